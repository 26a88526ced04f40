// Uses the page as a blind worker does: presses real keys, and records what is spoken after each.
import { fstatSync, openSync, closeSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { pause, ran } from './desktop.mjs';
import { heard, ours } from './words.mjs';

/** When Orca's log is quiet for this long, it has finished. It pauses longer while reading a whole page. */
const QUIET_MS = 450;
const LONG_QUIET_MS = 1200;

/** The shortest wait for the effect of a key, and for a new page. */
const LEAST_MS = 500;
const PAGE_MS = 1500;

/** The longest wait: speech that never ends is cut off. */
const MOST_MS = 30_000;

/** Orca's echo of the pressed keys, which is not part of the page. */
const ECHO =
  /^(?:[a-z0-9]|tab|down|up|left|right|return|enter|space|home|end|escape|plus|page (?:up|down)|F8|(?:left |right )?(?:shift|control|alt)|insert|backspace)$/i;

/** What Orca says about the desktop around the page, and about itself. On a busy machine that includes the page's
 * title, while the focus is between two pages. */
const DESKTOP =
  /^(?:.* – Joint Effort document web\.?|Screen reader on\.?|.*Mozilla Firefox(?: frame)?\.?|Navigation tool bar|Search or enter address combo box\.?|http:\/\/127\.0\.0\.1:\d+\.?)$/;

const SPOKEN = /SPEECH OUTPUT: '(.*)$/;

/** The start of Orca's own notes on how to speak a text. */
const NOTES = /'(?: voice=\w+)?\s*(?:\[?\{.*|ACSS.*)?$/;

/** Orca announces a group by both its name and its heading, so the same text is spoken twice. */
const GROUP = /heading level/;

/** Two lines at most this far apart are in a row. */
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

  /** What was done, and what was spoken afterwards. */
  transcript = [];

  /** What was not spoken as expected. */
  faults = [];

  close() {
    closeSync(this.#file);
  }

  /** Begins a new transcript. */
  begin() {
    this.transcript = [];
    this.faults = [];
    this.#from = 0;
  }

  /** Reads what Orca has written since the last time. */
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

  /** Waits until Orca has finished, and returns what was spoken. */
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

  /** Records what is spoken after an action. */
  async tell(what, least = LEAST_MS, quiet = QUIET_MS) {
    const lines = await this.#settle(least, quiet);
    this.transcript.push({ what, lines });
    this.#checkOnce(what, lines);
    return lines;
  }

  /** Ignores what is being spoken. */
  async pass() {
    await this.#settle(PAGE_MS, LONG_QUIET_MS);
  }

  /** Presses keys one after another, named as in xdotool. */
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

  /** Goes to the top of the page. What is spoken there is ignored, since it repeats every time. */
  async toTop() {
    await ran('xdotool', 'key', 'ctrl+Home');
    await this.#settle(LEAST_MS, QUIET_MS);
  }

  /** Makes Orca read the whole page from its top. */
  async readAll() {
    await this.toTop();
    await ran('xdotool', 'key', 'KP_Add');
    const lines = await this.tell('the page is read from its top', PAGE_MS, LONG_QUIET_MS);
    // Whether Orca announces the banner first depends on its previous position.
    if (/^banner\.?$/.test(lines[0] ?? '')) lines.shift();
    return lines;
  }

  /** Presses a key until a text has been spoken. */
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

  /** Types a text. The echo of its letters is not part of the page. */
  async type(text) {
    await ran('xdotool', 'type', '--delay', '30', text);
    await this.#settle(LEAST_MS, QUIET_MS);
    this.transcript.push({ what: `“${text}” is typed`, lines: [] });
  }

  /** Checks that texts were spoken, in this order, after everything that was checked before. */
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

  /** Checks that none of our texts is spoken twice in a row. */
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
