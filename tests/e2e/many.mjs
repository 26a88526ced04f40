// *Many results at once*, as a team leader comes to it and reads it.
import { goAside } from './side-pages.mjs';
import { arriveFocused, open, press } from './journey.mjs';

/** Opens the page, and goes there. */
export async function openMany(browser, address) {
  await open(browser, address);
  await goAside(browser, null, 'open');
  await press(browser, 'many');
  await arriveFocused(browser, 'many');
}

/** The rows of a table as they are read: a name and its number. */
export const tableOf = (browser, part) =>
  browser.run(
    `
  return [...document.querySelectorAll('.page > .counts [data-part="' + arguments[0] + '"] tbody tr')]
    .map((row) => [row.cells[0].textContent, Number(row.cells[1].textContent)])`,
    part,
  );

/** What all of its numbers make. */
export const sum = (rows) => rows.reduce((all, [, count]) => all + count, 0);

/** What is told of all files: by its name. */
export const factsOf = (browser) =>
  browser.run(`
  return Object.fromEntries([...document.querySelectorAll('[data-part="counted"] .facts > div')]
    .map((row) => [row.children[0].textContent, row.children[1].textContent]))`);
