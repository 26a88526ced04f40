// What the random user does on the start, the pages of questions, the check and the result.
import { PAGES } from './questions.mjs';

/** What the user may do with the choices of a page. */
function waysOfChoices({ groups }, { browser, way, fast, paced, twice, one, number }) {
  const choices = groups.flatMap((group) => group.choices);
  if (choices.length === 0) return;
  const focus = () => browser.run('document.getElementById(arguments[0]).focus()', one(choices).id);
  const choice = one(choices).id;
  way(6, `choose ${choice}`, () => fast(`label:has(#${choice})`));
  way(3, 'answer the page', async () => {
    for (const group of groups) await fast(`label:has(#${one(group.choices).id})`);
  });
  way(2, 'number and Enter', async () => {
    await focus();
    await browser.press(String(number(8)));
    await paced(() => browser.press('Enter'));
  });
  way(1, 'Enter twice', async () => {
    await focus();
    await twice((gap) => browser.pressTwice('Enter', gap));
  });
  way(1, 'arrows', async () => {
    await focus();
    await browser.press('ArrowDown', 'ArrowDown', 'ArrowUp');
  });
}

/** What the user may do there, besides going back or elsewhere. */
export function waysOnQuestions(shown, user) {
  const { way, fast, paced, twiceAt, type, one, number } = user;
  const { step } = shown;
  const press = (weight, name, action) =>
    way(weight, name, () => paced(() => fast(`[data-step] [data-action="${action}"]`)));
  waysOfChoices(shown, user);
  if (step === 'claimed') {
    const text = one(['clinic', 'The school', ' x', 'a"b', '3']);
    way(2, `name ${text}`, () => type('#je-service-name', text));
  }
  if (PAGES.has(step) || step === 'start' || step === 'check') {
    press(6, 'Continue', 'continue');
    way(2, 'Continue twice', () => twiceAt('[data-step] [data-action="continue"]'));
  }
  if (step === 'start') press(2, 'worried', 'worried');
  if (step === 'check' && shown.rows.length > 0) {
    const at = number(shown.rows.length);
    way(6, `change row ${at}`, () => fast(`[data-change] >> ${at}`));
  }
  for (const page of ['check', 'start']) if (shown.actions.includes(page)) press(2, `to ${page}`, page);
  if (step.startsWith('barriers')) press(2, 'skip', 'skip');
  if (shown.safety > 0 && step === 'critical.now') press(1, 'stop here', 'stop');
}
