// A random user of several elements in one host page, whose scripts meanwhile change whatever they like: attributes,
// words, the place of an element, the size of the window and of the text, the language of the page.
//
// After every step each element is checked against the answers given in it alone. One seed gives one walk.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { ready } from './element-pages.mjs';
import { numbers } from './random-beginning.mjs';
import { ELEMENTS, SHOWN, amissIn, changesOf, choicesOf, hostOf, keyOf, wayOf } from './random-elements.mjs';
import { PAGES, keysOf } from './questions.mjs';
import { RESULTS } from './results.mjs';

/** How long the page may take to show what is expected. */
const PATIENCE_MS = 6000;

/** A bit longer than a page that has just changed ignores a press at the spot of the last one. */
const PACE_MS = 620;

const SIZES = [
  [1280, 900],
  [1280, 640],
  [390, 844],
  [360, 640],
  [700, 500],
];

export class RandomHost {
  #browser;
  #random;
  #address;
  #pressed = 0;
  #left;
  /** What each element should hold: its page, its answers by group, and what its host asks of it. */
  #held = {};
  log = [];
  /** How many steps were taken in each element, and by the page around them. */
  walked = {};

  /**
   * @param {import('./browser.mjs').Browser} browser
   * @param {{address: string, seed: number}} given
   */
  constructor(browser, { address, seed }) {
    this.#browser = browser;
    this.#random = numbers(seed);
    this.#address = address;
  }

  #one(list) {
    return list[Math.floor(this.#random() * list.length)];
  }

  async begin() {
    await this.#browser.resize(1280, 900);
    await this.#browser.goTo(this.#address);
    // WebKit logs a message about a program that is still loading when the page is left.
    for (const { name } of ELEMENTS) await ready(this.#browser, `[data-name="${name}"]`);
    await this.#browser.run('sessionStorage.clear(); localStorage.clear();');
    await this.#browser.reload();
    for (const { name, attributes } of ELEMENTS) {
      await ready(this.#browser, `[data-name="${name}"]`);
      this.#held[name] = {
        key: keyOf(name),
        host: { ...attributes },
        keptIn: attributes.storage ?? 'tab',
        step: 'start',
        may: ['start'],
        answers: {},
        isOut: false,
        purpose: null,
      };
    }
    await this.#holds();
  }

  async walk(steps) {
    for (let number = 1; number <= steps; number += 1) {
      const [name, act] = await this.#next();
      this.log.push(name);
      try {
        await act();
        await this.#holds();
        // A part that the page has just changed also ignores a press at the spot of the last one.
        this.#pressed = Date.now();
      } catch (error) {
        throw new Error(`Step ${number}, "${name}": ${error.message}\nBefore: ${this.log.slice(-14).join(' | ')}`);
      }
    }
  }

  #shown() {
    return this.#browser.run(SHOWN);
  }

  /** Waits until each element shows and stores what it should, and no longer changes. */
  async #holds() {
    const end = Date.now() + PATIENCE_MS;
    let before = null;
    for (;;) {
      const shown = await this.#shown();
      const now = JSON.stringify(shown);
      const wrong = Object.entries(this.#held).flatMap(([name, held]) =>
        amissIn(shown.elements[name], held, shown).map((what) => `${name}: ${what}`),
      );
      if (wrong.length === 0 && now === before) {
        for (const [name, held] of Object.entries(this.#held)) if (!held.isOut) held.step = shown.elements[name].step;
        this.#left = shown;
        return;
      }
      if (Date.now() > end) throw new Error(wrong.join('; ') || 'it does not come to rest');
      before = now;
      await pause(50);
    }
  }

  /** The next step: its name and its action. */
  async #next() {
    const there = Object.keys(this.#held).filter((name) => !this.#held[name].isOut);
    const isHosts = there.length === 0 || this.#random() < 0.3;
    const name = this.#one(isHosts ? Object.keys(this.#held) : there);
    const by = isHosts ? 'the page' : name;
    this.walked[by] = (this.walked[by] ?? 0) + 1;
    const ways = [];
    const way = (weight, what, act) => {
      for (let time = 0; time < weight; time += 1) ways.push([`${name}: ${what}`, act]);
    };
    if (isHosts) this.#waysOfHost(name, way);
    else this.#waysOfUser(name, way);
    return this.#one(ways);
  }

  /** What the page around an element may do. */
  #waysOfHost(name, way) {
    const held = this.#held[name];
    const run = (script, ...given) =>
      this.#browser.run(`const one = window.elements[arguments[0]]; ${script}`, name, ...given);
    for (const [attribute, values] of Object.entries(changesOf)) {
      const value = this.#one(values);
      way(3, `${attribute}=${value}`, async () => {
        held.host[attribute] = value;
        held.may = wayOf(held);
        if (!held.isOut) held.keptIn = hostOf(held).storage;
        await run(
          'arguments[2] === null ? one.removeAttribute(arguments[1]) : one.setAttribute(arguments[1], arguments[2])',
          attribute,
          value,
        );
      });
    }
    if (held.isOut) {
      way(30, 'put back', async () => {
        await run('document.getElementById("places").append(one); return one.ready');
        Object.assign(held, { isOut: false, may: wayOf(held), keptIn: hostOf(held).storage });
      });
    } else {
      way(2, 'taken out', async () => {
        await run('one.remove()');
        held.isOut = true;
      });
    }
    if (!held.isOut) {
      for (const [what, script] of Object.entries(MOVES)) way(3, what, () => run(script));
      const [of, { answers }] = this.#one(Object.entries(RESULTS));
      way(2, `given ${of}`, async () => {
        await run('one.assessment = arguments[1]', answers);
        Object.assign(held, { answers: choicesOf(answers), may: wayOf(held) });
      });
      way(1, 'reset', async () => {
        await run('one.reset()');
        Object.assign(held, { answers: {}, may: ['start'] });
      });
    }
    const size = this.#one(SIZES);
    way(3, `size ${size}`, () => this.#browser.resize(...size));
    const letters = this.#one(['100%', '80%', '150%', '200%']);
    way(3, `letters ${letters}`, () => run('document.documentElement.style.fontSize = arguments[1]', letters));
    const [lang, dir] = this.#one([
      ['en', 'ltr'],
      ['ar', 'rtl'],
      ['fr', 'ltr'],
      ['', ''],
    ]);
    way(3, `language ${lang}`, () =>
      run('Object.assign(document.documentElement, { lang: arguments[1], dir: arguments[2] })', lang, dir),
    );
    way(1, 'reload', () => this.#reload());
  }

  /** What the user may do in an element. */
  #waysOfUser(name, way) {
    const held = this.#held[name];
    const shown = this.#left.elements[name];
    const { step } = held;
    const order = wayOf(held);
    const at = order.indexOf(step);
    const { groups } = shown;
    const choose = async (group, id) => {
      await this.#click(name, `label:has(#${id})`);
      held.answers[group] = id;
      held.may = [step];
    };
    if (groups.length > 0) {
      const [group, ids] = this.#one(groups);
      const id = this.#one(ids);
      way(5, `choose ${id}`, () => choose(group, id));
      way(8, 'answer the page', async () => {
        for (const [each, among] of groups) await choose(each, this.#one(among));
      });
      if (step.startsWith('dimension.')) {
        const key = this.#one(keysOf(group.replace(/^je-/, '')));
        way(3, `key ${key}`, async () => {
          await this.#browser.run(
            'window.elements[arguments[0]].shadowRoot.getElementById(arguments[1]).focus()',
            name,
            id,
          );
          await this.#browser.press(String(key));
          held.answers[group] = `${group}-${key}`;
          held.may = [step];
        });
      }
    }
    const isAnswered = groups.every(([group]) => held.answers[group] !== undefined);
    if (step !== 'result') {
      const next = held.purpose === 'change' && PAGES.has(step) ? 'check' : order[at + 1];
      const may = isAnswered ? [next] : [step, next];
      const goOn = () => {
        held.may = may;
        if (isAnswered) held.purpose = null;
      };
      // The start leads back to the page where somebody was.
      const resumes = step === 'start' ? order.slice(1, -1) : null;
      way(10, 'Continue', async () => {
        goOn();
        if (resumes) held.may = resumes;
        await this.#click(name, '[data-step] [data-action="continue"]');
      });
      way(2, 'Continue twice', async () => {
        goOn();
        held.may = resumes ?? [...may, step];
        await this.#click(name, '[data-step] [data-action="continue"]', this.#one([0, 60, 120, 250]));
      });
    }
    if (step !== 'start') {
      const may = [order[at - 1], 'check', 'start', 'result'].filter(Boolean);
      way(3, 'Back', async () => {
        Object.assign(held, { may, purpose: null });
        await this.#click(name, '[data-step] [data-action="back"]');
      });
    }
    if (step === 'check' && shown.changes.length > 0) {
      const place = Math.floor(this.#random() * shown.changes.length);
      way(4, `change ${shown.changes[place]}`, async () => {
        Object.assign(held, { may: [shown.changes[place]], purpose: 'change' });
        await this.#click(name, `[data-change] >> ${place}`);
      });
    }
    if (!hostOf(held).hide.includes('exit-key')) {
      way(1, 'the quick key twice', async () => {
        held.may = [step];
        await this.#browser.run(
          'window.elements[arguments[0]].shadowRoot.querySelector("[data-step] button").focus()',
          name,
        );
        await this.#browser.press('F8', 'F8');
        await this.#browser.press('Shift');
      });
    }
  }

  async #reload() {
    await this.#browser.reload();
    for (const { name, attributes } of ELEMENTS) {
      await ready(this.#browser, `[data-name="${name}"]`);
      const held = this.#held[name];
      const { keptIn } = held;
      const storage = attributes.storage ?? 'tab';
      Object.assign(held, {
        may: ['start'],
        step: 'start',
        isOut: false,
        purpose: null,
        host: { ...attributes },
        keptIn: storage,
      });
      // Answers that are not stored, or stored elsewhere than the page now asks for, are gone.
      if (storage === 'none' || storage !== keptIn) held.answers = {};
    }
  }

  /** Presses a part after scrolling it to the middle of the window; with a gap, twice. */
  async #click(name, selector, gap) {
    await pause(this.#pressed + PACE_MS - Date.now());
    const [css, at = '0'] = selector.split(' >> ');
    const place = await this.#browser.run(
      `
      const part = window.elements[arguments[0]].shadowRoot.querySelectorAll(arguments[1])[arguments[2]];
      part?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = part?.getBoundingClientRect();
      return box ? { x: Math.round(box.left + Math.min(box.width / 2, 60)), y: Math.round(box.top + box.height / 2) } : null;`,
      name,
      css,
      Number(at),
    );
    assert.ok(place, `there is no "${selector}"`);
    await this.#browser.clickAt(place, gap);
    this.#pressed = Date.now();
  }
}

/** Ways to move an element, with all that it holds. */
const MOVES = {
  'to the end': 'document.getElementById("places").append(one)',
  'to the beginning': 'document.getElementById("places").prepend(one)',
  'into a box': 'document.getElementById("box").append(one)',
  'into a box that is hidden, and out': `
    const box = document.getElementById('box');
    box.hidden = true;
    box.append(one);
    return new Promise((next) => requestAnimationFrame(() => {
      box.hidden = false;
      next();
    }));`,
  'out and in again':
    'const next = one.nextSibling; const up = one.parentNode; one.remove(); up.insertBefore(one, next)',
};
