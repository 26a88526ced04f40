// The questionnaire in a frame: reads its settings from the address, loads the program, and tells
// the page around it what that page may know.
import { watchDrawnNodes } from '../element/drawn.js';
import { acceptDrops } from '../element/drops.js';
import { asideOf, unmount } from '../element/handover.js';
import { clearAll, isRemembered } from '../element/keys.js';
import { prepareOnPrint } from '../element/paper.js';
import { guardPresses } from '../element/presses.js';
import { keepInSight } from '../element/sight.js';
import { loadProgram, loadWhole, provide } from '../element/program.js';
import { continueWith, switchToWhole } from '../page/asides.js';
import { withRecovery } from '../page/broken.js';
import { onExitKey } from '../page/first-exit-key.js';
import { attachFirstScreen } from '../page/first-screen.js';
import * as classic from './frame-inlined.js';
import { loadTexts, readSettings } from './frame-settings.js';
import { HostChannel } from './frame-talk.js';

/** @import { Functions, Mounted, OnHostEvent, Settings } from '../types/program.js' */

const root = document.getElementById('joint-effort');
const page = document.documentElement;
const isFramed = window.parent !== window;
const { settings, texts } = readSettings(location, isFramed);
// Two frames of one site share the tab's storage: the name that the page gives its frame, or else the
// name of the service, keeps their answers apart.
const key = `joint-effort.draft:frame#${window.name || settings['service-name'] || ''}`;
/** @type {string | null} */
let currentStep = null;
/** Whether the browser has begun to print. */
let isPrinting = false;

const channel = isFramed
  ? new HostChannel(
      window,
      () => Math.ceil(page.getBoundingClientRect().height),
      (top) => page.style.setProperty('--je-sight', `${top}px`),
    )
  : { send() {}, sendNow() {}, async sendLast() {}, sendSize() {} };

function leave() {
  page.style.setProperty('display', 'none', 'important');
  document.title = '';
  clearAll(key);
  channel.sendLast('cleared', { left: true }).then(() => location.replace('about:blank'));
  return true;
}

function reportUnable(/** @type {unknown} */ error) {
  screen.showUnable(error);
  tellHostUnable(error);
}

function tellHostUnable(/** @type {unknown} */ error) {
  channel.send('error', {
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
  if (!isPrinting) showMessage('noPrinting');
}

/** Shows one of the messages in the page, or none. */
function showMessage(/** @type {'noPrinting' | 'missed' | null} */ message) {
  const waiting = document.getElementById('waiting');
  waiting.textContent = message && waiting.dataset[message];
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
    if (currentStep !== null && currentStep !== detail.step) {
      channel.sendNow('step');
      showMessage(null);
    }
    currentStep = detail.step;
  }
  if (name === 'print') printFrame();
  else channel.send(name, detail);
  return name !== 'print';
};

async function startProgram() {
  if (self.origin === 'null') provide(() => classic.loadBytes('frame-bytes.js'), classic.loadWhole, classic.loadWords);
  const textsLoading = loadTexts(texts, document.baseURI);
  const [functions, ownTexts] = await Promise.all([loadProgram(isRemembered(key), textsLoading), textsLoading]);
  await screen.handOver((started) => {
    exitKey.end();
    const mountSettings = { 'heading-level': '1', ...settings, ...ownTexts, embedded: true, key, started };
    watchDrawnNodes(root);
    const mounted = createMount(functions, mountSettings)(root, mountSettings, onEvent);
    if (!functions.isWhole) loadWholeOnAside(mounted, mountSettings);
  });
}

/**
 * Returns what draws in the frame with a program. If that crashes, continues with a new one.
 *
 * @param {Functions} functions
 * @param {Settings} mountSettings
 */
function createMount(functions, mountSettings) {
  return withRecovery(functions, {
    key,
    leave,
    tellHost: tellHostUnable,
    isKeyHidden: hiddenParts.includes('exit-key'),
    async restart(newRoot, kept) {
      try {
        continueWith(
          createMount(await loadProgram(), mountSettings),
          newRoot,
          { ...mountSettings, kept, started: false },
          onEvent,
        );
      } catch {
        showMessage('missed');
      }
    },
  });
}

/**
 * Loads the whole program when somebody goes to a side page.
 *
 * @param {Mounted} mounted
 * @param {Settings} mountSettings
 */
function loadWholeOnAside(mounted, mountSettings) {
  root.addEventListener(
    'click',
    (event) => {
      const aside = asideOf(event);
      if (!aside) return;
      // In a preview, the current program would go there by itself.
      event.stopPropagation();
      switchToWhole(
        aside,
        async () => createMount(await loadWhole(), mountSettings),
        () => unmount(mounted),
        mountSettings,
        onEvent,
      ).catch(() => showMessage('missed'));
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
const hiddenParts = settings.hide?.split(/\s+/) ?? [];
const exitKey = onExitKey(key, leave, {
  isHidden: hiddenParts.includes('exit-key'),
  storage: settings.storage,
});
if (hiddenParts.includes('desk')) {
  for (const button of document.querySelectorAll('#first [data-aside]')) button.remove();
}
new ResizeObserver(() => channel.sendSize()).observe(page);
prepareOnPrint(document);
// Some browsers begin long after `print` has returned.
addEventListener('beforeprint', () => {
  isPrinting = true;
  showMessage(null);
});
acceptDrops(document);
startProgram().catch(reportUnable);
