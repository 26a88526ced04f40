// The pages of the map: what they should show, and what the random user does.
import { WORDS } from './random-words.mjs';

const { map: words } = WORDS;

/** Most services that a map may have. */
const MOST = 20;

/** The name of a service, as shown. */
const called = ({ name }, place) =>
  (name ?? words['service-number'].replace('{number}', String(place + 1))).replace(/\s+/g, ' ').trim();

/** A row of the table, by the published rules. */
function rowOf(map, outcome, place) {
  const one = map.relationships[place];
  const { level, confidence, gap, over_invested: over } = outcome.relationships[place];
  const count = (text) => text.replace('{count}', String(Math.abs(gap)));
  const levelSaid =
    level === null
      ? words['level-none']
      : words[confidence === 'quick' ? 'level-quick' : 'level-is']
          .replace('{title}', WORDS.level[level].title)
          .replace('{number}', String(level));
  let gapSaid = words['gap-none'];
  if (gap === null) gapSaid = words['gap-unknown'];
  else if (gap < 0 && over) gapSaid = count(words['gap-over']);
  else if (gap === 1) gapSaid = words['gap-one'];
  else if (gap > 1) gapSaid = count(words['gap-many']);
  const name = called(one, place);
  return [
    String(place + 1),
    map.lead === one.id ? words.leads.replace('{service}', name) : name,
    WORDS['service-place'][one.place].name,
    levelSaid,
    gapSaid,
  ];
}

/** What should be selected on the page of a service. */
function markedOf({ place, quick, 'works-on': works }) {
  const risks = works?.length === 0 ? ['works-on-none'] : (works ?? []).map((risk) => `works-on-${risk}`);
  return [`near-${place}`, ...risks, ...(quick === undefined ? [] : [`pick-${quick}`])];
}

/** What should be selected for who leads and for the worker's own work. */
function markedOnMap({ lead, relationships, 'works-on': works }) {
  const place = relationships.findIndex(({ id }) => id === lead);
  const leads = lead === undefined ? [] : [`leading-${place < 0 ? lead : place}`];
  const own = works?.length === 0 ? ['own-none'] : (works ?? []).map((risk) => `own-${risk}`);
  return [...leads, ...own];
}

/** Checks the page with all services against what is stored, and against the published `map()`. */
function amissOnWhole(shown, { map, selected }, worked, same) {
  const { relationships } = map;
  const count = relationships.length;
  const outcome = count > 0 ? worked(map) : null;
  const byNumber = [...shown.services].sort(([one], [other]) => Number(one) - Number(other));
  same(
    'services',
    byNumber,
    relationships.map((_, place) => rowOf(map, outcome, place)),
  );
  same('room', shown.room, count < MOST ? 1 : 0);
  same('services in the drawing', shown.discs, count);
  // The ticks for what to export are not stored.
  const marks = shown.ticked.filter((id) => /^(leading|own)-/.test(id));
  same('marks', marks.sort(), count > 0 ? markedOnMap(map).sort() : []);
  if (count === 0) return;
  const {
    invest,
    findings,
    family: { safety_first: waits },
  } = outcome;
  const name = (id) => {
    const place = relationships.findIndex((one) => one.id === id);
    return called(relationships[place], place);
  };
  const [first, then] = [words.first, words.then];
  same(
    'where effort should go',
    shown.invest,
    waits ? [] : invest.map(({ id }, place) => [first, then][place].replace('{service}', name(id))),
  );
  same('findings', shown.findings, waits ? [] : findings.map(({ id }) => id));
  same('what can be let go', shown.parts.includes('step-down'), !waits && outcome.step_down.length > 0);
  same('heading', shown.heading, waits ? WORDS.safety['critical-yes'].headline : words.heading);
  const looked = relationships[selected ?? -1];
  same(
    'service that is looked at',
    shown.lookedAt,
    looked ? words['details-heading'].replace('{service}', called(looked, selected)) : null,
  );
}

/** Checks the pages of the map against what is stored. */
export function amissOnMap(shown, held, { map: worked }, same) {
  const { draft, map, current, selected } = held;
  const { step } = shown;
  if (step === 'map') amissOnWhole(shown, held, worked, same);
  if (step === 'service') {
    const one = map.relationships[selected];
    same('name of the service', shown.service, one.name ?? '');
    same('marks', [...shown.ticked].sort(), markedOf(one).sort());
    same('heading', shown.heading, one.name ? called(one, selected) : words['service-heading']);
    same(
      'order',
      shown.order,
      words['order-is'].replace('{number}', String(selected + 1)).replace('{count}', String(map.relationships.length)),
    );
  }
  if (shown.entry?.endsWith('/map')) {
    const isOfFamily = ['risk', 'critical', 'family', 'strengths'].includes(step.split('.')[0]);
    const about = isOfFamily
      ? words['family-hint']
      : words.about.replace('{service}', called(map.relationships[current], current));
    if (!isOfFamily || shown.about !== null) same('service asked about', shown.about, about);
  }
  // The family has one set of answers, and the questionnaire is at one of the services.
  if (map.relationships.length > 0) {
    same('family', map.family.risk ?? {}, draft.assessment.risk ?? {});
    const at = current === null ? {} : map.relationships[current].dimensions;
    same('answers of the service', at, draft.assessment.dimensions ?? {});
  }
}

/**
 * What the user may do on the page with all services.
 *
 * @param {object} shown
 * @param {{way: Function, act: Function, click: Function, one: Function, number: Function, print: Function,
 *   copy: Function}} user
 */
export function waysOnMap(shown, { way, act, click, one, number, print, copy }) {
  if (shown.room > 0) act(6, 'add-service');
  act(2, 'ask-family');
  if (shown.putBack > 0) act(4, 'put-back');
  const count = shown.services.length;
  if (count === 0) return;
  const at = number(count);
  act(4, 'change-service', at);
  act(3, 'look', at);
  const column = one(['number', 'name', 'place', 'level', 'gap']);
  way(2, `sort ${column}`, () => click(`[data-sort="${column}"]`));
  const who = number(count + 3);
  way(2, `lead ${who}`, () => click(`[data-part="lead"] .choice >> ${who}`));
  const what = number(11);
  way(2, `own work ${what}`, () => click(`[data-part="own"] .choice >> ${what}`));
  for (const box of ['leave-out', 'with-name']) way(1, box, () => click(`label:has(#je-${box})`));
  way(1, 'remember', () => click('label:has(#je-remember)'));
  print(2, shown);
  copy(1, shown);
}

/** What the user may do on the page of one service. */
export function waysOfService(shown, { way, act, click, type, number, one }) {
  const weights = {
    'to-map': 6,
    'ask-ten': 4,
    'ask-barriers': 1,
    up: 2,
    down: 2,
    'add-service': 2,
    'remove-service': 2,
  };
  for (const [action, weight] of Object.entries(weights)) if (shown.actions.includes(action)) act(weight, action);
  const choose = (weight, part, of) => {
    const at = number(of);
    way(weight, `${part} ${at}`, () => click(`[data-part="${part}"] .choice >> ${at}`));
  };
  choose(4, 'place', 3);
  choose(4, 'works-on', 11);
  choose(4, 'quick', 6);
  if (shown.ticked.some((id) => id.startsWith('pick-'))) {
    way(1, 'take the pick back', () => click('[data-part="quick"] button.link'));
  }
  const text = one(['clinic', 'The school', ' x', 'a"b', '3']);
  way(3, `name of a service ${text}`, () => type('#je-map-service-name', text));
}
