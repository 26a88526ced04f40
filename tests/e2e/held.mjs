// What a page and its program hold in memory. Only Chromium reports what a page holds.

/** Keeps a handle on the program's own memory when it loads, which does not count as the page's. */
export const noteMemory = (browser) =>
  browser.beforeEachPage(`
  const usual = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const there = await usual(...given);
    window.memory = (there.instance ?? there).exports.memory;
    return there;
  };`);

/** What both hold now. */
export const holds = async (browser) => ({
  ...(await browser.heap()),
  program: await browser.run('return window.memory.buffer.byteLength'),
});

/** The same, after pending work and garbage collection: measured again until it no longer falls. */
export async function held(browser) {
  const look = async () => {
    await browser.run('return new Promise((next) => requestAnimationFrame(() => requestIdleCallback(next)))');
    return holds(browser);
  };
  for (let last = await look(); ; ) {
    const now = await look();
    const less = now.nodes < last.nodes || now.listeners < last.listeners || now.bytes < last.bytes - 1000;
    if (!less) return now;
    last = now;
  }
}
