// Opens a browser session: one that several test files share, or one of its own.
import { Capabilities, WebDriver } from 'selenium-webdriver';
import * as chrome from 'selenium-webdriver/chrome.js';
import * as gecko from 'selenium-webdriver/firefox.js';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { Command, Name } from 'selenium-webdriver/lib/command.js';
import { Session } from 'selenium-webdriver/lib/session.js';
import { borrowBrowser } from './keeper.mjs';
import { browserOf, startBrowser } from './start.mjs';

/** Creates a session of a browser that selenium has no class for. */
const plain = {
  createSession: (_capabilities, executor) => new WebDriver(executor.execute(new Command(Name.NEW_SESSION)), executor),
};

const DRIVERS = { chromium: chrome.Driver, firefox: gecko.Driver, webkit: plain };

/** Returns the existing session when asked for a new one. */
class Begun extends Executor {
  #session;

  constructor({ address, id, capabilities }) {
    super(new HttpClient(address));
    this.w3c = true;
    this.#session = new Session(id, capabilities);
  }

  async execute(command) {
    return command.getName() === Name.NEW_SESSION ? this.#session : super.execute(command);
  }
}

/**
 * Opens a browser through its standard driver.
 *
 * @param {string} engine - which browser
 * @param {{storage?: boolean, own?: boolean, fast?: boolean, window?: boolean}} setup - see `openBrowser`
 * @returns {Promise<{driver: import('selenium-webdriver').WebDriver, own: object,
 *   close: () => Promise<void>}>} `own` is what each browser does in its own way
 */
export async function openSession(engine, { storage = true, own = false, fast = false, window = false } = {}) {
  const borrowed = own || window ? null : await borrowBrowser(engine, { storage });
  const begun = borrowed ?? (await startBrowser(engine, { storage, fast, window }));
  try {
    const driver = DRIVERS[engine].createSession(new Capabilities(begun.capabilities), new Begun(begun));
    // Everything is on this machine: what takes longer than this never arrives. A script may walk through all
    // pages on a busy machine. WebKit's driver measures time in the page, where a test may shorten a minute.
    await driver.manage().setTimeouts({ pageLoad: 30_000, script: 61_000 });
    const ways = await browserOf(engine).ready(driver, begun.capabilities);
    const close = async () => {
      const tidied =
        borrowed &&
        !browserOf(engine).once &&
        (await tidy(driver, ways).then(
          () => true,
          ({ message }) => {
            console.error(`A browser is not used again, since it could not be tidied up: ${message}`);
            return false;
          },
        ));
      ways.close?.();
      if (tidied) borrowed.giveBack();
      else await begun.end();
    };
    return { driver, own: ways, close };
  } catch (error) {
    await begun.end();
    throw error;
  }
}

/** Leaves a browser as good as new: one empty tab, no settings and nothing stored. */
async function tidy(driver, ways) {
  const used = await driver.getAllWindowHandles();
  await driver.switchTo().newWindow('tab');
  const fresh = await driver.getWindowHandle();
  for (const handle of used) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(fresh);
  await ways.forget();
}
