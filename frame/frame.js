// The questionnaire in a frame: reads its settings from the address, brings the program, and tells
// the page around it what that page may know.
import { onPaper } from '../element/paper.js';
import { program, provide } from '../element/program.js';
import { firstScreen } from '../page/first-screen.js';
import { inlined, translated } from './frame-inlined.js';
import { bring, settingsIn } from './frame-settings.js';
import { Talk } from './frame-talk.js';

const root = document.getElementById('joint-effort');
const whole = document.documentElement;
const framed = window.parent !== window;
const { settings, texts } = settingsIn(location, framed);
// Two frames of one site share the tab's storage: the name that the page gave its frame, or the
// service that it is about, keeps their answers apart.
const key = `joint-effort.draft:frame#${window.name || settings['service-name'] || ''}`;
let shown = null;

const talk = framed
  ? new Talk(window, () => Math.ceil(whole.getBoundingClientRect().height))
  : { tell() {}, tellNow() {}, size() {} };

function leave() {
  talk.tellNow('cleared', { left: true });
  whole.hidden = true;
  for (const storage of ['sessionStorage', 'localStorage']) {
    try {
      self[storage].removeItem(key);
    } catch {
      // Where there is no storage nothing was kept.
    }
  }
  location.replace('about:blank');
  return true;
}

function unable(error) {
  screen.unable(error);
  talk.tell('error', { faults: [{
    kind: 'unable', path: '', found: '', allowed: [], message: String(error),
  }] });
}

/** Hands on what the program tells. */
function told(name, detail) {
  if (name === 'error') {
    console.warn(`Joint Effort: ${detail.faults.map(({ message }) => message).join('\n')}`);
  }
  if (name === 'progress') {
    // The page around the frame may have been scrolled to the end of a long step.
    if (shown !== null && shown !== detail.step) talk.tellNow('step');
    shown = detail.step;
  }
  if (name !== 'print') talk.tell(name, detail);
  return true;
}

async function begin() {
  if (self.origin === 'null') provide(inlined, translated);
  const [{ mount }, own] = await Promise.all([
    program(),
    bring(texts, document.baseURI),
  ]);
  await screen.giveWay((started) => {
    mount(root, { 'heading-level': '1', ...settings, ...own, embedded: true, key, started }, told);
    return true;
  });
}

// The element of the page decides by the system and the host; a frame knows only the wish.
if (['light', 'dark'].includes(settings.theme)) document.body.dataset.theme = settings.theme;
const screen = firstScreen(root, { leave, continue: () => false, open: () => false });
new ResizeObserver(() => talk.size()).observe(whole);
onPaper(document);
begin().catch(unable);
