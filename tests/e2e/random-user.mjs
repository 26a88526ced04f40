// A random user of the standalone page: presses, chooses, types, goes back and forth, reloads, presses twice, has
// the page translated, and after every step checks what is shown against what is stored.
//
// What is stored is read from the tab's storage and history. What should be shown follows from that and from
// content/en.json alone. One seed gives one walk, as far as the browser's own timing allows.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { DRAFT, PAGES, arrive, clearTab, mounted } from './journey.mjs';
import { LEFT, PLANS, numbers } from './random-beginning.mjs';
import { amiss } from './random-held.mjs';
import { waysOfService, waysOnMap } from './random-map.mjs';
import { MEDDLE, SHOWN, TRANSLATE } from './random-page.mjs';
import { waysOnQuestions } from './random-questions.mjs';
import { waysOfCourse, waysOfKeep, waysOfOpen } from './random-views.mjs';
import { answersIn } from './random-words.mjs';

/** How long a page may take to show what is stored. */
const PATIENCE_MS = 5000;

/** Shortest time for which a second press belongs to the first. */
const TOGETHER_MS = 480;

/** A bit longer than a page that has just changed ignores a press at the spot of the last one. */
const PACE_MS = 600;

/** The pages beside the questions. */
const BESIDE = ['keep', 'open', 'course', 'map', 'service', 'many'];
const BESIDE_WAYS = {
  keep: waysOfKeep,
  open: waysOfOpen,
  course: waysOfCourse,
  map: waysOnMap,
  service: waysOfService,
};

/** One user, on one page. */
export class RandomUser {
  #browser;
  #random;
  #rules;
  #translated = false;
  #address;
  #at = null;
  #changed = 0;
  #pressed = 0;
  #plan = [];
  /** The steps taken, for finding out why one failed. */
  log = [];
  /** How many steps began on each kind of page. */
  walked = {};

  /**
   * @param {import('./browser.mjs').Browser} browser
   * @param {{address: string, seed: number, rules: {assess: Function}}} given - the page, the walk, and
   *   the published rules
   */
  constructor(browser, { address, seed, rules }) {
    this.#browser = browser;
    this.#random = numbers(seed);
    this.#rules = rules;
    this.#address = address;
  }

  #one(list) {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** Opens the page with nothing stored. */
  async begin() {
    await this.#browser.resize(1280, 900);
    await this.#browser.goTo(this.#address);
    await mounted(this.#browser);
    await clearTab(this.#browser, this.#address);
    await this.#browser.run(`
      for (const name of Object.keys(localStorage)) if (name.startsWith('joint-effort.')) localStorage.removeItem(name);`);
    // Entries that an earlier visit in the same tab has left in the history, of answers and maps now gone.
    const left = Array.from({ length: Math.floor(this.#random() * 4) }, () => this.#one(LEFT));
    await this.#browser.run('for (const entry of [...arguments, "start"]) history.pushState(entry, "")', ...left);
    await this.#browser.reload();
    await mounted(this.#browser);
    this.#plan = [...this.#one(PLANS)];
    await this.#holds();
  }

  /** Takes this many steps; throws with the last ones if the page shows something other than what is stored. */
  async walk(steps) {
    for (let number = 1; number <= steps; number += 1) {
      const shown = await this.#shown();
      const kind = BESIDE.includes(shown.step) ? shown.step : 'questions';
      this.walked[kind] = (this.walked[kind] ?? 0) + 1;
      const [name, act] = this.#next(shown);
      this.log.push(name);
      try {
        await act();
        await this.#holds();
      } catch (error) {
        throw new Error(`Step ${number}, "${name}": ${error.message}\nBefore: ${this.log.slice(-12).join(' | ')}`);
      }
    }
  }

  async #shown() {
    const shown = await this.#browser.run(SHOWN, DRAFT);
    if (shown.step !== this.#at) {
      this.#at = shown.step;
      this.#changed = Date.now();
    }
    return shown;
  }

  /** Waits until the page shows what is stored. */
  async #holds() {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      let wrong;
      try {
        wrong = amiss(await this.#shown(), this.#rules);
      } catch (error) {
        wrong = [error.message];
      }
      if (wrong.length === 0) return;
      if (Date.now() > end) throw new Error(wrong.join('; '));
      await pause(30);
    }
  }

  /** The user's next step: its name and its action. */
  #next(shown) {
    const browser = this.#browser;
    const { step } = shown;
    const ways = [];
    const way = (weight, name, act) => {
      for (let time = 0; time < weight; time += 1) ways.push([name, act]);
    };
    // Otherwise nobody would stay there for long.
    const isBeside = BESIDE.includes(step);
    if (step !== 'start') {
      way(isBeside ? 2 : 4, 'Back', () => this.#paced(() => this.#click('[data-action="back"]')));
      way(1, 'Back twice', () => this.#twiceAt('[data-action="back"]'));
    }
    way(isBeside ? 1 : 3, "the browser's Back", () => this.#inHistory('back'));
    way(isBeside ? 1 : 3, "the browser's Forward", () => this.#inHistory('forward'));
    way(1, 'Reload', () => this.#reload());
    way(1, 'away and back', () => this.#away());
    way(1, 'translate', async () => {
      this.#translated = true;
      await browser.run(TRANSLATE);
    });
    way(2, 'a reading aid', () => browser.run(MEDDLE, this.#random()));
    way(1, 'another size', () =>
      browser.resize(
        ...this.#one([
          [1280, 900],
          [1280, 640],
          [390, 844],
          [360, 640],
        ]),
      ),
    );
    // The program that has these pages may have to load first.
    for (const [page, weight] of [
      ['map', 3],
      ['keep', 1],
      ['open', 1],
    ]) {
      if (!isBeside && shown.actions.includes(page)) way(weight, `to ${page}`, () => this.#aside(page));
    }
    if (shown.actions.includes('start-again')) {
      way(1, 'start again', async () => {
        await this.#press('start-again');
        await browser.run('window.walked = null');
      });
    }
    if (shown.actions.includes('add-service'))
      way(1, 'add-service twice', () => this.#twiceAt('[data-action="add-service"]', 1));
    (BESIDE_WAYS[step] ?? waysOnQuestions)(shown, this.#hands(way));
    const planned = this.#plan.shift();
    return ways.find(([name]) => name === planned) ?? this.#one(ways);
  }

  /** What the user can do on any page, for the lists of possible steps. */
  #hands(way) {
    const browser = this.#browser;
    return {
      browser,
      way,
      act: (weight, action, at = 0) => way(weight, `${action} ${at}`, () => this.#press(action, at)),
      press: (action, at) => this.#press(action, at),
      click: (selector) => this.#calmly(() => this.#click(selector)),
      fast: (selector) => this.#click(selector),
      paced: (act) => this.#paced(act),
      twice: (press) => this.#twice(press),
      twiceAt: (selector) => this.#twiceAt(selector),
      type: (selector, text) => this.#type(selector, text),
      one: (list) => this.#one(list),
      number: (below) => Math.floor(this.#random() * below),
      print: (weight, { printed }) => way(weight, 'print', () => this.#print(printed)),
      copy: (weight, { copies }) => {
        const what = this.#one(copies);
        if (what) way(weight, `copy ${what}`, () => this.#copy(what));
      },
    };
  }

  /** Presses a button by the name of its action. */
  async #press(action, at = 0) {
    await this.#calmly(() => this.#click(`[data-step] [data-action="${action}"] >> ${at}`));
  }

  /** Does what must take effect: a press soon after another one may be taken for its second half. */
  async #calmly(act) {
    await pause(this.#pressed + PACE_MS - Date.now());
    await this.#paced(act);
  }

  async #type(selector, text) {
    await this.#click(selector);
    await this.#browser.type(text);
  }

  /** Prints, as far as that concerns the page. */
  async #print(before) {
    await this.#browser.run('window.print = () => { window.printed = (window.printed ?? 0) + 1; }');
    const { step } = await this.#shown();
    await this.#press(step === 'course' ? 'continue' : 'print');
    await this.#browser.until(async () => (await this.#shown()).printed === before + 1, 'the page to be printed');
    if (step === 'map') assert.equal((await this.#shown()).sheets, 1, 'the report of the map is printed');
  }

  async #copy(what) {
    await this.#calmly(() => this.#click(`[data-copy="${what}"]`));
    await this.#browser.until(async () => (await this.#shown()).news !== '', 'the page to say what became of the copy');
  }

  /** Scrolls an element to the middle of the window, and returns where it is. */
  async #place(selector) {
    const [css, at = '0'] = selector.split(' >> ');
    const place = await this.#browser.run(
      `
      const part = document.querySelectorAll(arguments[0])[arguments[1]];
      part?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = part?.getBoundingClientRect();
      return box ? { x: Math.round(box.left + Math.min(box.width / 2, 60)), y: Math.round(box.top + box.height / 2) } : null;`,
      css,
      Number(at),
    );
    if (!place) throw new Error(`there is no "${selector}" on ${(await this.#shown()).step}`);
    return place;
  }

  async #click(selector) {
    await this.#browser.clickAt(await this.#place(selector));
    this.#pressed = Date.now();
  }

  /** Does something at a person's pace: a page that has just changed ignores a press meant for the last page. */
  async #paced(act) {
    await pause(this.#changed + PACE_MS - Date.now());
    await act();
  }

  /** Presses twice at one spot: the second press may not skip a page, and answers nothing. */
  async #twiceAt(selector, added) {
    await this.#twice(async (gap) => this.#browser.clickAt(await this.#place(selector), gap), added);
  }

  async #twice(press, added = 0) {
    await pause(PACE_MS);
    const { draft, map, step, entry } = await this.#shown();
    await this.#browser.run(`
      window.pressed = [];
      window.noted ??= ['pointerdown', 'keydown'].forEach((type) => addEventListener(
        type, ({ timeStamp }) => window.pressed?.push(timeStamp), true)) ?? true;`);
    await press(this.#one([0, 60, 120, 250]));
    await this.#holds();
    await pause(PACE_MS);
    const after = await this.#shown();
    const [one, two] = await this.#browser.run('return window.pressed');
    // On a busy machine the second press may have come too late to belong to the first.
    if (two - one > TOGETHER_MS) return;
    if (added > 0) {
      const count = ({ map: text }) => (text ? (JSON.parse(text).map?.relationships.length ?? 0) : 0);
      return assert.equal(count(after), count({ map }) + added, `two presses on ${step} add ${added}`);
    }
    const answers = [
      [draft, answersIn({ map })],
      [after.draft, answersIn(after)],
    ].map((held) => JSON.stringify(held));
    assert.equal(
      answers[1],
      answers[0],
      `two presses on ${step} have answered something on ${after.step}: ` + `${answers[1]} is held after ${answers[0]}`,
    );
    // From the start, from a side page, and from a page reached out of turn, one press may lead far.
    const order = ['start', ...PAGES.keys(), 'check', 'result'];
    if (step === 'start' || !order.includes(step) || entry.includes('/')) return;
    const apart = Math.abs(order.indexOf(after.step) - order.indexOf(step));
    assert.ok(apart <= 1, `two presses have led from ${step} to ${after.step}`);
  }

  async #inHistory(way) {
    const length = await this.#browser
      .run(`
      const entry = self.navigation?.currentEntry;
      return ${way === 'back' ? 'entry ? navigation.canGoBack : history.length > 1' : 'entry ? navigation.canGoForward : true'}`)
      .catch(() => false);
    if (!length) return;
    await this.#browser[way]();
    await this.#comeHome();
  }

  /** Returns to the page if the history has led away from it. */
  async #comeHome() {
    const address = await this.#browser.address();
    if (address.split('#')[0] !== this.#address) {
      await this.#browser.goTo(this.#address);
      this.#translated = false;
    }
    await mounted(this.#browser);
    await this.#restore();
  }

  async #reload() {
    await this.#browser.reload();
    await mounted(this.#browser);
    await this.#restore();
  }

  /** Goes to another page and comes back: some browsers restore the page as it was. */
  async #away() {
    await this.#browser.goTo(`${this.#address}paper.html`);
    await this.#browser.back();
    await this.#browser.until(
      () => this.#browser.run('return Boolean(document.getElementById("joint-effort"))'),
      'the page',
    );
    await mounted(this.#browser);
    await this.#restore();
  }

  async #restore() {
    if (this.#translated) await this.#browser.run(TRANSLATE);
  }

  /** Goes to a side page. */
  async #aside(page) {
    // A press at the spot of the last one, soon after it, belongs to that one and leads nowhere.
    await pause(PACE_MS);
    await this.#click(`[data-step] [data-action="${page}"]`);
    await arrive(this.#browser, page);
  }
}
