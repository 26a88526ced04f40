// The built page opens under the strictest policy and says nothing on the console.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkAccessible } from './accessibility.mjs';
import { openBrowser } from './browser.mjs';
import { inEveryEngine } from './engines.mjs';
import { STRICT_POLICY, serve } from './server.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  before(async () => {
    server = await serve(undefined, { policy: STRICT_POLICY });
    browser = await openBrowser({ engine });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the page opens with its title, quietly, and asks for nothing that is not there', async () => {
    await browser.goTo(server.address);
    await browser.find('main[data-step="start"]');
    assert.match(await browser.title(), /Joint Effort/);
    await checkAccessible(browser, 'start');
    assert.deepEqual(await browser.messages(), []);
    assert.deepEqual(server.requests.filter(({ status }) => status !== 200), []);
  });
});
