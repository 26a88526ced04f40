// Serves a folder on this machine for one test, and remembers what was asked for.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** All that the page asks of its host; it has to work under exactly this. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Where the built page lies. */
export const SITE = process.env.JOINT_EFFORT_SITE
  ?? new URL('../../target/site', import.meta.url).pathname;

/**
 * Serves a folder.
 *
 * @param {string} folder - what to serve; the built page by default
 * @param {object} options
 * @param {string} [options.policy] - a Content-Security-Policy to send; none by default
 * @param {Record<string, string | Buffer>} [options.instead] - bodies by path, sent in place of files
 * @param {string[]} [options.missing] - paths to answer with 404 though the file is there
 * @param {Record<string, string>} [options.headers] - further headers for every answer
 * @param {(path: string) => Promise<void> | undefined} [options.held] - what an answer waits for
 * @returns {Promise<{address: string, requests: {method: string, path: string, status: number}[],
 *   close: () => Promise<void>}>}
 */
export async function serve(folder = SITE, {
  policy, instead = {}, missing = [], headers: further = {}, held,
} = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...further };
    if (policy) headers['Content-Security-Policy'] = policy;
    const wanted = path.endsWith('/') ? `${path}index.html` : path;
    headers['Content-Type'] = TYPES[extname(wanted)] ?? 'application/octet-stream';
    const file = fileIn(folder, wanted);
    const there = !missing.includes(path) && (wanted in instead || file !== null);
    requests.push({ method: request.method, path, status: there ? 200 : 404 });
    await held?.(path);
    response.writeHead(there ? 200 : 404, headers);
    if (!there) response.end('Not found\n');
    else if (wanted in instead) response.end(instead[wanted]);
    else createReadStream(file).pipe(response);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

/** The file of a path, or null where there is none inside the folder. */
function fileIn(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
