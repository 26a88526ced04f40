// Runs Chromium with the measured device and connections.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { watch } from './watch.js';

/** Converts Mbit/s to bytes per second. */
const mbits = (number) => (number * 1_000_000) / 8;

export const PROFILES = {
  slow: { cpu: 4, network: { latency: 150, download: mbits(1.6), upload: mbits(0.75) } },
  unthrottled: { cpu: 1, network: null },
};

const VIEWPORT = { width: 412, height: 823 };

/** Starts a browser with an empty profile, passes it to a function, and closes it. */
export async function withBrowser(act) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    userDataDir: profile,
    defaultViewport: VIEWPORT,
    args: [
      // The sandbox needs rights that the owner of a container does not have.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens a new tab, throttled by the profile, that watches the page it loads. */
export async function watchedTab(browser, profile, steps) {
  const tab = await browser.newPage();
  const { cpu, network } = PROFILES[profile];
  await tab.emulateCPUThrottling(cpu);
  await tab.emulateNetworkConditions(network);
  await tab.evaluateOnNewDocument(`(${watch})(${steps});`);
  return tab;
}

/** The version that the browser reports. */
export const version = () => withBrowser((browser) => browser.version());
