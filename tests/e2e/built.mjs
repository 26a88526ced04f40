// The files of the standalone page, by what they are: their names follow from their contents.
import { readdirSync } from 'node:fs';
import { SITE } from './server.mjs';

const NAMES = readdirSync(SITE);

/** The path on the server of the one file with such a name. */
function path(pattern) {
  const found = NAMES.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`The site has ${found.length} files like ${pattern}`);
  return `/${found[0]}`;
}

/** The page's script. */
export const SCRIPT = path(/^page-[0-9a-f]{12}\.js$/);

/** The program. */
export const PROGRAM = path(/^program-[0-9a-f]{12}\.wasm$/);

/** The program for a page that somebody has put settings into. */
export const HOSTED = path(/^hosted-[0-9a-f]{12}\.wasm$/);

/** What checks the words among these. */
export const HOSTED_WORDS = path(/^hosted-words-[0-9a-f]{12}\.js$/);

/** What brings the whole program, and that itself. */
export const WHOLE = [path(/^whole-[0-9a-f]{12}\.js$/), path(/^whole-[0-9a-f]{12}\.wasm$/)];

/** The whole program translated to JavaScript. */
export const TRANSLATION = path(/^translated-[0-9a-f]{12}\.js$/);
