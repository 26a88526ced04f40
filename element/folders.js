// A folder that is dropped: a browser hands it over as a file that cannot be read.

/** Has the files in a folder that is dropped where there is a field for files go into that. */
export function takeFolders() {
  globalThis.document?.addEventListener('drop', dropped, true);
}

/** @param {DragEvent} event */
function dropped(event) {
  // They have to be asked for at once: the list is empty as soon as this has ended.
  const entries = Array.from(event.dataTransfer?.items ?? [], (item) => item.webkitGetAsEntry?.());
  if (!entries.some((entry) => entry?.isDirectory)) return;
  // The page of its own takes what is dropped anywhere; in a page of somebody else's the rest is not ours.
  const within =
    event.composedPath().find((part) => part instanceof Element && part.matches('.je')) ??
    document.getElementById('joint-effort');
  const field = /** @type {HTMLInputElement | null | undefined} */ (
    /** @type {Element | null} */ (within)?.querySelector('[type="file"]')
  );
  if (!field) return;
  event.preventDefault();
  event.stopPropagation();
  void filesIn(entries).then((files) => {
    field.files = files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/**
 * All files, with those in folders and in folders within them.
 *
 * @param {(FileSystemEntry | null | undefined)[]} entries
 */
async function filesIn(entries) {
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
    /** @type {File} */
    const file = await new Promise((done) => {
      // One that is gone by now is handed on without anything in it, so that it is named.
      /** @type {FileSystemFileEntry} */ (entry).file(done, () => done(new File([], entry.name)));
    });
    items.add(file);
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
