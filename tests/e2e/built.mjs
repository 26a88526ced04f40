// The files of the standalone page by role: their names contain a hash of their contents.
import { readdirSync } from 'node:fs';
import { SITE } from './server.mjs';

const NAMES = readdirSync(SITE);

/** The server path of the one file whose name matches. */
function path(pattern) {
  const found = NAMES.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`The site has ${found.length} files like ${pattern}`);
  return `/${found[0]}`;
}

/** The page's script. */
export const SCRIPT = path(/^page-[0-9a-f]{12}\.js$/);

/** The page's program. */
export const PROGRAM = path(/^program-[0-9a-f]{12}\.wasm$/);

/** The program for a page with settings in it. */
export const HOSTED = path(/^hosted-[0-9a-f]{12}\.wasm$/);

/** The script that checks the words in those settings. */
export const HOSTED_WORDS = path(/^hosted-words-[0-9a-f]{12}\.js$/);

/** The script that loads the whole program, and the program itself. */
export const WHOLE = [path(/^whole-[0-9a-f]{12}\.js$/), path(/^whole-[0-9a-f]{12}\.wasm$/)];

/** The whole program translated to JavaScript. */
export const TRANSLATION = path(/^translated-[0-9a-f]{12}\.js$/);
