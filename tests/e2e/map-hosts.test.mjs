// Several services inside a host page: what the page hears, and what it may hide.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openText } from './side-pages.mjs';
import { heard, onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  allInside,
  arriveFocusedInside,
  arriveInside,
  clickInside,
  mountedInside,
  pressInside,
  textInside,
} from './inside.mjs';

const HOST = 'joint-effort';

const MAP = JSON.stringify({
  format: 'joint-effort/map@1',
  family: { risk: { violence: 'serious', isolation: 'some' }, services: '5+' },
  relationships: [
    { id: 'school', name: 'The school', place: 'core', quick: 2, 'works-on': ['violence'] },
    { id: 'playgroup', place: 'ring', quick: 1 },
  ],
});

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  const pressed = (action) => pressInside(browser, HOST, action);

  async function openMap() {
    await ready(browser);
    await mountedInside(browser, HOST);
    await pressed('open');
    await arriveFocusedInside(browser, HOST, 'open');
    await openText(browser, HOST, MAP);
    await pressed('go-on-with-map');
    await arriveFocusedInside(browser, HOST, 'map');
  }

  test('a page is told the outcome of the map, and nothing of the family or of names', async () => {
    await onPage(browser, `<${HOST}></${HOST}>`, {}, async () => {
      await openMap();
      await browser.until(
        async () => (await property(browser, 'outcome'))?.format === 'joint-effort/map-outcome@1',
        'the outcome of the map',
      );
      const outcomes = (await heard(browser, 'outcome')).map(({ detail }) => detail);
      const last = outcomes.at(-1);
      assert.equal(last.format, 'joint-effort/map-outcome@1');
      assert.deepEqual(
        last.relationships.map(({ id, level }) => [id, level]),
        [
          ['school', 2],
          ['playgroup', 1],
        ],
      );
      assert.doesNotMatch(JSON.stringify(outcomes), /violence|isolation|"(family|needed|gap|invest)"|The school/);
      assert.doesNotMatch(await textInside(browser, HOST, '[data-step="map"]'), /Nothing leaves this device/);
    });
  });

  test('it is told no more than that after a change, and all is there after the element was taken out', async () => {
    await onPage(browser, `<${HOST}></${HOST}>`, {}, async () => {
      await openMap();
      await clickInside(browser, HOST, '[data-service="playgroup"] [data-action="change-service"]');
      await arriveFocusedInside(browser, HOST, 'service');
      await clickInside(browser, HOST, 'label:has(#je-pick-4)');
      await browser.until(
        async () => (await heard(browser, 'outcome')).at(-1).detail.relationships?.[1].level === 4,
        'the other pick',
      );
      await browser.run(`
        const element = document.querySelector('joint-effort');
        const body = element.parentElement;
        element.remove();
        body.append(element);`);
      await mountedInside(browser, HOST);
      await arriveInside(browser, HOST, 'service');
      await pressed('to-map');
      await arriveInside(browser, HOST, 'map');
      assert.equal((await allInside(browser, HOST, '[data-service]')).length, 2);
      await browser.reload();
      await ready(browser);
      await mountedInside(browser, HOST);
      await pressed('map');
      await arriveInside(browser, HOST, 'map');
      assert.equal((await allInside(browser, HOST, '[data-service]')).length, 2);
    });
  });

  test('where a host hides the map nothing leads there', async () => {
    for (const hide of ['map', 'desk']) {
      await onPage(browser, `<${HOST} hide="${hide}"></${HOST}>`, {}, async () => {
        await ready(browser);
        await mountedInside(browser, HOST);
        assert.deepEqual(await allInside(browser, HOST, '[data-action="map"]'), []);
      });
    }
  });
});
