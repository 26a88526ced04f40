// Starts a browser's driver and opens a session with an empty profile.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities } from 'selenium-webdriver';
import { chromium } from './chromium.mjs';
import { firefox } from './firefox.mjs';

const ENGINES = { chromium, firefox };

/**
 * Opens a browser by its standard driver.
 *
 * @param {string} engine - which browser
 * @param {{names?: string[], storage?: boolean}} setup - see `openBrowser`
 * @returns {Promise<{driver: import('selenium-webdriver').WebDriver, own: object,
 *   close: () => Promise<void>}>} `own` is what each browser does in its own way
 */
export async function openSession(engine, { names = [], storage = true } = {}) {
  const known = ENGINES[engine];
  if (!known) throw new Error(`No browser "${engine}" is known; there is ${Object.keys(ENGINES)}`);
  const profile = await mkdtemp(join(tmpdir(), 'joint-effort-'));
  const port = await freePort();
  const started = spawn(known.driver, known.arguments(port), {
    stdio: 'ignore',
    // A group of its own, so that the browser ends with its driver.
    detached: true,
  });
  const failed = new Promise((_, reject) => {
    started.once('error', (error) => reject(new Error(`${known.driver}: ${error.message}`)));
    started.once('exit', (code) => reject(new Error(`${known.driver} ended with ${code}`)));
  });
  // Ending the driver at the close is no failure.
  failed.catch(() => {});
  // A test that breaks off leaves no browser behind.
  const end = () => {
    try {
      process.kill(-started.pid);
    } catch {
      // It has ended by itself.
    }
  };
  const interrupted = () => process.exit(130);
  process.once('exit', end).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  let driver = null;
  const close = async () => {
    await driver?.quit().catch(() => {});
    end();
    process.off('exit', end).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await Promise.race([listening(port), failed]);
    const builder = new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .disableEnvironmentOverrides()
      .withCapabilities(new Capabilities(known.capabilities(profile, { names, storage })));
    driver = await Promise.race([builder.build(), failed]);
    // Everything lies on this machine: what takes longer than this will not come.
    await driver.manage().setTimeouts({ pageLoad: 30_000, script: 30_000 });
    return { driver, own: await known.ready(driver), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A port that is free now. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the driver answers. */
async function listening(port) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error('The driver of the browser did not answer within 20 s');
}
