// Brings the program, and bridges the time until it has arrived: what was pressed by then is not
// lost, and where it cannot run the page says so and shows the paper version.
import { program } from './element/program.js';

const root = document.getElementById('joint-effort');
let started = false;
let shift = { alone: false, presses: 0, first: 0 };

function leave() {
  document.documentElement.hidden = true;
  document.title = '';
  try {
    // An earlier visit in this tab may have kept answers, which Back would bring again.
    sessionStorage.removeItem('joint-effort.draft');
  } catch {
    // Where there is no storage nothing was kept.
  }
  location.replace('about:blank');
}

/** Shift pressed three times in a row by itself, as the program counts it too. */
function keyed({ type, key, ctrlKey, altKey, metaKey, timeStamp }) {
  if (type === 'keydown') {
    const alone = key === 'Shift' && !(ctrlKey || altKey || metaKey);
    shift = alone ? { ...shift, alone } : { alone, presses: 0, first: 0 };
  } else if (key === 'Shift' && shift.alone) {
    const together = shift.presses > 0 && timeStamp - shift.first <= 5000;
    shift = together
      ? { ...shift, alone: false, presses: shift.presses + 1 }
      : { alone: false, presses: 1, first: timeStamp };
    if (shift.presses === 3) leave();
  }
}

function printPaper() {
  const place = document.getElementById('paper-place');
  const parts = [place, root.firstElementChild];
  for (const part of parts) part.dataset.print = 'paper';
  addEventListener('afterprint', () => {
    for (const part of parts) delete part.dataset.print;
  }, { once: true });
  print();
}

function pressed(event) {
  const button = event.target.closest('[data-action]');
  switch (button?.dataset.action) {
    case 'continue':
      started = true;
      button.setAttribute('aria-busy', 'true');
      break;
    case 'leave':
      leave();
      break;
    case 'print-paper':
      printPaper();
      break;
    default:
  }
}

function unable(error) {
  const why = document.getElementById('unable-why');
  why.textContent = why.textContent.replace('{reason}', error);
  document.getElementById('unable').hidden = false;
  document.head.append(unableStyle());
  // A program that broke off may have left nothing of the start.
  if (root.firstElementChild) root.firstElementChild.dataset.able = 'leave';
}

function unableStyle() {
  // The single file holds the style itself, in a form that does not apply as it stands.
  const held = document.getElementById('unable-style');
  if (held) {
    held.media = 'all';
    return held;
  }
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'unable.css' });
}

/** Whoever hands the page on may have put help lines or words of their own into it. */
function own(name) {
  return document.querySelector(`script[type="application/json"][data-for="${name}"]`)?.textContent;
}

function told(name, { faults }) {
  if (name === 'error') console.warn(`Joint Effort: ${faults.map(({ message }) => message).join('\n')}`);
  return true;
}

/** The program takes the place of the start; what had the focus there keeps it. */
async function begin() {
  const { mount } = await program();
  root.removeEventListener('click', pressed);
  for (const type of ['keydown', 'keyup']) document.removeEventListener(type, keyed);
  const focused = root.contains(document.activeElement)
    ? document.activeElement.dataset.action : undefined;
  mount(root, { help: own('help'), content: own('content'), started }, told);
  // It draws after this turn: what breaks in drawing is not thrown here.
  await new Promise(requestAnimationFrame);
  if (!root.firstElementChild) throw new Error('nothing was drawn');
  if (focused && document.activeElement === document.body) {
    root.querySelector(`[data-action="${focused}"]`)?.focus();
  }
}

// A browser may bring a page back just as it was when it was left.
addEventListener('pageshow', () => {
  if (document.documentElement.hidden) location.reload();
});
root.addEventListener('click', pressed);
for (const type of ['keydown', 'keyup']) document.addEventListener(type, keyed);
begin().catch(unable);
