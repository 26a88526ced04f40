// The attributes of the element as properties, in the way that frameworks expect them.
import { ATTRIBUTES, TEXTS } from './settings.js';

const BOOLEAN = new Set(['with-family', 'whole-page']);

/** The property of each attribute. `lang` is every element's own. */
export const NAMES = new Map(ATTRIBUTES.filter((name) => name !== 'lang')
  .map((name) => [name, name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())]));

/** Gives a class of elements the properties. `give` takes what is too large for an attribute. */
export function define(prototype, { given, give }) {
  for (const [attribute, property] of NAMES) {
    const kind = TEXTS.includes(attribute) ? text(attribute, given, give)
      : BOOLEAN.has(attribute) ? flag(attribute) : word(attribute);
    Object.defineProperty(prototype, property, { ...kind, configurable: true, enumerable: true });
  }
}

/** Takes up what was set before the element knew its properties. */
export function takeUp(element, further) {
  for (const property of [...NAMES.values(), ...further]) {
    if (!Object.hasOwnProperty.call(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}

const word = (attribute) => ({
  get() { return this.getAttribute(attribute); },
  set(value) { reflect(this, attribute, value); },
});

const flag = (attribute) => ({
  get() { return this.hasAttribute(attribute); },
  set(value) { this.toggleAttribute(attribute, Boolean(value)); },
});

/** The address of a file is an attribute; anything else is the text itself, and stays a property. */
const text = (attribute, given, give) => ({
  get() { return given(this, attribute) ?? this.getAttribute(attribute); },
  set(value) {
    const address = value === null || value === undefined || typeof value === 'string';
    give(this, attribute, address ? undefined : value);
    if (address) reflect(this, attribute, value);
  },
});

function reflect(element, attribute, value) {
  if (value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
