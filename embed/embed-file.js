// The single file, with the organisation's help lines in it.
import { inScript } from './embed-snippet.js';

/** The file's name in the site. */
export const NAME = 'joint-effort.html';
/** Where the questionnaire begins in the file, whatever attributes follow. */
const PLACE = '<div id="joint-effort"';

/**
 * Puts help lines into the single file.
 *
 * @param {string} page - the file as it was built
 * @param {object} help
 * @returns {string} the file with the lines in it
 */
export function withHelp(page, help) {
  const at = page.indexOf(PLACE);
  if (at < 0) throw new Error(`the file has no ${PLACE}`);
  const lines = `<script type="application/json" data-for="help">\n${inScript(help)}\n</script>\n`;
  return page.slice(0, at) + lines + page.slice(at);
}

/** @type {Promise<string | null> | null} */
let page = null;

/** Fetches the file as it was built, once; null if the server does not have it, or answers with something else. */
export async function builtFile() {
  page ??= read();
  const text = await page;
  // The network may be back the next time.
  if (text === null) page = null;
  return text;
}

async function read() {
  try {
    const answer = await fetch(NAME);
    const text = await answer.text();
    return answer.ok && text.includes(PLACE) && text.trimEnd().endsWith('</html>') ? text : null;
  } catch {
    return null;
  }
}
