// Serves a folder on this machine for one test, and remembers what was asked for.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Where all that is built lies. */
export const DIST = process.env.JOINT_EFFORT_DIST ?? new URL('../../dist', import.meta.url).pathname;

/** Where the built pages lie. */
export const SITE = process.env.JOINT_EFFORT_SITE ?? join(DIST, 'site');

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
 * @param {boolean} [options.gzip] - whether answers are packed with gzip where the browser takes it
 * @param {(path: string) => number | undefined} [options.answered] - with what code in place of 200
 * @param {Record<string, string>} [options.types] - what to call files, by their ending
 * @param {boolean | 'basic'} [options.signOn] - whether only browsers are answered that have been to /signed-in;
 *   others are led to a page where one signs in, or asked for a name and a password in the browser's own way
 * @param {(response: import('node:http').ServerResponse) => boolean} [options.closed] - answers in place of the
 *   server, and tells whether it has
 * @returns {Promise<{address: string, close: () => Promise<void>,
 *   requests: {method: string, path: string, status: number, packed: boolean, accepts: string}[]}>}
 */
export async function serve(
  folder = SITE,
  {
    policy,
    instead = {},
    missing = [],
    headers: further = {},
    held,
    gzip = false,
    types = {},
    answered = () => undefined,
    signOn = false,
    closed = () => false,
  } = {},
) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const wanted = path.endsWith('/') ? `${path}index.html` : path;
    const headers = {
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': types[extname(wanted)] ?? TYPES[extname(wanted)] ?? 'application/octet-stream',
      ...further,
    };
    if (policy) headers['Content-Security-Policy'] = policy;
    if (closed(response)) return;
    if (signOn === 'basic' && sentToAsk(request, response)) return;
    if (signOn === true && sentToSignIn(request, response, path)) return;
    const file = fileIn(folder, wanted);
    const there = !missing.includes(path) && (wanted in instead || file !== null);
    const accepts = request.headers['accept-encoding'] ?? '';
    const packed = gzip && there && /\bgzip\b/.test(accepts);
    if (packed) headers['Content-Encoding'] = 'gzip';
    const status = there ? (answered(path) ?? 200) : 404;
    requests.push({ method: request.method, path, status, packed, accepts });
    await held?.(path);
    response.writeHead(status, headers);
    const body = there ? (instead[wanted] ?? readFileSync(file)) : 'Not found\n';
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', listening);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** Signs a browser in, and leads one that is not to where it can. Tells whether that was the answer. */
function sentToSignIn(request, response, path) {
  const words = { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' };
  if (path === '/signed-in') {
    response
      .writeHead(200, { ...words, 'Set-Cookie': 'signed=in; Path=/; SameSite=Lax' })
      .end('<link rel="icon" href="data:,">Signed in');
  } else if (path === '/sign-in') {
    response.writeHead(200, words).end('<title>Please sign in</title>');
  } else if (!/\bsigned=in\b/.test(request.headers.cookie ?? '')) {
    response.writeHead(302, { Location: '/sign-in' }).end();
  } else return false;
  return true;
}

/** Where somebody signs in by Basic, as the address of a browser's own bar may have it. */
export const basicAddress = (address) => address.replace('://', '://worker:secret@');

/** Has the browser ask for a name and a password. Tells whether that was the answer. */
function sentToAsk(request, response) {
  const known = `Basic ${Buffer.from('worker:secret').toString('base64')}`;
  if (request.headers.authorization === known) return false;
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Intranet"', 'Cache-Control': 'no-store' }).end('Sign in');
  return true;
}

/** The file of a path, or null where there is none inside the folder. */
function fileIn(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
