// The standalone page's own program, which is smaller because it has no host. If the page's publisher has put
// settings into it, the program for hosts is loaded instead; and the whole one, if somebody goes to a side page or
// this one cannot be loaded. The whole one also comes translated to JavaScript.
import * as glue from './own/joint-effort_bg.js';
import * as built from './own/built.js';
import { parseMessages } from '../element/broken.js';
import { asideOf, isAside } from '../element/handover.js';
import { isWasmUnavailable, makeLoader } from '../element/loader.js';
import { offerRecovery, withRecovery } from './broken.js';
import { clearAndLeave, DRAFT_KEY } from './first-draft.js';
import { linkStyles } from './styles.js';

/** @import { Draw, OnHostEvent, PageProgram, Settings, Texts } from '../types/program.js' */

const ownLoader = makeLoader(glue, built);
/** Makes the address differ: some browsers do not request a module again that has failed to load. */
let retrySuffix = '';

/**
 * Loads the function that draws.
 *
 * @param {Texts | '' | undefined} texts - what the page's publisher has put into it
 * @param {unknown} wantsSidePages - whether the side pages are wanted already
 * @returns {Promise<Draw>}
 */
export async function loadProgram(texts, wantsSidePages) {
  let firstError;
  if (texts || wantsSidePages) ownLoader.discardPreload();
  if (!wantsSidePages) {
    try {
      const source = texts ? await built.hosted() : ownLoader;
      /** @type {PageProgram} */
      const { close, open, contentError } = await source.program(/** @type {Texts} */ (texts));
      try {
        // The whole program checks such texts by itself.
        if (contentError) return await loadWhole();
      } catch {
        // The current program says why they are not shown.
      }
      return (root, settings, onEvent) => {
        const leave = () => onEvent('cleared', { left: true });
        open(root, settings.kept, settings.started, leave, settings, onEvent);
        const says = parseMessages(String(document.getElementById('waiting').dataset.ofProgram));
        offerRecovery(root, source.onBroken, says, close, recoveryOptions(settings, onEvent));
        /** Ends this program. The history belongs to the whole one from then on. */
        const endProgram = () => {
          removeEventListener('popstate', handlePopstate);
          return close();
        };
        const goToAside = (/** @type {unknown} */ aside) =>
          isAside(aside) &&
          withLater(({ switchToWhole }) => switchToWhole(aside, loadWhole, endProgram, settings, onEvent));
        const handlePopstate = (/** @type {PopStateEvent} */ { state }) => goToAside(state);
        root.addEventListener(
          'click',
          (event) => {
            // In a preview, the current program would go there by itself.
            if (goToAside(asideOf(event))) event.stopPropagation();
          },
          true,
        );
        addEventListener('popstate', handlePopstate);
      };
    } catch (error) {
      firstError = error;
      if (!texts && isWasmUnavailable(error)) ownLoader.discardPreload();
    }
  }
  try {
    // Without a network, the whole program may be cached, and it does what the one for hosts does.
    return await loadWhole(texts && !isWasmUnavailable(firstError) ? undefined : firstError);
  } catch (error) {
    throw firstError && !isWasmUnavailable(firstError) ? firstError : error;
  }
}

/**
 * Loads what the page does not need until then, and does something with it.
 *
 * @param {(module: typeof import('./later.js')) => unknown} action
 */
export function withLater(action) {
  const waiting = document.getElementById('waiting');
  return built
    .later(retrySuffix)
    .then(action)
    .catch(() => {
      retrySuffix += '#';
      waiting.textContent = waiting.dataset.missed;
    });
}

/**
 * Loads the function that draws with the whole program.
 *
 * @param {unknown} [refusal] - why another one could not be loaded
 */
async function loadWhole(refusal) {
  linkStyles();
  const { onBroken, program } = await built.whole(retrySuffix);
  const { mount } = await program(refusal);
  // A module loads its program only once.
  onBroken(() => {
    retrySuffix += '#';
  });
  return (/** @type {Element} */ root, /** @type {Settings} */ settings, /** @type {OnHostEvent} */ onEvent) =>
    withRecovery({ mount, onBroken }, recoveryOptions(settings, onEvent))(root, settings, onEvent);
}

/**
 * Returns how the page continues when a program has crashed.
 *
 * @param {Settings} settings - what that was started with
 * @param {OnHostEvent} onEvent
 * @returns {import('./broken.js').RecoveryOptions}
 */
function recoveryOptions(settings, onEvent) {
  return {
    key: DRAFT_KEY,
    prefersReload: true,
    restart: (root, kept) =>
      withLater(async ({ continueWith }) => {
        continueWith(
          await loadWhole(),
          root,
          { ...settings, aside: undefined, brought: undefined, kept, started: false },
          onEvent,
        );
      }),
    leave: clearAndLeave,
  };
}
