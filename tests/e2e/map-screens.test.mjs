// The pages about several services, in every way that a person may see them.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { goAside, openText } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, inNewTab, open } from './journey.mjs';
import { checkLooks } from './looks.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const press = (selector) => browser.click(selector);

  const practice = (name) => {
    const file = new URL(`../golden/maps/${name}.json`, import.meta.url);
    return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).map);
  };

  async function goTo(map) {
    await open(browser, server.address);
    await goAside(browser, null, 'open');
    await openText(browser, null, map);
    await press('[data-action="go-on-with-map"]');
    await arriveFocused(browser, 'map');
  }

  for (const name of ['01-two-services-settled', '04-danger-today', '12-fifteen-around-a-refugee-family']) {
    test(`the map "${name}"`, () =>
      inNewTab(browser, async () => {
        await goTo(practice(name));
        await press('[data-action="look"]');
        await checkLooks(browser, name);
      }));
  }

  test('a service', () =>
    inNewTab(browser, async () => {
      await goTo(practice('03-serious-violence-nobody-leads'));
      await press('[data-action="change-service"]');
      await arriveFocused(browser, 'service');
      await checkLooks(browser, 'a service');
    }));

  test('a map without services', () =>
    inNewTab(browser, async () => {
      await open(browser, server.address);
      await press('[data-step] [data-action="map"]');
      await arriveFocused(browser, 'map');
      await checkLooks(browser, 'a map without services');
    }));
});
