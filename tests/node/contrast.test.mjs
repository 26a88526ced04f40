// The contrast guard: its colours are readable, and no nearer ones would be.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  MIN_CONTROL_CONTRAST,
  MIN_TEXT_CONTRAST,
  contrast,
  hex,
  isReadable,
  lowestContrast,
  mix,
  nearestReadable,
  parse,
} from '../../element/contrast.js';
import { DARK, LIGHT, palette } from '../../element/palette.js';

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];
const LEVELS = [0, 51, 102, 153, 204, 255];
const GRID = LEVELS.flatMap((red) => LEVELS.flatMap((green) => LEVELS.map((blue) => [red, green, blue])));
/** Every fifth colour, so that neighbours in the list differ in hue. */
const FEWER = GRID.filter((_, index) => index % 5 === 0);

test('contrast is that of WCAG', () => {
  assert.equal(contrast(BLACK, WHITE), 21);
  assert.equal(contrast(WHITE, WHITE), 1);
  // The two greys on either side of the well-known limit on white.
  assert.ok(contrast([118, 118, 118], WHITE) >= MIN_TEXT_CONTRAST);
  assert.ok(contrast([119, 119, 119], WHITE) < MIN_TEXT_CONTRAST);
  assert.equal(contrast([255, 0, 0], WHITE).toFixed(2), '4.00');
});

test('a colour as a browser computes it is read, and nothing else', () => {
  const known = [
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
    ['rgb(1 2 3 / 50%)', [1, 2, 3, 0.5]],
    ['color(srgb 1 0.5 0)', [255, 128, 0, 1]],
    ['color(srgb 1.2 -0.1 none / 0.25)', [255, 0, 0, 0.25]],
    ['#0b5f58', [11, 95, 88, 1]],
  ];
  for (const [text, colour] of known) assert.deepEqual(parse(text), colour, text);
  for (const text of ['', 'red', 'oklch(0.5 0.1 20)', 'color(display-p3 1 0 0)', 'rgb(a, b, c)']) {
    assert.equal(parse(text), null, text);
  }
  assert.equal(hex([11, 95, 88]), '#0b5f58');
});

test('over a grid of colours the nearest passes, and keeps what passes', () => {
  for (const ground of GRID) {
    for (const colour of FEWER) {
      for (const enough of [MIN_CONTROL_CONTRAST, MIN_TEXT_CONTRAST]) {
        const found = nearestReadable(colour, [ground], enough);
        assert.ok(contrast(found, ground) >= enough, `${hex(colour)} on ${hex(ground)}`);
        if (contrast(colour, ground) >= enough) assert.deepEqual(found, colour);
      }
    }
  }
});

test('no nearer colour on the way to black or to white passes', () => {
  const lightness = (colour) => (Math.max(...colour) + Math.min(...colour)) / 510;
  for (const ground of GRID) {
    for (const colour of [[255, 221, 0], [128, 0, 128], [119, 119, 119], [0, 170, 255], WHITE, BLACK]) {
      const found = nearestReadable(colour, [ground], MIN_TEXT_CONTRAST);
      if (found === colour) continue;
      const moved = Math.abs(lightness(found) - lightness(colour));
      // Every lightness on the way to black or white with the same hue, in steps finer than the search's own.
      for (let share = 0.002; share < 1; share += 0.002) {
        for (const end of [BLACK, WHITE]) {
          const other = alongHue(colour, lightness(colour) + (end === BLACK ? -1 : 1) * share);
          if (other && Math.abs(lightness(other) - lightness(colour)) < moved - 2 / 255) {
            assert.ok(
              contrast(other, ground) < MIN_TEXT_CONTRAST,
              `${hex(colour)} on ${hex(ground)}: ${hex(other)} is nearer than ${hex(found)}`,
            );
          }
        }
      }
    }
  }
});

/** The colour with another lightness: its distances from grey are scaled by one factor. */
function alongHue(colour, lightness) {
  if (lightness < 0 || lightness > 1) return null;
  const own = (Math.max(...colour) + Math.min(...colour)) / 510;
  const reach = (light) => 1 - Math.abs(2 * light - 1);
  const scale = reach(own) === 0 ? 0 : reach(lightness) / reach(own);
  return colour.map((part) => Math.round(255 * (lightness + (part / 255 - own) * scale)));
}

test('where no colour can be read on all grounds it is said', () => {
  const all = [BLACK, [128, 128, 128], WHITE];
  assert.equal(isReadable(all), false);
  assert.equal(isReadable([WHITE, [200, 200, 200]]), true);
  assert.ok(['#000000', '#ffffff'].includes(hex(nearestReadable([255, 0, 0], all, MIN_TEXT_CONTRAST))));
});

test('every pair of a palette can be read, whatever a page gives', () => {
  for (const dark of [false, true]) {
    for (const [index, one] of FEWER.entries()) {
      const other = FEWER[(index * 17 + 5) % FEWER.length];
      const third = FEWER[(index * 29 + 11) % FEWER.length];
      for (const given of [
        { accent: one },
        { background: one },
        { surface: one },
        { text: one },
        { onAccent: one },
        { accent: one, onAccent: other },
        { background: one, accent: other },
        { background: one, surface: other, text: third },
        { background: one, surface: other, text: third, accent: one, onAccent: other },
      ])
        checkReadable(palette(given, dark).colours, JSON.stringify({ dark, given }));
    }
  }
});

function checkReadable(colours, why) {
  const { background, surface, tint, alertTint } = colours;
  const check = (name, grounds, enough) => {
    const found = lowestContrast(colours[name], grounds);
    assert.ok(found >= enough, `${name} has ${found.toFixed(2)}: ${why}`);
  };
  check('text', [background, surface, tint, alertTint], MIN_TEXT_CONTRAST);
  check('soft', [background, surface, tint, alertTint], MIN_TEXT_CONTRAST);
  check('accent', [background, surface, tint, alertTint], MIN_TEXT_CONTRAST);
  check('strong', [background, surface], MIN_TEXT_CONTRAST);
  check('alert', [background, surface, alertTint], MIN_TEXT_CONTRAST);
  check('onAccent', [colours.accent, colours.strong], MIN_TEXT_CONTRAST);
  check('edge', [background, surface, tint], MIN_CONTROL_CONTRAST);
  check('ring', [background, surface, tint], MIN_CONTROL_CONTRAST);
}

test('what can be read is left as it was given, and what is moved is told', () => {
  const purple = [91, 33, 182];
  const kept = palette({ accent: purple }, false);
  assert.deepEqual(kept.colours.accent, purple);
  assert.deepEqual(kept.colours.background, parse(LIGHT.background).slice(0, 3));
  assert.deepEqual(kept.adjusted, []);

  const { colours, adjusted } = palette({ accent: [255, 230, 0] }, false);
  assert.deepEqual(
    adjusted.map(({ name }) => name),
    ['accent'],
  );
  assert.deepEqual(adjusted[0].to, colours.accent);
  assert.ok(adjusted[0].contrast < MIN_TEXT_CONTRAST);
  // A ground is never moved; the colours on it are.
  assert.deepEqual(palette({ background: [128, 128, 128] }, false).colours.background, [128, 128, 128]);
});

test('the usual palettes are those of the style sheet, and pass by themselves', () => {
  const sheet = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const tokens = {
    background: 'bg',
    text: 'ink',
    strong: 'accent-strong',
    onAccent: 'on-accent',
    alertTint: 'alert-tint',
    ringGap: 'ring-gap',
  };
  for (const [usual, count] of [
    [LIGHT, 1],
    [DARK, 2],
  ]) {
    const colours = {};
    for (const [name, colour] of Object.entries(usual)) {
      const line = `--je-${tokens[name] ?? name}: ${colour};`;
      assert.ok(sheet.split(line).length - 1 >= count, `${line} stands ${count} times`);
      colours[name] = parse(colour).slice(0, 3);
    }
    checkReadable(colours, 'the usual palette');
  }
  assert.deepEqual(mix(BLACK, WHITE, 0.5), [128, 128, 128]);
});
