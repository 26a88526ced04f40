// A hand-written flow with the components of GOV.UK Frontend that it needs.
import { Button, Radios, createAll } from 'govuk-frontend';
import { QUESTIONS, result } from '../../job.js';
import { drawQuestion, drawResult } from './draw.js';

const form = document.getElementById('job');
let answers = [];
let at = 0;

function begin() {
  createAll(Radios, undefined, form);
  createAll(Button, { preventDoubleClick: true }, form);
}

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
begin();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = form.querySelector('input:checked');
  if (chosen) answers[at] = Number(chosen.value);
  at += 1;
  if (at > QUESTIONS.length) [at, answers] = [0, []];
  form.innerHTML = at < QUESTIONS.length ? drawQuestion(QUESTIONS[at]) : drawResult(result(answers));
  begin();
});
