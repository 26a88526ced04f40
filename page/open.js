// Bridges the time until the program is loaded: what is pressed, chosen and typed by then is not lost,
// and if the program cannot run, the page says so.
import { readInitialState, reloadOnCode } from './beginning.js';
import { clearAndLeave, DRAFT_KEY, hasDraft, isRemembered } from './first-draft.js';
import { onExitKey } from './first-exit-key.js';
import { attachFirstQuestion } from './first-question.js';
import { attachFirstScreen } from './first-screen.js';
import { waitForFrame, waitForPaint, waitForParsing } from './moments.js';
import { linkStyles } from './styles.js';
import { watchDrawnNodes } from '../element/drawn.js';
import { quickExit } from '../element/quick-exit.js';
import { acceptDrops } from '../element/drops.js';
import { prepareOnPrint } from '../element/paper.js';
import { yieldToBrowser } from '../element/yield-to-browser.js';
import { guardPresses } from '../element/presses.js';
import { keepInSight } from '../element/sight.js';

/** @import { Draw, OnHostEvent, Texts } from '../types/program.js' */

/** @typedef {(texts: Texts | '' | undefined, wantsSidePages: unknown) => Promise<Draw>} LoadProgram */
/** @typedef {(address: string) => void} PrintPaper */
/** @typedef {(address: string) => Promise<unknown>} RunScript */

// If answers were kept, or the page starts with a side page, only the program knows the right page to
// show.
const { aside, brought } = readInitialState();
const isReturning = hasDraft() || aside !== undefined;
/** @type {ReturnType<typeof attachFirstQuestion> | null} */
let question = null;
/** @type {ReturnType<typeof onExitKey>} */
let exitKey;
/** @type {ReturnType<typeof attachFirstScreen>} */
let screen;

/** Returns the help lines or texts that the page's publisher has put into it, if any. */
function readPublisherText(/** @type {string} */ name) {
  return document.querySelector(`script[type="application/json"][data-for="${name}"]`)?.textContent;
}

/** @type {OnHostEvent} */
const onEvent = (name, detail) => {
  // The program has already cleared everything.
  if (name === 'cleared' && detail.left) quickExit();
  if (name === 'error') console.warn(`Joint Effort: ${detail.faults.map(({ message }) => message).join('\n')}`);
  return true;
};

/** Loads the styles from their file if the server's policy blocks those in the page. */
function ensureStyles() {
  const inline = /** @type {HTMLStyleElement | null} */ (document.querySelector('head > style'));
  if (!inline || inline.sheet) return;
  linkStyles();
}

/**
 * @param {HTMLElement} root
 * @param {LoadProgram} loadProgram
 * @param {RunScript | undefined} runScript
 */
async function startProgram(root, loadProgram, runScript) {
  const settings = { help: readPublisherText('help'), content: readPublisherText('content') };
  const draw = await loadProgram((settings.help || settings.content) && settings, aside || isRemembered());
  await screen.handOver((started) => {
    exitKey.end();
    const kept = question?.handOver();
    watchDrawnNodes(root);
    draw(root, { ...settings, kept, aside, brought, started }, onEvent);
  });
  const { script } = document.getElementById('offline-place')?.dataset ?? {};
  if (!script) return;
  // The page is in use by now. Keeping it for later, and the styles for paper, can wait until then.
  await waitForFrame();
  linkStyles('print');
  /** @type {RunScript} */ (runScript)(new URL(script, document.baseURI).href).catch(() => {});
}

/**
 * @param {LoadProgram} loadProgram
 * @param {RunScript | undefined} runScript
 * @param {PrintPaper} printPaper
 */
async function start(loadProgram, runScript, printPaper) {
  const root = document.getElementById('joint-effort');
  const { dataset } = document.getElementById('first');
  guardPresses(document);
  keepInSight(document);
  ensureStyles();
  // If answers were kept, the first screen is not shown: the program draws instead.
  if (!isReturning) await waitForPaint();
  if (!isReturning && !readPublisherText('content')) question = attachFirstQuestion();
  exitKey = onExitKey(DRAFT_KEY, clearAndLeave);
  screen = attachFirstScreen(root, {
    leave: clearAndLeave,
    continue: () => question !== null && question.goForward(),
    back: () => question !== null && question.goBack(),
    keep: () => false,
    open: () => false,
    worried: () => false,
    map: () => false,
  });
  reloadOnCode();
  prepareOnPrint(document);
  acceptDrops(document);
  document.addEventListener('click', (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (
      /** @type {Element} */ (event.target).closest('[data-action="print-paper"]')
    );
    if (!link) return;
    event.preventDefault();
    printPaper(link.href);
  });
  if (isReturning) {
    dataset.returning = '';
    screen.showWaiting();
  }
  await yieldToBrowser();
  await startProgram(root, loadProgram, runScript).catch((error) => {
    delete dataset.returning;
    screen.showUnable(error);
  });
}

/**
 * Starts the page, and loads the program into it.
 *
 * @param {LoadProgram} loadProgram - loads the function that draws; gets the texts that the page's publisher
 *   has put into it, if any, and whether the side pages are wanted already
 * @param {PrintPaper} printPaper - prints the blank questionnaire at an address
 * @param {RunScript} [runScript] - runs a script that can be loaded later, if the
 *   page names one
 */
export async function openPage(loadProgram, printPaper, runScript) {
  await waitForParsing();
  // The last part of the page: without it, the page was cut off on its way, and is loaded once more.
  if (document.getElementById('offline-place')) await start(loadProgram, runScript, printPaper);
  else if (
    /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType('navigation')[0])?.type !==
    'reload'
  )
    location.reload();
}
