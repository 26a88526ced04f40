// Loads the published program into Node.js, with no page around it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder of everything that is published. */
export const DIST = process.env.JOINT_EFFORT_DIST ?? new URL('../../dist', import.meta.url).pathname;

let loaded = 0;

const bytes = (file) => readFileSync(join(DIST, 'element', file));
const published = (file) => pathToFileURL(join(DIST, 'element', file)).href;

/**
 * Returns the functions of the published element's program, ready to be called, and its memory. Each call
 * makes a separate program.
 *
 * @param {'compiled' | 'translated' | 'whole'} form - the program for hosts, as WebAssembly; the whole program,
 *   translated to JavaScript; or the whole program as WebAssembly. Only the whole one has `map` and `compare`
 */
export async function load(form = process.env.JOINT_EFFORT_FORM ?? 'compiled') {
  loaded += 1;
  const isTranslated = form === 'translated';
  // A module with another address is another module.
  const glue = await glueOf(`${published(form === 'compiled' ? 'joint-effort.js' : 'whole.js')}?${loaded}`);
  const imports = { './joint-effort_bg.js': glue.$$ };
  const { memory, ...exports } = isTranslated
    ? (await import(published('translated.js'))).instantiate(imports)
    : (await WebAssembly.instantiate(bytes(form === 'whole' ? 'whole.wasm' : 'joint-effort_bg.wasm'), imports)).instance
        .exports;
  glue.__wbg_set_wasm({ memory, ...exports });
  return { assess: glue.assess, map: glue.map, compare: glue.compare, memory };
}

/**
 * Returns the program's glue, taken from the imports that the loader passes. The published functions are
 * asynchronous, and some tests are about the middle of a call.
 */
async function glueOf(address) {
  const { instantiate } = WebAssembly;
  let glue;
  WebAssembly.instantiate = (module, imports) => {
    ({ glue } = imports);
    return instantiate(module, imports);
  };
  try {
    const { assess, program, provide } = await import(address);
    // The whole program's loader finds no file here: its address is for browsers only.
    provide?.(async () => bytes('whole.wasm'));
    await (program ? program() : assess({ format: 'joint-effort/assessment@1' }));
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  return glue;
}
