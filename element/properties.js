// The attributes of the element as properties, as frameworks expect them.
import { ATTRIBUTES, TEXTS } from './settings.js';

/** @import { Texts } from '../types/program.js' */

/** @typedef {keyof Texts} TextName */
/** @template Part @typedef {(element: Part, name: TextName) => unknown} Given */
/** @template Part @typedef {(element: Part, name: TextName, text: object | undefined) => void} Give */

const BOOLEAN = new Set(['with-family', 'whole-page']);

/** The property of each attribute. Every element has `lang` already. */
export const NAMES = new Map(
  /** @type {string[]} */ (ATTRIBUTES)
    .filter((name) => name !== 'lang')
    .map(
      (name) =>
        /** @type {const} */ ([name, name.replace(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase())]),
    ),
);

/**
 * Defines the properties on a class of elements.
 *
 * @template {HTMLElement} Part
 * @param {Part} prototype
 * @param {object} texts
 * @param {Given<Part>} texts.given
 * @param {Give<Part>} texts.give - takes what is too large for an attribute
 */
export function define(prototype, { given, give }) {
  for (const [attribute, property] of NAMES) {
    const kind = TEXTS.includes(/** @type {TextName} */ (attribute))
      ? text(/** @type {TextName} */ (attribute), given, give)
      : BOOLEAN.has(attribute)
        ? flag(attribute)
        : word(attribute);
    Object.defineProperty(prototype, property, { ...kind, configurable: true, enumerable: true });
  }
}

/**
 * Takes up values that were set before the element had its properties.
 *
 * @param {Record<string, unknown>} element
 * @param {string[]} further
 */
export function takeUp(element, further) {
  for (const property of [...NAMES.values(), ...further]) {
    if (!Object.hasOwnProperty.call(element, property)) continue;
    const value = element[property];
    delete element[property];
    element[property] = value;
  }
}

/**
 * @param {string} attribute
 * @returns {PropertyDescriptor & ThisType<HTMLElement>}
 */
const word = (attribute) => ({
  get() {
    return this.getAttribute(attribute);
  },
  set(value) {
    reflect(this, attribute, value);
  },
});

/**
 * @param {string} attribute
 * @returns {PropertyDescriptor & ThisType<HTMLElement>}
 */
const flag = (attribute) => ({
  get() {
    return this.hasAttribute(attribute);
  },
  set(value) {
    this.toggleAttribute(attribute, Boolean(value));
  },
});

/**
 * A string, such as the address of a file, sets the attribute; an object is the text itself, and stays a property.
 *
 * @template {HTMLElement} Part
 * @param {TextName} attribute
 * @param {Given<Part>} given
 * @param {Give<Part>} give
 * @returns {PropertyDescriptor & ThisType<Part>}
 */
const text = (attribute, given, give) => ({
  get() {
    return given(this, attribute) ?? this.getAttribute(attribute);
  },
  set(value) {
    const address = value === null || value === undefined || typeof value === 'string';
    give(this, attribute, address ? undefined : value);
    if (address) reflect(this, attribute, value);
  },
});

/**
 * @param {HTMLElement} element
 * @param {string} attribute
 * @param {string | null | undefined} value
 */
function reflect(element, attribute, value) {
  if (value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
