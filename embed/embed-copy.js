// Copies the lines, by whatever this browser and this address allow.

/**
 * Copies what an element says, and selects it.
 *
 * @param {HTMLElement} element
 * @returns {Promise<boolean>} false where it is selected only
 */
export async function copy(element) {
  /** @type {Selection} */ (getSelection()).selectAllChildren(element);
  try {
    // There is none on a plain http:// address.
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/**
 * Has copies of an element be plain text, also those that a person makes: an editor would take how it
 * looks for what is meant, and show the lines in place of what they make.
 *
 * @param {HTMLElement} element
 */
export function copiesPlainly(element) {
  element.addEventListener('copy', (event) => {
    /** @type {DataTransfer} */ (event.clipboardData).setData('text/plain', String(getSelection()));
    event.preventDefault();
  });
}
