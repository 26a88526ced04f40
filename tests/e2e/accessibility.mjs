// Runs axe on the current page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Runs axe on the whole page and returns its violations. */
export async function axe(browser) {
  if (!(await browser.run('return typeof window.axe === "object"'))) await browser.run(AXE);
  const { violations } = await browser.run('return axe.run(document, { resultTypes: ["violations"] })');
  return violations;
}

/** Fails with a readable list if axe finds violations on the named screen. */
export async function checkAccessible(browser, screen) {
  const told = (await axe(browser)).map(({ id, impact, help, nodes }) => {
    const places = nodes.map(
      ({ target, html, failureSummary }) =>
        `    ${target.join(' ')}\n      ${html}\n      ${failureSummary.replaceAll('\n', '\n      ')}`,
    );
    return `  ${id} (${impact}): ${help}\n${places.join('\n')}`;
  });
  assert.equal(told.length, 0, `axe objects to the screen "${screen}":\n${told.join('\n')}`);
}
