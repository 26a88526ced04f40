// A browser goes to a file that is dropped beside a field for one, and the answers are gone.

/**
 * Has files that are dropped anywhere in a place go into its field for them; without one they go nowhere.
 *
 * @param {HTMLElement | Document} place
 */
export function takeDrops(place) {
  const dropped = (/** @type {DragEvent} */ event) => {
    const { dataTransfer, target, type } = event;
    if (!dataTransfer?.types.includes('Files') || /** @type {HTMLInputElement} */ (target).type === 'file') return;
    event.preventDefault();
    const field = /** @type {HTMLInputElement | null} */ (place.querySelector('[type="file"]'));
    dataTransfer.dropEffect = field ? 'copy' : 'none';
    if (!field || type !== 'drop') return;
    field.files = dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const type of ['dragover', 'drop']) {
    place.addEventListener(type, /** @type {EventListener} */ (dropped));
  }
}
