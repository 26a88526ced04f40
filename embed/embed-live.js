// The live view: shows exactly what was chosen, from the files beside this page.
import { elementAttributes, frameAttributes } from './embed-snippet.js';
import { here } from './embed-choice.js';

/** @import { PageParts } from '../types/page.js' */
/** @import { Fault, Help, JointEffortEventMap } from '../element/joint-effort.js' */
/** @import { Choice } from './embed-snippet.js' */

const stage = document.getElementById('stage');
/**
 * @template {keyof PageParts} Id
 * @param {Id} id
 */
const place = (id) => document.getElementById(id);

/** What is shown now, as JSON: it is not built again if nothing has changed. */
let shown = '';
/** @type {Choice} */
let last;
/** @type {Promise<boolean> | null} */
let element = null;

/**
 * Shows a choice.
 *
 * @param {Choice} choice
 */
export async function show(choice) {
  last = choice;
  const local = { ...choice, address: here() };
  const wanted = JSON.stringify(local);
  if (wanted === shown) return;
  shown = wanted;
  place('faults').hidden = true;
  place('live-refused').hidden = true;
  place('live-missing').hidden = true;
  stage.hidden = local.what === 'file';
  const isThere = local.what !== 'element' || (await elementIsThere());
  // Something else may have been chosen while the element was loading.
  if (wanted !== shown) return;
  place('live-missing').hidden = isThere;
  stage.hidden ||= !isThere;
  if (!isThere) return;
  place('told').replaceChildren();
  stage.replaceChildren(...{ element: makeElement, frame: makeFrame, file: () => [] }[local.what](local));
}

/** Loads the element, once; returns whether it could be loaded. */
function elementIsThere() {
  const address = new URL('element/joint-effort.js', document.baseURI).href;
  element ??= import(address).then(
    () => true,
    () => false,
  );
  return element;
}

/** @param {Choice} choice */
function makeElement(choice) {
  const made = withAttributes('joint-effort', elementAttributes(choice));
  made.id = 'live';
  if (choice.help) made.help = choice.help;
  return [made];
}

/**
 * Makes the frame. It is in view from the start, so it loads at once.
 *
 * @param {Choice} choice
 */
function makeFrame(choice) {
  return [withAttributes('iframe', { ...frameAttributes(choice), loading: 'eager', name: 'live' })];
}

/**
 * @template {'joint-effort' | 'iframe'} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 */
function withAttributes(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** @param {CustomEvent} event */
function tell(event) {
  const name = event.type.slice('joint-effort-'.length);
  const line = document.createElement('li');
  const title = document.createElement('code');
  title.textContent = event.type;
  line.append(title, ` ${JSON.stringify(event.detail)}`);
  place('told').prepend(line);
  if (name === 'error') {
    place('faults').hidden = false;
    place('fault-list').replaceChildren(
      ...event.detail.faults.map((/** @type {Fault} */ { message }) => {
        const fault = document.createElement('li');
        fault.textContent = message;
        return fault;
      }),
    );
  }
  // Leaving the questionnaire here would leave the form too.
  if (name === 'cleared' && event.detail.left) {
    event.preventDefault();
    shown = '';
    show(last);
  }
}

for (const name of ['ready', 'progress', 'outcome', 'cleared', 'error']) {
  stage.addEventListener(`joint-effort-${name}`, /** @type {EventListener} */ (tell));
}
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  if (effectiveDirective === 'frame-src') place('live-refused').hidden = false;
});
