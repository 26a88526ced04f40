// Copies the lines, in whatever way this browser and this address allow.

/**
 * Copies the text of an element, and selects it.
 *
 * @param {HTMLElement} element
 * @returns {Promise<boolean>} false where it is selected only
 */
export async function copyText(element) {
  /** @type {Selection} */ (getSelection()).selectAllChildren(element);
  try {
    // There is no clipboard on a plain http:// address.
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/**
 * Makes every copy of an element plain text, even one that a person makes: from formatted text, an editor
 * would show the lines themselves instead of what they make.
 *
 * @param {HTMLElement} element
 */
export function copyAsPlainText(element) {
  element.addEventListener('copy', (event) => {
    /** @type {DataTransfer} */ (event.clipboardData).setData('text/plain', String(getSelection()));
    event.preventDefault();
  });
}
