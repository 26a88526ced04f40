// The TypeScript declarations, through an example with every property, method and event.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(ROOT, 'tests/types');

/** The compiler's output for a project; empty if all is well. */
function compile(project) {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout, stderr, error } = spawnSync(process.execPath, [compiler, '-p', project], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.ifError(error);
  return (stdout + stderr).trim();
}

test('the example compiles under --strict', () => {
  assert.equal(compile(EXAMPLE), '');
});

test('what the scripts ask the pages for by id stands in them', () => {
  const [, parts] = readFileSync(join(ROOT, 'types/page.d.ts'), 'utf8').match(/interface PageParts \{([^]*?)\n\}/);
  const ids = [...parts.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, id]) => id);
  const pages = ['index.html', 'frame/frame.html', 'embed/embed.html']
    .map((page) => readFileSync(join(ROOT, page), 'utf8'))
    .join('');
  assert.ok(ids.length > 40, `${ids.length}`);
  assert.deepEqual(
    ids.filter((id) => !pages.includes(`id="${id}"`)),
    [],
  );
});

test('declarations that allow anything would be noticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joint-effort-types-'));
  try {
    const settings = JSON.parse(readFileSync(join(EXAMPLE, 'tsconfig.json'), 'utf8'));
    settings.compilerOptions.paths = { 'joint-effort': ['./loose.d.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const loose = readFileSync(join(ROOT, 'element/joint-effort.d.ts'), 'utf8')
      .replace(/readonly (ready|outcome): [^;]+;/g, '$1: any;')
      .replace(/number: number \| null;/, 'number: any;');
    writeFileSync(join(folder, 'loose.d.ts'), loose);
    copyFileSync(join(EXAMPLE, 'example.ts'), join(folder, 'example.ts'));
    const said = compile(folder);
    assert.equal(said.match(/Unused '@ts-expect-error' directive/g)?.length, 4, said);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
