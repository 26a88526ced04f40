// Loads the program for a host's page: the small one, or the whole one once somebody has gone to a side
// page, or if the small one cannot be loaded. The whole one also comes translated to JavaScript.
import { checkContent, provide as provideChecker } from './content.js';
import { whole as builtWhole } from './built.js';
import { isWasmUnavailable } from './loader.js';
import { onBroken, program as loadSmall, provide as provideSmall } from './small.js';

let importWhole = builtWhole;
/** Makes the address differ: some browsers do not request a module again that has failed to load. */
let retrySuffix = '';
/**
 * The functions of the whole program, once it is loaded.
 *
 * @type {WholeFunctions | null}
 */
let loaded = null;
/** Whether the small program has crashed: the whole one replaces it from then on. */
let isBroken = false;
onBroken(() => {
  isBroken = true;
});

/** @import { Functions, Texts, WholeFunctions, WholeModule, WordsModule } from '../types/program.js' */

/**
 * Returns the program's functions: `mount`, `assess`, for the whole one also `map` and `compare`, and `isWhole`.
 *
 * @param {boolean} [toSidePages] - whether the side pages are wanted already
 * @param {Promise<Texts>} [texts] - the host's own texts to mount it with
 * @returns {Promise<Functions>}
 */
export async function loadProgram(toSidePages, texts) {
  if (loaded) return loaded;
  if (toSidePages || isBroken) return loadWhole();
  const checking = texts && checkContent(texts);
  // If the program itself fails to load, only that is reported.
  checking?.catch(() => {});
  try {
    const { assess, mount } = await loadSmall();
    const content = await checking?.catch((error) => {
      console.warn('Joint Effort:', error);
      // The whole one has its own checker. If it fails to load too, the host is told why.
      return loadWhole().catch(() => error);
    });
    // Meanwhile the small one may have crashed, or the whole one may have been loaded.
    return (
      loaded ??
      (isBroken
        ? loadWhole()
        : {
            assess,
            mount: texts ? (root, settings, onEvent) => mount(root, { ...settings, content }, onEvent) : mount,
            onBroken,
            isWhole: false,
          })
    );
  } catch (error) {
    try {
      return await loadWhole(error);
    } catch (failure) {
      throw isWasmUnavailable(error) ? failure : error;
    }
  }
}

/**
 * Loads the whole program. A failure rejects every waiting call; the next call tries again.
 *
 * @param {unknown} [refusal] - why the small one could not be loaded
 * @returns {Promise<WholeFunctions>}
 */
export async function loadWhole(refusal) {
  try {
    const { onBroken: onCrash, program: load, sheets } = await importWhole(retrySuffix);
    const { assess, compare, map, mount } = await load(refusal);
    if (!loaded) {
      loaded = { assess, compare, map, mount, onBroken: onCrash, isWhole: true, sheets };
      onCrash(() => {
        loaded = null;
        retrySuffix += '#';
      });
    }
  } catch (error) {
    retrySuffix += '#';
    throw error;
  }
  return loaded;
}

/**
 * Loads all programs from elsewhere.
 *
 * @param {() => Promise<BufferSource>} loadBytes - loads those of the small one
 * @param {() => Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>} loadModule - loads the whole one's
 *   loader
 * @param {() => Promise<WordsModule>} loadChecker - loads the checker of texts
 */
export function provide(loadBytes, loadModule, loadChecker) {
  provideSmall(loadBytes);
  importWhole = loadModule;
  provideChecker(loadChecker);
}
