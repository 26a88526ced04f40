// LForms with a form in its own format. All questions are in one form, and one is shown at a time:
// LForms has no pages, and rendering each question again would be far slower.
import { AGAIN, NEXT, QUESTIONS, TITLE, result } from '../../job.js';

const FORM = {
  code: 'workshop',
  name: TITLE,
  template: 'table',
  templateOptions: {
    hideFormControls: true,
    showFormHeader: false,
    defaultAnswerLayout: { answerLayout: { type: 'RADIO_CHECKBOX', columns: '1' } },
  },
  items: QUESTIONS.map(({ id, text, options }) => ({
    questionCode: id,
    linkId: id,
    question: text,
    dataType: 'CNE',
    answerCardinality: { min: '0', max: '1' },
    answers: options.map((option, value) => ({ code: String(value), text: option })),
  })),
};

const place = document.getElementById('job');
const told = document.getElementById('result');
const next = document.getElementById('next');
let at = 0;

const row = ({ id }) => document.getElementById(`item-${id}/1`);

function show() {
  QUESTIONS.forEach((question, index) => {
    row(question).hidden = index !== at;
  });
  place.dataset.shown = QUESTIONS[at]?.id ?? 'result';
  told.hidden = at < QUESTIONS.length;
  next.textContent = at < QUESTIONS.length ? NEXT : AGAIN;
  if (!told.hidden) {
    const { itemsData: items } = window.LForms.Util.getUserData(place, true, true, false);
    told.textContent = result(
      QUESTIONS.map(({ id }) => {
        const value = items.find(({ questionCode }) => questionCode === id)?.value;
        return value && Number(value.code);
      }),
    );
  }
}

async function begin() {
  at = 0;
  await window.LForms.Util.addFormToPage(structuredClone(FORM), place);
  next.hidden = false;
  show();
}

next.addEventListener('click', () => {
  at += 1;
  if (at > QUESTIONS.length) begin();
  else show();
});
begin();
