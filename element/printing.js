// Prints the widget and nothing of the page around it: copies what is shown into a frame of its own, out
// of sight, and prints that frame.
import { ready, restore } from './paper.js';
import { wear } from './sheets.js';

/** How long the frame stays after a browser says that it has printed, in milliseconds. Phones say so, or go
 * on with the page, before the sheets are drawn; a preview may draw them again. */
const STAYS = 60_000;
/** A browser that shows a print dialog returns from printing later than this, in milliseconds. */
const AT_ONCE = 500;

/**
 * Prints what is drawn in a part of the page.
 *
 * @param {HTMLElement} ground - the widget's outermost part
 * @returns {{done: () => void} | null} `done` takes the frame away at once; null where this page may have
 *   no frame of its own, and nothing was printed
 */
export function printAlone(ground) {
  const page = ground.ownerDocument;
  const frame = page.createElement('iframe');
  // A frame that is not displayed prints blank in some browsers.
  const place = {
    position: 'fixed',
    'inset-inline-start': '-10000px',
    'inset-block-start': '0',
    display: 'block',
    width: '210mm',
    height: '297mm',
    border: '0',
    visibility: 'hidden',
  };
  for (const [name, value] of Object.entries(place)) frame.style.setProperty(name, value, 'important');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  page.body.append(frame);
  const paper = frame.contentDocument;
  const inside = frame.contentWindow;
  if (!paper || !inside?.print) {
    frame.remove();
    return null;
  }
  /** @type {number} */
  let leaving;
  const done = () => {
    clearTimeout(leaving);
    frame.remove();
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(done, STAYS);
  };
  const drawn = draw(paper, ground);
  const focused = deepest(page);
  const refocus = () => {
    if (page.activeElement === frame) focused?.focus({ preventScroll: true });
  };
  inside.addEventListener('afterprint', () => {
    refocus();
    leave();
  });
  drawn.then(() => {
    if (!frame.isConnected) return;
    const begun = Date.now();
    // Safari prints whatever has the focus.
    inside.focus();
    inside.print();
    leave();
    if (Date.now() - begun > AT_ONCE) refocus();
    else setTimeout(refocus, AT_ONCE * 2);
  });
  return { done };
}

/**
 * Copies the view with its style sheets; resolves when these apply.
 *
 * @param {Document} paper
 * @param {HTMLElement} ground
 */
function draw(paper, ground) {
  const { body, documentElement: root } = paper;
  const view = /** @type {HTMLElement | null} */ (ground.querySelector('[lang]'));
  root.lang = view?.lang ?? '';
  root.dir = view?.dir ?? '';
  paper.title = ground.querySelector('[part~="heading"]')?.textContent ?? '';
  const copy = paper.createElement('div');
  copy.className = ground.className;
  const font = getComputedStyle(ground).getPropertyValue('--joint-effort-font').trim();
  if (font) copy.style.setProperty('--joint-effort-font', font);
  ready(ground);
  // Only the children: a copied style attribute is blocked if inline styles are.
  for (const child of ground.children) copy.append(paper.importNode(child, true));
  restore(ground);
  body.append(copy);
  body.style.setProperty('margin', '0');
  return wear(paper, paper);
}

/**
 * Returns what has the focus, also inside shadow roots.
 *
 * @param {Document} page
 */
function deepest(page) {
  let at = page.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (at);
}
