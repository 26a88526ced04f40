// How the widget looks on its page: light or dark, in the page's colours as far as they are readable,
// and in the person's own text size. The colours go into custom properties that tokens.css uses on
// screens only, so that paper keeps its own.
import { parentOf } from './header.js';
import { MIDDLE, hex, luminance, mix, parse } from './contrast.js';
import { palette } from './palette.js';

/** @import { Colour } from './contrast.js' */
/** @import { Given } from './palette.js' */

/** The colours that a page may give, by their names in the palette. */
const GIVEN = {
  background: '--joint-effort-background',
  surface: '--joint-effort-surface',
  text: '--joint-effort-text',
  accent: '--joint-effort-accent',
  onAccent: '--joint-effort-on-accent',
};
const RADIUS = '--joint-effort-radius';
/** Largest radius of corners, in pixels: larger ones would cut into the text of a choice. */
const ROUNDEST = 24;
const DARK = '(prefers-color-scheme: dark)';

/**
 * Makes the widget look like a part of its page.
 *
 * @param {HTMLElement} host - the element on its page
 * @param {HTMLElement} ground - the widget's outermost part
 * @param {HTMLElement} probe - a part that is never shown and inherits from the page
 * @param {string | null} theme - `light`, `dark`, or anything else to follow the page
 * @returns {string[]} what had to be changed to be readable, one sentence each
 */
export function dress(host, ground, probe, theme) {
  const asked = theme === 'dark' || (theme !== 'light' && isDark(probe));
  const page = getComputedStyle(ground);
  set(ground, '--je-given-u', unit(probe));
  set(ground, '--je-given-radius', radius(probe, page.getPropertyValue(RADIUS).trim()));

  const said = [];
  /** @type {Given} */
  const given = {};
  for (const [name, property] of /** @type {[keyof Given, string][]} */ (Object.entries(GIVEN))) {
    const text = page.getPropertyValue(property).trim();
    if (!text) continue;
    const colour = colourOf(probe, text);
    if (colour) given[name] = colour;
    else said.push(`${property}: "${text}" is no colour, and is not used.`);
  }
  const any = Object.keys(given).length > 0;
  if (given.background) given.background = upon(given.background, () => behind(host, asked));
  // Light text reads best on a dark background, and the browser's own controls must match it.
  const dark = given.background ? luminance(given.background) < MIDDLE : asked;
  ground.dataset.theme = dark ? 'dark' : 'light';
  for (const name of /** @type {const} */ (['surface', 'text', 'accent', 'onAccent'])) {
    if (given[name]) given[name] = upon(given[name], () => given.background ?? usual(dark));
  }
  const { colours, moved } = palette(given, dark);
  if (any) ground.dataset.colours = 'given';
  else delete ground.dataset.colours;
  for (const [name, colour] of Object.entries(colours)) {
    set(ground, `--je-given-${dashed(name)}`, any ? hex(colour) : '');
  }
  for (const { name, from, to, had, enough } of moved) {
    said.push(
      `${GIVEN[name]}: ${hex(from)} has a contrast of ${had.toFixed(2)}, and needs ${enough}; ` +
        `${hex(to)} is used, the nearest that has it.`,
    );
  }
  return said;
}

/**
 * Calls `changed` when the look of the page may have changed; returns a function that ends this.
 *
 * @param {() => void} changed
 */
export function watchLook(changed) {
  const scheme = matchMedia(DARK);
  // Pages switch between light and dark by an attribute of one of these two.
  const watched = new MutationObserver(changed);
  for (const part of [document.documentElement, document.body]) {
    if (part) watched.observe(part, { attributes: true });
  }
  scheme.addEventListener('change', changed);
  return () => {
    watched.disconnect();
    scheme.removeEventListener('change', changed);
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
export function watchRoom(ground, sensor) {
  const watched = new ResizeObserver(
    ([
      {
        contentRect: { width },
      },
    ]) => {
      set(ground, '--je-given-w', `${width / 100}px`);
      const size = parseFloat(ground.style.getPropertyValue('--je-given-u'));
      ground.toggleAttribute('data-narrow', width < NARROW * size);
    },
  );
  watched.observe(sensor);
  return () => watched.disconnect();
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
function unit(probe) {
  probe.style.setProperty('font', '400 medium sans-serif', 'important');
  return `${Math.max(16, parseFloat(getComputedStyle(probe).fontSize) || 16)}px`;
}

/**
 * @param {HTMLElement} probe
 * @param {string} text
 */
function radius(probe, text) {
  probe.style.borderTopLeftRadius = '';
  probe.style.borderTopLeftRadius = text;
  if (!text || !probe.style.borderTopLeftRadius) return '';
  const length = parseFloat(getComputedStyle(probe).borderTopLeftRadius);
  return `${Math.min(ROUNDEST, length || 0)}px`;
}

/**
 * Reads any colour of CSS, with its opacity; returns null if a text is none.
 *
 * @param {HTMLElement} probe
 * @param {string} text
 */
function colourOf(probe, text) {
  for (const form of [text, `color-mix(in srgb, ${text}, ${text})`]) {
    probe.style.setProperty('color', '');
    probe.style.setProperty('color', form, 'important');
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
function upon([red, green, blue, opacity], ground) {
  const colour = [red, green, blue];
  return opacity < 1 ? mix(ground(), colour, opacity) : colour;
}

/**
 * Returns the colour of the page behind the widget.
 *
 * @param {HTMLElement} host
 * @param {boolean} dark
 */
function behind(host, dark) {
  /** @type {Colour[]} */
  const layers = [];
  for (let at = /** @type {Element | null} */ (host); at; at = parentOf(at)) {
    const layer = /** @type {Colour | null} */ (at.nodeType === 1 && parse(getComputedStyle(at).backgroundColor));
    if (layer) layers.push(layer);
    if (layer?.[3] === 1) break;
  }
  return layers.reduceRight((ground, layer) => upon(layer, () => ground), usual(dark));
}

/** The background of a page that sets none. */
const usual = (/** @type {boolean} */ dark) => (dark ? [18, 18, 18] : [255, 255, 255]);

const dashed = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * @param {HTMLElement} part
 * @param {string} property
 * @param {string} value
 */
function set(part, property, value) {
  if (value) part.style.setProperty(property, value);
  else part.style.removeProperty(property);
}
