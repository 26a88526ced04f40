// The live view: shows exactly what was chosen, from the files beside this page.
import { elementAttributes, frameAttributes } from './embed-snippet.js';
import { ownFolder } from './embed-choice.js';

/** @import { PageParts } from '../types/page.js' */
/** @import { Fault, Help, JointEffortEventMap } from '../element/joint-effort.js' */
/** @import { Choice } from './embed-snippet.js' */

const stage = document.getElementById('stage');
/**
 * @template {keyof PageParts} Id
 * @param {Id} id
 */
const byId = (id) => document.getElementById(id);

/** What is shown now, as JSON: it is not built again if nothing has changed. */
let shownChoice = '';
/** @type {Choice} */
let lastChoice;
/** @type {Promise<boolean> | null} */
let elementLoading = null;

/**
 * Shows a choice.
 *
 * @param {Choice} choice
 */
export async function showLive(choice) {
  lastChoice = choice;
  const local = { ...choice, address: ownFolder() };
  const requested = JSON.stringify(local);
  if (requested === shownChoice) return;
  shownChoice = requested;
  byId('faults').hidden = true;
  byId('live-refused').hidden = true;
  byId('live-missing').hidden = true;
  stage.hidden = local.what === 'file';
  const isLoaded = local.what !== 'element' || (await loadElement());
  // Something else may have been chosen while the element was loading.
  if (requested !== shownChoice) return;
  byId('live-missing').hidden = isLoaded;
  stage.hidden ||= !isLoaded;
  if (!isLoaded) return;
  byId('told').replaceChildren();
  stage.replaceChildren(...{ element: makeElement, frame: makeFrame, file: () => [] }[local.what](local));
}

/** Loads the element, once; returns whether it could be loaded. */
function loadElement() {
  const address = new URL('element/joint-effort.js', document.baseURI).href;
  elementLoading ??= import(address).then(
    () => true,
    () => false,
  );
  return elementLoading;
}

/** @param {Choice} choice */
function makeElement(choice) {
  const element = withAttributes('joint-effort', elementAttributes(choice));
  element.id = 'live';
  if (choice.help) element.help = choice.help;
  return [element];
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
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** @param {CustomEvent} event */
function showEvent(event) {
  const name = event.type.slice('joint-effort-'.length);
  const line = document.createElement('li');
  const title = document.createElement('code');
  title.textContent = event.type;
  line.append(title, ` ${JSON.stringify(event.detail)}`);
  byId('told').prepend(line);
  if (name === 'error') {
    byId('faults').hidden = false;
    byId('fault-list').replaceChildren(
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
    shownChoice = '';
    showLive(lastChoice);
  }
}

for (const name of ['ready', 'progress', 'outcome', 'cleared', 'error']) {
  stage.addEventListener(`joint-effort-${name}`, /** @type {EventListener} */ (showEvent));
}
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  if (effectiveDirective === 'frame-src') byId('live-refused').hidden = false;
});
