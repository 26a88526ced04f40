// Keeping, opening and *Side by side*: what should be shown there, and what the random user does.
//
// What is open is lost with the page, so the user records in the page itself what it has opened.
import { DIMENSIONS } from './questions.mjs';
import { WORDS } from './random-words.mjs';

const { level: levels, ui, views: words } = WORDS;

const TEN = (answers) =>
  Object.fromEntries(
    DIMENSIONS.flatMap((id, place) =>
      answers[place] === '.' ? [] : [[id, answers[place] === '?' ? 'unknown' : Number(answers[place])]],
    ),
  );

/** Answers about one relationship: without a day, saved on a day, or as a share code. */
const view = (name, claimed, answers, { day = null, code } = {}) => {
  const assessment = { format: 'joint-effort/assessment@1', claimed, dimensions: TEN(answers) };
  const record = {
    format: 'joint-effort/record@1',
    saved: day,
    edition: WORDS.meta.edition,
    family: 'left-out',
    assessment,
  };
  return { name, text: code ?? JSON.stringify(day ? record : assessment), assessment, day, isCode: code !== undefined };
};

/** What the user can open. */
const VIEWS = [
  view('a nurse', 'partnership', '4.3?23422.'),
  view('a school', 'cooperation', '01?1213113'),
  view('March', 'coordination', '2222222222', { day: '2025-03-01' }),
  view('June', 'coordination', '33?3443332', { day: '2025-06-02' }),
  view('a code', 'partnership', '012345?...', { code: 'D0MW-QFZ9-M1W8' }),
];

/** A map to open. */
const MAP = JSON.stringify({
  format: 'joint-effort/map@1',
  family: { risk: { violence: 'some', isolation: 'serious' }, infant: 'no' },
  lead: 'school',
  relationships: [
    { id: 'school', name: 'the school', place: 'core', 'works-on': ['isolation'], quick: 2 },
    { id: 'clinic', place: 'core', quick: 1 },
    { id: 'playgroup', name: 'a playgroup', place: 'ring', quick: 4 },
  ],
});

/** Nothing is open. `from` is what the answers were continued from, `again` what was opened a second time. */
const NOTHING = { opened: [], whose: [], own: {}, reading: null, from: null, again: null };

const answered = (assessment) =>
  Object.entries(assessment).some(
    ([name, value]) =>
      name !== 'format' && (typeof value !== 'object' || value === null || Object.keys(value).length > 0),
  );

/** The same value with its names in order, and without empty groups. */
const sorted = (value) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((name) => [name, sorted(value[name])])
          .filter(([, of]) => !(of && typeof of === 'object' && !Array.isArray(of) && Object.keys(of).length === 0)),
      )
    : value;
const alike = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** What is side by side: what was opened, and the current answers, unless they came from there. */
function beside({ opened, whose, own, from }, { assessment, strengths, 'service-name': name }) {
  const all = opened.map((place, index) => ({ ...VIEWS[place], ...whose[index] }));
  const isSaid = strengths.length > 0 || name !== '';
  if (!answered(assessment) && !isSaid) return all;
  if (!isSaid && opened.includes(from) && alike(VIEWS[from].assessment, assessment)) return all;
  return [...all, { assessment, day: 'today', isCode: false, ...own }];
}

/** How they are read: over time or as views; null if the worker has to say. */
function readingOf({ reading }, all) {
  if (reading) return reading;
  if (all.some(({ isCode }) => isCode)) return 'views';
  const days = all.map(({ day }) => day);
  return days.every(Boolean) && new Set(days).size === days.length ? 'over-time' : null;
}

/** Puts them in the order of their days; one without a day keeps its place. */
function inOrder(all) {
  const dated = all
    .filter(({ day }) => day)
    .sort(({ day: one }, { day: other }) => (one < other ? -1 : Number(one > other)));
  return all.map((one) => (one.day ? dated.shift() : one));
}

const number = (value) => (value === undefined ? 'none' : String(value));

function amissOverTime(shown, all, same) {
  same(
    'answers over time',
    shown.bars,
    DIMENSIONS.map((id) => [
      WORDS.dimension[id].name,
      inOrder(all).map(({ assessment }) => number(assessment.dimensions?.[id])),
    ]),
  );
}

function amissAsViews(shown, all, compare, same) {
  const outcome = compare({
    format: 'joint-effort/comparison@1',
    views: all.map(({ assessment: { claimed, dimensions }, label, side }) => ({
      ...(claimed && { claimed }),
      ...(label && { label }),
      ...(side && { side }),
      dimensions: dimensions ?? {},
    })),
  });
  const said = (id) => {
    const { state, spread } = outcome.dimensions[id];
    return words.state[state].replace('{count}', String(spread));
  };
  same(
    'answers of the views',
    shown.lines.map(([name, text, marks]) => [
      name,
      text.startsWith(said(DIMENSIONS.find((id) => WORDS.dimension[id].name === name))),
      marks,
    ]),
    DIMENSIONS.map((id) => [
      WORDS.dimension[id].name,
      true,
      [0, 1, 2, 3, 4, 5].map((level) => all.filter(({ assessment }) => assessment.dimensions?.[id] === level).length),
    ]),
  );
  same(
    'what to talk about',
    shown.talk,
    outcome.agenda.slice(0, 3).map(({ id }) => WORDS.dimension[id].name),
  );
  const { level } = outcome.joint;
  const joint =
    level === null
      ? words['joint-none']
      : ui['level-named'].replace('{number}', String(level)).replace('{name}', levels[level].name);
  same('all views together', shown.joint?.includes(joint), true);
  same(
    'names',
    shown.labels,
    all.map(({ label }) => label ?? ''),
  );
  const sides = shown.ticked.filter((id) => id.startsWith('side-'));
  same(
    'sides',
    sides,
    all.map(({ side }, place) => `side-${place + 1}-${side ?? 'none'}`),
  );
}

/** Checks what is shown against what is stored on the device and what is open. */
export function amissOnSidePages(shown, { draft, map }, { compare }, same) {
  const { step, kept } = shown;
  if (shown.isRemembered) {
    const record = kept ? JSON.parse(kept) : {};
    // A map without any service does not count as one.
    if (map?.relationships.length > 0) same('the map on the device', alike(record.map, map), true);
    else same('the answers on the device', alike(record.assessment, draft.assessment), true);
  }
  if (['keep', 'map'].includes(step) && shown.actions.includes('print')) {
    same('remembered', shown.ticked.includes('remember'), shown.isRemembered);
  }
  const walked = shown.walked ?? NOTHING;
  if (step === 'open' || step === 'course') same('what lies open', shown.opened, walked.opened.length);
  if (step !== 'course') return;
  const all = beside(walked, draft);
  const several = all.length > 1;
  const reading = several ? readingOf(walked, all) : null;
  same(
    'reading',
    shown.ticked.filter((id) => id.startsWith('read-as-')),
    reading ? [`read-as-${reading}`] : [],
  );
  same('over time', shown.course, Number(reading === 'over-time'));
  same('as views', shown.comparison, Number(reading === 'views'));
  same('one alone', shown.alone, Number(all.length === 1));
  if (reading === 'over-time') amissOverTime(shown, all, same);
  if (reading === 'views') amissAsViews(shown, all, compare, same);
}

/** Records in the page what is open now. */
const note = (browser, walked) => browser.run('window.walked = arguments[0]', walked);

/** What is open after one more was opened. */
const laid = (walked, place) => ({ ...walked, opened: [...walked.opened, place], whose: [...walked.whose, {}] });

/** What the user may do where a result is kept. */
export function waysOfKeep(shown, { way, act, click, print, copy }) {
  if (!shown.actions.includes('print')) return;
  way(2, 'leave-out', () => click('label:has(#je-leave-out)'));
  way(2, 'remember', () => click('label:has(#je-remember)'));
  act(2, 'open');
  print(2, shown);
  copy(3, shown);
}

/** What the user may do where something is opened. */
export function waysOfOpen(shown, { browser, way, act, press, one, number: below }) {
  const walked = shown.walked ?? NOTHING;
  const paste = async (text) => {
    await browser.run('document.querySelector("#je-brought").value = arguments[0]', text);
    await press('open-text');
  };
  for (const [place, { name, text }] of VIEWS.entries()) {
    way(2, `open ${name}`, async () => {
      await paste(text);
      // The same thing is opened a second time only on request.
      await note(browser, walked.opened.includes(place) ? { ...walked, again: place } : laid(walked, place));
    });
  }
  if (shown.actions.includes('open-again')) {
    way(3, 'open it again', async () => {
      await press('open-again');
      await note(browser, laid(walked, walked.again));
    });
  }
  if (shown.actions.includes('many')) act(1, 'many');
  way(2, 'open a map', () => paste(MAP));
  way(1, 'open what is nothing', () => paste(one(['', '?', '{"format":"joint-effort/record@9"}', 'AAAA-AAAA-AAAA'])));
  if (shown.opened > 0) act(8, 'course');
  waysOfOpened(shown, { browser, way, press, number: below });
  for (const action of ['delete', 'delete-all', 'delete-all-sure', 'put-map-away']) {
    if (shown.actions.includes(action)) act(1, action);
  }
  for (const action of ['go-on-with-map', 'replace-by-map']) {
    if (shown.actions.includes(action)) way(2, action, () => goingOn(browser, () => press(action)));
  }
}

/** What the user may do with what is open. */
function waysOfOpened(shown, { browser, way, press, number: below }) {
  if (shown.opened === 0) return;
  const walked = shown.walked ?? NOTHING;
  const at = below(shown.opened);
  const others = (_, place) => place !== at;
  way(2, `put away ${at}`, async () => {
    await press('put-away', at);
    await note(browser, {
      ...walked,
      opened: walked.opened.filter(others),
      whose: walked.whose.filter(others),
    });
  });
  // A share code is another person's view, and nobody continues with it.
  const from = walked.opened.find((place) => !VIEWS[place].isCode);
  if (shown.actions.includes('go-on')) way(1, 'go on with it', () => goingOn(browser, () => press('go-on'), from));
  if (shown.actions.includes('replace')) way(2, 'replace', () => goingOn(browser, () => press('replace'), from));
}

/** Continues with something else, after which nothing is open any more. */
async function goingOn(browser, act, from = null) {
  await act();
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  await browser.run(
    `
    const page = document.querySelector('#joint-effort [data-step]');
    if (!['open', 'course'].includes(page?.dataset.step)) window.walked = arguments[0];`,
    { ...NOTHING, from },
  );
}

/** What the user may do on *Side by side*. */
export function waysOfCourse(shown, user) {
  const { browser, way, act, click, type, one, number: below, print, copy } = user;
  const walked = shown.walked ?? NOTHING;
  for (const reading of ['over-time', 'views']) {
    if (shown.parts.includes('reading')) {
      way(4, `read as ${reading}`, async () => {
        await click(`label:has(#je-read-as-${reading})`);
        // Choosing what is already chosen changes nothing.
        if (!shown.ticked.includes(`read-as-${reading}`)) await note(browser, { ...walked, reading });
      });
    }
  }
  act(3, 'open');
  print(2, shown);
  copy(2, shown);
  waysOfOpened(shown, { ...user, number: below });
  const count = shown.labels.length;
  if (count === 0) return;
  const at = below(count);
  const whose = (more) =>
    at < walked.opened.length
      ? { ...walked, whose: walked.whose.map((of, place) => (place === at ? { ...of, ...more } : of)) }
      : { ...walked, own: { ...walked.own, ...more } };
  const text = one(['nurse', 'a"b', '<i>', 'Ä']);
  way(3, `name view ${at}`, async () => {
    await type(`#je-view-${at + 1}`, text);
    const label = await browser.run('return document.querySelector(arguments[0]).value', `#je-view-${at + 1}`);
    await note(browser, whose({ label }));
  });
  const side = one(['own', 'other', 'none']);
  way(2, `side ${at} ${side}`, async () => {
    await click(`label:has(#je-side-${at + 1}-${side})`);
    await note(browser, whose({ side: side === 'none' ? undefined : side }));
  });
}
