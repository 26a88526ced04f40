// How the widget looks on its page: light or dark, in the page's colours as far as they are readable,
// and in the person's own text size. The colours go into custom properties that tokens.css uses on
// screens only, so that paper keeps its own.
import { parentOf } from './header.js';
import { MIDDLE_LUMINANCE, hex, luminance, mix, parse } from './contrast.js';
import { palette } from './palette.js';

/** @import { Colour } from './contrast.js' */
/** @import { GivenColours } from './palette.js' */

/** The colours that a page may give, by their names in the palette. */
const COLOUR_PROPERTIES = {
  background: '--joint-effort-background',
  surface: '--joint-effort-surface',
  text: '--joint-effort-text',
  accent: '--joint-effort-accent',
  onAccent: '--joint-effort-on-accent',
};
const RADIUS_PROPERTY = '--joint-effort-radius';
/** Largest radius of corners, in pixels: larger ones would cut into the text of a choice. */
const MAX_RADIUS = 24;
const DARK_SCHEME = '(prefers-color-scheme: dark)';

/**
 * Makes the widget look like a part of its page.
 *
 * @param {HTMLElement} host - the element on its page
 * @param {HTMLElement} ground - the widget's outermost part
 * @param {HTMLElement} probe - a part that is never shown and inherits from the page
 * @param {string | null} theme - `light`, `dark`, or anything else to follow the page
 * @returns {string[]} what had to be changed to be readable, one sentence each
 */
export function applyTheme(host, ground, probe, theme) {
  const prefersDark = theme === 'dark' || (theme !== 'light' && isDark(probe));
  const page = getComputedStyle(ground);
  setProperty(ground, '--je-given-u', textSize(probe));
  setProperty(ground, '--je-given-radius', cornerRadius(probe, page.getPropertyValue(RADIUS_PROPERTY).trim()));

  const warnings = [];
  /** @type {GivenColours} */
  const given = {};
  for (const [name, property] of /** @type {[keyof GivenColours, string][]} */ (Object.entries(COLOUR_PROPERTIES))) {
    const text = page.getPropertyValue(property).trim();
    if (!text) continue;
    const colour = colourOf(probe, text);
    if (colour) given[name] = colour;
    else warnings.push(`${property}: "${text}" is no colour, and is not used.`);
  }
  const hasColours = Object.keys(given).length > 0;
  if (given.background) given.background = blend(given.background, () => backgroundBehind(host, prefersDark));
  // Light text reads best on a dark background, and the browser's own controls must match it.
  const dark = given.background ? luminance(given.background) < MIDDLE_LUMINANCE : prefersDark;
  ground.dataset.theme = dark ? 'dark' : 'light';
  for (const name of /** @type {const} */ (['surface', 'text', 'accent', 'onAccent'])) {
    if (given[name]) given[name] = blend(given[name], () => given.background ?? defaultBackground(dark));
  }
  const { colours, adjusted } = palette(given, dark);
  if (hasColours) ground.dataset.colours = 'given';
  else delete ground.dataset.colours;
  for (const [name, colour] of Object.entries(colours)) {
    setProperty(ground, `--je-given-${toKebabCase(name)}`, hasColours ? hex(colour) : '');
  }
  for (const { name, from, to, contrast, required } of adjusted) {
    warnings.push(
      `${COLOUR_PROPERTIES[name]}: ${hex(from)} has a contrast of ${contrast.toFixed(2)}, and needs ${required}; ` +
        `${hex(to)} is used, the nearest that has it.`,
    );
  }
  return warnings;
}

/**
 * Calls `changed` when the look of the page may have changed; returns a function that ends this.
 *
 * @param {() => void} onChange
 */
export function watchTheme(onChange) {
  const scheme = matchMedia(DARK_SCHEME);
  // Pages switch between light and dark by an attribute of one of these two.
  const observer = new MutationObserver(onChange);
  for (const part of [document.documentElement, document.body]) {
    if (part) observer.observe(part, { attributes: true });
  }
  scheme.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', onChange);
  };
}

/** Below this width the bar has no room for its hint; in text sizes, as in widget.css. */
const NARROW = 40;

/**
 * Adapts what would depend on the window's width to the widget's own width: the widget may be in a
 * narrow column of a wide window. Returns a function that ends this.
 *
 * @param {HTMLElement} ground
 * @param {HTMLElement} sensor - a part of the ground, of the same width and no height
 */
export function watchWidth(ground, sensor) {
  const observer = new ResizeObserver(
    ([
      {
        contentRect: { width },
      },
    ]) => {
      setProperty(ground, '--je-given-w', `${width / 100}px`);
      const size = parseFloat(ground.style.getPropertyValue('--je-given-u'));
      ground.toggleAttribute('data-narrow', width < NARROW * size);
    },
  );
  observer.observe(sensor);
  return () => observer.disconnect();
}

/**
 * Whether the page is dark where the widget is. Judges by the browser's own text colour, which
 * follows the page's `color-scheme` and the person's setting.
 *
 * @param {HTMLElement} probe
 */
function isDark(probe) {
  const [red, green, blue] = colourOf(probe, 'CanvasText') ?? [0, 0, 0];
  return red + green + blue > 382;
}

/**
 * Returns the person's own text size, whatever the page does to its root; at least 16 px.
 *
 * @param {HTMLElement} probe
 */
function textSize(probe) {
  probe.style.setProperty('font', '400 medium sans-serif', 'important');
  return `${Math.max(16, parseFloat(getComputedStyle(probe).fontSize) || 16)}px`;
}

/**
 * @param {HTMLElement} probe
 * @param {string} text
 */
function cornerRadius(probe, text) {
  probe.style.borderTopLeftRadius = '';
  probe.style.borderTopLeftRadius = text;
  if (!text || !probe.style.borderTopLeftRadius) return '';
  const length = parseFloat(getComputedStyle(probe).borderTopLeftRadius);
  return `${Math.min(MAX_RADIUS, length || 0)}px`;
}

/**
 * Reads any colour of CSS, with its opacity; returns null if a text is none.
 *
 * @param {HTMLElement} probe
 * @param {string} text
 */
function colourOf(probe, text) {
  for (const value of [text, `color-mix(in srgb, ${text}, ${text})`]) {
    probe.style.setProperty('color', '');
    probe.style.setProperty('color', value, 'important');
    const colour = probe.style.color && parse(getComputedStyle(probe).color);
    if (colour) return colour;
  }
  return null;
}

/**
 * Returns what is visible of a colour that lets some of its ground through.
 *
 * @param {Colour} colour
 * @param {() => Colour} ground
 */
function blend([red, green, blue, opacity], ground) {
  const colour = [red, green, blue];
  return opacity < 1 ? mix(ground(), colour, opacity) : colour;
}

/**
 * Returns the colour of the page behind the widget.
 *
 * @param {HTMLElement} host
 * @param {boolean} dark
 */
function backgroundBehind(host, dark) {
  /** @type {Colour[]} */
  const layers = [];
  for (let node = /** @type {Element | null} */ (host); node; node = parentOf(node)) {
    const layer = /** @type {Colour | null} */ (node.nodeType === 1 && parse(getComputedStyle(node).backgroundColor));
    if (layer) layers.push(layer);
    if (layer?.[3] === 1) break;
  }
  return layers.reduceRight((ground, layer) => blend(layer, () => ground), defaultBackground(dark));
}

/** The background of a page that sets none. */
const defaultBackground = (/** @type {boolean} */ dark) => (dark ? [18, 18, 18] : [255, 255, 255]);

const toKebabCase = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * @param {HTMLElement} part
 * @param {string} property
 * @param {string} value
 */
function setProperty(part, property, value) {
  if (value) part.style.setProperty(property, value);
  else part.style.removeProperty(property);
}
