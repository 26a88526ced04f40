// Keeps the second half of a double press from what has come under it meanwhile. People press twice by
// habit, by tremor, or because a slow machine does nothing for a while; the first press brings another
// page or moves this one, and the second would answer a question that nobody has seen.

/** So long after a press, or after what it changed, another in its place belongs to it: as long as
    systems wait for the second half of a double click. */
const TOGETHER_MS = 500;

/** So far apart two presses are still in one place: a hand with a tremor moves less, a thumb more. */
const NEAR_PX = { mouse: 24, pen: 24, touch: 44 };

/** Who has not moved further than this meant the same thing twice. */
const STILL_PX = 4;

/**
 * @typedef {object} Press
 * @property {string} key - `pointer`, or which key
 * @property {number} time
 * @property {string} [kind] - of a pointer
 * @property {boolean} [held] - whether a key repeats itself
 * @property {number} x
 * @property {number} y
 * @property {string} [step] - the page that was shown
 * @property {EventTarget | null} control - what it met
 * @property {number} [changed] - when it was first seen to have changed anything
 * @property {number} [moved] - when it was first seen to have brought another page
 */

const CONTROLS = 'a, button, label, summary, input, textarea';

/**
 * The last two presses of a pointer in the document, wherever: a page may bring the widget, or move it, under a
 * pointer that was pressed beside it.
 *
 * @type {Press[] | undefined}
 */
let anywhere;

function watchAll() {
  if (anywhere) return;
  anywhere = [];
  document.addEventListener(
    'pointerdown',
    ({ timeStamp: time, pointerType: kind, clientX: x, clientY: y }) => {
      anywhere = [...(anywhere ?? []), { key: 'pointer', time, kind, x, y, control: null }].slice(-2);
    },
    true,
  );
}

/**
 * Guards what stands in a part of the page, or in all of it.
 *
 * @param {Document | ShadowRoot | HTMLElement} root
 */
export function guardPresses(root) {
  /** What the last press began with, and when it was first seen to have changed anything. */
  /** @type {Press | null} */
  let last = null;
  let blocked = false;
  /** When the last press or key came here. */
  let seen = 0;

  const shown = () =>
    [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-step]'))].find(
      (page) => !page.closest('[hidden]'),
    )?.dataset.step;

  /**
   * Whether a press belongs to the last one, and meets something else than that did.
   *
   * @param {Press} press
   */
  function isSecond(press) {
    if (!last || press.key !== last.key) return false;
    const changed = last.moved ?? last.changed ?? 0;
    // What was pressed before the change could be seen was meant for what stood there.
    const early = press.time < changed;
    const distance = Math.hypot(press.x - last.x, press.y - last.y);
    const near = distance <= (NEAR_PX[/** @type {keyof typeof NEAR_PX} */ (press.kind)] ?? NEAR_PX.mouse);
    const soon = press.time - Math.max(last.time, changed) < TOGETHER_MS;
    // A page may also have been scrolled, which changes nothing in it.
    const other = press.step !== last.step || (press.control !== last.control && (changed > 0 || distance <= STILL_PX));
    return other && (press.held || early || (near && soon));
  }

  /**
   * Takes a press; tells whether it is to do nothing.
   *
   * @param {Press} press
   */
  function takes(press) {
    const second = isSecond(press);
    // What belongs together goes on: a third press belongs to the second.
    last = second ? { .../** @type {Press} */ (last), time: press.time } : press;
    return second;
  }

  function pressed(/** @type {PointerEvent} */ event) {
    const { target, timeStamp: time, pointerType: kind, clientX: x, clientY: y } = event;
    const control = /** @type {Element} */ (target).closest(CONTROLS);
    // One beside the widget since then is the last one.
    const [before, now] = anywhere ?? [];
    if (now && before.time > seen) last = before;
    seen = time;
    blocked = takes({ key: 'pointer', time, kind, x, y, step: shown(), control });
  }

  /** The focus stays where it is too, and no text is marked. */
  function clicked(/** @type {MouseEvent} */ event) {
    // What a key or another program presses has no clicks to count.
    if (blocked && event.detail > 0) stop(event);
  }

  function keyed(/** @type {KeyboardEvent} */ event) {
    const { key, timeStamp: time, repeat: held, target } = event;
    seen = time;
    if (key !== 'Enter' && key !== ' ') {
      if (!held) last = null;
    } else if (takes({ key, time, held, x: 0, y: 0, step: shown(), control: target })) stop(event);
  }

  /** Only the first change counts: some extensions change a page all the time. */
  function mutated() {
    if (!last || last.moved) return;
    last.changed ??= performance.now();
    if (shown() !== last.step) last.moved = performance.now();
  }

  watchAll();
  new MutationObserver(mutated).observe(root, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  root.addEventListener('pointerdown', /** @type {EventListener} */ (pressed), true);
  for (const type of ['mousedown', 'click']) {
    root.addEventListener(type, /** @type {EventListener} */ (clicked), true);
  }
  root.addEventListener('keydown', /** @type {EventListener} */ (keyed), true);
}

/** @param {Event} event */
function stop(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
