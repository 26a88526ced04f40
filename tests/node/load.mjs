// Loads the built module into Node.js, with no page around it.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

/** Where the built page lies. */
export const SITE = process.env.JOINT_EFFORT_SITE
  ?? new URL('../../target/site', import.meta.url).pathname;

/** The module's exports, ready to be called: `assess` and the rest, and the memory it works in. */
export async function load() {
  // Node.js knows a file for a module by the package it lies in; the text itself is sure to be one.
  const text = readFileSync(join(SITE, 'joint-effort.js'), 'utf8')
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(join(SITE, 'joint-effort.js')).href));
  const module = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
  const { memory } = module.initSync({ module: readFileSync(join(SITE, 'joint-effort_bg.wasm')) });
  return { ...module, memory };
}
