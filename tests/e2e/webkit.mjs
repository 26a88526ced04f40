// WebKitGTK: how it starts, and how it emulates a person's device and settings.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { believes } from './believes.mjs';
import { Page } from './webkit-page.mjs';

const START = new URL('webkit-start.mjs', import.meta.url).pathname;

/** A window takes a few steps to reach the size that it was asked for. */
const PATIENCE = { tries: 100, ms: 30 };

const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE.ms);
  });

export const webkit = {
  driver: process.execPath,
  arguments: (port, profile) => [START, String(port), profile],
  capabilities: () => ({}),
  // The driver does not report where the window listens.
  further: (profile) => ({ 'joint-effort:profile': profile }),
  // Its tabs are limited, and it cannot forget anything: the next session gets another browser.
  once: true,

  async ready(driver, { 'joint-effort:profile': profile }) {
    const webkit = new WebKit(driver, profile);
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
    return webkit;
  },
};

class WebKit {
  #driver;
  #profile;
  #inspector;
  /** The pages, by the driver's names for their tabs. */
  #pages = new Map();
  #known = new Set();
  /** Whether the current tab runs scripts of its own. */
  #hasScripts = true;

  constructor(driver, profile) {
    this.#driver = driver;
    this.#profile = profile;
    this.#inspector = `127.0.0.1:${readFileSync(join(profile, 'inspector'), 'utf8')}`;
  }

  /**
   * Wraps the body of a function so that it runs as a task of the page. During a script of the driver's, WebKit runs
   * what the page has deferred in the middle of it, after each listener; a page's own script never sees that.
   */
  inPage(script) {
    if (!this.#hasScripts) return script;
    return `const given = arguments;
      return new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          try { resolve((function () { ${script}\n}).apply(null, given)); } catch (error) { reject(error); }
        };
        port2.postMessage(null);
      });`;
  }

  /** Starts to record the console of the current tab. */
  async attend() {
    this.#hasScripts = true;
    await this.#page();
  }

  async messages() {
    // Everything the page has logged so far arrives before the reply to this.
    await this.#driver.executeScript('return null');
    await (await this.#page()).send('Runtime.evaluate', { expression: 'null' });
    return [...this.#pages.values()].flatMap((page) => page.messages);
  }

  async resize(width, height, { touch }) {
    if (touch) throw new Error('WebKitGTK cannot be made to believe in a finger');
    await this.#page();
    const sizes = () => this.#driver.executeScript('return [innerWidth, innerHeight, outerWidth, outerHeight]');
    for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
      const [innerWidth, innerHeight, outerWidth, outerHeight] = await sizes();
      if (innerWidth === width && innerHeight === height) return;
      if (tries % 10 === 0) {
        const [right, below] = [outerWidth - innerWidth, outerHeight - innerHeight];
        await this.#driver
          .manage()
          .window()
          .setRect({ x: 0, y: 0, width: width + right, height: height + below });
      }
      await pause();
    }
    throw new Error(`The window is ${await sizes()} where ${[width, height]} was asked for`);
  }

  async emulate({ dark, forcedColours, reducedMotion, print }) {
    if (forcedColours) throw new Error('WebKitGTK has no forced colours');
    const page = await this.#page();
    const prefer = (name, value) => page.set(name, 'Page.overrideUserPreference', { name, value });
    await prefer('PrefersColorScheme', dark ? 'Dark' : 'Light');
    await prefer('PrefersReducedMotion', reducedMotion ? 'Reduce' : 'NoPreference');
    page.medium = print ? 'print' : '';
    await page.set('media', 'Page.setEmulatedMedia', { media: page.medium });
    await believes(this.#driver, { dark, forcedColours, reducedMotion, print });
  }

  async beforeEachPage(source) {
    await (await this.#page()).set('first', 'Page.setBootstrapScript', { source });
  }

  async withoutScripts() {
    this.#hasScripts = false;
    await (await this.#page()).set('scripts', 'Page.overrideSetting', { setting: 'ScriptEnabled', value: false });
  }

  saveTo(folder) {
    return this.#window({ save: folder });
  }

  /** Prints through the window, as the driver has no command for it. */
  async print({ width, height }) {
    const file = join(this.#profile, 'printed.pdf');
    const page = await this.#page();
    // Printing would take an emulated medium for the real one, and restore it for good.
    await page.set('media', 'Page.setEmulatedMedia', { media: '' });
    await this.#window({ print: file, width: width * 10, height: height * 10 });
    await page.set('media', 'Page.setEmulatedMedia', { media: page.medium });
    return readFileSync(file);
  }

  /** Only Chromium reports what a page holds. */
  async heap() {
    return null;
  }

  close() {
    for (const page of this.#pages.values()) page.close();
  }

  /** Sends a command to the window around the pages. */
  async #window(what) {
    const control = connect(join(this.#profile, 'control'));
    await new Promise((resolve, reject) => {
      control.once('error', reject).once('data', resolve);
      control.write(`${JSON.stringify(what)}\n`);
    });
    control.destroy();
  }

  /** The inspector's page of the current tab. */
  async #page() {
    const handle = await this.#driver.getWindowHandle();
    if (this.#pages.has(handle)) return this.#pages.get(handle);
    // The inspector does not list a tab that has never loaded anything.
    if (/^(about:blank)?$/.test(await this.#driver.getCurrentUrl())) await this.#driver.get('about:blank');
    // The inspector's names for the tabs differ from the driver's, so the driver writes its own into the page.
    await this.#driver.executeScript('top.nameOfTab = arguments[0]', handle);
    for (let tries = 0; tries < PATIENCE.tries; tries += 1) {
      const page = await this.#pageNamed(handle);
      if (page) return page;
      await pause();
    }
    throw new Error('The inspector does not know the tab');
  }

  async #pageNamed(handle) {
    const list = await (await fetch(`http://${this.#inspector}/`)).text();
    const listed = [...list.matchAll(/\/socket\/\d+\/(\d+)\/WebPage/g)].filter(([path]) => !this.#known.has(path));
    // The window takes its tabs in this order. One that has never loaded anything would not answer.
    for (const [path] of listed.sort(([, one], [, other]) => one - other)) {
      const page = await Page.open(`ws://${this.#inspector}${path}`);
      const { result } = await page.send('Runtime.evaluate', { expression: 'window.nameOfTab', returnByValue: true });
      if (result.value === handle) {
        this.#known.add(path);
        this.#pages.set(handle, page);
        return page;
      }
      page.close();
    }
    return null;
  }
}
