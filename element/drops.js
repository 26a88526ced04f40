// A browser goes to a file that is dropped beside a field for one, and the answers are gone.

/** Has files that are dropped anywhere in a place go into its field for them; without one they go nowhere. */
export function takeDrops(place) {
  const dropped = (event) => {
    const { dataTransfer, target, type } = event;
    if (!dataTransfer?.types.includes('Files') || target.type === 'file') return;
    event.preventDefault();
    const field = place.querySelector('[type="file"]');
    dataTransfer.dropEffect = field ? 'copy' : 'none';
    if (!field || type !== 'drop') return;
    field.files = dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const type of ['dragover', 'drop']) place.addEventListener(type, dropped);
}
