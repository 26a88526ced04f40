// The attributes of the element as properties, as frameworks expect them.
import { ATTRIBUTES, TEXTS } from './settings.js';

/** @import { Texts } from '../types/program.js' */

/** @typedef {keyof Texts} TextName */
/** @template Part @typedef {(element: Part, name: TextName) => unknown} GetText */
/** @template Part @typedef {(element: Part, name: TextName, text: object | undefined) => void} SetText */

const BOOLEAN = new Set(['with-family', 'whole-page']);

/** The property of each attribute. Every element has `lang` already. */
export const PROPERTY_NAMES = new Map(
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
 * @param {GetText<Part>} texts.getText
 * @param {SetText<Part>} texts.setText - takes what is too large for an attribute
 */
export function defineProperties(prototype, { getText, setText }) {
  for (const [attribute, property] of PROPERTY_NAMES) {
    const descriptor = TEXTS.includes(/** @type {TextName} */ (attribute))
      ? textProperty(/** @type {TextName} */ (attribute), getText, setText)
      : BOOLEAN.has(attribute)
        ? booleanProperty(attribute)
        : stringProperty(attribute);
    Object.defineProperty(prototype, property, { ...descriptor, configurable: true, enumerable: true });
  }
}

/**
 * Takes up values that were set before the element had its properties.
 *
 * @param {Record<string, unknown>} element
 * @param {string[]} others
 */
export function upgradeProperties(element, others) {
  for (const property of [...PROPERTY_NAMES.values(), ...others]) {
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
const stringProperty = (attribute) => ({
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
const booleanProperty = (attribute) => ({
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
 * @param {GetText<Part>} getText
 * @param {SetText<Part>} setText
 * @returns {PropertyDescriptor & ThisType<Part>}
 */
const textProperty = (attribute, getText, setText) => ({
  get() {
    return getText(this, attribute) ?? this.getAttribute(attribute);
  },
  set(value) {
    const isAddress = value === null || value === undefined || typeof value === 'string';
    setText(this, attribute, isAddress ? undefined : value);
    if (isAddress) reflect(this, attribute, value);
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
