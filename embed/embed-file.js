// The single file, with the organisation's help lines in it.
import { toScriptJson } from './embed-snippet.js';

/** The file's name in the site. */
export const FILE_NAME = 'joint-effort.html';
/** Where the questionnaire begins in the file, whatever attributes follow. */
const ROOT_TAG = '<div id="joint-effort"';

/**
 * Puts help lines into the single file.
 *
 * @param {string} page - the file as it was built
 * @param {object} help
 * @returns {string} the file with the lines in it
 */
export function withHelp(page, help) {
  const start = page.indexOf(ROOT_TAG);
  if (start < 0) throw new Error(`the file has no ${ROOT_TAG}`);
  const lines = `<script type="application/json" data-for="help">\n${toScriptJson(help)}\n</script>\n`;
  return page.slice(0, start) + lines + page.slice(start);
}

/** @type {Promise<string | null> | null} */
let loading = null;

/** Fetches the file as it was built, once; null if the server does not have it, or answers with something else. */
export async function loadFile() {
  loading ??= fetchFile();
  const text = await loading;
  // The network may be back the next time.
  if (text === null) loading = null;
  return text;
}

async function fetchFile() {
  try {
    const response = await fetch(FILE_NAME);
    const text = await response.text();
    return response.ok && text.includes(ROOT_TAG) && text.trimEnd().endsWith('</html>') ? text : null;
  } catch {
    return null;
  }
}
