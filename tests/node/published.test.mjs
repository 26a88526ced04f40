// The published files as a whole: checksums, policies, the bill of materials and the package.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listFiles } from '../../sw/listed.mjs';
import { DIST } from './load.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const bytes = (path) => readFileSync(join(DIST, path));
const text = (path) => readFileSync(join(DIST, path), 'utf8');
const json = (path) => JSON.parse(text(path));
const sum = (kind, content, form) => createHash(kind).update(content).digest(form);

/** Every published file, by its path. */
function files(folder = '') {
  return readdirSync(join(DIST, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? files(path) : [path];
    })
    .sort();
}

const ALL = files();
/** The files that are not compressed forms of others. */
const PLAIN = ALL.filter((path) => !/\.(?:br|gz)$/.test(path));

test('the sums are of every file, and right', () => {
  const lines = text('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  assert.deepEqual(
    lines.map(([, path]) => path),
    ALL.filter((path) => path !== 'SHA256SUMS'),
  );
  for (const [expected, path] of lines) assert.equal(sum('sha256', bytes(path), 'hex'), expected, path);
});

test('every packed file is smaller, and holds what lies beside it', () => {
  const packed = ALL.filter((path) => !PLAIN.includes(path));
  assert.ok(packed.length > 40, `${packed.length} files`);
  for (const path of packed) {
    const content = bytes(path);
    const unpacked = path.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content);
    const plain = bytes(path.slice(0, -3));
    assert.ok(unpacked.equals(plain) && content.length < plain.length, path);
  }
});

test('the integrity of every file is told, in the site and beside it', () => {
  for (const [folder, except] of [
    ['', ['SHA256SUMS', 'integrity.json']],
    ['site/', ['site/integrity.json']],
  ]) {
    const { format, version, integrity } = json(`${folder}integrity.json`);
    assert.equal(format, 'joint-effort/integrity@1');
    assert.equal(version, json('element/package.json').version);
    const told = Object.keys(integrity).map((path) => folder + path);
    assert.deepEqual(
      told,
      PLAIN.filter((path) => path.startsWith(folder) && !except.includes(path)),
    );
    for (const [path, expected] of Object.entries(integrity)) {
      assert.equal(`sha384-${sum('sha384', bytes(folder + path), 'base64')}`, expected, path);
    }
  }
});

test('the scripts bring the very program that was built with them', () => {
  const hashed = (name, ending) => ALL.find((path) => new RegExp(`^site/${name}-\\w+\\.${ending}$`).test(path));
  const small = 'element/joint-effort_bg.wasm';
  const whole = 'element/whole.wasm';
  for (const [path, program] of [
    ['element/joint-effort.js', small],
    ['site/frame.js', small],
    [hashed('hosted', 'js'), small],
    ['element/words.js', small],
    ['site/words.js', small],
    ['site/frame-words.js', small],
    [hashed('hosted-words', 'js'), small],
    ['element/whole.js', whole],
    ['site/whole.js', whole],
    [hashed('whole', 'js'), whole],
    [hashed('hosted', 'js'), hashed('hosted', 'wasm')],
    [hashed('whole', 'js'), hashed('whole', 'wasm')],
    [hashed('page', 'js'), hashed('program', 'wasm')],
  ]) {
    assert.ok(text(path).includes(`sha384-${sum('sha384', bytes(program), 'base64')}`), path);
  }
  for (const [path, name, program] of [
    ['site/frame-bytes.js', 'jointEffortBytes=', small],
    ['site/frame-whole-bytes.js', 'jointEffortBytes=', whole],
    ['joint-effort.html', '', whole],
  ]) {
    const packed = text(path).match(new RegExp(`${name}["']?([A-Za-z0-9+/]{1000,}=*)`));
    const unpacked = gunzipSync(Buffer.from(packed[1], 'base64'));
    assert.ok(unpacked.equals(bytes(program)), path);
  }
});

test('the worker keeps what the page may come to need, and what is seldom wanted once it was', () => {
  const { files } = listFiles(join(DIST, 'site'));
  const parts = (isLater) =>
    Object.keys(files)
      .filter((name) => Boolean(files[name].later) === isLater && /\.(?:html|js|wasm)$/.test(name))
      .map((name) => name.replace(/-[0-9a-f]{12}\./, '.'))
      .sort();
  assert.deepEqual(parts(true), ['hosted-words.js', 'hosted.js', 'hosted.wasm', 'translated.js']);
  assert.deepEqual(parts(false), [
    'index.html',
    'later.js',
    'offline.js',
    'page.js',
    'paper.html',
    'program.wasm',
    'whole.js',
    'whole.wasm',
  ]);
});

test('the policy of the single file is in it, and allows what is in it and no more', () => {
  const page = text('joint-effort.html');
  const policy = json('integrity.json').policies['single-file'];
  const [, own] = page.match(/<meta http-equiv="Content-Security-Policy" content="([^"]+)">/);
  assert.equal(own, policy);
  const inLine = [...page.matchAll(/<(script|style)\b([^>]*)>([^]*?)<\/\1>/g)];
  assert.deepEqual(
    inLine.map(([, tag]) => tag),
    ['style', 'style', 'script'],
  );
  for (const [, , , content] of inLine) {
    assert.ok(policy.includes(`'sha256-${sum('sha256', content, 'base64')}'`));
  }
  assert.doesNotMatch(policy, /unsafe-(inline|eval|hashes)(?<!wasm-unsafe-eval)|https?:|\*|connect-src/);
});

test('the single file names no other file', () => {
  const whole = text('joint-effort.html');
  const page = whole.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');
  const named = [
    ...page.matchAll(/\bsrc=|<link(?![^>]* href="data:,")/g),
    ...whole.matchAll(/\bimport\(|url\((?!['"]?data:)|@import/g),
  ];
  assert.deepEqual(
    named.map(([match]) => match),
    [],
  );
});

test('the script for the page around a frame has fewer than 2,560 bytes', () => {
  for (const path of ['element/frame-host.js', 'site/frame-host.js']) assert.ok(bytes(path).length < 2560);
});

test('nothing published tells of the machine that built it', () => {
  for (const path of ALL) {
    const content = bytes(path).toString('latin1');
    for (const place of [PROJECT, homedir() === '/' ? PROJECT : `${homedir()}/`]) {
      assert.ok(!content.includes(place), `${path} names ${place}`);
    }
    assert.ok(!/\.cargo\/registry|sourceMappingURL/.test(content), path);
  }
});

test('the site holds the package, so that it can host the element', () => {
  const inside = ALL.filter((path) => path.startsWith('site/element/'));
  assert.deepEqual(
    inside.map((path) => path.slice('site/'.length)),
    ALL.filter((path) => path.startsWith('element/')),
  );
  for (const path of inside) assert.ok(bytes(path).equals(bytes(path.slice('site/'.length))), path);
});

test('the bill of materials is CycloneDX, and names what is in the program', async () => {
  const { Validation, Spec } = createRequire(import.meta.url)('@cyclonedx/cyclonedx-library');
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(text('sbom.cdx.json')), null);
  const bill = json('sbom.cdx.json');
  const broken = { ...bill, components: [{ ...bill.components[0], type: 'crate' }] };
  assert.notEqual(await validator.validate(JSON.stringify(broken)), null);
  const names = bill.components.map(({ name }) => name);
  for (const name of ['yew', 'serde_json', 'wasm-bindgen', 'rust-std']) assert.ok(names.includes(name), name);
  for (const name of ['serde_derive', 'yew-macro', 'brotli', 'wasm-bindgen-test']) {
    assert.ok(!names.includes(name), name);
  }
  const references = [bill.metadata.component, ...bill.components].map((one) => one['bom-ref']).sort();
  assert.deepEqual(bill.dependencies.map(({ ref }) => ref).sort(), references);
  for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) assert.ok(references.includes(ref));
  // A time or a random number would make every build different.
  assert.equal(bill.serialNumber ?? bill.metadata.timestamp, undefined);
});

test('the package can be installed, imported by its name, and asked without a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joint-effort-package-'));
  try {
    cpSync(join(DIST, 'element'), join(folder, 'node_modules/joint-effort'), { recursive: true });
    const code = `import { JointEffort, assess } from 'joint-effort';
      const outcome = await assess({ format: 'joint-effort/assessment@1', dimensions: { roles: 2 } });
      console.log(typeof JointEffort, outcome.format);`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
    assert.equal(told.trim(), 'function joint-effort/outcome@1');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
