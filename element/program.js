// Loads the program for a host's page: the small one, or the whole one once somebody has gone to a side
// page, or if the small one cannot be loaded. The whole one also comes translated to JavaScript.
import { checked, provide as provideWords } from './content.js';
import { whole as bring } from './built.js';
import { isRefusal } from './loader.js';
import { onBroken, program as small, provide as provideSmall } from './small.js';

let bringWhole = bring;
/** Makes the address differ: some browsers do not request a module again that has failed to load. */
let again = '';
/**
 * The functions of the whole program, once it is loaded.
 *
 * @type {WholeFunctions | null}
 */
let come = null;
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
export async function program(toSidePages, texts) {
  if (come) return come;
  if (toSidePages || isBroken) return whole();
  const checking = texts && checked(texts);
  // If the program itself fails to load, only that is reported.
  checking?.catch(() => {});
  try {
    const { assess, mount } = await small();
    const content = await checking?.catch((error) => {
      console.warn('Joint Effort:', error);
      // The whole one has its own checker. If it fails to load too, the host is told why.
      return whole().catch(() => error);
    });
    // Meanwhile the small one may have crashed, or the whole one may have been loaded.
    return (
      come ??
      (isBroken
        ? whole()
        : {
            assess,
            mount: texts ? (root, settings, tell) => mount(root, { ...settings, content }, tell) : mount,
            onBroken,
            isWhole: false,
          })
    );
  } catch (error) {
    try {
      return await whole(error);
    } catch (failure) {
      throw isRefusal(error) ? failure : error;
    }
  }
}

/**
 * Loads the whole program. A failure rejects every waiting call; the next call tries again.
 *
 * @param {unknown} [refusal] - why the small one could not be loaded
 * @returns {Promise<WholeFunctions>}
 */
export async function whole(refusal) {
  try {
    const { onBroken: onEnd, program: bringProgram, sheets } = await bringWhole(again);
    const { assess, compare, map, mount } = await bringProgram(refusal);
    if (!come) {
      come = { assess, compare, map, mount, onBroken: onEnd, isWhole: true, sheets };
      onEnd(() => {
        come = null;
        again += '#';
      });
    }
  } catch (error) {
    again += '#';
    throw error;
  }
  return come;
}

/**
 * Loads all programs from elsewhere.
 *
 * @param {() => Promise<BufferSource>} bytes - loads those of the small one
 * @param {() => Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>} other - loads the whole one's loader
 * @param {() => Promise<WordsModule>} words - loads the checker of texts
 */
export function provide(bytes, other, words) {
  provideSmall(bytes);
  bringWhole = other;
  provideWords(words);
}
