// A random user of the standalone page: presses, chooses, types, goes back and forth, reloads, presses
// twice and has the page translated, and holds what is shown against what is kept after every step.
//
// What is kept is read from the tab's storage and history; what ought to be shown follows from that and
// from content/en.json alone. One seed gives one walk, as far as the browser's own timing allows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  BARRIERS, DRAFT, PAGES, STRENGTHS, arrive, choiceId, choicesOn, clearTab, keysOf, mounted, placeSaid,
} from './journey.mjs';

const WORDS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));

/** How long a page may take until it shows what is kept. */
const PATIENCE_MS = 5000;

/** A second press belongs to the first for at least so long. */
const TOGETHER_MS = 480;

/** As long as a page that has just changed takes no press in the place of the last one, and a bit. */
const PACE_MS = 600;

/** A generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a browser's translation does to a page, now and to all that comes later. */
const TRANSLATE = `
  if (window.translating) return;
  const skipped = 'script, style, noscript, textarea, font';
  const put = (text) => {
    const words = text.data.replace(/[⟦⟧]/g, '');
    if (!words.trim() || text.parentElement?.closest(skipped)) return;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
    inner.textContent = '⟦' + words + '⟧';
    text.replaceWith(outer);
  };
  const all = () => {
    const walker = document.createTreeWalker(document.getElementById('joint-effort'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(put);
  };
  let timer = null;
  window.translating = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(all, 30);
  });
  window.translating.observe(document.body, { childList: true, characterData: true, subtree: true });
  all();`;

/** What reading aids and dictionaries do: wrap words, and put elements beside ours. */
const MEDDLE = `
  const [random] = arguments;
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('[data-step]'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  const text = texts[Math.floor(random * texts.length)];
  const mark = document.createElement('mark');
  text.replaceWith(mark);
  mark.append(text.data);
  const icon = document.createElement('span');
  icon.dataset.extension = '';
  mark.parentElement.append(icon);`;

/** All that the page shows, as data, with what the tab keeps. */
const SHOWN = `
  const words = (part) => part?.textContent.replace(/[⟦⟧]/g, '').replace(/\\s+/g, ' ').trim() ?? null;
  const page = [...document.querySelectorAll('[data-step]')].find((one) => !one.closest('[hidden]'));
  const all = (selector, of = page) => [...(of?.querySelectorAll(selector) ?? [])];
  return {
    program: document.body.dataset.program,
    pages: document.querySelectorAll('#joint-effort [data-step]').length,
    step: page?.dataset.step ?? null,
    unfinished: page?.hasAttribute('data-unfinished') ?? true,
    heading: words(page?.querySelector('h1')),
    trail: words(page?.querySelector('.step')),
    title: document.title,
    groups: all('.question').map((group) => ({
      asked: words(group.querySelector('h1, h2')),
      choices: all('label.choice', group).map((choice) => {
        const { id, checked } = choice.querySelector('input');
        return { id, checked, text: words(choice.querySelector('.choice-text')) };
      }),
    })),
    name: page?.querySelector('#je-service-name')?.value ?? null,
    problems: all('.problems a').length,
    safety: all('.safety').length,
    rows: all('.answer').map((row) => [words(row.querySelector('dt')), words(row.querySelector('.said'))]),
    facts: Object.fromEntries(all('.facts > div').map((fact) =>
      [words(fact.querySelector('dt')), words(fact.querySelector('dd'))])),
    profile: all('.aspect .strip').map((strip) => strip.dataset.answer),
    entry: history.state,
    draft: sessionStorage.getItem(arguments[0]),
    map: sessionStorage.getItem(arguments[0] + '.map'),
    about: words(page?.querySelector('.about-service')),
    services: all('.map-table tbody tr').map((row) => [...row.cells].slice(0, 5).map(words)),
    service: page?.querySelector('#je-map-service-name')?.value ?? null,
    ticked: all('.desk input:checked').map(({ id }) => id.replace('je-', '')),
    putBack: all('[data-action="put-back"]').length,
    room: all('[data-action="add-service"]').length,
    toMap: all('[data-action="map"]').length,
  };`;

/** What makes life harder, and is no danger. */
const HARDER = PAGES.get('risk.daily-life');

/** The texts of a question's choices, in their order. */
function labels(question) {
  const { answer, claimed, rating, services } = WORDS;
  const [kind, name] = question.match(/^(dimension|risk|critical|barrier)-(.*)$/)?.slice(1) ?? [question];
  const yesNo = [answer.yes, answer.no, answer.unknown];
  switch (kind) {
    case 'claimed': return [...Object.values(claimed), answer.unknown];
    case 'dimension': return [
      ...[0, 1, 2, 3, 4, 5].map((level) => WORDS.dimension[name][level]), answer.unknown];
    case 'risk': return [
      rating.none, rating.some, HARDER.includes(question) ? rating['a-lot'] : rating.serious, answer.unknown];
    case 'services': return [services['1-2'], services['3-4'], services['5+'], answer.unknown];
    case 'agency-rating': return ['low', 'moderate', 'high', 'very-high', 'none']
      .map((id) => WORDS['agency-rating'][id]);
    case 'barrier': return [answer.yes, answer.partly, answer.no, answer.unknown];
    default: return yesNo;
  }
}

/** A question's texts, by its id. */
function wordsOf(question) {
  const [kind, name] = question.match(/^(dimension|risk|critical|barrier)-(.*)$/)?.slice(1) ?? [question];
  if (kind === 'claimed') return { question: WORDS.ui['claimed-question'], name: WORDS.ui['claimed-name'] };
  return name ? WORDS[kind][name] : WORDS[kind];
}

const { ui } = WORDS;
const HEADINGS = {
  start: ui['start-heading'],
  claimed: ui['claimed-heading'],
  'risk.safety': ui['risk-safety-heading'],
  'risk.daily-life': ui['risk-daily-life-heading'],
  'risk.history': ui['risk-history-heading'],
  'critical.now': ui['critical-now-heading'],
  'critical.history': ui['critical-history-heading'],
  family: ui['family-heading'],
  strengths: ui['strengths-heading'],
  check: ui['check-heading'],
  keep: WORDS.keeping.heading,
  open: WORDS.keeping['open-heading'],
};

/** The page's heading; null where it follows from the result. */
function headingOf(step) {
  const [kind, name] = step.split('.');
  if (kind === 'dimension') return WORDS.dimension[name].question;
  if (kind === 'barriers') {
    return ui['barriers-heading'].replace('{number}', name).replace('{count}', String(BARRIERS.length / 4));
  }
  return HEADINGS[step] ?? null;
}

const EMPTY = { assessment: {}, strengths: [], 'service-name': '' };

/** What the tab holds: the draft, or the map with the answers that the questionnaire is at. */
function heldIn(shown) {
  if (!shown.map) return { draft: shown.draft ? JSON.parse(shown.draft) : EMPTY };
  const { draft, map, current, selected } = JSON.parse(shown.map);
  return { draft: JSON.parse(draft), map: map ?? { relationships: [] }, current, selected };
}

/** The answers that a map holds: not where its user is. */
function answersIn({ map }) {
  if (!map) return null;
  const { draft, map: held } = JSON.parse(map);
  return [draft, held];
}

/** What a service is called. */
const called = ({ name }, place) => (name ?? WORDS.map['service-number'].replace('{number}', String(place + 1)))
  .replace(/\s+/g, ' ').trim();

/** A row of the table, by the published rules. */
function rowOf(map, outcome, place) {
  const one = map.relationships[place];
  const { level, confidence, gap, over_invested: over } = outcome.relationships[place];
  const { map: words } = WORDS;
  const count = (text) => text.replace('{count}', String(Math.abs(gap)));
  const levelSaid = level === null ? words['level-none']
    : words[confidence === 'quick' ? 'level-quick' : 'level-is']
      .replace('{title}', WORDS.level[level].title).replace('{number}', String(level));
  let gapSaid = words['gap-none'];
  if (gap === null) gapSaid = words['gap-unknown'];
  else if (gap < 0 && over) gapSaid = count(words['gap-over']);
  else if (gap === 1) gapSaid = words['gap-one'];
  else if (gap > 1) gapSaid = count(words['gap-many']);
  const name = called(one, place);
  return [String(place + 1), map.lead === one.id ? words.leads.replace('{service}', name) : name,
    WORDS['service-place'][one.place].name, levelSaid, gapSaid];
}

/** What is marked on the page of a service. */
function markedOf({ place, quick, 'works-on': works }) {
  const risks = works?.length === 0 ? ['works-on-none'] : (works ?? []).map((risk) => `works-on-${risk}`);
  return [`near-${place}`, ...risks, ...(quick === undefined ? [] : [`pick-${quick}`])];
}

/** Where what is shown on the pages of the map is not what is kept. */
function amissOnMap(shown, { draft, map, current, selected }, { map: worked }, same) {
  const { step } = shown;
  if (step === 'map') {
    const count = map.relationships.length;
    const outcome = count > 0 ? worked(map) : null;
    const byNumber = [...shown.services].sort(([one], [other]) => Number(one) - Number(other));
    same('services', byNumber, map.relationships.map((_, place) => rowOf(map, outcome, place)));
    same('room', shown.room, count < 20 ? 1 : 0);
  }
  if (step === 'service') {
    const one = map.relationships[selected];
    same('name of the service', shown.service, one.name ?? '');
    same('marks', [...shown.ticked].sort(), markedOf(one).sort());
    same('heading', shown.heading, one.name ? called(one, selected) : WORDS.map['service-heading']);
  }
  if (shown.entry?.endsWith('/map')) {
    const isOfFamily = ['risk', 'critical', 'family', 'strengths'].includes(step.split('.')[0]);
    const about = isOfFamily ? WORDS.map['family-hint']
      : WORDS.map.about.replace('{service}', called(map.relationships[current], current));
    if (!isOfFamily || shown.about !== null) same('service asked about', shown.about, about);
  }
  // The family is asked once, and the questionnaire is at one of the services.
  if (map.relationships.length > 0) {
    same('family', map.family.risk ?? {}, draft.assessment.risk ?? {});
    const at = current === null ? {} : map.relationships[current].dimensions;
    same('answers of the service', at, draft.assessment.dimensions ?? {});
  }
}

/** Where what is shown is not what is kept; empty where all is well. */
function amiss(shown, rules) {
  const { assess } = rules;
  const wrong = [];
  const same = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      wrong.push(`${what}: ${JSON.stringify(found)} is shown, ${JSON.stringify(wanted)} is held`);
    }
  };
  const { step } = shown;
  const held = heldIn(shown);
  const { draft } = held;
  same('pages', shown.pages, 1);
  same('unfinished', shown.unfinished, false);
  same('history', shown.entry?.split('/')[0], step);
  const heading = headingOf(step);
  if (heading !== null) same('heading', shown.heading, heading);
  const page = { result: ui['result-title'], map: WORDS.map.heading }[step] ?? shown.heading;
  const title = `${page} – ${ui['app-name']}`;
  same('title', shown.title, shown.problems > 0 ? `Error: ${title}` : title);
  if (PAGES.has(step)) {
    const questions = PAGES.get(step);
    const chosen = choicesOn(step, draft.assessment);
    const asked = step === 'strengths' ? [] : shown.groups;
    same('questions', asked.map((group) => group.asked), questions.map((id) => wordsOf(id).question));
    for (const [index, group] of asked.entries()) {
      const question = questions[index];
      same(`choices of ${question}`, group.choices.map(({ id, text }) => [id, text]),
        labels(question).map((text, at) => [choiceId(question, keysOf(question)[at]), text]));
      same(`marks of ${question}`, group.choices.filter(({ checked }) => checked).map(({ id }) => id),
        chosen.filter((id) => id.replace(/-\d+$/, '') === `je-${question}`));
    }
    const said = placeSaid(step);
    if (!shown.trail?.startsWith(`${said} · `)) wrong.push(`"${said}" is said to be "${shown.trail}"`);
  }
  if (step === 'claimed') same('name', shown.name, draft['service-name']);
  if (step === 'strengths') {
    const [{ choices }] = shown.groups;
    same('strengths', choices.map(({ id, text }) => [id, text]),
      STRENGTHS.map((id) => [`je-${id}`, WORDS.strength[id]]));
    same('ticks', choices.filter(({ checked }) => checked).map(({ id }) => id),
      STRENGTHS.filter((id) => draft.strengths.includes(id)).map((id) => `je-${id}`));
  }
  if (step === 'critical.now') {
    const { critical = {} } = draft.assessment;
    const yes = PAGES.get(step).filter((id) => critical[id.slice('critical-'.length)] === 'yes');
    same('safety messages', shown.safety, yes.length);
  }
  if (step === 'check') {
    const rows = [...PAGES].flatMap(([page, questions]) => questions.map((question) => {
      const [choice] = choicesOn(page, draft.assessment).filter((id) => id.replace(/-\d+$/, '') === `je-${question}`);
      const at = choice && keysOf(question).indexOf(Number(choice.match(/\d+$/)[0]));
      const text = choice ? labels(question)[at] : WORDS.answer.unanswered;
      return [wordsOf(question).name, text];
    }));
    const found = shown.rows.filter(([name]) => name !== ui['service-short'] && name !== ui['strengths-name']);
    same('answers', found, rows);
    const names = shown.rows.filter(([name]) => name === ui['service-short']).map(([, text]) => text);
    same('name', names, draft['service-name'] ? [draft['service-name'].replace(/\s+/g, ' ').trim()] : []);
  }
  if (step === 'result') {
    const outcome = assess({ format: 'joint-effort/assessment@1', ...draft.assessment });
    same('needed', shown.facts[ui['fact-needed']], WORDS.level[outcome.needed].title);
    const { dimensions = {} } = draft.assessment;
    same('profile', shown.profile, Object.keys(WORDS.dimension).map((id) => String(dimensions[id] ?? 'unknown')));
  }
  if (held.map) amissOnMap(shown, held, rules, same);
  return wrong;
}

/** One user, on one page. */
export class RandomUser {
  #browser;
  #random;
  #rules;
  #translated = false;
  #address;
  #at = null;
  #changed = 0;
  /** What was done, for whoever has to find out why. */
  log = [];

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

  #one(list) { return list[Math.floor(this.#random() * list.length)]; }

  /** Opens the page with nothing kept. */
  async begin() {
    await clearTab(this.#browser, this.#address);
    await this.#browser.goTo(this.#address);
    await mounted(this.#browser);
    await this.#holds();
  }

  /** Walks so many steps; throws with all that was done where what is shown is not what is held. */
  async walk(steps) {
    for (let number = 1; number <= steps; number += 1) {
      const [name, act] = this.#next(await this.#shown());
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

  /** Waits until what is shown is what is held. */
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

  /** What the user does next: its name, and how. */
  #next(shown) {
    const browser = this.#browser;
    const { step } = shown;
    const ways = [];
    const way = (weight, name, act) => { for (let time = 0; time < weight; time += 1) ways.push([name, act]); };
    const choices = shown.groups.flatMap((group) => group.choices);
    if (choices.length > 0) {
      const choice = this.#one(choices).id;
      way(6, `choose ${choice}`, () => this.#click(`label:has(#${choice})`));
      way(3, 'answer the page', () => this.#answer(shown));
      way(2, 'number and Enter', async () => {
        await this.#focus(this.#one(choices).id);
        await browser.press(String(Math.floor(this.#random() * 8)));
        await this.#paced(() => browser.press('Enter'));
      });
      way(1, 'Enter twice', async () => {
        await this.#focus(this.#one(choices).id);
        await this.#twice((gap) => browser.pressTwice('Enter', gap));
      });
      way(1, 'arrows', async () => {
        await this.#focus(this.#one(choices).id);
        await browser.press('ArrowDown', 'ArrowDown', 'ArrowUp');
      });
    }
    if (step === 'claimed') way(2, 'name', () => this.#name());
    if (PAGES.has(step) || step === 'start' || step === 'check') {
      way(6, 'Continue', () => this.#paced(() => this.#click('[data-step] [data-action="continue"]')));
      way(2, 'Continue twice', () => this.#twiceAt('[data-step] [data-action="continue"]'));
    }
    if (step === 'start') {
      way(2, 'worried', () => this.#paced(() => this.#click('[data-action="worried"]')));
    } else {
      way(4, 'Back', () => this.#paced(() => this.#click('[data-action="back"]')));
      way(1, 'Back twice', () => this.#twiceAt('[data-action="back"]'));
    }
    way(3, "the browser's Back", () => this.#inHistory('back'));
    way(3, "the browser's Forward", () => this.#inHistory('forward'));
    way(1, 'Reload', () => this.#reload());
    way(1, 'away and back', () => this.#away());
    way(1, 'translate', async () => {
      this.#translated = true;
      await browser.run(TRANSLATE);
    });
    way(2, 'a reading aid', () => browser.run(MEDDLE, this.#random()));
    way(1, 'another size', () => browser.resize(...this.#one([[1280, 900], [1280, 640], [390, 844], [360, 640]])));
    if (step === 'check' && shown.rows.length > 0) {
      const at = Math.floor(this.#random() * shown.rows.length);
      way(6, `change row ${at}`, () => this.#click(`[data-change] >> ${at}`));
    }
    if (step.startsWith('barriers')) way(2, 'skip', () => this.#paced(() => this.#click('[data-action="skip"]')));
    if (shown.safety > 0 && step === 'critical.now') way(1, 'stop here', () => this.#click('[data-action="stop"]'));
    if (PAGES.has(step) && !step.startsWith('barriers')) way(1, 'keep', () => this.#aside('[data-aside="keep"]', 'keep'));
    if (step === 'start') way(1, 'open', () => this.#aside('[data-aside="open"]', 'open'));
    if (shown.toMap > 0) {
      // The program that has the map may have to come first.
      way(3, 'to the map', async () => {
        await this.#paced(() => this.#click('[data-step] [data-action="map"]'));
        await arrive(this.#browser, 'map');
      });
    }
    if (step === 'map') this.#waysOnMap(shown, way);
    if (step === 'service') this.#waysOfService(shown, way);
    return this.#one(ways);
  }

  #waysOnMap(shown, way) {
    const act = (weight, action, at = 0) => way(weight, `${action} ${at}`, () => this.#paced(() =>
      this.#click(`[data-step] [data-action="${action}"] >> ${at}`)));
    if (shown.room > 0) act(6, 'add-service');
    act(2, 'ask-family');
    if (shown.putBack > 0) act(4, 'put-back');
    const count = shown.services.length;
    if (count === 0) return;
    const at = Math.floor(this.#random() * count);
    act(4, 'change-service', at);
    act(3, 'look', at);
    const column = this.#one(['number', 'name', 'place', 'level', 'gap']);
    way(2, `sort ${column}`, () => this.#click(`[data-sort="${column}"]`));
    const who = Math.floor(this.#random() * (count + 3));
    way(2, `lead ${who}`, () => this.#click(`[data-part="lead"] .choice >> ${who}`));
    way(2, 'own work', () => this.#click(`[data-part="own"] .choice >> ${Math.floor(this.#random() * 11)}`));
  }

  #waysOfService(shown, way) {
    const act = (weight, action) => way(weight, action, () => this.#paced(() =>
      this.#click(`[data-step] [data-action="${action}"]`)));
    for (const [action, weight] of Object.entries({
      'to-map': 5, 'ask-ten': 4, 'ask-barriers': 1, up: 1, down: 1, 'add-service': 2, 'remove-service': 1,
    })) if (action !== 'add-service' || shown.room > 0) act(weight, action);
    const choose = (weight, part, of) => {
      const at = Math.floor(this.#random() * of);
      way(weight, `${part} ${at}`, () => this.#click(`[data-part="${part}"] .choice >> ${at}`));
    };
    choose(4, 'place', 3);
    choose(4, 'works-on', 11);
    choose(4, 'quick', 6);
    way(3, 'name of a service', async () => {
      await this.#click('#je-map-service-name');
      await this.#browser.type(this.#one(['clinic', 'The school', ' x', 'a"b', '3']));
    });
  }

  /** Brings an element under the middle of the window, and tells where it is. */
  async #place(selector) {
    const [css, at = '0'] = selector.split(' >> ');
    const place = await this.#browser.run(`
      const part = document.querySelectorAll(arguments[0])[arguments[1]];
      part?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = part?.getBoundingClientRect();
      return box ? { x: Math.round(box.left + Math.min(box.width / 2, 60)), y: Math.round(box.top + box.height / 2) } : null;`,
    css, Number(at));
    if (!place) throw new Error(`there is no "${selector}" on ${(await this.#shown()).step}`);
    return place;
  }

  async #click(selector) { await this.#browser.clickAt(await this.#place(selector)); }

  /** Does something at a person's pace: a page that has just come takes no press of the last page's. */
  async #paced(act) {
    await pause(this.#changed + PACE_MS - Date.now());
    await act();
  }

  async #focus(id) { await this.#browser.run('document.getElementById(arguments[0]).focus()', id); }

  /** Answers all groups of the page, each by a press. */
  async #answer({ groups }) {
    for (const { choices } of groups) await this.#click(`label:has(#${this.#one(choices).id})`);
  }

  async #name() {
    await this.#click('#je-service-name');
    await this.#browser.type(this.#one(['clinic', 'The school', ' x', 'a"b', '3']));
  }

  /** Presses twice in one place: the second press may go on by no page, and answers nothing. */
  async #twiceAt(selector) {
    const place = await this.#place(selector);
    await this.#twice((gap) => this.#browser.clickAt(place, gap));
  }

  async #twice(press) {
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
    // On a busy machine the second may have come too late to belong to the first.
    if (two - one > TOGETHER_MS) return;
    assert.deepEqual([after.draft, answersIn(after)], [draft, answersIn({ map })],
      `two presses on ${step} have answered something on ${after.step}`);
    // From the start, from a side page, and from a page reached out of its turn, one press leads far.
    const order = ['start', ...PAGES.keys(), 'check', 'result'];
    if (step === 'start' || !order.includes(step) || entry.includes('/')) return;
    const apart = Math.abs(order.indexOf(after.step) - order.indexOf(step));
    assert.ok(apart <= 1, `two presses have led from ${step} to ${after.step}`);
  }

  async #inHistory(way) {
    const length = await this.#browser.run(`
      const entry = navigation?.currentEntry;
      return ${way === 'back' ? 'entry ? navigation.canGoBack : history.length > 1' : 'entry ? navigation.canGoForward : true'}`)
      .catch(() => false);
    if (!length) return;
    await this.#browser[way]();
    await this.#comeHome();
  }

  /** Goes back to the page where the history has led away from it. */
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

  /** Follows a link to somewhere else, and comes back: some browsers bring the page back as it was. */
  async #away() {
    await this.#browser.goTo(`${this.#address}paper.html`);
    await this.#browser.back();
    await this.#browser.until(() => this.#browser.run('return Boolean(document.getElementById("joint-effort"))'), 'the page');
    await mounted(this.#browser);
    await this.#restore();
  }

  async #restore() {
    if (this.#translated) await this.#browser.run(TRANSLATE);
  }

  /** Goes to a page beside the way, and back from it. */
  async #aside(selector, name) {
    // A press in the place of the last one, and soon after it, belongs to that: nobody would arrive.
    await pause(PACE_MS);
    await this.#click(selector);
    await arrive(this.#browser, name);
    await this.#holds();
    await this.#paced(() => this.#click('[data-action="back"]'));
  }
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
