// Works with the page as a blind worker does: presses real keys, and writes down what is spoken after each.
import { fstatSync, openSync, closeSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { pause, ran } from './desktop.mjs';
import { heard, ours } from './words.mjs';

/** After so long a quiet in Orca's log there is nothing more to come; after a whole page it takes breath. */
const QUIET_MS = 450;
const LONG_QUIET_MS = 1200;

/** What a key is to bring may be so long in coming, and a page longer. */
const LEAST_MS = 500;
const PAGE_MS = 1500;

/** What never ends is cut off. */
const MOST_MS = 30_000;

/** Orca says the key itself; that is no part of the page. */
const ECHO =
  /^(?:[a-z0-9]|tab|down|up|left|right|return|enter|space|home|end|escape|plus|page (?:up|down)|F8|(?:left |right )?(?:shift|control|alt)|insert|backspace)$/i;

/** What Orca says of the desktop around the page, and of itself; on a busy machine the page's title too, while
 * the focus is between two pages. */
const DESKTOP =
  /^(?:.* – Joint Effort document web\.?|Screen reader on\.?|.*Mozilla Firefox(?: frame)?\.?|Navigation tool bar|Search or enter address combo box\.?|http:\/\/127\.0\.0\.1:\d+\.?)$/;

const SPOKEN = /SPEECH OUTPUT: '(.*)$/;

/** Where Orca's own notes on how to say it begin. */
const NOTES = /'(?: voice=\w+)?\s*(?:\[?\{.*|ACSS.*)?$/;

/** A name that follows its heading, or the other way round, is how Orca tells a group: it is told twice. */
const GROUP = /heading level/;

/** So many lines after each other two are in a row. */
const ROW = 3;

export class Reader {
  #file;
  #at = 0;
  #decoder = new StringDecoder('utf8');
  #rest = '';
  #grown = Date.now();
  #lines = [];
  #from = 0;

  constructor(log) {
    this.#file = openSync(log, 'r');
  }

  /** What was done, and what was spoken then. */
  transcript = [];

  /** What does not hold. */
  faults = [];

  close() {
    closeSync(this.#file);
  }

  /** Begins another transcript. */
  begin() {
    this.transcript = [];
    this.faults = [];
    this.#from = 0;
  }

  /** Takes up what Orca has written since the last time. */
  #listen() {
    const { size } = fstatSync(this.#file);
    if (size <= this.#at) return;
    const part = Buffer.alloc(size - this.#at);
    this.#at += readSync(this.#file, part, 0, part.length, this.#at);
    const lines = (this.#rest + this.#decoder.write(part)).split('\n');
    this.#rest = lines.pop();
    this.#grown = Date.now();
    for (const line of lines) {
      const found = SPOKEN.exec(line);
      const text = found?.[1].replace(NOTES, '').trim();
      if (text && !ECHO.test(text) && !DESKTOP.test(text)) this.#lines.push(text);
    }
  }

  /** Waits until Orca has nothing more to do, and gives what was spoken. */
  async #settle(least, quiet) {
    const begun = Date.now();
    for (;;) {
      this.#listen();
      const now = Date.now();
      const isQuiet = now - begun > least && now - this.#grown > quiet;
      if (isQuiet || now - begun > MOST_MS) return this.#lines.splice(0);
      await pause(30);
    }
  }

  /** Writes down what is spoken of what was done. */
  async tell(what, least = LEAST_MS, quiet = QUIET_MS) {
    const lines = await this.#settle(least, quiet);
    this.transcript.push({ what, lines });
    this.#checkOnce(what, lines);
    return lines;
  }

  /** Lets what is said pass by. */
  async pass() {
    await this.#settle(PAGE_MS, LONG_QUIET_MS);
  }

  /** Presses keys one after the other, as xdotool names them. */
  async press(...keys) {
    let lines = [];
    for (const key of keys) {
      await ran('xdotool', 'key', key);
      lines = await this.tell(key);
    }
    return lines;
  }

  /** Presses a key that leads to another page. */
  async go(key) {
    await ran('xdotool', 'key', key);
    return this.tell(key, PAGE_MS);
  }

  /** Goes to the top of the page. Where that is, is said again and again. */
  async toTop() {
    await ran('xdotool', 'key', 'ctrl+Home');
    await this.#settle(LEAST_MS, QUIET_MS);
  }

  /** Has the whole page read from its top. */
  async readAll() {
    await this.toTop();
    await ran('xdotool', 'key', 'KP_Add');
    const lines = await this.tell('the page is read from its top', PAGE_MS, LONG_QUIET_MS);
    // Whether this is a step into the banner depends on where the reading was before.
    if (/^banner\.?$/.test(lines[0] ?? '')) lines.shift();
    return lines;
  }

  /** Goes on by a key until a text has been spoken. */
  async to(text, { key = 'Down', most = 60 } = {}) {
    for (let presses = 0; presses < most; presses += 1) {
      const lines = await this.press(key);
      if (heard(lines.join(' ')).includes(heard(text))) {
        this.said(text);
        return;
      }
    }
    throw new Error(`${most} presses of ${key} did not come to "${text}"`);
  }

  /** Types a text; that its letters are said is no part of the page. */
  async type(text) {
    await ran('xdotool', 'type', '--delay', '30', text);
    await this.#settle(LEAST_MS, QUIET_MS);
    this.transcript.push({ what: `“${text}” is typed`, lines: [] });
  }

  /** Holds that texts were spoken, in this order, after all that was held before. */
  said(...texts) {
    const spoken = this.transcript.flatMap(({ lines }, at) => lines.map((line) => ({ line, at })));
    let all = '';
    const ends = spoken.map(({ line, at }) => {
      all += `${heard(line)} `;
      return { end: all.length, at };
    });
    for (const text of texts) {
      const wanted = heard(text);
      const place = all.indexOf(wanted, this.#from);
      if (place < 0) {
        const at = ends.find(({ end }) => end > this.#from)?.at ?? 0;
        const since = this.transcript.slice(at).map(({ what, lines }) => `[${what}] ${lines.join(' | ')}`);
        this.faults.push(
          `"${text}" is not spoken. Since what was held before:\n      ${since.slice(-6).join('\n      ')}`,
        );
      } else {
        this.#from = place + wanted.length;
      }
    }
  }

  /** Holds that nothing of ours is spoken twice in a row. */
  #checkOnce(what, lines) {
    let last = null;
    for (const [at, line] of lines.entries()) {
      const text = ours(line);
      if (text === undefined) continue;
      const isNear = last && at - last.at <= ROW;
      const between = last && lines.slice(last.at, at).join(' ');
      if (isNear && last.text === text && !GROUP.test(between)) {
        this.faults.push(
          `[${what}] "${line}" is spoken twice: ${lines.slice(Math.max(0, last.at - 1), at + 2).join(' | ')}`,
        );
      }
      last = { text, at };
    }
  }
}
