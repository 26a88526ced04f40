// Whether a page has applied emulated settings yet: they reach it from another process.

/**
 * Waits until it has.
 *
 * @param {import('selenium-webdriver').WebDriver} driver
 * @param {{dark: boolean, forcedColours: boolean, reducedMotion: boolean, print: boolean}} media
 */
export async function believes(driver, { dark, forcedColours, reducedMotion, print }) {
  // Paper is light, whatever the screen is.
  const wanted = [
    [dark && !print, '(prefers-color-scheme: dark)'],
    [forcedColours, '(forced-colors: active)'],
    [reducedMotion, '(prefers-reduced-motion: reduce)'],
    [print, 'print'],
  ];
  for (let look = 0; look < 500; look += 1) {
    if (
      await driver.executeScript('return arguments[0].every(([on, query]) => matchMedia(query).matches === on)', wanted)
    )
      return;
  }
  throw new Error(`The page does not believe in ${JSON.stringify(wanted)}`);
}
