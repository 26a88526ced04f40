// The standalone page's own program, which nobody around it asks for anything, and so is smaller. Where
// whoever hands the page on has put settings into it another comes, and the whole one where somebody goes to a side
// page, or this one cannot be had: that comes translated to JavaScript too.
import * as glue from './own/joint-effort_bg.js';
import * as built from './own/built.js';
import { saysOf } from '../element/broken.js';
import { asideOf, isAside } from '../element/handover.js';
import { isRefusal, loader } from '../element/loader.js';
import { guarded, onBroken } from './broken.js';
import { clearAndLeave, NAME } from './first-draft.js';
import { linkStyles } from './styles.js';

/** @import { Draw, OnHostEvent, PageProgram, Settings, Texts } from '../types/program.js' */

const own = loader(glue, built);
/** Some browsers ask no second time for a module that did not come, unless its address is another one. */
let again = '';

/**
 * Brings the function that draws.
 *
 * @param {Texts | '' | undefined} texts - what whoever hands the page on has put into it
 * @param {unknown} toSidePages - whether the side pages are wanted already
 * @returns {Promise<Draw>}
 */
export async function program(texts, toSidePages) {
  let failed;
  if (texts || toSidePages) own.spare();
  if (!toSidePages) {
    try {
      const from = texts ? await built.hosted() : own;
      /** @type {PageProgram} */
      const { close, open, lost } = await from.program(/** @type {Texts} */ (texts));
      try {
        // The whole one checks the words of a host by itself.
        if (lost) return await whole();
      } catch {
        // This one tells why they are not shown.
      }
      return (root, settings, onEvent) => {
        const leave = () => onEvent('cleared', { left: true });
        open(root, settings.kept, settings.started, leave, settings, onEvent);
        const says = saysOf(String(document.getElementById('waiting').dataset.ofProgram));
        onBroken(root, from.onBroken, says, close, ways(settings, onEvent));
        /** The history is the whole program's from then on. */
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
            // In a preview the program that is there would go by itself.
            if (go(asideOf(event))) event.stopPropagation();
          },
          true,
        );
        addEventListener('popstate', travelled);
      };
    } catch (error) {
      failed = error;
      if (!texts && isRefusal(error)) own.spare();
    }
  }
  try {
    // Without a network the whole one may be kept, and serves as well as one for a host.
    return await whole(texts && !isRefusal(failed) ? undefined : failed);
  } catch (error) {
    throw failed && !isRefusal(failed) ? failed : error;
  }
}

/**
 * Does something with what the page can do without until then.
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
 * Brings the function that draws with all there is.
 *
 * @param {unknown} [refusal] - why another one did not come
 */
async function whole(refusal) {
  linkStyles();
  const { onBroken: hear, program: bring } = await built.whole(again);
  const { mount } = await bring(refusal);
  // A module brings one program in its life.
  hear(() => {
    again += '#';
  });
  return (/** @type {Element} */ root, /** @type {Settings} */ settings, /** @type {OnHostEvent} */ onEvent) =>
    guarded({ mount, onBroken: hear }, ways(settings, onEvent))(root, settings, onEvent);
}

/**
 * How the page goes on where a program has broken off.
 *
 * @param {Settings} settings - what that was begun with
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
