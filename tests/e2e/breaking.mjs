/**
 * Has the program break off with the next call once `window.breaks` is set: `once`, or `again` and again, also
 * when it is asked for its answers.
 */
export const BREAKING = `
  const made = WebAssembly.instantiate;
  WebAssembly.instantiate = async (module, imports) => {
    const { exports } = await made(module, imports);
    let isBroken = false;
    const breaking = ([name, value]) => [name, typeof value !== 'function' ? value : (...given) => {
      const breaks = window.breaks;
      if (breaks === 'once') window.breaks = null;
      if (breaks || isBroken) {
        isBroken ||= breaks === 'again';
        window.breaks = null;
        throw new WebAssembly.RuntimeError('unreachable');
      }
      return value(...given);
    }];
    return { exports: Object.fromEntries(Object.entries(exports).map(breaking)) };
  };`;
