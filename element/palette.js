// Computes every colour of the widget from the few that a page gives. Pure. The background stays as it is
// given; colours on it move to the nearest readable one.
import {
  MIDDLE_LUMINANCE,
  MIN_CONTROL_CONTRAST,
  MIN_TEXT_CONTRAST,
  contrast,
  isReadable,
  lowestContrast,
  luminance,
  mix,
  nearestReadable,
  parse,
} from './contrast.js';

/** @import { Colour } from './contrast.js' */

/** The colours of tokens.css that depend on one another, written by `cargo xtask colours`. */
export const LIGHT = {
  background: '#f6f8f6',
  surface: '#ffffff',
  text: '#1a2321',
  soft: '#4d5956',
  line: '#d3dad6',
  edge: '#6c7874',
  accent: '#0b5f58',
  strong: '#084842',
  onAccent: '#ffffff',
  tint: '#e2efeb',
  alert: '#9b2a1a',
  alertTint: '#fcefeb',
  ring: '#1a2321',
  ringGap: '#ffffff',
};
export const DARK = {
  background: '#131918',
  surface: '#1c2423',
  text: '#e9efed',
  soft: '#adb9b5',
  line: '#36413e',
  edge: '#84918d',
  accent: '#7fcfc1',
  strong: '#a9e2d8',
  onAccent: '#0c1f1c',
  tint: '#1c3a36',
  alert: '#ff9d8a',
  alertTint: '#35211d',
  ring: '#e9efed',
  ringGap: '#0c1110',
};

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** @typedef {'background' | 'surface' | 'text' | 'accent' | 'onAccent'} Name - of a colour that a page may give */
/** @typedef {Partial<Record<Name, Colour>>} GivenColours */
/** @typedef {Record<keyof typeof LIGHT, Colour>} DefaultColours */
/** @typedef {{name: Name, from: Colour, to: Colour, contrast: number, required: number}} Adjustment */

/**
 * Returns the whole palette.
 *
 * @param {GivenColours} given
 * @param {boolean} dark - which of the two usual palettes fills in what is not given
 * @returns {{colours: Record<string, Colour>, adjusted: Adjustment[]}} `adjusted` has the given colours that could not
 *   be read
 */
export function palette(given, dark) {
  const defaults = /** @type {DefaultColours} */ (
    Object.fromEntries(
      Object.entries(dark ? DARK : LIGHT).map(([name, text]) => [
        name,
        /** @type {Colour} */ (parse(text)).slice(0, 3),
      ]),
    )
  );
  /** @type {Adjustment[]} */
  const adjusted = [];
  /**
   * Returns a given colour, or the default one, moved no further than it must be.
   *
   * @param {Name} name
   * @param {Colour[]} grounds
   * @param {number} required
   */
  const fit = (name, grounds, required, fallback = defaults[name]) => {
    const from = given[name] ?? fallback;
    const to = nearestReadable(from, grounds, required);
    if (given[name] && to !== from) {
      adjusted.push({ name, from, to, contrast: lowestContrast(from, grounds), required });
    }
    return to;
  };

  const background = given.background ?? defaults.background;
  const surface = surfaceOn(background, given, defaults, adjusted);
  const grounds = [background, surface];
  const text = fit('text', grounds, MIN_TEXT_CONTRAST);
  const accent = fit('accent', grounds, MIN_TEXT_CONTRAST);
  const onAccent = fit('onAccent', [accent], MIN_TEXT_CONTRAST, pickOnAccent(accent, defaults.onAccent));
  const strong = strengthen(accent, grounds, onAccent);
  const alert = nearestReadable(defaults.alert, grounds, MIN_TEXT_CONTRAST);
  const tint = tintSurface(surface, accent, [text, accent]);
  const alertTint = tintSurface(surface, alert, [text, alert, accent]);
  const allGrounds = [...grounds, tint, alertTint];
  const soft = nearestReadable(mix(text, background, 0.25), allGrounds, MIN_TEXT_CONTRAST);
  const edge = nearestReadable(mix(text, background, 0.4), allGrounds, MIN_CONTROL_CONTRAST);
  return {
    colours: {
      background,
      surface,
      text,
      soft,
      edge,
      accent,
      strong,
      onAccent,
      tint,
      alert,
      alertTint,
      line: mix(text, background, 0.82),
      ring: text,
      ringGap: background,
    },
    adjusted,
  };
}

/**
 * Returns the surface of cards and choices. The same text must be readable on it and on the background.
 *
 * @param {Colour} background
 * @param {GivenColours} given
 * @param {DefaultColours} defaults
 * @param {Adjustment[]} adjusted
 */
function surfaceOn(background, given, defaults, adjusted) {
  if (!given.surface) {
    if (!given.background) return defaults.surface;
    const raised = mix(background, WHITE, luminance(background) > MIDDLE_LUMINANCE ? 0.6 : 0.05);
    return isReadable([background, raised]) ? raised : background;
  }
  const from = given.surface;
  for (let step = 0; step <= 100; step += 1) {
    const to = mix(from, background, step / 100);
    if (isReadable([background, to])) {
      if (step > 0) {
        const best = Math.max(lowestContrast(BLACK, [background, from]), lowestContrast(WHITE, [background, from]));
        adjusted.push({ name: 'surface', from, to, contrast: best, required: MIN_TEXT_CONTRAST });
      }
      return to;
    }
  }
  return background;
}

/**
 * Returns the first colour that is readable on the accent: the usual one, white or black.
 *
 * @param {Colour} accent
 * @param {Colour} preferred
 */
function pickOnAccent(accent, preferred) {
  return [preferred, WHITE, BLACK].find((colour) => contrast(accent, colour) >= MIN_TEXT_CONTRAST);
}

/**
 * Returns the accent under the pointer: further from its text, if everything stays readable.
 *
 * @param {Colour} accent
 * @param {Colour[]} grounds
 * @param {Colour} onAccent
 */
function strengthen(accent, grounds, onAccent) {
  const target = luminance(onAccent) > luminance(accent) ? BLACK : WHITE;
  const candidate = mix(accent, target, 0.25);
  return lowestContrast(candidate, [...grounds, onAccent]) >= MIN_TEXT_CONTRAST ? candidate : accent;
}

/**
 * Tints a surface with as much of a colour as the colours upon it allow.
 *
 * @param {Colour} surface
 * @param {Colour} colour
 * @param {Colour[]} foregrounds
 */
function tintSurface(surface, colour, foregrounds) {
  for (let share = 0.12; share > 0; share -= 0.01) {
    const tint = mix(surface, colour, share);
    if (lowestContrast(tint, foregrounds) >= MIN_TEXT_CONTRAST) return tint;
  }
  return surface;
}
