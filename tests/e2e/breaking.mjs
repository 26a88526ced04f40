/**
 * Makes the program crash at its next call once `window.breaks` is set: `once` for that call alone, `again` for
 * every later call too, including the one that asks for the answers.
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
