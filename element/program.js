// Brings the program for a page of somebody else's: the small one, and the whole one in its place once
// somebody has gone to a side page, or where the small one cannot be had: that one comes translated too.
import { checked, provide as provideWords } from './content.js';
import { whole as bring } from './built.js';
import { isRefusal } from './loader.js';
import { onBroken, program as small, provide as provideSmall } from './small.js';

let bringWhole = bring;
/** Some browsers ask no second time for a module that did not come, unless its address is another one. */
let again = '';
/**
 * The functions of the whole one, once it has come.
 *
 * @type {WholeFunctions | null}
 */
let come = null;
/** Whether the small one has broken off: the whole one comes in its place from then on. */
let isBroken = false;
onBroken(() => {
  isBroken = true;
});

/** @import { Functions, Texts, WholeFunctions, WholeModule, WordsModule } from '../types/program.js' */

/**
 * The program's functions: `mount`, `assess`, of the whole one also `map` and `compare`, and whether it `isWhole`.
 *
 * @param {boolean} [toSidePages] - whether the side pages are wanted already
 * @param {Promise<Texts>} [texts] - those of the host's own that it is to be mounted with
 * @returns {Promise<Functions>}
 */
export async function program(toSidePages, texts) {
  if (come) return come;
  if (toSidePages || isBroken) return whole();
  const checking = texts && checked(texts);
  // Why the program itself does not come is told below.
  checking?.catch(() => {});
  try {
    const { assess, mount } = await small();
    const content = await checking?.catch((error) => {
      console.warn('Joint Effort:', error);
      // The whole one checks by itself. Where that does not come either, the host is told why.
      return whole().catch(() => error);
    });
    // Meanwhile it may have broken off, or the whole one have come.
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
 * Brings the whole one. A failure is told to everybody who waits; the next call tries again.
 *
 * @param {unknown} [refusal] - why the small one did not come
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
 * Has all programs come from elsewhere.
 *
 * @param {() => Promise<BufferSource>} bytes - gives those of the small one
 * @param {() => Promise<Pick<WholeModule, 'onBroken' | 'program' | 'sheets'>>} other - brings what brings the whole one
 * @param {() => Promise<WordsModule>} words - brings what checks words
 */
export function provide(bytes, other, words) {
  provideSmall(bytes);
  bringWhole = other;
  provideWords(words);
}
