// Serves a folder as a well-configured server does: compressed in advance, with keep-alive, files with
// hashed names cached forever and all others revalidated.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A name derived from the contents: it ends with digits of their hash. */
const BY_CONTENTS = /-(?:[0-9a-f]{10,}|[0-9A-Z]{8})\.\w+$/;

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/**
 * Serves the folder on this machine.
 *
 * @returns {Promise<{address: string, sizes: (path: string) => {br: number, gzip: number}, close: () => Promise<void>}>}
 */
export async function serve(folder) {
  const files = new Map();
  const read = (path) => {
    if (!files.has(path)) files.set(path, lookUp(folder, path));
    return files.get(path);
  };
  const server = createServer((request, response) => {
    const file = read(pathOf(request.url));
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
      return;
    }
    const accepts = request.headers['accept-encoding'] ?? '';
    const [encoding, bytes] = ENCODINGS.map(([name]) => [name, file.encoded[name]]).find(
      ([name, there]) => there && accepts.includes(name),
    ) ?? [null, file.bytes];
    const headers = {
      'Content-Type': file.type,
      'Cache-Control': BY_CONTENTS.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: file.tag,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    };
    if (request.headers['if-none-match'] === file.tag) {
      response.writeHead(304, headers).end();
    } else {
      response.writeHead(200, { ...headers, 'Content-Length': bytes.length }).end(bytes);
    }
  });
  // A person reading a page keeps the connection for longer than Node.js's default of five seconds.
  server.keepAliveTimeout = 60_000;
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    sizes: (address) => {
      const file = read(pathOf(address));
      const [br, gzip] = ENCODINGS.map(([name]) => (file?.encoded[name] ?? file?.bytes)?.length ?? 0);
      return { br, gzip };
    },
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

function pathOf(address) {
  const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  return path.endsWith('/') ? `${path}index.html` : path;
}

function lookUp(folder, path) {
  const place = normalize(join(folder, path));
  if (!place.startsWith(normalize(folder + sep))) return null;
  const bytes = contents(place);
  if (!bytes) return null;
  return {
    path,
    bytes,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
    encoded: Object.fromEntries(ENCODINGS.map(([name, ending]) => [name, contents(place + ending)])),
  };
}

function contents(place) {
  return statSync(place, { throwIfNoEntry: false })?.isFile() ? readFileSync(place) : null;
}
