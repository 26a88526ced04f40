// What a page and its program hold in memory. Only Chromium tells what a page holds.

/** Notes the program's own memory as it comes: it is none of the page's. */
export const noteMemory = (browser) =>
  browser.beforeEachPage(`
  const usual = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const there = await usual(...given);
    window.memory = (there.instance ?? there).exports.memory;
    return there;
  };`);

/** What both hold by now. */
export const holds = async (browser) => ({
  ...(await browser.heap()),
  program: await browser.run('return window.memory.buffer.byteLength'),
});

/** The same after whatever still waited for its turn, and once all rubbish is gone: another look finds no less. */
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
