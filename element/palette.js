// Computes every colour of the widget from the few that a page gives. Pure. The background stays as it is
// given; colours on it move to the nearest readable one.
import {
  FOR_CONTROLS,
  FOR_TEXT,
  MIDDLE,
  contrast,
  least,
  luminance,
  mix,
  nearest,
  parse,
  readable,
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
/** @typedef {Partial<Record<Name, Colour>>} Given */
/** @typedef {Record<keyof typeof LIGHT, Colour>} Usual */
/** @typedef {{name: Name, from: Colour, to: Colour, had: number, enough: number}} Moved */

/**
 * Returns the whole palette.
 *
 * @param {Given} given
 * @param {boolean} dark - which of the two usual palettes fills in what is not given
 * @returns {{colours: Record<string, Colour>, moved: Moved[]}} `moved` has the given colours that could not
 *   be read
 */
export function palette(given, dark) {
  const usual = /** @type {Usual} */ (
    Object.fromEntries(
      Object.entries(dark ? DARK : LIGHT).map(([name, text]) => [
        name,
        /** @type {Colour} */ (parse(text)).slice(0, 3),
      ]),
    )
  );
  /** @type {Moved[]} */
  const moved = [];
  /**
   * Returns a given colour, or the default one, moved no further than it must be.
   *
   * @param {Name} name
   * @param {Colour[]} grounds
   * @param {number} enough
   */
  const fit = (name, grounds, enough, otherwise = usual[name]) => {
    const from = given[name] ?? otherwise;
    const to = nearest(from, grounds, enough);
    if (given[name] && to !== from) {
      moved.push({ name, from, to, had: least(from, grounds), enough });
    }
    return to;
  };

  const background = given.background ?? usual.background;
  const surface = surfaceOn(background, given, usual, moved);
  const grounds = [background, surface];
  const text = fit('text', grounds, FOR_TEXT);
  const accent = fit('accent', grounds, FOR_TEXT);
  const onAccent = fit('onAccent', [accent], FOR_TEXT, better(accent, usual.onAccent));
  const strong = stronger(accent, grounds, onAccent);
  const alert = nearest(usual.alert, grounds, FOR_TEXT);
  const tint = tinted(surface, accent, [text, accent]);
  const alertTint = tinted(surface, alert, [text, alert, accent]);
  const onTints = [...grounds, tint, alertTint];
  const soft = nearest(mix(text, background, 0.25), onTints, FOR_TEXT);
  const edge = nearest(mix(text, background, 0.4), onTints, FOR_CONTROLS);
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
    moved,
  };
}

/**
 * Returns the surface of cards and choices. The same text must be readable on it and on the background.
 *
 * @param {Colour} background
 * @param {Given} given
 * @param {Usual} usual
 * @param {Moved[]} moved
 */
function surfaceOn(background, given, usual, moved) {
  if (!given.surface) {
    if (!given.background) return usual.surface;
    const lifted = mix(background, WHITE, luminance(background) > MIDDLE ? 0.6 : 0.05);
    return readable([background, lifted]) ? lifted : background;
  }
  const from = given.surface;
  for (let step = 0; step <= 100; step += 1) {
    const to = mix(from, background, step / 100);
    if (readable([background, to])) {
      if (step > 0) {
        const had = Math.max(least(BLACK, [background, from]), least(WHITE, [background, from]));
        moved.push({ name: 'surface', from, to, had, enough: FOR_TEXT });
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
 * @param {Colour} usual
 */
function better(accent, usual) {
  return [usual, WHITE, BLACK].find((colour) => contrast(accent, colour) >= FOR_TEXT);
}

/**
 * Returns the accent under the pointer: further from its text, if everything stays readable.
 *
 * @param {Colour} accent
 * @param {Colour[]} grounds
 * @param {Colour} onAccent
 */
function stronger(accent, grounds, onAccent) {
  const away = luminance(onAccent) > luminance(accent) ? BLACK : WHITE;
  const further = mix(accent, away, 0.25);
  return least(further, [...grounds, onAccent]) >= FOR_TEXT ? further : accent;
}

/**
 * Tints a surface with as much of a colour as the colours upon it allow.
 *
 * @param {Colour} surface
 * @param {Colour} colour
 * @param {Colour[]} upon
 */
function tinted(surface, colour, upon) {
  for (let share = 0.12; share > 0; share -= 0.01) {
    const tint = mix(surface, colour, share);
    if (least(tint, upon) >= FOR_TEXT) return tint;
  }
  return surface;
}
