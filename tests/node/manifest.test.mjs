// The Custom Elements Manifest and the package: valid, and true to the element.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import Ajv from 'ajv';
import { PROPERTY_NAMES } from '../../element/properties.js';
import { ATTRIBUTES } from '../../element/settings.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = process.env.JOINT_EFFORT_DIST ?? join(ROOT, 'dist');
const text = (path) => readFileSync(join(ROOT, path), 'utf8');
const json = (path) => JSON.parse(text(path));

const manifest = json('element/custom-elements.json');
const [element] = manifest.modules[0].declarations;
const names = (list) => list.map(({ name }) => name).sort();
const found = (source, pattern) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name))].sort();

test('the manifest has the form of a Custom Elements Manifest', () => {
  const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');
  const ajv = new Ajv({ strict: false, allErrors: true });
  const valid = ajv.compile(schema);
  assert.ok(valid(manifest), JSON.stringify(valid.errors, null, 2));
  // The whole schema accepts an element with a fault as some other class.
  const { definitions } = schema;
  const validElement = ajv.compile({ definitions, $ref: '#/definitions/CustomElementDeclaration' });
  assert.ok(validElement(element), JSON.stringify(validElement.errors, null, 2));
  const broken = structuredClone(element);
  delete broken.events[0].name;
  assert.equal(validElement(broken), false);
});

test('it names every attribute and its property', () => {
  assert.deepEqual(names(element.attributes), [...ATTRIBUTES].sort());
  const fields = element.members.filter(({ attribute }) => attribute);
  assert.deepEqual(fields.map(({ attribute, name }) => [attribute, name]).sort(), [...PROPERTY_NAMES].sort());
});

test('it names every event, custom property and part', () => {
  const declared = text('element/joint-effort.d.ts');
  assert.deepEqual(names(element.events), found(declared, /'(joint-effort-[a-z]+)': CustomEvent/g));
  const read = ['element/theme.js', 'element/header.js', 'styles/tokens.css'].map(text).join('');
  assert.deepEqual(names(element.cssProperties), found(read, /(--joint-effort-[a-z-]+)/g));
  const drawn = sources('src/views').map(text).join('') + text('element/element.js');
  const parts = found(drawn, /(?<![\w-])part(?: ?= ?"|', ')([a-z]+)/g);
  assert.deepEqual(names(element.cssParts), parts);
});

test('it names every property and method of the declarations', () => {
  const declared = text('element/joint-effort.d.ts');
  const body = declared.slice(declared.indexOf('export class'), declared.indexOf('addEventListener<'));
  const members = found(body, /^ {2}(?:readonly |get |set )?(\w+)[:(]/gm);
  assert.deepEqual(names(element.members.filter((member) => !member.static)), members);
});

test('types of events, properties and functions are those of the declarations', () => {
  const declared = text('element/joint-effort.d.ts');
  const typed = (list) => Object.fromEntries(list.map(({ name, type }) => [name, type.text]));
  const types = (source, pattern) =>
    Object.fromEntries([...source.matchAll(pattern)].map(([, name, type]) => [name, type.replaceAll(/\s+/g, ' ')]));

  assert.deepEqual(typed(element.events), types(declared, /'(joint-effort-[a-z]+)': (CustomEvent<.*>);/g));

  const body = declared.slice(declared.indexOf('export class'), declared.indexOf('addEventListener<'));
  const given = types(body, /^ {2}(?:readonly |get )?(\w+)(?:\(\))?: ((?!void).*);/gm);
  const taken = types(body, /^ {2}set (\w+)\(\w+: (.*)\);/gm);
  const fields = element.members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  assert.deepEqual(names(fields), Object.keys(given).sort());
  // A manifest has one type for what a property takes and gives: the wider one.
  for (const [name, type] of Object.entries(typed(fields))) assert.ok([given[name], taken[name]].includes(type), name);
  for (const [name, type] of Object.entries({ ...given, ...taken })) {
    for (const part of type.split(' | '))
      assert.ok(typed(fields)[name].split(' | ').includes(part), `${name}: ${part}`);
  }

  const functions = manifest.modules[0].declarations.filter(({ kind }) => kind === 'function');
  assert.deepEqual(
    functions.map(({ name, parameters: [taken], return: given }) => [
      name,
      `${taken.name}: ${taken.type.text}`,
      given.type.text,
    ]),
    [...declared.matchAll(/^export function (\w+)\((.*)\): (.*);/gm)].map(([, ...parts]) => parts),
  );
  const exported = manifest.modules[0].exports.filter(({ kind }) => kind === 'js');
  assert.deepEqual(names(exported), ['JointEffort', ...names(functions)]);
});

test('the README names all of them too', () => {
  const readme = text('element/README.md');
  const all = [element.attributes, element.events, element.cssProperties, element.cssParts].flatMap(names);
  const members = names(element.members.filter((member) => !member.static));
  for (const name of [...all, ...members]) assert.ok(readme.includes(`\`${name}`), `\`${name}\` is missing`);
});

test('the published package has every file that it names', () => {
  const folder = join(DIST, 'element');
  const built = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.equal(built.name, 'joint-effort');
  assert.equal(built.version, /^version = "(.+)"$/m.exec(text('Cargo.toml'))[1]);
  const named = [
    ...built.files,
    built.types,
    built.customElements,
    ...Object.values(built.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    ),
  ];
  for (const file of named) assert.ok(existsSync(join(folder, file)), `${file} is not there`);
  assert.deepEqual(
    readdirSync(folder)
      .filter((file) => !/package\.json|\.(?:br|gz)$/.test(file))
      .sort(),
    [...built.files].sort(),
  );
});

/** All files below a folder. */
function sources(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}
