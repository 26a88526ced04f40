// The questionnaire in a frame: reads its settings from the address, loads the program, and tells
// the page around it what that page may know.
import { watchDrawn } from '../element/drawn.js';
import { takeDrops } from '../element/drops.js';
import { asideOf, end } from '../element/handover.js';
import { clearAll, isRemembered } from '../element/keys.js';
import { onPaper } from '../element/paper.js';
import { guardPresses } from '../element/presses.js';
import { keepInSight } from '../element/sight.js';
import { program, provide, whole } from '../element/program.js';
import { continueWith, switchToWhole } from '../page/asides.js';
import { withRecovery } from '../page/broken.js';
import { onExitKey } from '../page/first-exit-key.js';
import { attachFirstScreen } from '../page/first-screen.js';
import * as classic from './frame-inlined.js';
import { bring, settingsIn } from './frame-settings.js';
import { Talk } from './frame-talk.js';

/** @import { Functions, Mounted, OnHostEvent, Settings } from '../types/program.js' */

const root = document.getElementById('joint-effort');
const page = document.documentElement;
const framed = window.parent !== window;
const { settings, texts } = settingsIn(location, framed);
// Two frames of one site share the tab's storage: the name that the page gives its frame, or else the
// name of the service, keeps their answers apart.
const key = `joint-effort.draft:frame#${window.name || settings['service-name'] || ''}`;
/** @type {string | null} */
let shown = null;
/** Whether the browser has begun to print. */
let isPrinting = false;

const talk = framed
  ? new Talk(
      window,
      () => Math.ceil(page.getBoundingClientRect().height),
      (top) => page.style.setProperty('--je-sight', `${top}px`),
    )
  : { tell() {}, tellNow() {}, async tellLast() {}, size() {} };

function leave() {
  page.style.setProperty('display', 'none', 'important');
  document.title = '';
  clearAll(key);
  talk.tellLast('cleared', { left: true }).then(() => location.replace('about:blank'));
  return true;
}

function unable(/** @type {unknown} */ error) {
  screen.showUnable(error);
  tellUnable(error);
}

function tellUnable(/** @type {unknown} */ error) {
  talk.tell('error', {
    faults: [
      {
        kind: 'unable',
        path: '',
        found: '',
        allowed: [],
        message: String(error),
      },
    ],
  });
}

/** Prints the frame. If the page around it does not allow that, the browser says nothing, so this does. */
function printFrame() {
  isPrinting = false;
  print();
  if (!isPrinting) sayOf('noPrinting');
}

/** Shows one of the messages in the page, or none. */
function sayOf(/** @type {'noPrinting' | 'missed' | null} */ what) {
  const waiting = document.getElementById('waiting');
  waiting.textContent = what && waiting.dataset[what];
}

/**
 * Passes on what the program tells.
 *
 * @type {OnHostEvent}
 */
const onEvent = (name, detail) => {
  // The program would empty the frame before the page around it has heard of this.
  if (name === 'cleared' && detail.left) return !leave();
  if (name === 'error') {
    console.warn(`Joint Effort: ${detail.faults.map(({ message }) => message).join('\n')}`);
  }
  if (name === 'progress') {
    // The page around the frame may have been scrolled to the end of a long step.
    if (shown !== null && shown !== detail.step) {
      talk.tellNow('step');
      sayOf(null);
    }
    shown = detail.step;
  }
  if (name === 'print') printFrame();
  else talk.tell(name, detail);
  return name !== 'print';
};

async function begin() {
  if (self.origin === 'null') provide(() => classic.inlined('frame-bytes.js'), classic.whole, classic.words);
  const bringing = bring(texts, document.baseURI);
  const [there, own] = await Promise.all([program(isRemembered(key), bringing), bringing]);
  await screen.handOver((started) => {
    exitKey.end();
    const given = { 'heading-level': '1', ...settings, ...own, embedded: true, key, started };
    watchDrawn(root);
    const mounted = drawn(there, given)(root, given, onEvent);
    if (!there.isWhole) leadAside(mounted, given);
  });
}

/**
 * Returns what draws in the frame with a program. If that crashes, continues with a new one.
 *
 * @param {Functions} there
 * @param {Settings} given
 */
function drawn(there, given) {
  return withRecovery(there, {
    key,
    leave,
    tellHost: tellUnable,
    isKeyHidden: hidden.includes('exit-key'),
    async restart(place, kept) {
      try {
        continueWith(drawn(await program(), given), place, { ...given, kept, started: false }, onEvent);
      } catch {
        sayOf('missed');
      }
    },
  });
}

/**
 * Loads the whole program when somebody goes to a side page.
 *
 * @param {Mounted} mounted
 * @param {Settings} given
 */
function leadAside(mounted, given) {
  root.addEventListener(
    'click',
    (event) => {
      const aside = asideOf(event);
      if (!aside) return;
      // In a preview, the current program would go there by itself.
      event.stopPropagation();
      switchToWhole(
        aside,
        async () => drawn(await whole(), given),
        () => end(mounted),
        given,
        onEvent,
      ).catch(() => sayOf('missed'));
    },
    true,
  );
}

// The element decides by the system and the page around it; a frame knows only its setting.
if (['light', 'dark'].includes(/** @type {string} */ (settings.theme))) document.body.dataset.theme = settings.theme;
// The page shows it if this script or the styles fail to load.
document.getElementById('unable').hidden = true;
guardPresses(document);
keepInSight(document);
const screen = attachFirstScreen(root, {
  leave,
  continue: () => false,
  open: () => false,
  worried: () => false,
  map: () => false,
});
// The start in the page, from before the program, does not know what to leave out.
const hidden = settings.hide?.split(/\s+/) ?? [];
const exitKey = onExitKey(key, leave, {
  isHidden: hidden.includes('exit-key'),
  storage: settings.storage,
});
if (hidden.includes('desk')) {
  for (const button of document.querySelectorAll('#first [data-aside]')) button.remove();
}
new ResizeObserver(() => talk.size()).observe(page);
onPaper(document);
// Some browsers begin long after `print` has returned.
addEventListener('beforeprint', () => {
  isPrinting = true;
  sayOf(null);
});
takeDrops(document);
begin().catch(unable);
