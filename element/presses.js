// Keeps the second half of a double press away from what has moved under it meanwhile. People press twice
// out of habit, from a tremor, or because a slow machine does not respond; the first press shows another
// page or moves this one, and the second would answer a question that nobody has seen.

/** A press belongs to the last one for this long after it, or after what it changed: as long as systems
    wait for the second half of a double click. */
const DOUBLE_PRESS_MS = 500;

/** Two presses this close are in the same place: a hand with a tremor moves less, a thumb more. */
const NEAR_PX = { mouse: 24, pen: 24, touch: 44 };

/** A pointer that has moved no further than this was meant for the same thing twice. */
const STILL_PX = 4;

/**
 * @typedef {object} Press
 * @property {string} key - `pointer`, or which key
 * @property {number} time
 * @property {string} [kind] - the kind of pointer
 * @property {boolean} [isHeld] - whether it repeats because the key is held
 * @property {number} x
 * @property {number} y
 * @property {string} [step] - the page that was shown
 * @property {EventTarget | null} control - what it hit
 * @property {number} [changedAt] - when a change was first seen after it
 * @property {number} [pageChangedAt] - when another page was first seen after it
 */

const CONTROLS = 'a, button, label, summary, input, textarea';

/**
 * The last two presses of a pointer anywhere in the document: a page may show the widget, or move it, under a
 * pointer that was pressed beside it.
 *
 * @type {Press[] | undefined}
 */
let recentPresses;

function watchDocument() {
  if (recentPresses) return;
  recentPresses = [];
  document.addEventListener(
    'pointerdown',
    ({ timeStamp: time, pointerType: kind, clientX: x, clientY: y }) => {
      recentPresses = [...(recentPresses ?? []), { key: 'pointer', time, kind, x, y, control: null }].slice(-2);
    },
    true,
  );
}

/**
 * Guards a part of the page, or all of it.
 *
 * @param {Document | ShadowRoot | HTMLElement} root
 */
export function guardPresses(root) {
  /** The last press, and when its changes were first seen. */
  /** @type {Press | null} */
  let last = null;
  let isBlocked = false;
  /** When the last press or key arrived here. */
  let lastInputAt = 0;

  const shownStep = () =>
    [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-step]'))].find(
      (page) => !page.closest('[hidden]'),
    )?.dataset.step;

  /**
   * Whether a press belongs to the last one, but hits something else.
   *
   * @param {Press} press
   */
  function isStrayRepeat(press) {
    if (!last || press.key !== last.key) return false;
    const changedAt = last.pageChangedAt ?? last.changedAt ?? 0;
    // A press from before the change was visible was meant for what was there.
    const isEarly = press.time < changedAt;
    const distance = Math.hypot(press.x - last.x, press.y - last.y);
    const isNear = distance <= (NEAR_PX[/** @type {keyof typeof NEAR_PX} */ (press.kind)] ?? NEAR_PX.mouse);
    const isSoon = press.time - Math.max(last.time, changedAt) < DOUBLE_PRESS_MS;
    // The page may also have been scrolled, which changes nothing in it.
    const hitsOther =
      press.step !== last.step || (press.control !== last.control && (changedAt > 0 || distance <= STILL_PX));
    return hitsOther && (press.isHeld || isEarly || (isNear && isSoon));
  }

  /**
   * Records a press; returns whether it is to do nothing.
   *
   * @param {Press} press
   */
  function registerPress(press) {
    const isRepeat = isStrayRepeat(press);
    // A third press can belong to the second, and so on.
    last = isRepeat ? { .../** @type {Press} */ (last), time: press.time } : press;
    return isRepeat;
  }

  function onPointerDown(/** @type {PointerEvent} */ event) {
    const { target, timeStamp: time, pointerType: kind, clientX: x, clientY: y } = event;
    const control = /** @type {Element} */ (target).closest(CONTROLS);
    // If a pointer was pressed beside the widget since then, that is the last press.
    const [previous, latest] = recentPresses ?? [];
    if (latest && previous.time > lastInputAt) last = previous;
    lastInputAt = time;
    isBlocked = registerPress({ key: 'pointer', time, kind, x, y, step: shownStep(), control });
  }

  /** Stops a blocked press. The focus stays where it is too, and no text is selected. */
  function onClick(/** @type {MouseEvent} */ event) {
    // A press by a key or a script counts no clicks.
    if (isBlocked && event.detail > 0) cancel(event);
  }

  function onKeyDown(/** @type {KeyboardEvent} */ event) {
    const { key, timeStamp: time, repeat: isHeld, target } = event;
    lastInputAt = time;
    if (key !== 'Enter' && key !== ' ') {
      if (!isHeld) last = null;
    } else if (registerPress({ key, time, isHeld, x: 0, y: 0, step: shownStep(), control: target })) cancel(event);
  }

  /** Only the first change counts: some extensions change a page all the time. */
  function onMutation() {
    if (!last || last.pageChangedAt) return;
    last.changedAt ??= performance.now();
    if (shownStep() !== last.step) last.pageChangedAt = performance.now();
  }

  watchDocument();
  new MutationObserver(onMutation).observe(root, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  root.addEventListener('pointerdown', /** @type {EventListener} */ (onPointerDown), true);
  for (const type of ['mousedown', 'click']) {
    root.addEventListener(type, /** @type {EventListener} */ (onClick), true);
  }
  root.addEventListener('keydown', /** @type {EventListener} */ (onKeyDown), true);
}

/** @param {Event} event */
function cancel(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
