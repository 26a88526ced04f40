// If a file is dropped beside a file field, the browser opens it and the answers are gone. This prevents that.

/**
 * Puts files that are dropped anywhere in a place into its file field; if it has none, they are rejected.
 *
 * @param {HTMLElement | Document} root
 */
export function acceptDrops(root) {
  const onDrop = (/** @type {DragEvent} */ event) => {
    const { dataTransfer, target, type } = event;
    if (!dataTransfer?.types.includes('Files') || /** @type {HTMLInputElement} */ (target).type === 'file') return;
    event.preventDefault();
    const field = /** @type {HTMLInputElement | null} */ (root.querySelector('[type="file"]'));
    dataTransfer.dropEffect = field ? 'copy' : 'none';
    if (!field || type !== 'drop') return;
    field.files = dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const type of ['dragover', 'drop']) {
    root.addEventListener(type, /** @type {EventListener} */ (onDrop));
  }
}
