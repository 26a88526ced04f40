// Finds the texts that should be spoken by their ids, and recognises our own texts in what was spoken.
import { readFileSync } from 'node:fs';

const TEXTS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));

/** A text with its placeholders filled in. */
export function say(id, values = {}) {
  const text = id.split('.').reduce((texts, name) => texts?.[name], TEXTS);
  if (typeof text !== 'string') throw new Error(`content/en.json has no text "${id}"`);
  return text.replace(/\{([\w-]+)\}/g, (place, name) => String(values[name] ?? place));
}

/** A text without what speech does not convey: punctuation, quotes, capitals and line breaks. */
export const heard = (text) =>
  text
    .toLowerCase()
    .replace(/[.,:;!?“”"()·•◦]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Shorter texts are words that may well follow each other, such as Yes and No. */
const SHORT = 12;

/** All texts without placeholders, longest first. */
const OURS = [...new Set(all(TEXTS).map(heard))]
  .filter((text) => text.length >= SHORT)
  .sort((one, other) => other.length - one.length);

function all(texts) {
  if (typeof texts === 'string') return texts.includes('{') ? [] : [texts];
  return Object.values(texts).flatMap(all);
}

/** The text of ours that a line begins with; undefined if there is none. */
export const ours = (line) => OURS.find((text) => heard(line).startsWith(text));
