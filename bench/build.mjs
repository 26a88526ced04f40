// Builds each compared page as somebody who knows its library would publish it: bundled, minified,
// with hashed names, compressed in advance.
//
// Usage: node build.mjs DIST TARGET
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { AGAIN, NEXT, QUESTIONS, TITLE } from './job.js';
import { drawQuestion } from './pages/govuk/draw.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.wasm', '.svg', '.webmanifest']);

/** The files of LForms that its instructions list, in that order. */
const LFORMS = join(HERE, 'node_modules/lforms/dist/lforms/webcomponent');
const LFORMS_LIBRARY = ['runtime.js', 'polyfills.js', 'main.js'];

/** GOV.UK Frontend refers to its fonts and images from the root of a site. */
const FROM_THE_ROOT = {
  name: 'from-the-root',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\/assets\// }, ({ path }) => ({
      path: join(HERE, 'node_modules/govuk-frontend/dist/govuk', path),
    })),
};

const [dist, target] = process.argv.slice(2);

function hashed(folder, name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const { length } = extname(name);
  const file = `${name.slice(0, -length)}-${hash}${name.slice(-length)}`;
  writeFileSync(join(folder, file), bytes);
  return file;
}

/** Bundles a page's script or styles. Returns the name of the resulting file. */
async function bundled(name, entry, folder) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'pages', name, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'chrome89',
    outdir: folder,
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'file', '.png': 'file' },
    plugins: [FROM_THE_ROOT],
    legalComments: 'none',
    // It warns about hacks for old browsers in a library's styles.
    logLevel: 'error',
  });
  let made = '';
  for (const { path, contents } of outputFiles) {
    if (basename(path) === basename(entry)) made = hashed(folder, entry, contents);
    else writeFileSync(path, contents);
  }
  return made;
}

function page(name, folder, fills) {
  const template = readFileSync(join(HERE, 'pages', name, 'index.html'), 'utf8');
  const filled = template.replace(
    /\{\{([a-z]+)\}\}/g,
    (_, key) => ({ title: TITLE, next: NEXT, again: AGAIN, ...fills })[key],
  );
  writeFileSync(join(folder, 'index.html'), filled);
}

const MAKE = {
  async floor(folder) {
    page('floor', folder, { script: await bundled('floor', 'page.js', folder) });
  },
  async govuk(folder) {
    page('govuk', folder, {
      script: await bundled('govuk', 'page.js', folder),
      style: await bundled('govuk', 'page.css', folder),
      first: drawQuestion(QUESTIONS[0]),
    });
  },
  async survey(folder) {
    page('survey', folder, {
      script: await bundled('survey', 'page.js', folder),
      style: await bundled('survey', 'page.css', folder),
    });
  },
  async lforms(folder) {
    const library = LFORMS_LIBRARY.map((file) => readFileSync(join(LFORMS, file), 'utf8')).join('\n');
    page('lforms', folder, {
      script: await bundled('lforms', 'page.js', folder),
      style: hashed(folder, 'styles.css', readFileSync(join(LFORMS, 'styles.css'))),
      zone: hashed(folder, 'zone.js', readFileSync(join(LFORMS, 'assets/lib/zone.min.js'))),
      library: hashed(folder, 'library.js', library),
    });
  },
  async 'joint-effort'(folder) {
    cpSync(join(dist, 'site'), folder, { recursive: true });
  },
};

/** Writes the compressed forms of each file beside it, unless they exist. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      compress(file);
    } else if (PACKED.has(extname(entry.name))) {
      const bytes = readFileSync(file);
      const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
      if (!existsSync(`${file}.br`)) writeFileSync(`${file}.br`, brotliCompressSync(bytes, brotli));
      if (!existsSync(`${file}.gz`)) writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}

rmSync(target, { recursive: true, force: true });
for (const [name, make] of Object.entries(MAKE)) {
  const folder = join(target, name);
  mkdirSync(folder, { recursive: true });
  await make(folder);
  compress(folder);
}
