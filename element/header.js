// Keeps clear of what the page keeps at the top of the window, such as a sticky header: the widget's bar
// stays below it, and so does whatever gets the focus.

/** The property in which a page may give the height itself. */
const GIVEN = '--joint-effort-offset-top';
/** Anything taller than this share of the window is an overlay, not a header. */
const TALLEST = 0.5;
/** Most headers looked for, one below the other. */
const MOST = 4;
/** Delay after the last scrolling before headers are looked for, in milliseconds. */
const SETTLED = 120;
/** Longest time that a page takes to bring its header back, in milliseconds. */
const AT_REST = 500;

/**
 * Watches the top of what the widget scrolls in.
 *
 * @param {HTMLElement} host - the element on its page
 * @param {HTMLElement} ground - the widget's outermost part
 * @param {HTMLElement} probe - a part that is never shown and inherits from the page
 */
export function watchTop(host, ground, probe) {
  /** @type {number} */
  let waiting;
  /** @type {number} */
  let rest;
  const write = (/** @type {string} */ name, /** @type {number} */ value) => {
    const text = value > 0 ? `${value}px` : '';
    if (ground.style.getPropertyValue(name) !== text) ground.style.setProperty(name, text);
  };
  const look = () => {
    const scroller = scrollerOf(host);
    const top = given(ground, probe) ?? found(host, ground, scroller);
    write('--je-given-top', top);
    // The browser itself applies the page's scroll-padding to what it scrolls to.
    write('--je-given-margin', top - padding(scroller));
    // Content that begins under a header cannot be scrolled out from there. Further down nothing may move.
    const place = ground.getBoundingClientRect();
    if (place.width > 0 && scroller.scrollTop <= 0) write('--je-given-room', top - place.top + topOf(scroller));
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, SETTLED);
  };
  const edgeOf = () => parseFloat(ground.style.getPropertyValue('--je-given-top')) || 0;
  const uncover = () => {
    look();
    const heading = /** @type {ShadowRoot} */ (host.shadowRoot).activeElement;
    const bar = ground.querySelector('.bar');
    if (!bar || !isHeading(heading)) return;
    const isOver = getComputedStyle(bar).position === 'sticky';
    const edge = isOver ? bar.getBoundingClientRect().bottom : edgeOf();
    const { top, bottom } = heading.getBoundingClientRect();
    // Returning to the window restores the focus too, wherever the page has been scrolled to by then.
    const hidden = bottom > 0 ? edge - top : 0;
    const scroller = scrollerOf(host);
    // Scrolls from the current position, not from where a smooth scroll is heading.
    if (hidden > 1) scroller.scroll({ top: scroller.scrollTop - hidden, behavior: 'instant' });
  };
  /** Uncovers the heading of a new page when it gets the focus. */
  const focused = (/** @type {FocusEvent} */ { target }) => {
    if (!isHeading(target)) return;
    /** @type {number} */
    let place;
    // By then the browser has scrolled to it but not painted it.
    queueMicrotask(() => {
      uncover();
      place = scrollerOf(host).scrollTop;
    });
    clearTimeout(rest);
    rest = setTimeout(() => {
      const before = edgeOf();
      look();
      // A header that hides on scrolling down comes back on scrolling up. If the person has scrolled on by
      // then, nothing moves.
      if (edgeOf() > before && scrollerOf(host).scrollTop === place) uncover();
    }, AT_REST);
  };
  ground.addEventListener('focusin', focused);
  for (const name of ['scroll', 'resize']) addEventListener(name, later, { capture: true, passive: true });
  look();
  return {
    look,
    end() {
      clearTimeout(waiting);
      clearTimeout(rest);
      ground.removeEventListener('focusin', focused);
      for (const name of ['scroll', 'resize']) removeEventListener(name, later, { capture: true });
    },
  };
}

/**
 * @param {EventTarget | null | undefined} part
 * @returns {part is HTMLElement}
 */
const isHeading = (part) => /** @type {HTMLElement | null | undefined} */ (part)?.id.endsWith('-heading') ?? false;

/**
 * Returns the length that the page gives, in pixels; null if it gives none.
 *
 * @param {HTMLElement} ground
 * @param {HTMLElement} probe
 */
function given(ground, probe) {
  const text = getComputedStyle(ground).getPropertyValue(GIVEN).trim();
  if (!text) return null;
  probe.style.marginTop = '';
  probe.style.marginTop = text;
  const length = /** @type {number} */ (probe.style.marginTop && parseFloat(getComputedStyle(probe).marginTop));
  return Number.isFinite(length) ? Math.max(0, length) : null;
}

/**
 * Measures how far the page's own headers reach down the window, or the part that scrolls, in pixels.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} ground
 * @param {Element} scroller
 */
function found(host, ground, scroller) {
  const { left, width } = ground.getBoundingClientRect();
  const x = Math.min(Math.max(left + width / 2, 0), innerWidth - 1);
  const from = topOf(scroller);
  let edge = from;
  for (let count = 0; count < MOST; count += 1) {
    const bottoms = stack(document, x, edge + 1).map((part) => bottomOf(part, host, edge));
    const next = Math.max(edge, ...bottoms);
    if (next === edge) break;
    edge = next;
  }
  return Math.ceil(edge - from);
}

/**
 * Returns all elements at a point, including those in open shadow roots.
 *
 * @param {Document | ShadowRoot} root
 * @param {number} x
 * @param {number} y
 * @returns {Element[]}
 */
function stack(root, x, y) {
  const parts = [...root.elementsFromPoint(x, y)];
  return parts.flatMap((part) =>
    part.shadowRoot && part.shadowRoot !== root && part.localName !== 'joint-effort'
      ? [...stack(part.shadowRoot, x, y).filter((inner) => inner.getRootNode() !== root), part]
      : [part],
  );
}

/**
 * Returns the bottom of the fixed or sticky box around a part, if that stays at the edge; else 0.
 *
 * @param {Element} part
 * @param {HTMLElement} host
 * @param {number} edge
 */
function bottomOf(part, host, edge) {
  for (let at = /** @type {Element | null} */ (part); at; at = parentOf(at)) {
    if (at.nodeType !== 1 || !['fixed', 'sticky'].includes(getComputedStyle(at).position)) continue;
    const { top, bottom, height } = at.getBoundingClientRect();
    const stays = !isAround(at, host) && top <= edge + 1 && height < innerHeight * TALLEST;
    return stays ? bottom : 0;
  }
  return 0;
}

/**
 * Whether a part of the page contains the element, or is the element.
 *
 * @param {Element} part
 * @param {HTMLElement} host
 */
function isAround(part, host) {
  for (let at = /** @type {Element | null} */ (host); at; at = parentOf(at)) if (at === part) return true;
  return false;
}

/**
 * Returns the parent of a part, across shadow roots. It may be a document or a shadow root: check `nodeType`.
 *
 * @param {Element} at
 * @returns {Element | null}
 */
export const parentOf = (at) =>
  at.assignedSlot ??
  /** @type {Element | null} */ (at.parentNode) ??
  /** @type {{host: Element | null}} */ (/** @type {unknown} */ (at)).host;

/**
 * Returns what scrolls the element.
 *
 * @param {HTMLElement} host
 */
function scrollerOf(host) {
  const page = document.scrollingElement ?? document.documentElement;
  for (let at = parentOf(host); at && at !== page; at = parentOf(at)) {
    if (at.nodeType !== 1 || at === document.body || at.scrollHeight <= at.clientHeight) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return page;
}

/**
 * Returns where it begins in the window.
 *
 * @param {Element} scroller
 */
const topOf = (scroller) =>
  scroller === document.scrollingElement ? 0 : Math.max(0, scroller.getBoundingClientRect().top);

/**
 * Returns the page's scroll-padding at the top, in pixels.
 *
 * @param {Element} scroller
 */
function padding(scroller) {
  const text = getComputedStyle(scroller).scrollPaddingTop;
  const length = parseFloat(text) || 0;
  return text?.endsWith('%') ? (length / 100) * scroller.clientHeight : length;
}
