// The side pages, as a test uses them.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arriveFocusedInside, clickInside, findInside, pressInside, runInside } from './inside.mjs';

/** A folder for what is saved and opened, removed with the process. */
export function folder() {
  const made = mkdtempSync(join(tmpdir(), 'joint-effort-'));
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Goes to a side page. */
export async function goAside(browser, hosts, aside) {
  await pressInside(browser, hosts, aside);
  await arriveFocusedInside(browser, hosts, aside);
}

/** Runs what saves a file to a folder, and reads the file; saves are as far apart as a person's. */
export function saved(browser, into, act) {
  return browser.pace.save(async () => {
    const before = new Set(readdirSync(into));
    await act();
    const name = await browser.until(() => {
      const now = readdirSync(into);
      // While it is being written it has another name, or a partial file beside it.
      if (now.some((file) => /\.(?:part|crdownload)$/.test(file))) return null;
      return now.find((file) => !before.has(file) && readFileSync(join(into, file)).length > 0);
    }, 'a file to be saved');
    return { name, path: join(into, name), bytes: readFileSync(join(into, name)) };
  });
}

/** Chooses files in the file field. */
export async function chooseFiles(browser, hosts, ...paths) {
  const field = await findInside(browser, hosts, 'input[type="file"]');
  await field.sendKeys(paths.join('\n'));
}

/** Writes a file to open later, unless it is already there. */
export function written(into, name, content) {
  const path = join(into, name);
  if (!existsSync(path)) writeFileSync(path, content);
  return path;
}

/** Puts a text into the text field, and presses Open. */
export async function openText(browser, hosts, text) {
  await runInside(browser, hosts, 'root.querySelector("#je-brought").value = values[0]', text);
  await pressInside(browser, hosts, 'open-text');
}

/** What a paste puts into a field of the page. */
export async function pasted(browser) {
  await browser.run(`
    const field = document.createElement('textarea');
    field.id = 'paste-here';
    document.body.append(field);
    field.focus({ preventScroll: true });`);
  await browser.press('Control+v');
  return browser.run(`
    const field = document.querySelector('#paste-here');
    field.remove();
    return field.value;`);
}

/** The latest announcement, without the space that makes a screen reader repeat the same words. */
export const news = (browser, hosts) =>
  runInside(
    browser,
    hosts,
    'return [...root.querySelectorAll(".news")].map((part) => part.textContent).join("").trimEnd()',
  );

/** Waits until the page announces something. */
export const saysSo = (browser, hosts, pattern) =>
  browser.until(async () => pattern.test(await news(browser, hosts)), `the page to say ${pattern}`);

/** The lines that say why something could not be opened. */
export const refusals = (browser, hosts) =>
  runInside(
    browser,
    hosts,
    `
  return [...root.querySelectorAll('.problems li')].map((line) => line.textContent)`,
  );

/** The opened results, one string each. */
export const opened = (browser, hosts) =>
  runInside(
    browser,
    hosts,
    `
  return [...root.querySelectorAll('[data-part="opened"] .rows > li')].map((row) => row.textContent)`,
  );

export const click = clickInside;
