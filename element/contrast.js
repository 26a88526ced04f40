// Contrast as WCAG 2.2 defines it, and the nearest colour that has enough of it. Pure: a colour is
// three whole numbers from 0 to 255.

/** @typedef {number[]} Colour - red, green and blue; then the opacity, if a browser gave one */

/** Minimum contrast of text with its ground (WCAG 2.2, 1.4.3). */
export const MIN_TEXT_CONTRAST = 4.5;
/** Minimum contrast of the edges of controls and of the focus ring (WCAG 2.2, 1.4.11). */
export const MIN_CONTROL_CONTRAST = 3;

/** A ground of this luminance has the same contrast with black as with white. */
export const MIDDLE_LUMINANCE = 0.179;

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
/** Steps of lightness between black and white. */
const STEPS = 256;

/**
 * Returns the relative luminance, from 0 to 1.
 *
 * @param {Colour} colour
 */
export function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Returns the contrast of two colours, from 1 to 21.
 *
 * @param {Colour} one
 * @param {Colour} other
 */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * Returns the lowest contrast of a colour with several grounds.
 *
 * @param {Colour} colour
 * @param {Colour[]} grounds
 */
export const lowestContrast = (colour, grounds) => Math.min(...grounds.map((one) => contrast(colour, one)));

/**
 * Mixes a share of another colour, from 0 to 1, into a colour.
 *
 * @param {Colour} colour
 * @param {Colour} other
 * @param {number} share
 */
export function mix(colour, other, share) {
  return colour.map((part, index) => Math.round(part + (other[index] - part) * share));
}

/**
 * Whether black text, or else white text, is readable on all of these grounds.
 *
 * @param {Colour[]} grounds
 */
export function isReadable(grounds) {
  return Math.max(lowestContrast(BLACK, grounds), lowestContrast(WHITE, grounds)) >= MIN_TEXT_CONTRAST;
}

/**
 * Returns the colour itself if it passes on every ground, else the nearest darker or lighter one of its
 * hue that does. If none passes on all of them, returns black or white, whichever is better.
 *
 * @param {Colour} colour
 * @param {Colour[]} grounds
 * @param {number} minimum - the contrast that it must have
 */
export function nearestReadable(colour, grounds, minimum) {
  const [hue, saturation, lightness] = toHsl(colour);
  for (let step = 0; step <= STEPS; step += 1) {
    for (const direction of [-1, 1]) {
      const candidate = step === 0 ? colour : fromHsl(hue, saturation, clamp(lightness + (direction * step) / STEPS));
      if (lowestContrast(candidate, grounds) >= minimum) return candidate;
    }
  }
  return lowestContrast(BLACK, grounds) >= lowestContrast(WHITE, grounds) ? BLACK : WHITE;
}

/**
 * Writes a colour as `#rrggbb`.
 *
 * @param {Colour} colour
 */
export const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/**
 * Reads a colour as a browser computes it, with its opacity: `rgb(…)`, `rgba(…)`, `color(srgb …)` or
 * `#rrggbb`. Returns null for any other text.
 *
 * @param {string} text
 * @returns {Colour | null}
 */
export function parse(text) {
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(text) ?? [];
  if (digits) return [...[0, 2, 4].map((start) => parseInt(digits.slice(start, start + 2), 16)), 1];
  const [, notation, args] = /^(rgba?|color)\(([^()]*)\)$/.exec(text) ?? [];
  if (!notation || (notation === 'color' && !args.startsWith('srgb '))) return null;
  const parts = args
    .replace('srgb ', '')
    .split(/[\s,/]+/)
    .map((part) => (part === 'none' ? 0 : parseFloat(part) / (part.endsWith('%') ? 100 : 1)));
  if (parts.length < 3 || parts.some(Number.isNaN)) return null;
  const scale = notation === 'color' ? 255 : 1;
  const rgb = parts.slice(0, 3).map((part) => Math.round(255 * clamp((part * scale) / 255)));
  return [...rgb, clamp(parts[3] ?? 1)];
}

/** @param {number} share */
const clamp = (share) => Math.min(1, Math.max(0, share));

/** @param {Colour} colour */
function toHsl(colour) {
  const [red, green, blue] = colour.map((part) => part / 255);
  const max = Math.max(red, green, blue);
  const chroma = max - Math.min(red, green, blue);
  const lightness = max - chroma / 2;
  if (chroma === 0) return [0, 0, lightness];
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  let sixth = (red - green) / chroma + 4;
  if (max === red) sixth = ((green - blue) / chroma + 6) % 6;
  else if (max === green) sixth = (blue - red) / chroma + 2;
  return [sixth * 60, saturation, lightness];
}

/**
 * @param {number} hue
 * @param {number} saturation
 * @param {number} lightness
 */
function fromHsl(hue, saturation, lightness) {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const turn = (offset + hue / 30) % 12;
    const share = lightness - amplitude * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(255 * clamp(share));
  });
}
