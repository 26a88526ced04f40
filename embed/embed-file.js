// The single file, with the organisation's help lines in it.
import { inScript } from './embed-snippet.js';

/** The file's name in the site. */
export const NAME = 'joint-effort.html';
/** Where the questionnaire begins in the file. */
const PLACE = '<div id="joint-effort">';

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

/** Whether the file is part of this copy of the site. */
export async function isThere() {
  const answer = await fetch(NAME, { method: 'HEAD' }).catch(() => null);
  return answer?.ok === true;
}

/** The address of the file with help lines in it; whoever asks gives it back when it is not needed. */
export async function addressWithHelp(help) {
  const answer = await fetch(NAME);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const page = withHelp(await answer.text(), help);
  return URL.createObjectURL(new Blob([page], { type: 'text/html' }));
}
