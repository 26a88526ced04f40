// Chromium: how it starts, and how it emulates a person's device and settings.
import { NAMES } from './names.mjs';

export const chromium = {
  driver: process.env.CHROMEDRIVER ?? 'chromedriver',
  arguments: (port) => [`--port=${port}`],

  capabilities: (profile, { storage, fast }) => ({
    browserName: 'chrome',
    'goog:chromeOptions': {
      // Debian's driver finds Debian's browser by itself.
      ...(process.env.CHROMIUM && { binary: process.env.CHROMIUM }),
      args: [
        '--headless=new',
        // The sandbox needs rights that root in a container cannot grant.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        // A process started in advance, for a page that may never open, costs a fourteenth of the time.
        '--disable-features=SpareRendererForSitePerProcess',
        ...(fast ? ['--disable-ipc-flooding-protection'] : []),
        '--disable-sync',
        '--no-first-run',
        '--hide-scrollbars',
        // Any request to another machine fails and shows in the console.
        `--host-resolver-rules=${[
          ...NAMES.map((name) => `MAP ${name} 127.0.0.1`),
          'MAP * ~NOTFOUND',
          'EXCLUDE 127.0.0.1',
        ].join(' , ')}`,
        `--user-data-dir=${profile}`,
      ],
      ...(!storage && { prefs: { 'profile.default_content_setting_values.cookies': 2 } }),
    },
    'goog:loggingPrefs': { browser: 'ALL' },
  }),

  async ready(driver) {
    const chromium = new Chromium(driver);
    await chromium.discard();
    return chromium;
  },
};

class Chromium {
  #driver;
  #messages = [];

  constructor(driver) {
    this.#driver = driver;
  }

  /** Discards console messages from before this test. */
  async discard() {
    await this.messages();
    this.#messages = [];
  }

  async messages() {
    for (const entry of await this.#driver.manage().logs().get('browser')) {
      this.#messages.push(`${entry.level.name}: ${entry.message}`);
    }
    return [...this.#messages];
  }

  async resize(width, height, { touch }) {
    await this.#send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: touch,
    });
    await this.#send('Emulation.setTouchEmulationEnabled', { enabled: touch });
  }

  emulate({ dark, forcedColours, reducedMotion, print }) {
    return this.#send('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ],
    });
  }

  beforeEachPage(source) {
    return this.#send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  withoutScripts() {
    return this.#send('Emulation.setScriptExecutionDisabled', { value: true });
  }

  saveTo(folder) {
    return this.#send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }

  async heap() {
    await this.#send('HeapProfiler.enable', {});
    // Weakly held objects need a second collection.
    for (let time = 0; time < 3; time += 1) await this.#send('HeapProfiler.collectGarbage', {});
    const { usedSize } = await this.#driver.sendAndGetDevToolsCommand('Runtime.getHeapUsage', {});
    const counters = await this.#driver.sendAndGetDevToolsCommand('Memory.getDOMCounters', {});
    return { bytes: usedSize, nodes: counters.nodes, listeners: counters.jsEventListeners };
  }

  /** How often the page's styles and layout have been computed so far. */
  async work() {
    await this.#send('Performance.enable', {});
    const { metrics } = await this.#driver.sendAndGetDevToolsCommand('Performance.getMetrics', {});
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { styles: of('RecalcStyleCount'), layouts: of('LayoutCount') };
  }

  /** Deletes everything that pages have stored, and brings the remaining tab to the front. */
  async forget() {
    await this.#send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
    await this.#send('Page.bringToFront', {});
  }

  #send(command, values) {
    return this.#driver.sendDevToolsCommand(command, values);
  }
}
