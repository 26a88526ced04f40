// Prints the widget and nothing of the page around it: copies what is shown into a frame of its own, out
// of sight, and prints that frame.
import { prepare, restore } from './paper.js';
import { adoptSheets } from './sheets.js';

/** How long the frame stays after a browser says that it has printed, in milliseconds. Phones say so, or go
 * on with the page, before the sheets are drawn; a preview may draw them again. */
const FRAME_LIFETIME_MS = 60_000;
/** A browser that shows a print dialog returns from printing later than this, in milliseconds. */
const MIN_DIALOG_MS = 500;

/**
 * Prints what is drawn in a part of the page.
 *
 * @param {HTMLElement} ground - the widget's outermost part
 * @returns {{remove: () => void} | null} `remove` takes the frame away at once; null where this page may have
 *   no frame of its own, and nothing was printed
 */
export function printInFrame(ground) {
  const page = ground.ownerDocument;
  const frame = page.createElement('iframe');
  // A frame that is not displayed prints blank in some browsers.
  const styles = {
    position: 'fixed',
    'inset-inline-start': '-10000px',
    'inset-block-start': '0',
    display: 'block',
    width: '210mm',
    height: '297mm',
    border: '0',
    visibility: 'hidden',
  };
  for (const [name, value] of Object.entries(styles)) frame.style.setProperty(name, value, 'important');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  page.body.append(frame);
  const paper = frame.contentDocument;
  const frameWindow = frame.contentWindow;
  if (!paper || !frameWindow?.print) {
    frame.remove();
    return null;
  }
  /** @type {number} */
  let removalTimer;
  const remove = () => {
    clearTimeout(removalTimer);
    frame.remove();
  };
  const scheduleRemoval = () => {
    clearTimeout(removalTimer);
    removalTimer = setTimeout(remove, FRAME_LIFETIME_MS);
  };
  const copied = copyView(paper, ground);
  const focused = activeElementOf(page);
  const refocus = () => {
    if (page.activeElement === frame) focused?.focus({ preventScroll: true });
  };
  frameWindow.addEventListener('afterprint', () => {
    refocus();
    scheduleRemoval();
  });
  copied.then(() => {
    if (!frame.isConnected) return;
    const startedAt = Date.now();
    // Safari prints whatever has the focus.
    frameWindow.focus();
    frameWindow.print();
    scheduleRemoval();
    if (Date.now() - startedAt > MIN_DIALOG_MS) refocus();
    else setTimeout(refocus, MIN_DIALOG_MS * 2);
  });
  return { remove };
}

/**
 * Copies the view with its style sheets; resolves when these apply.
 *
 * @param {Document} paper
 * @param {HTMLElement} ground
 */
function copyView(paper, ground) {
  const { body, documentElement: root } = paper;
  const view = /** @type {HTMLElement | null} */ (ground.querySelector('[lang]'));
  root.lang = view?.lang ?? '';
  root.dir = view?.dir ?? '';
  paper.title = ground.querySelector('[part~="heading"]')?.textContent ?? '';
  const copy = paper.createElement('div');
  copy.className = ground.className;
  const font = getComputedStyle(ground).getPropertyValue('--joint-effort-font').trim();
  if (font) copy.style.setProperty('--joint-effort-font', font);
  prepare(ground);
  // Only the children: a copied style attribute is blocked if inline styles are.
  for (const child of ground.children) copy.append(paper.importNode(child, true));
  restore(ground);
  body.append(copy);
  body.style.setProperty('margin', '0');
  return adoptSheets(paper, paper);
}

/**
 * Returns what has the focus, also inside shadow roots.
 *
 * @param {Document} page
 */
function activeElementOf(page) {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (element);
}
