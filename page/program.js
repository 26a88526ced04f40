// The standalone page's own program, which is smaller because it has no host. If the page's publisher has put
// settings into it, the program for hosts is loaded instead; and the whole one, if somebody goes to a side page or
// this one cannot be loaded. The whole one also comes translated to JavaScript.
import * as glue from './own/joint-effort_bg.js';
import * as built from './own/built.js';
import { parseMessages } from '../element/broken.js';
import { asideOf, isAside } from '../element/handover.js';
import { isWasmUnavailable, makeLoader } from '../element/loader.js';
import { guarded, onBroken } from './broken.js';
import { clearAndLeave, NAME } from './first-draft.js';
import { linkStyles } from './styles.js';

/** @import { Draw, OnHostEvent, PageProgram, Settings, Texts } from '../types/program.js' */

const own = makeLoader(glue, built);
/** Makes the address differ: some browsers do not request a module again that has failed to load. */
let again = '';

/**
 * Loads the function that draws.
 *
 * @param {Texts | '' | undefined} texts - what the page's publisher has put into it
 * @param {unknown} toSidePages - whether the side pages are wanted already
 * @returns {Promise<Draw>}
 */
export async function program(texts, toSidePages) {
  let failed;
  if (texts || toSidePages) own.discardPreload();
  if (!toSidePages) {
    try {
      const from = texts ? await built.hosted() : own;
      /** @type {PageProgram} */
      const { close, open, lost } = await from.program(/** @type {Texts} */ (texts));
      try {
        // The whole program checks such texts by itself.
        if (lost) return await whole();
      } catch {
        // The current program says why they are not shown.
      }
      return (root, settings, onEvent) => {
        const leave = () => onEvent('cleared', { left: true });
        open(root, settings.kept, settings.started, leave, settings, onEvent);
        const says = parseMessages(String(document.getElementById('waiting').dataset.ofProgram));
        onBroken(root, from.onBroken, says, close, ways(settings, onEvent));
        /** Ends this program. The history belongs to the whole one from then on. */
        const end = () => {
          removeEventListener('popstate', travelled);
          return close();
        };
        const go = (/** @type {unknown} */ aside) =>
          isAside(aside) && later((page) => page.toWhole(aside, whole, end, settings, onEvent));
        const travelled = (/** @type {PopStateEvent} */ { state }) => go(state);
        root.addEventListener(
          'click',
          (event) => {
            // In a preview, the current program would go there by itself.
            if (go(asideOf(event))) event.stopPropagation();
          },
          true,
        );
        addEventListener('popstate', travelled);
      };
    } catch (error) {
      failed = error;
      if (!texts && isWasmUnavailable(error)) own.discardPreload();
    }
  }
  try {
    // Without a network, the whole program may be cached, and it does what the one for hosts does.
    return await whole(texts && !isWasmUnavailable(failed) ? undefined : failed);
  } catch (error) {
    throw failed && !isWasmUnavailable(failed) ? failed : error;
  }
}

/**
 * Loads what the page does not need until then, and does something with it.
 *
 * @param {(page: typeof import('./later.js')) => unknown} act
 */
export function later(act) {
  const waiting = document.getElementById('waiting');
  return built
    .later(again)
    .then(act)
    .catch(() => {
      again += '#';
      waiting.textContent = waiting.dataset.missed;
    });
}

/**
 * Loads the function that draws with the whole program.
 *
 * @param {unknown} [refusal] - why another one could not be loaded
 */
async function whole(refusal) {
  linkStyles();
  const { onBroken: hear, program: bring } = await built.whole(again);
  const { mount } = await bring(refusal);
  // A module loads its program only once.
  hear(() => {
    again += '#';
  });
  return (/** @type {Element} */ root, /** @type {Settings} */ settings, /** @type {OnHostEvent} */ onEvent) =>
    guarded({ mount, onBroken: hear }, ways(settings, onEvent))(root, settings, onEvent);
}

/**
 * Returns how the page continues when a program has crashed.
 *
 * @param {Settings} settings - what that was started with
 * @param {OnHostEvent} onEvent
 * @returns {import('./broken.js').Ways}
 */
function ways(settings, onEvent) {
  return {
    key: NAME,
    reloads: true,
    begin: (root, kept) =>
      later(async ({ begin }) => {
        begin(
          await whole(),
          root,
          { ...settings, aside: undefined, brought: undefined, kept, started: false },
          onEvent,
        );
      }),
    leave: clearAndLeave,
  };
}
