// Bridges the time until the program has come: what is pressed, chosen and typed by then is not lost,
// and where the program cannot run the page says so.
import { beginning, onCode } from './beginning.js';
import { clearAndLeave, isKept, isRemembered, NAME } from './first-draft.js';
import { onExitKey } from './first-exit-key.js';
import { firstQuestion } from './first-question.js';
import { firstScreen } from './first-screen.js';
import { afterFrame, painted, parsed } from './moments.js';
import { linkStyles } from './styles.js';
import { watchDrawn } from '../element/drawn.js';
import { quickExit } from '../element/quick-exit.js';
import { takeDrops } from '../element/drops.js';
import { onPaper } from '../element/paper.js';
import { yieldToBrowser } from '../element/yield-to-browser.js';
import { guardPresses } from '../element/presses.js';
import { keepInSight } from '../element/sight.js';

/** @import { Draw, OnHostEvent, Texts } from '../types/program.js' */

/** @typedef {(texts: Texts | '' | undefined, toSidePages: unknown) => Promise<Draw>} BringProgram */
/** @typedef {(address: string) => void} PrintPaper */
/** @typedef {(address: string) => Promise<unknown>} Bring */

// Where answers were kept, or whoever hands the page on has put words of their own into it, the
// program alone knows the right page.
const { aside, brought } = beginning();
const returning = isKept() || aside !== undefined;
/** @type {ReturnType<typeof firstQuestion> | null} */
let question = null;
/** @type {ReturnType<typeof onExitKey>} */
let exitKey;
/** @type {ReturnType<typeof firstScreen>} */
let screen;

/** Whoever hands the page on may have put help lines or words of their own into it. */
function own(/** @type {string} */ name) {
  return document.querySelector(`script[type="application/json"][data-for="${name}"]`)?.textContent;
}

/** @type {OnHostEvent} */
const onEvent = (name, detail) => {
  // The program has cleared what there is.
  if (name === 'cleared' && detail.left) quickExit();
  if (name === 'error') console.warn(`Joint Effort: ${detail.faults.map(({ message }) => message).join('\n')}`);
  return true;
};

/** Where a server's policy refuses the styles that stand in the page, they come in a file. */
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
    watchDrawn(root);
    draw(root, { ...settings, kept, aside, brought, started }, onEvent);
  });
  const { script } = document.getElementById('offline-place')?.dataset ?? {};
  if (!script) return;
  // The page is in use; being kept for later, and the styles for paper, are of no weight beside that.
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
  // What is there already is not to be seen when answers were kept: the program draws in its place.
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
  onPaper(document);
  takeDrops(document);
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
 * Brings the program into the page.
 *
 * @param {BringProgram} program - brings the function that draws; told what whoever hands the page on
 *   has put into it, if anything, and whether the side pages are wanted already
 * @param {PrintPaper} printPaper - prints the blank questionnaire that lies there
 * @param {Bring} [bring] - runs a script that may come later, where the
 *   page names one
 */
export async function open(program, printPaper, bring) {
  await parsed();
  // The last part of the page: without it the page was cut off on its way, and is asked for once more.
  if (document.getElementById('offline-place')) await start(program, bring, printPaper);
  else if (
    /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType('navigation')[0])?.type !==
    'reload'
  )
    location.reload();
}
