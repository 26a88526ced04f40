// LHC-Forms, a form filler by others, shows our questions and our answers as they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { serve } from './server.mjs';

const LFORMS = fileURLToPath(new URL('../forms/node_modules/lforms/dist/lforms', import.meta.url));
const GOLDEN = new URL('../golden/fhir/', import.meta.url);
const text = (file) => readFileSync(new URL(file, GOLDEN), 'utf8');
const ASKED = JSON.parse(text('questionnaire.json'));
const ANSWERED = [
  JSON.parse(text('response.json')),
  ...text('responses.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
];

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/webcomponent/styles.css">
<title>A form</title>
<div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/runtime.js"></script>
<script src="/webcomponent/polyfills.js"></script>
<script src="/webcomponent/main.js"></script>
<script src="/fhir/R4/lformsFHIR.min.js"></script>
`;

/** Shows a form in the page, filled with a response. */
const SHOW = `
  const [asked, answered] = arguments;
  const place = document.getElementById('form');
  place.replaceChildren();
  const { Util } = window.LForms;
  const form = Util.convertFHIRQuestionnaireToLForms(asked, 'R4');
  const filled = Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', answered, form, 'R4');
  return Util.addFormToPage(filled, place, { prepopulate: false });`;

/** The entries of a resource at every depth. */
const entries = ({ item = [] }) => item.flatMap((entry) => [entry, ...entries(entry)]);

/** The answered codes of a response, by question. */
const codes = (response) =>
  Object.fromEntries(
    entries(response)
      .filter(({ answer }) => answer)
      .map(({ linkId, answer }) => [linkId, answer.map(({ valueCoding: { system, code } }) => [system, code])]),
  );

/** What a person should see: each question's text, and those of its answers. */
function expected(response) {
  const given = codes(response);
  return entries(ASKED)
    .filter(({ type }) => type === 'choice')
    .map(({ linkId, text: asked, answerOption }) => {
      const is = ({ system, code }) => given[linkId]?.some(([of, known]) => of === system && known === code);
      const answers = answerOption.map(({ valueCoding }) => valueCoding).filter(is);
      return [asked, ...answers.map(({ display }) => display)];
    });
}

/** The same, read from the page. */
const SHOWN = `
  const words = (element) => element.textContent.trim().replace(/\\s+/g, ' ');
  return [...document.querySelectorAll('#form lhc-item')]
    .filter((entry) => entry.classList.contains('lhc-item-question') && entry.querySelector('input'))
    .map((entry) => [words(entry.querySelector('.question')),
      ...[...entry.querySelectorAll('input:checked')].map((input) => words(input.closest('label')))]);`;

inEveryEngine((engine) => {
  let browser;
  let server;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    server = await serve(LFORMS, { instead: { '/index.html': PAGE } });
  });
  after(() => server?.close());

  test('every response is shown with the same answers, and read from the form again', async () => {
    await browser.goTo(server.address);
    await browser.until(() => browser.run('return Boolean(window.LForms?.FHIR?.R4)'), 'LHC-Forms');
    for (const response of ANSWERED) {
      await browser.run(SHOW, ASKED, response);
      await browser.until(
        () => browser.run('return document.querySelectorAll("#form input").length > 100'),
        'the form',
      );
      assert.deepEqual(await browser.run(SHOWN), expected(response));
      const back = await browser.run(
        'return window.LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4", document.getElementById("form"))',
      );
      assert.deepEqual(codes(back), codes(response));
    }
  });
});
