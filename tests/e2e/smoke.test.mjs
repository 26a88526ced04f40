// The built page opens under the strictest policy and logs nothing to the console.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessible } from './accessibility.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  test('the page opens with its title, quietly, and asks for nothing that is not there', async () => {
    await browser.goTo(server.address);
    await browser.find('main[data-step="start"]');
    assert.match(await browser.title(), /Joint Effort/);
    await checkAccessible(browser, 'start');
    assert.deepEqual(await browser.messages(), []);
    assert.deepEqual(
      server.requests.filter(({ status }) => status !== 200),
      [],
    );
  });
});
