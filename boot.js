// Brings the program, and bridges the time until it has arrived: what was pressed by then is not
// lost, and where it cannot run the page says so and shows the paper version.
import { program } from './element/program.js';
import { firstScreen } from './page/first-screen.js';

const root = document.getElementById('joint-effort');
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

/** Whoever hands the page on may have put help lines or words of their own into it. */
function own(name) {
  return document.querySelector(`script[type="application/json"][data-for="${name}"]`)?.textContent;
}

function told(name, { faults }) {
  if (name === 'error') console.warn(`Joint Effort: ${faults.map(({ message }) => message).join('\n')}`);
  return true;
}

async function begin() {
  const { mount } = await program();
  for (const type of ['keydown', 'keyup']) document.removeEventListener(type, keyed);
  await screen.giveWay((started) => {
    mount(root, { help: own('help'), content: own('content'), started }, told);
  });
}

const screen = firstScreen(root, { leave, 'print-paper': printPaper });
for (const type of ['keydown', 'keyup']) document.addEventListener(type, keyed);
begin().catch(screen.unable);
