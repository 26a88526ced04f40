// Moving through a page by keyboard.

/** How many Tab stops it takes from the focused element to the one that the selector names. */
const STOPS_TO = `
  const [selector, onwards] = arguments;
  const at = document.activeElement;
  if (at.matches(selector)) return 0;
  // A group of radios is one stop.
  const stop = (part) => (part.type === 'radio' ? part.name : part);
  const parts = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((part) => !part.disabled && part.checkVisibility());
  const side = onwards ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ahead = parts.filter((part) => at.compareDocumentPosition(part) & side && stop(part) !== stop(at));
  if (!onwards) ahead.reverse();
  const target = ahead.find((part) => part.matches(selector));
  if (!target) return 0;
  return new Set(ahead.slice(0, ahead.indexOf(target) + 1).map(stop)).size;`;

/** Presses Tab, or Shift+Tab, until the element that the selector names has the focus. */
export async function tabTo(browser, selector, { key = 'Tab', most = 80 } = {}) {
  // Usually the count of stops in the page is right; otherwise the rest is pressed one by one.
  let presses = await browser.run(STOPS_TO, selector, key === 'Tab');
  if (presses > 0) await browser.press(...Array(presses).fill(key));
  for (; presses <= most; presses += 1) {
    if (await browser.run('return document.activeElement.matches(arguments[0])', selector)) return;
    await browser.press(key);
  }
  throw new Error(`${most} presses of ${key} did not come to "${selector}"`);
}
