// *Many results at once*, as a team leader opens and reads it.
import { goAside } from './side-pages.mjs';
import { arriveFocused, open, press } from './journey.mjs';

/** Opens the standalone page, and goes there. */
export async function openMany(browser, address) {
  await open(browser, address);
  await goAside(browser, null, 'open');
  await press(browser, 'many');
  await arriveFocused(browser, 'many');
}

/** The rows of a table: a name and its count. */
export const tableOf = (browser, part) =>
  browser.run(
    `
  return [...document.querySelectorAll('.page > .counts [data-part="' + arguments[0] + '"] tbody tr')]
    .map((row) => [row.cells[0].textContent, Number(row.cells[1].textContent)])`,
    part,
  );

/** The sum of a table's counts. */
export const sum = (rows) => rows.reduce((all, [, count]) => all + count, 0);

/** The facts about all files, by name. */
export const factsOf = (browser) =>
  browser.run(`
  return Object.fromEntries([...document.querySelectorAll('[data-part="counted"] .facts > div')]
    .map((row) => [row.children[0].textContent, row.children[1].textContent]))`);
