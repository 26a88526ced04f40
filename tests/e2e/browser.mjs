// A browser as a test uses it: standard WebDriver, and through `own` what each browser does in its
// own way.
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
 * @param {boolean} [options.own] - whether it is a browser that nobody else uses before or after
 * @param {boolean} [options.fast] - whether a page may make entries of the history faster than a person could:
 *   Chromium alone, and one of its own
 * @param {boolean} [options.window] - whether it has a window, which a screen reader can read: Firefox alone
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
    /** How fast it is worked with. */
    this.pace = new Pace(engine);
    this.driver = session.driver;
    this.#own = session.own;
    this.#session = session;
  }

  /** Ends the browser and removes its profile. */
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

  /** Runs the body of a function in the page; a promise it returns is waited for. */
  run(script, ...values) {
    return this.driver.executeScript(this.#own.inPage?.(script) ?? script, ...values);
  }

  /** The first element, waited for. */
  async find(selector) {
    return this.until(async () => (await this.all(selector))[0], `an element "${selector}"`);
  }

  all(selector) {
    return this.driver.findElements(By.css(selector));
  }
  async click(selector) {
    await this.clickOn(await this.find(selector));
  }

  /** Presses an element with the pointer, at a person's pace. */
  async clickOn(element) {
    await this.pace.press(await this.#spot(element), () => element.click());
  }

  async text(selector) {
    return (await this.find(selector)).getText();
  }

  /** Waits until a condition holds; `what` says in the failure what did not come about. */
  async until(condition, what, limit = PATIENCE_MS) {
    const begun = Date.now();
    const end = begun + limit;
    let last = null;
    do {
      try {
        const value = await condition();
        if (value) return value;
      } catch (error) {
        // The page may be in the middle of changing.
        last = error;
      }
      // Every look costs the browser work that it needs to get there: the longer it takes, the fewer.
      const pause = Math.max(20, (Date.now() - begun) / 20);
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    } while (Date.now() < end);
    throw new Error(`Waited ${limit / 1000} s in vain for ${what}${last ? ` (${last.message})` : ''}`);
  }

  /** Where an element is pressed: its middle, once it is in sight; a driver does not see what lies over it. */
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

  /** Presses at a place of the window, in CSS pixels; with a gap in milliseconds, twice. */
  async clickAt({ x, y }, gap) {
    const actions = this.driver.actions().move({ x, y, duration: 0 }).press().release();
    if (gap !== undefined) actions.pause(gap).press().release();
    await actions.perform();
  }

  /** Presses a key twice, so many milliseconds apart. */
  async pressTwice(name, gap) {
    const key = keyOf(name);
    await this.driver.actions().keyDown(key).keyUp(key).pause(gap).keyDown(key).keyUp(key).perform();
  }

  /** Puts a finger on the middle of an element, and takes it off again; twice at most. */
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
   * Does something that changes nothing, where the entries that a script is to make in the history would
   * otherwise not count: WebKit's Back passes over those of pages that nobody has done anything on in the ten
   * seconds before.
   */
  async engage() {
    if (this.engine !== 'webkit') return;
    // A frame hears of no key before it has the focus.
    await this.run('if (self !== top) focus()');
    await this.driver.actions().keyDown(Key.SHIFT).keyUp(Key.SHIFT).perform();
  }

  /** Types a text into whatever has the focus. */
  async type(text) {
    await this.press(...text);
  }

  /** What has the focus: its tag, id, name, value and text, also inside shadow roots. */
  focused() {
    return this.run(`
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at && { tag: at.localName, id: at.id, name: at.name ?? '', value: at.value ?? '',
        text: (at.textContent ?? '').trim().replace(/\\s+/g, ' ') };`);
  }

  /** Goes to a new tab. */
  async newTab() {
    await this.driver.switchTo().newWindow('tab');
    await this.#own.attend?.();
  }

  /** All the console has shown so far, one text each. */
  messages() {
    return this.#own.messages();
  }

  /** What the console shows of something while it is done. */
  async saidBy(act) {
    const { length } = await this.messages();
    await act();
    return (await this.messages()).slice(length);
  }

  /** Makes the page's own area this large, with a pointer or with a finger. */
  resize(width, height, { touch = false } = {}) {
    return this.#own.resize(width, height, { touch });
  }

  /**
   * Lets the page believe in a person's settings.
   *
   * @param {{dark?: boolean, forcedColours?: boolean, reducedMotion?: boolean, print?: boolean}} media
   */
  emulate({ dark = false, forcedColours = false, reducedMotion = false, print = false }) {
    return this.#own.emulate({ dark, forcedColours, reducedMotion, print });
  }

  /** Runs a script before any of the page's own, from the next page of this tab on. */
  beforeEachPage(source) {
    return this.#own.beforeEachPage(source);
  }

  /** Switches JavaScript off, from the next page of this tab on. */
  withoutScripts() {
    return this.#own.withoutScripts();
  }

  /** Has files that a page saves go into a folder, without asking. */
  saveTo(folder) {
    return this.#own.saveTo(folder);
  }

  /** What the page holds in memory after all rubbish is gone; null where the browser does not tell. */
  heap() {
    return this.#own.heap();
  }

  /** How often the page was styled and laid out so far; in Chromium only. */
  work() {
    return this.#own.work();
  }

  /** Writes what the window shows to a PNG file. */
  async screenshot(file) {
    await writeFile(file, await this.driver.takeScreenshot(), 'base64');
  }

  /** Prints the page, on a paper in centimetres: the bytes of a PDF. */
  async print({ width, height }) {
    if (this.#own.print) return this.#own.print({ width, height });
    return Buffer.from(await this.driver.printPage({ width, height, background: false }), 'base64');
  }

  /** Prints the page on A4 to a file; tells its number of sheets. */
  async pdf(file) {
    const pdf = await this.print({ width: 21, height: 29.7 });
    if (file) await writeFile(file, pdf);
    return sheets(pdf);
  }
}

/** How many sheets a PDF has; some browsers pack what says so. */
function sheets(pdf) {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/FlateDecode[^]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      // What is not packed stands in the text itself.
      return '';
    }
  });
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The code WebDriver has for a key, by its name in the DOM. */
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
