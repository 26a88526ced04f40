// Firefox: how it starts, and how it emulates a person's device and settings.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { believes } from './believes.mjs';
import { NAMES } from './names.mjs';

/** Keeps the page and the browser itself from asking anything of another machine. */
const ALONE = {
  // Requests to other machines go to a proxy that does not exist.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.trr.mode': 5,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
};

/** Makes a page look the same on every machine. */
const STEADY = {
  'browser.tabs.remote.separatePrivilegedContentProcess': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'ui.systemUsesDarkTheme': 0,
  'ui.prefersReducedMotion': 0,
  // No scroll bar takes width from the page.
  'ui.useOverlayScrollbars': 1,
  // Tab reaches links too, as in other browsers.
  'accessibility.tabfocus': 7,
};

export const firefox = {
  driver: process.env.GECKODRIVER ?? 'geckodriver',
  // Some of a person's settings can be emulated only from inside the browser.
  arguments: (port) => [`--port=${port}`, '--websocket-port=0', '--allow-system-access'],

  capabilities: (_profile, { storage, window }) => ({
    browserName: 'firefox',
    webSocketUrl: true,
    'moz:firefoxOptions': {
      binary: process.env.FIREFOX ?? onPath(['firefox-esr', 'firefox']),
      args: [...(window ? [] : ['-headless']), '--width=1280', '--height=1000'],
      prefs: {
        ...ALONE,
        ...STEADY,
        'network.dns.localDomains': NAMES.join(','),
        'network.proxy.no_proxies_on': ['127.0.0.1', 'localhost', ...NAMES].join(','),
        // For a screen reader, the accessibility tree is there from the start.
        ...(window && { 'accessibility.force_disabled': -1 }),
        ...(!storage && { 'network.cookie.cookieBehavior': 2 }),
      },
    },
  }),

  async ready(driver) {
    const bidi = await driver.getBidi();
    const firefox = new Firefox(driver, bidi);
    await bidi.subscribe('log.entryAdded');
    return firefox;
  },
};

/** The first of the programs found on the path; without one, the driver looks for itself. */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

class Firefox {
  #driver;
  #bidi;
  #messages = [];

  constructor(driver, bidi) {
    this.#driver = driver;
    this.#bidi = bidi;
    bidi.socket.on('message', (received) => {
      const { method, params } = JSON.parse(received);
      if (method !== 'log.entryAdded') return;
      this.#messages.push(`${params.level.toUpperCase()}: ${params.text}`);
    });
  }

  async messages() {
    // Everything the page has logged so far arrives before the reply to this.
    const context = await this.#tab();
    await this.#send('script.evaluate', {
      expression: 'null',
      target: { context },
      awaitPromise: false,
    });
    return [...this.#messages];
  }

  async resize(width, height, { touch }) {
    await this.#send('browsingContext.setViewport', {
      context: await this.#tab(),
      viewport: { width, height },
    });
    await this.#within('tab.touchEventsOverride = values[0]', touch ? 'enabled' : 'none');
  }

  async emulate({ dark, forcedColours, reducedMotion, print }) {
    await this.#within(
      `
      const [dark, forced, still, print] = values;
      tab.prefersColorSchemeOverride = dark ? 'dark' : 'light';
      tab.forcedColorsOverride = forced ? 'active' : 'none';
      tab.mediumOverride = print ? 'print' : '';
      Services.prefs.setIntPref('ui.prefersReducedMotion', still ? 1 : 0);`,
      dark,
      forcedColours,
      reducedMotion,
      print,
    );
    await believes(this.#driver, { dark, forcedColours, reducedMotion, print });
  }

  async beforeEachPage(source) {
    await this.#send('script.addPreloadScript', {
      functionDeclaration: `() => { ${source} }`,
      contexts: [await this.#tab()],
    });
  }

  withoutScripts() {
    return this.#within('tab.allowJavascript = false');
  }

  saveTo(folder) {
    return this.#within(
      `
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', values[0]);
      Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);`,
      folder,
    );
  }

  /** Only Chromium reports what a page holds. */
  async heap() {
    return null;
  }

  /** Resets browser-wide settings and deletes everything that pages have stored. */
  async forget() {
    await this.#within(`
      Services.prefs.setIntPref('ui.prefersReducedMotion', 0);
      for (const name of ['folderList', 'dir']) Services.prefs.clearUserPref('browser.download.' + name);
      return new Promise((done) => {
        const all = Ci.nsIClearDataService.CLEAR_ALL;
        Services.clearData.deleteData(all, { onDataDeleted: done });
      });`);
  }

  /** Closes the connection, so that the next session can listen. */
  close() {
    this.#bidi.close();
  }

  #tab() {
    return this.#driver.getWindowHandle();
  }

  /** Runs a script in the browser itself, with the current tab as `tab`. */
  async #within(script, ...values) {
    const handle = await this.#tab();
    await this.#driver.setContext('chrome');
    try {
      return await this.#driver.executeScript(
        `
        const [handle, values] = arguments;
        const { NavigableManager } = ChromeUtils.importESModule(
          'chrome://remote/content/shared/NavigableManager.sys.mjs');
        const tab = NavigableManager.getBrowsingContextById(handle);
        ${script}`,
        handle,
        values,
      );
    } finally {
      await this.#driver.setContext('content');
    }
  }

  async #send(method, params) {
    const { type, result, message } = await this.#bidi.send({ method, params });
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result;
  }
}
