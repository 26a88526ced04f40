// Many made-up results as files, each made from its number: they are nobody's.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSIONS, RISKS } from './questions.mjs';
import { WORDS } from './random-words.mjs';

const BARRIERS = ['poor-communication', 'no-clear-lead', 'no-time-or-resources', 'unequal-power'];
const CLAIMS = ['networking', 'cooperation', 'coordination', 'collaboration', 'partnership'];
const ANSWERS = ['none', 'none', 'some', 'serious'];
const SERVICES = ['Housing', 'housing ', 'The clinic', 'Playgroup', 'School', ''];

/** A number from 0 up to but not including a bound, the same for the same number and name. */
function chance(number, name, bound) {
  let hash = 2166136261;
  for (const letter of `${number} ${name}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return ((hash ^ (hash >>> 15)) >>> 0) % bound;
}

const each = (names, of) => Object.fromEntries(names.map((name) => [name, of(name)]));

/** The file of one result. */
export function resultFile(number) {
  const stage = chance(number, 'stage', 5);
  const day = `2026-${String(1 + chance(number, 'month', 9)).padStart(2, '0')}-0${1 + chance(number, 'day', 9)}`;
  return JSON.stringify({
    format: 'joint-effort/record@1',
    saved: day,
    edition: WORDS.meta.edition,
    family: 'included',
    'service-name': SERVICES[chance(number, 'service', SERVICES.length)],
    strengths: [],
    assessment: {
      format: 'joint-effort/assessment@1',
      claimed: CLAIMS[chance(number, 'claim', CLAIMS.length)],
      dimensions: each(DIMENSIONS, (name) => Math.min(5, stage + chance(number, name, 3))),
      risk: each(RISKS, (name) => ANSWERS[chance(number, name, ANSWERS.length)]),
      barriers: each(BARRIERS, (name) => ['no', 'partly', 'yes'][chance(number, name, 3)]),
    },
  });
}

/** Writes this many results into a folder within another, and returns its path. */
export function folderOfResults(into, count, others = {}) {
  const path = join(into, `results-${count}`);
  mkdirSync(path, { recursive: true });
  for (let number = 0; number < count; number++) {
    writeFileSync(join(path, `result-${String(number).padStart(5, '0')}.json`), resultFile(number));
  }
  for (const [name, content] of Object.entries(others)) writeFileSync(join(path, name), content);
  return path;
}
