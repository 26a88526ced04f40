// Starts a browser with its driver and an empty profile.
import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { firefox } from './firefox.mjs';
import { freePort } from './ports.mjs';
import { webkit } from './webkit.mjs';

const BROWSERS = { chromium, firefox, webkit };

/** A browser that has not started by then will not start. */
const PATIENCE_MS = 30_000;

/** What is known about a browser, by its name. */
export function browserOf(engine) {
  const known = BROWSERS[engine];
  if (!known) throw new Error(`No browser "${engine}" is known; there is ${Object.keys(BROWSERS)}`);
  return known;
}

/**
 * Starts a browser through its standard driver and begins a session.
 *
 * @param {string} engine - which browser
 * @param {{storage?: boolean, fast?: boolean, window?: boolean}} setup - see `openBrowser`
 * @returns {Promise<{address: string, id: string, capabilities: object, end: () => Promise<void>}>}
 *   where its driver listens, the session, and what ends both and removes the profile
 */
export async function startBrowser(engine, { storage = true, fast = false, window = false } = {}) {
  const known = browserOf(engine);
  const profile = await mkdtemp(join(tmpdir(), 'joint-effort-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const said = await open(join(profile, 'driver.log'), 'w+');
  const started = spawn(known.driver, known.arguments(port, profile), {
    stdio: ['ignore', 'ignore', said.fd],
    // A process group of its own, so that the browser ends with its driver.
    detached: true,
  });
  const failed = new Promise((_, reject) => {
    started.once('error', (error) => reject(new Error(`${known.driver}: ${error.message}`)));
    started.once('exit', async (code) => {
      const why = await readFile(join(profile, 'driver.log'), 'utf8').catch(() => '');
      reject(new Error(`${known.driver} ended with ${code}\n${why.trimEnd()}`));
    });
  });
  // Ending the driver on close is not a failure.
  failed.catch(() => {});
  await said.close();
  // An interrupted test leaves no browser behind.
  const kill = () => {
    try {
      process.kill(-started.pid);
    } catch {
      // It has already ended.
    }
  };
  const interrupted = () => process.exit(130);
  process.once('exit', kill).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  let session = null;
  const end = async () => {
    if (session) await ask(`${address}/session/${session.sessionId}`, 'DELETE').catch(() => {});
    kill();
    process.off('exit', kill).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await Promise.race([listening(address, () => started.exitCode === null), failed]);
    const alwaysMatch = known.capabilities(profile, { storage, fast, window });
    const asked = ask(`${address}/session`, 'POST', { capabilities: { alwaysMatch } });
    session = await Promise.race([asked, failed]);
    const capabilities = { ...session.capabilities, ...known.further?.(profile) };
    return { address, id: session.sessionId, capabilities, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Asks a driver to begin or end a session. */
async function ask(address, method, body) {
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(address, { method, headers, signal, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}

/** Waits until the driver responds, for as long as it is running. */
async function listening(address, isThere) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && isThere()) {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(`${address}/status`, { signal }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`The driver of the browser did not answer within ${PATIENCE_MS / 1000} s`);
}
