// A browser as tests use it: standard WebDriver, and `own` for what each browser does in its own way.
import { writeFile } from 'node:fs/promises';
import { constants, inflateSync } from 'node:zlib';
import { By, Key } from 'selenium-webdriver';
import input from 'selenium-webdriver/lib/input.js';
import { openSession } from './driver.mjs';
import { Pace } from './pace.mjs';

const { Pointer } = input;

/** How long a page on this machine may take to do what a test waits for. */
const PATIENCE_MS = 10_000;

/**
 * Opens a headless browser with an empty profile.
 *
 * @param {object} options
 * @param {string} [options.engine] - which browser; `BROWSER` in the environment, or chromium
 * @param {number} [options.width] - of the page, in CSS pixels
 * @param {number} [options.height] - of the page, in CSS pixels
 * @param {object} [options.media] - see `Browser.emulate`
 * @param {boolean} [options.storage] - whether pages may store anything
 * @param {boolean} [options.own] - whether no other test uses the browser, before or after
 * @param {boolean} [options.fast] - whether a page may add history entries faster than a person could:
 *   Chromium only, and only with `own`
 * @param {boolean} [options.window] - whether it has a window, which a screen reader can read: Firefox only
 */
export async function openBrowser({
  engine = process.env.BROWSER ?? 'chromium',
  width = 1280,
  height = 900,
  media,
  storage,
  own,
  fast,
  window,
} = {}) {
  const browser = new Browser(engine, await openSession(engine, { storage, own, fast, window }));
  try {
    if (!window) await browser.resize(width, height);
    if (media) await browser.emulate(media);
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

export class Browser {
  #session;
  #own;

  constructor(engine, session) {
    this.engine = engine;
    /** Keeps work with it at a person's pace. */
    this.pace = new Pace(engine);
    this.driver = session.driver;
    this.#own = session.own;
    this.#session = session;
  }

  /** Closes the browser, or gives it back if it is a shared one. */
  close() {
    return this.#session.close();
  }

  goTo(address) {
    return this.driver.get(address);
  }
  back() {
    return this.driver.navigate().back();
  }
  forward() {
    return this.driver.navigate().forward();
  }
  reload() {
    return this.driver.navigate().refresh();
  }
  title() {
    return this.driver.getTitle();
  }
  address() {
    return this.driver.getCurrentUrl();
  }

  /** Runs the body of a function in the page, and waits for a promise that it returns. */
  run(script, ...values) {
    return this.driver.executeScript(this.#own.inPage?.(script) ?? script, ...values);
  }

  /** Waits for the first matching element and returns it. */
  async find(selector) {
    return this.until(async () => (await this.all(selector))[0], `an element "${selector}"`);
  }

  all(selector) {
    return this.driver.findElements(By.css(selector));
  }
  async click(selector) {
    await this.clickOn(await this.find(selector));
  }

  /** Clicks an element with the pointer, at a person's pace. */
  async clickOn(element) {
    await this.pace.press(await this.#spot(element), () => element.click());
  }

  async text(selector) {
    return (await this.find(selector)).getText();
  }

  /** Waits until a condition holds; `what` names what is awaited, for the failure message. */
  async until(condition, what, limit = PATIENCE_MS) {
    const begun = Date.now();
    const end = begun + limit;
    let last = null;
    do {
      try {
        const value = await condition();
        if (value) return value;
      } catch (error) {
        // The page may be changing right now.
        last = error;
      }
      // Each check costs the browser work that it needs to make progress: the longer the wait, the fewer checks.
      const pause = Math.max(20, (Date.now() - begun) / 20);
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    } while (Date.now() < end);
    throw new Error(`Waited ${limit / 1000} s in vain for ${what}${last ? ` (${last.message})` : ''}`);
  }

  /** Where to press an element: its middle, once in sight. A driver does not notice what covers it. */
  async #spot(element) {
    const [id, [isInSight, x, y]] = await Promise.all([
      element.getId(),
      this.run(
        `
      const [element] = arguments;
      const middle = () => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      };
      // Beyond the window there is nothing at all.
      const isInSight = element.contains(element.getRootNode().elementFromPoint(...middle()));
      if (!isInSight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [isInSight, ...middle()];`,
        element,
      ),
    ]);
    return { id, isInSight, x, y };
  }

  /** Presses keys one after another, at a person's pace: "Tab", "Enter", "Shift+Tab", "3", "a". */
  async press(...strokes) {
    const actions = this.driver.actions();
    for (const stroke of strokes) {
      const keys = stroke.length > 1 ? stroke.split('+').map(keyOf) : [stroke];
      for (const key of keys) actions.keyDown(key);
      for (const key of keys.reverse()) actions.keyUp(key);
    }
    await this.pace.keys(strokes, () => actions.perform());
  }

  /** Clicks at a point of the window, in CSS pixels; given a gap in milliseconds, twice. */
  async clickAt({ x, y }, gap) {
    const actions = this.driver.actions().move({ x, y, duration: 0 }).press().release();
    if (gap !== undefined) actions.pause(gap).press().release();
    await actions.perform();
  }

  /** Presses a key twice, with a gap in milliseconds. */
  async pressTwice(name, gap) {
    const key = keyOf(name);
    await this.driver.actions().keyDown(key).keyUp(key).pause(gap).keyDown(key).keyUp(key).perform();
  }

  /** Taps the middle of an element, once or twice. */
  async tap(element, { twice = false } = {}) {
    const finger = new Pointer('finger', Pointer.Type.TOUCH);
    await this.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
    const spot = await this.#spot(element);
    const [x, y] = [spot.x, spot.y].map(Math.round);
    const actions = this.driver.actions();
    const press = [finger.press(), finger.release()];
    actions.insert(finger, finger.move({ x, y, duration: 0 }), ...press, ...(twice ? press : []));
    await this.pace.press(spot, () => actions.perform());
  }

  /**
   * Presses a key that does nothing, so that the history entries a script is about to add count: WebKit's Back
   * skips entries of pages that had no user action in the last ten seconds.
   */
  async engage() {
    if (this.engine !== 'webkit') return;
    // A frame gets no key events before it has the focus.
    await this.run('if (self !== top) focus()');
    await this.driver.actions().keyDown(Key.SHIFT).keyUp(Key.SHIFT).perform();
  }

  /** Types a text into whatever has the focus. */
  async type(text) {
    await this.press(...text);
  }

  /** The focused element, also inside shadow roots: its tag, id, name, value and text. */
  focused() {
    return this.run(`
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at && { tag: at.localName, id: at.id, name: at.name ?? '', value: at.value ?? '',
        text: (at.textContent ?? '').trim().replace(/\\s+/g, ' ') };`);
  }

  /** Opens a new tab and switches to it. */
  async newTab() {
    await this.driver.switchTo().newWindow('tab');
    await this.#own.attend?.();
  }

  /** Everything the console has shown so far, one string per message. */
  messages() {
    return this.#own.messages();
  }

  /** Runs `act` and returns the console messages it caused. */
  async saidBy(act) {
    const { length } = await this.messages();
    await act();
    return (await this.messages()).slice(length);
  }

  /** Sets the size of the viewport, with a pointer or with touch. */
  resize(width, height, { touch = false } = {}) {
    return this.#own.resize(width, height, { touch });
  }

  /**
   * Emulates a person's settings.
   *
   * @param {{dark?: boolean, forcedColours?: boolean, reducedMotion?: boolean, print?: boolean}} media
   */
  emulate({ dark = false, forcedColours = false, reducedMotion = false, print = false }) {
    return this.#own.emulate({ dark, forcedColours, reducedMotion, print });
  }

  /** Runs a script before any of the page's own, from this tab's next page on. */
  beforeEachPage(source) {
    return this.#own.beforeEachPage(source);
  }

  /** Disables JavaScript, from this tab's next page on. */
  withoutScripts() {
    return this.#own.withoutScripts();
  }

  /** Saves downloads to a folder, without asking. */
  saveTo(folder) {
    return this.#own.saveTo(folder);
  }

  /** What the page holds in memory after garbage collection; null if the browser does not report it. */
  heap() {
    return this.#own.heap();
  }

  /** How often the page has been styled and laid out so far; Chromium only. */
  work() {
    return this.#own.work();
  }

  /** Saves a screenshot of the window as a PNG file. */
  async screenshot(file) {
    await writeFile(file, await this.driver.takeScreenshot(), 'base64');
  }

  /** Prints the page on paper of a size in centimetres; returns the bytes of a PDF. */
  async print({ width, height }) {
    if (this.#own.print) return this.#own.print({ width, height });
    return Buffer.from(await this.driver.printPage({ width, height, background: false }), 'base64');
  }

  /** Prints the page on A4, to a file if one is given; returns the number of sheets. */
  async pdf(file) {
    const pdf = await this.print({ width: 21, height: 29.7 });
    if (file) await writeFile(file, pdf);
    return sheets(pdf);
  }
}

/** How many sheets a PDF has. Some browsers compress the objects that say so. */
function sheets(pdf) {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      // An uncompressed stream is searched as text.
      return '';
    }
  });
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The WebDriver code of a key, by its DOM name. */
function keyOf(name) {
  const key =
    {
      Escape: Key.ESCAPE,
      Backspace: Key.BACK_SPACE,
      PageDown: Key.PAGE_DOWN,
      PageUp: Key.PAGE_UP,
      ArrowUp: Key.ARROW_UP,
      ArrowDown: Key.ARROW_DOWN,
      ArrowLeft: Key.ARROW_LEFT,
      ArrowRight: Key.ARROW_RIGHT,
    }[name] ?? Key[name.toUpperCase()];
  if (key) return key;
  if (name.length === 1) return name;
  throw new Error(`No key "${name}" is known`);
}
