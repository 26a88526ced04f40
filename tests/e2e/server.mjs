// Serves a folder on this machine for one test, and records what was requested.
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

/** The folder with everything that is built. */
export const DIST = process.env.JOINT_EFFORT_DIST ?? new URL('../../dist', import.meta.url).pathname;

/** The folder with the built pages. */
export const SITE = process.env.JOINT_EFFORT_SITE ?? join(DIST, 'site');

/**
 * Serves a folder.
 *
 * @param {string} folder - what to serve; the built page by default
 * @param {object} options
 * @param {string} [options.policy] - a Content-Security-Policy to send; none by default
 * @param {Record<string, string | Buffer>} [options.instead] - bodies by path, sent instead of files
 * @param {string[]} [options.missing] - paths to answer with 404 though the file is there
 * @param {Record<string, string>} [options.headers] - more headers for every response
 * @param {(path: string) => Promise<void> | undefined} [options.held] - what a response waits for
 * @param {boolean} [options.gzip] - whether responses are packed with gzip if the browser accepts it
 * @param {(path: string) => number | undefined} [options.answered] - the status to send instead of 200
 * @param {Record<string, string>} [options.types] - content types by file extension
 * @param {boolean | 'basic'} [options.signOn] - whether only browsers that have been to /signed-in are served;
 *   others are sent to a sign-in page, or with 'basic' asked for a name and a password in the browser's own way
 * @param {(response: import('node:http').ServerResponse) => boolean} [options.closed] - may respond instead of
 *   the server, and returns whether it has
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

/** Signs a browser in, or sends one that is not signed in to where it can. Returns whether it has responded. */
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

/** The address with a name and a password for Basic authentication, as the address bar accepts it. */
export const basicAddress = (address) => address.replace('://', '://worker:secret@');

/** Makes the browser ask for a name and a password. Returns whether it has responded. */
function sentToAsk(request, response) {
  const known = `Basic ${Buffer.from('worker:secret').toString('base64')}`;
  if (request.headers.authorization === known) return false;
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Intranet"', 'Cache-Control': 'no-store' }).end('Sign in');
  return true;
}

/** The file of a path, or null if there is none inside the folder. */
function fileIn(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
