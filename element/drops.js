// A browser goes to a file that is dropped beside a field for one, and the answers are gone.

/**
 * Has files that are dropped anywhere in a place go into its first field for them, those in a folder too;
 * without a field they go nowhere.
 *
 * @param {HTMLElement | Document} place
 */
export function takeDrops(place) {
  const dropped = (/** @type {DragEvent} */ event) => {
    const { dataTransfer, target, type } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    const isDrop = type === 'drop';
    // They have to be asked for at once: the list is empty as soon as this has ended.
    const entries = isDrop ? Array.from(dataTransfer.items, (item) => item.webkitGetAsEntry?.()) : [];
    const isFolder = entries.some((entry) => entry?.isDirectory);
    // A browser puts files into a field by itself, and a folder only into a field for folders.
    if (/** @type {HTMLInputElement} */ (target).type === 'file' && !isFolder) return;
    event.preventDefault();
    const field = /** @type {HTMLInputElement | null} */ (place.querySelector('[type="file"]'));
    dataTransfer.dropEffect = field ? 'copy' : 'none';
    if (!field || !isDrop) return;
    if (isFolder) void within(entries).then((files) => fill(field, files));
    else fill(field, dataTransfer.files);
  };
  for (const type of ['dragover', 'drop']) {
    place.addEventListener(type, /** @type {EventListener} */ (dropped));
  }
}

/**
 * @param {HTMLInputElement} field
 * @param {FileList} files
 */
function fill(field, files) {
  field.files = files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * All files, with those in folders and in folders within them.
 *
 * @param {(FileSystemEntry | null | undefined)[]} entries
 */
async function within(entries) {
  const { files, items } = new DataTransfer();
  for (const entry of entries) await add(items, entry);
  return files;
}

/**
 * @param {DataTransferItemList} items
 * @param {FileSystemEntry | null | undefined} entry
 */
async function add(items, entry) {
  if (entry?.isFile) {
    const { file } = /** @type {FileSystemFileEntry} */ (entry);
    /** @type {File} */
    const read = await new Promise((done) => {
      // One that is gone by now is handed on without anything in it, so that it is named.
      file.call(entry, done, () => done(new File([], entry.name)));
    });
    items.add(read);
  } else if (entry?.isDirectory) {
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    /** @type {FileSystemEntry[]} */
    let some;
    // A browser gives a hundred at a time.
    do {
      some = await new Promise((done) => reader.readEntries(done, () => done([])));
      for (const one of some) await add(items, one);
    } while (some.length);
  }
}
