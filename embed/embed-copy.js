// Copies the lines, by whatever this browser and this address allow.

/**
 * Copies what an element says, and selects it.
 *
 * @param {HTMLElement} element
 * @returns {Promise<boolean>} false where it is selected only
 */
export async function copy(element) {
  getSelection().selectAllChildren(element);
  try {
    // There is none on a plain http:// address.
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
