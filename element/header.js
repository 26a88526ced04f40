// Keeps clear of what the page keeps at the top of the window, such as a sticky header: the widget's bar
// stays below it, and so does whatever gets the focus.

/** The property in which a page may give the height itself. */
const OFFSET_PROPERTY = '--joint-effort-offset-top';
/** Anything taller than this share of the window is an overlay, not a header. */
const MAX_HEIGHT_SHARE = 0.5;
/** Most headers looked for, one below the other. */
const MAX_HEADERS = 4;
/** Delay after the last scrolling before headers are looked for, in milliseconds. */
const SCROLL_END_MS = 120;
/** Longest time that a page takes to bring its header back, in milliseconds. */
const HEADER_RETURN_MS = 500;

/**
 * Watches the top of what the widget scrolls in.
 *
 * @param {HTMLElement} host - the element on its page
 * @param {HTMLElement} ground - the widget's outermost part
 * @param {HTMLElement} probe - a part that is never shown and inherits from the page
 */
export function watchHeader(host, ground, probe) {
  /** @type {number} */
  let scrollTimer;
  /** @type {number} */
  let focusTimer;
  const setLength = (/** @type {string} */ name, /** @type {number} */ value) => {
    const text = value > 0 ? `${value}px` : '';
    if (ground.style.getPropertyValue(name) !== text) ground.style.setProperty(name, text);
  };
  const update = () => {
    const scroller = scrollerOf(host);
    const top = readOffset(ground, probe) ?? measureHeaders(host, ground, scroller);
    setLength('--je-given-top', top);
    // The browser itself applies the page's scroll-padding to what it scrolls to.
    setLength('--je-given-margin', top - scrollPadding(scroller));
    // Content that begins under a header cannot be scrolled out from there. Further down nothing may move.
    const bounds = ground.getBoundingClientRect();
    if (bounds.width > 0 && scroller.scrollTop <= 0) setLength('--je-given-room', top - bounds.top + topOf(scroller));
  };
  const scheduleUpdate = () => {
    clearTimeout(scrollTimer);
    scrollTimer = setTimeout(update, SCROLL_END_MS);
  };
  const coveredHeight = () => parseFloat(ground.style.getPropertyValue('--je-given-top')) || 0;
  const uncover = () => {
    update();
    const heading = /** @type {ShadowRoot} */ (host.shadowRoot).activeElement;
    const bar = ground.querySelector('.bar');
    if (!bar || !isHeading(heading)) return;
    const isSticky = getComputedStyle(bar).position === 'sticky';
    const edge = isSticky ? bar.getBoundingClientRect().bottom : coveredHeight();
    const { top, bottom } = heading.getBoundingClientRect();
    // Returning to the window restores the focus too, wherever the page has been scrolled to by then.
    const overlap = bottom > 0 ? edge - top : 0;
    const scroller = scrollerOf(host);
    // Scrolls from the current position, not from where a smooth scroll is heading.
    if (overlap > 1) scroller.scroll({ top: scroller.scrollTop - overlap, behavior: 'instant' });
  };
  /** Uncovers the heading of a new page when it gets the focus. */
  const onFocusIn = (/** @type {FocusEvent} */ { target }) => {
    if (!isHeading(target)) return;
    /** @type {number} */
    let scrollTop;
    // By then the browser has scrolled to it but not painted it.
    queueMicrotask(() => {
      uncover();
      scrollTop = scrollerOf(host).scrollTop;
    });
    clearTimeout(focusTimer);
    focusTimer = setTimeout(() => {
      const previous = coveredHeight();
      update();
      // A header that hides on scrolling down comes back on scrolling up. If the person has scrolled on by
      // then, nothing moves.
      if (coveredHeight() > previous && scrollerOf(host).scrollTop === scrollTop) uncover();
    }, HEADER_RETURN_MS);
  };
  ground.addEventListener('focusin', onFocusIn);
  for (const name of ['scroll', 'resize']) addEventListener(name, scheduleUpdate, { capture: true, passive: true });
  update();
  return {
    update,
    end() {
      clearTimeout(scrollTimer);
      clearTimeout(focusTimer);
      ground.removeEventListener('focusin', onFocusIn);
      for (const name of ['scroll', 'resize']) removeEventListener(name, scheduleUpdate, { capture: true });
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
function readOffset(ground, probe) {
  const text = getComputedStyle(ground).getPropertyValue(OFFSET_PROPERTY).trim();
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
function measureHeaders(host, ground, scroller) {
  const { left, width } = ground.getBoundingClientRect();
  const x = Math.min(Math.max(left + width / 2, 0), innerWidth - 1);
  const start = topOf(scroller);
  let edge = start;
  for (let count = 0; count < MAX_HEADERS; count += 1) {
    const bottoms = elementsAt(document, x, edge + 1).map((part) => bottomOf(part, host, edge));
    const next = Math.max(edge, ...bottoms);
    if (next === edge) break;
    edge = next;
  }
  return Math.ceil(edge - start);
}

/**
 * Returns all elements at a point, including those in open shadow roots.
 *
 * @param {Document | ShadowRoot} root
 * @param {number} x
 * @param {number} y
 * @returns {Element[]}
 */
function elementsAt(root, x, y) {
  const parts = [...root.elementsFromPoint(x, y)];
  return parts.flatMap((part) =>
    part.shadowRoot && part.shadowRoot !== root && part.localName !== 'joint-effort'
      ? [...elementsAt(part.shadowRoot, x, y).filter((inner) => inner.getRootNode() !== root), part]
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
  for (let node = /** @type {Element | null} */ (part); node; node = parentOf(node)) {
    if (node.nodeType !== 1 || !['fixed', 'sticky'].includes(getComputedStyle(node).position)) continue;
    const { top, bottom, height } = node.getBoundingClientRect();
    const isHeader = !isAncestorOrSelf(node, host) && top <= edge + 1 && height < innerHeight * MAX_HEIGHT_SHARE;
    return isHeader ? bottom : 0;
  }
  return 0;
}

/**
 * Whether a part of the page contains the element, or is the element.
 *
 * @param {Element} part
 * @param {HTMLElement} host
 */
function isAncestorOrSelf(part, host) {
  for (let node = /** @type {Element | null} */ (host); node; node = parentOf(node)) if (node === part) return true;
  return false;
}

/**
 * Returns the parent of a part, across shadow roots. It may be a document or a shadow root: check `nodeType`.
 *
 * @param {Element} node
 * @returns {Element | null}
 */
export const parentOf = (node) =>
  node.assignedSlot ??
  /** @type {Element | null} */ (node.parentNode) ??
  /** @type {{host: Element | null}} */ (/** @type {unknown} */ (node)).host;

/**
 * Returns what scrolls the element.
 *
 * @param {HTMLElement} host
 */
function scrollerOf(host) {
  const page = document.scrollingElement ?? document.documentElement;
  for (let node = parentOf(host); node && node !== page; node = parentOf(node)) {
    if (node.nodeType !== 1 || node === document.body || node.scrollHeight <= node.clientHeight) continue;
    if (/auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
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
function scrollPadding(scroller) {
  const text = getComputedStyle(scroller).scrollPaddingTop;
  const length = parseFloat(text) || 0;
  return text?.endsWith('%') ? (length / 100) * scroller.clientHeight : length;
}
