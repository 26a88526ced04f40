// The page "Embed it", as its tests open it and wait for what it shows.

/** Returns the line to paste. */
export const readSnippet = (browser) => browser.run('return document.getElementById("snippet").textContent');

/** Opens the page and waits for the line to paste. */
export async function openForm(browser, address) {
  await browser.goTo(`${address}embed.html`);
  await browser.until(async () => (await readSnippet(browser)).includes('<joint-effort'), 'the line');
}

/** Waits until the live view can be used. */
export const waitForLive = (browser) =>
  browser.until(
    () => browser.run('return document.getElementById("told").textContent.includes("joint-effort-ready")'),
    'the live view',
  );
