// Dropped folders: a browser passes a folder on as a file that cannot be read.

/** Puts the files in a dropped folder into the file field, if there is one. */
export function acceptFolders() {
  globalThis.document?.addEventListener('drop', onDrop, true);
}

/** @param {DragEvent} event */
function onDrop(event) {
  // Must be read at once: the list is empty as soon as this handler has ended.
  const entries = Array.from(event.dataTransfer?.items ?? [], (item) => item.webkitGetAsEntry?.());
  if (!entries.some((entry) => entry?.isDirectory)) return;
  // The standalone page takes what is dropped anywhere; on a host's page, only drops on the widget are ours.
  const container =
    event.composedPath().find((part) => part instanceof Element && part.matches('.je')) ??
    document.getElementById('joint-effort');
  const field = /** @type {HTMLInputElement | null | undefined} */ (
    /** @type {Element | null} */ (container)?.querySelector('[type="file"]')
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
 * Collects all files, including those in nested folders.
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
    const file = await new Promise((resolve) => {
      // A file that has gone by now is passed on empty, so that it is named.
      /** @type {FileSystemFileEntry} */ (entry).file(resolve, () => resolve(new File([], entry.name)));
    });
    items.add(file);
  } else if (entry?.isDirectory) {
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    /** @type {FileSystemEntry[]} */
    let batch;
    // Browsers return at most a hundred at a time.
    do {
      batch = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
      for (const child of batch) await add(items, child);
    } while (batch.length);
  }
}
