// Bridges the time until the program is loaded: what is pressed, chosen and typed by then is not lost,
// and if the program cannot run, the page says so.
import { beginning, onCode } from './beginning.js';
import { clearAndLeave, isKept, isRemembered, NAME } from './first-draft.js';
import { onExitKey } from './first-exit-key.js';
import { firstQuestion } from './first-question.js';
import { firstScreen } from './first-screen.js';
import { afterFrame, painted, parsed } from './moments.js';
import { linkStyles } from './styles.js';
import { watchDrawnNodes } from '../element/drawn.js';
import { quickExit } from '../element/quick-exit.js';
import { acceptDrops } from '../element/drops.js';
import { prepareOnPrint } from '../element/paper.js';
import { yieldToBrowser } from '../element/yield-to-browser.js';
import { guardPresses } from '../element/presses.js';
import { keepInSight } from '../element/sight.js';

/** @import { Draw, OnHostEvent, Texts } from '../types/program.js' */

/** @typedef {(texts: Texts | '' | undefined, toSidePages: unknown) => Promise<Draw>} BringProgram */
/** @typedef {(address: string) => void} PrintPaper */
/** @typedef {(address: string) => Promise<unknown>} Bring */

// If answers were kept, or the page starts with a side page, only the program knows the right page to
// show.
const { aside, brought } = beginning();
const returning = isKept() || aside !== undefined;
/** @type {ReturnType<typeof firstQuestion> | null} */
let question = null;
/** @type {ReturnType<typeof onExitKey>} */
let exitKey;
/** @type {ReturnType<typeof firstScreen>} */
let screen;

/** Returns the help lines or texts that the page's publisher has put into it, if any. */
function own(/** @type {string} */ name) {
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
function style() {
  const inline = /** @type {HTMLStyleElement | null} */ (document.querySelector('head > style'));
  if (!inline || inline.sheet) return;
  linkStyles();
}

/**
 * @param {HTMLElement} root
 * @param {BringProgram} program
 * @param {Bring | undefined} bring
 */
async function begin(root, program, bring) {
  const settings = { help: own('help'), content: own('content') };
  const draw = await program((settings.help || settings.content) && settings, aside || isRemembered());
  await screen.giveWay((started) => {
    exitKey.end();
    const kept = question?.handOver();
    watchDrawnNodes(root);
    draw(root, { ...settings, kept, aside, brought, started }, onEvent);
  });
  const { script } = document.getElementById('offline-place')?.dataset ?? {};
  if (!script) return;
  // The page is in use by now. Keeping it for later, and the styles for paper, can wait until then.
  await afterFrame();
  linkStyles('print');
  /** @type {Bring} */ (bring)(new URL(script, document.baseURI).href).catch(() => {});
}

/**
 * @param {BringProgram} program
 * @param {Bring | undefined} bring
 * @param {PrintPaper} printPaper
 */
async function start(program, bring, printPaper) {
  const root = document.getElementById('joint-effort');
  const { dataset } = document.getElementById('first');
  guardPresses(document);
  keepInSight(document);
  style();
  // If answers were kept, the first screen is not shown: the program draws instead.
  if (!returning) await painted();
  if (!returning && !own('content')) question = firstQuestion();
  exitKey = onExitKey(NAME, clearAndLeave);
  screen = firstScreen(root, {
    leave: clearAndLeave,
    continue: () => question !== null && question.goOn(),
    back: () => question !== null && question.goBack(),
    keep: () => false,
    open: () => false,
    worried: () => false,
    map: () => false,
  });
  onCode();
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
  if (returning) {
    dataset.returning = '';
    screen.waits();
  }
  await yieldToBrowser();
  await begin(root, program, bring).catch((error) => {
    delete dataset.returning;
    screen.unable(error);
  });
}

/**
 * Starts the page, and loads the program into it.
 *
 * @param {BringProgram} program - loads the function that draws; gets the texts that the page's publisher
 *   has put into it, if any, and whether the side pages are wanted already
 * @param {PrintPaper} printPaper - prints the blank questionnaire at an address
 * @param {Bring} [bring] - runs a script that can be loaded later, if the
 *   page names one
 */
export async function open(program, printPaper, bring) {
  await parsed();
  // The last part of the page: without it, the page was cut off on its way, and is loaded once more.
  if (document.getElementById('offline-place')) await start(program, bring, printPaper);
  else if (
    /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType('navigation')[0])?.type !==
    'reload'
  )
    location.reload();
}
