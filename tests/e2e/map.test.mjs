// Several services around one family: a worker makes the map, leaves it and returns.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goAside, openText, saved, folder } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  arrive,
  arriveFocused,
  choose,
  firstChoiceId,
  goOn,
  inNewTab,
  jumpTo,
  mounted,
  open,
  press,
  step,
  stored,
} from './journey.mjs';
import { again } from './pace.mjs';
import { RESULTS } from './results.mjs';

const { answers, strengths, serviceName } = RESULTS['a gap'];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const pressed = (selector) => browser.click(selector);
  const act = (action) => pressed(`[data-step] [data-action="${action}"]`);

  /** The map that the tab has stored. */
  const held = async () => {
    const kept = JSON.parse((await stored(browser))['joint-effort.draft.map']);
    return { ...kept, draft: JSON.parse(kept.draft), map: kept.map };
  };

  /** The rows of the table, as they are read. */
  const rows = () =>
    browser.run(`return [...document.querySelectorAll('.map-table tbody tr')].map((row) =>
    [...row.cells].slice(0, -1).map((cell) => cell.textContent.trim()));`);

  async function add(name, near, pick) {
    await act('add-service');
    await arriveFocused(browser, 'service');
    await (await browser.find('#je-map-service-name')).sendKeys(name);
    if (near) await browser.click(`label:has(#je-near-${near})`);
    if (pick !== undefined) await browser.click(`label:has(#je-pick-${pick})`);
  }

  /** The description that is announced with the page's heading when it gets the focus. */
  const told = () =>
    browser.run(`
    const ids = (document.querySelector('main h1').getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    return ids.map((id) => document.getElementById(id).textContent.trim()).join(' ');`);

  async function toMap() {
    await act('to-map');
    await arriveFocused(browser, 'map');
  }

  async function fromResult() {
    await jumpTo(browser, server.address, answers, { strengths, serviceName });
    await act('map');
    await arriveFocused(browser, 'map');
  }

  test('from a result: its answers become the first service, and nothing of them is lost', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      assert.deepEqual(
        (await rows()).map(([number, name]) => [number, name]),
        [['1', serviceName]],
      );
      const { map, draft } = await held();
      assert.deepEqual(map.relationships[0].dimensions, answers.dimensions);
      assert.deepEqual(map.family.risk, answers.risk);
      assert.deepEqual(draft.strengths, strengths);
      await press(browser, 'back');
      await arriveFocused(browser, 'result');
    });
  });

  test('services are added, and all of it is there after a reload, on each page', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      await add('the school', 'core', 3);
      await pressed('label:has(#je-works-on-isolation)');
      await browser.reload();
      await mounted(browser);
      await arrive(browser, 'service');
      assert.equal(await browser.run('return document.querySelector("#je-map-service-name").value'), 'the school');
      assert.deepEqual(await browser.run('return [...document.querySelectorAll(":checked")].map(({ id }) => id)'), [
        'je-near-core',
        'je-works-on-isolation',
        'je-pick-3',
      ]);
      await toMap();
      await add('a playgroup', 'ring');
      await toMap();
      const before = await rows();
      assert.deepEqual(
        before.map(([, name, near]) => [name, near]),
        [
          [serviceName, 'Core'],
          ['the school', 'Core'],
          ['a playgroup', 'At hand'],
        ],
      );
      await browser.reload();
      await mounted(browser);
      await arrive(browser, 'map');
      assert.deepEqual(await rows(), before);
    });
  });

  test('from one service to the next the page is a new one', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      await add('the school', 'core', 3);
      await act('add-service');
      await browser.until(async () => (await held()).map.relationships.length === 3, 'a third service');
      await arriveFocused(browser, 'service');
      assert.equal(await browser.run('return document.querySelector("#je-map-service-name").value'), '');
      assert.deepEqual(await browser.run('return [...document.querySelectorAll(":checked")].map(({ id }) => id)'), [
        'je-near-unsure',
      ]);
      assert.equal(await browser.run('return scrollY'), 0);
    });
  });

  test('each service has its own answers, and the family one part', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await act('map');
      await arriveFocused(browser, 'map');
      for (const [name, key] of [
        ['the school', 0],
        ['the clinic', 2],
      ]) {
        await add(name, 'core');
        await act('ask-ten');
        await arriveFocused(browser, 'claimed');
        await choose(browser, firstChoiceId('claimed'));
        await goOn(browser);
        await arrive(browser, 'dimension.lasting-relationship');
        assert.equal(await browser.text('.about-service'), `About: ${name}`);
        assert.match(await told(), new RegExp(`^About: ${name} Part 1 of 3`));
        await choose(browser, `je-dimension-lasting-relationship-${key}`);
        await press(browser, 'back');
        await arrive(browser, 'claimed');
        await press(browser, 'back');
        await arriveFocused(browser, 'map');
      }
      const { map } = await held();
      assert.deepEqual(
        map.relationships.map(({ name, dimensions }) => [name, dimensions]),
        [
          ['the school', { 'lasting-relationship': 0 }],
          ['the clinic', { 'lasting-relationship': 2 }],
        ],
      );
      await act('ask-family');
      await arriveFocused(browser, 'critical.now');
      await choose(browser, firstChoiceId('critical-danger-now'));
      await pressed('[data-action="stop"]');
      await arriveFocused(browser, 'map');
      // If somebody is in danger today, everything else waits.
      assert.match(await browser.text('h1'), /danger|safe/i);
      assert.deepEqual(await browser.all('[data-part="invest"]'), []);
      assert.equal((await held()).map.family.critical['danger-now'], 'yes');
    });
  });

  test('by the keyboard alone: a service added, named, placed, looked at, removed and put back', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      const focus = (selector) => browser.run('document.querySelector(arguments[0]).focus()', selector);
      await focus('[data-action="add-service"]');
      await browser.press('Enter');
      await arriveFocused(browser, 'service');
      await browser.press('Tab');
      await browser.type('the school');
      await browser.press('Tab', 'ArrowUp');
      await browser.until(async () => (await held()).map.relationships[1].place === 'ring', 'a service at hand');
      assert.equal(await browser.run('return document.activeElement.id'), 'je-near-ring');
      await focus('[data-action="to-map"]');
      await browser.press('Enter');
      await arriveFocused(browser, 'map');
      assert.equal(await told(), 'Services on the map: 2');
      await focus('[data-service="service-2"] [data-action="look"]');
      await browser.press('Enter');
      await browser.until(() => browser.run('return document.activeElement.id === "je-details"'), 'the details');
      assert.match(await browser.text('#je-details'), /the school/);
      await focus('[data-service="service-2"] [data-action="change-service"]');
      await browser.press('Enter');
      await arriveFocused(browser, 'service');
      await focus('[data-action="remove-service"]');
      await browser.press('Enter');
      await arriveFocused(browser, 'map');
      assert.equal((await rows()).length, 1);
      assert.equal(await told(), 'the school was removed. Services on the map: 1');
      await focus('[data-action="put-back"]');
      await browser.press('Enter');
      await browser.until(async () => (await rows()).length === 2, 'what was removed');
      await browser.until(() => browser.run('return document.activeElement.localName === "h1"'), 'the heading');
      assert.equal(await told(), 'Services on the map: 2');
      assert.equal((await rows())[1][1], 'the school');
    });
  });

  test('the table sorts by each column, and says so', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      await add('b school', 'ring', 4);
      await toMap();
      await add('a clinic', 'unsure');
      await toMap();
      const sorted = async (column) => {
        await pressed(`[data-sort="${column}"]`);
        return (await rows()).map(([, name]) => name);
      };
      assert.deepEqual(await sorted('name'), ['a clinic', 'b school', serviceName]);
      assert.equal(await browser.run('return document.querySelector("[aria-sort]").textContent.trim()'), 'Service');
      assert.deepEqual(await sorted('name'), [serviceName, 'b school', 'a clinic']);
      assert.equal(await browser.run('return document.querySelector("[aria-sort]").ariaSort'), 'descending');
      assert.equal((await sorted('level')).at(-1), 'b school');
    });
  });

  test('the whole map goes through a file, and what is handed on leaves out what it is told to', async () => {
    const into = folder();
    let whole;
    await inNewTab(browser, async () => {
      await browser.saveTo(into);
      await fromResult();
      await add('the school', 'core', 3);
      await pressed('label:has(#je-works-on-housing-money)');
      await toMap();
      whole = await saved(browser, into, () => act('save-map'));
      await pressed('.files > summary');
      const told = await saved(browser, into, () => pressed('[data-save="map.json"]'));
      const { map, outcome } = JSON.parse(told.bytes);
      assert.deepEqual(
        map.family,
        {
          risk: {},
          critical: {},
        },
        'the family is left out at first',
      );
      assert.ok(!told.bytes.toString().includes('the school'), 'and so are the names');
      assert.equal(outcome.invest, undefined);
      const picture = await saved(browser, into, () => pressed('[data-save="map.svg"]'));
      assert.ok(!/the school|housing/i.test(picture.bytes), picture.bytes.toString());
    });
    const record = JSON.parse(whole.bytes);
    assert.equal(record.format, 'joint-effort/map-record@1');
    assert.equal(record.map.relationships[1].name, 'the school');
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      await openText(browser, null, whole.bytes.toString());
      await act('go-on-with-map');
      await arriveFocused(browser, 'map');
      assert.deepEqual(
        (await rows()).map(([, name]) => name),
        [serviceName, 'the school'],
      );
      assert.deepEqual((await held()).map, record.map);
    });
  });

  test('clearing, and starting again, leave nothing of it', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      await press(browser, 'back');
      await arriveFocused(browser, 'result');
      await act('start');
      await arriveFocused(browser, 'start');
      await act('start-again');
      await browser.until(async () => !('joint-effort.draft.map' in (await stored(browser))), 'no map');
      await act('map');
      await arriveFocused(browser, 'map');
      assert.deepEqual(await rows(), []);
      await add('the school', 'core');
      await browser.click('[data-action="leave"]');
      await browser.until(async () => !(await browser.address()).startsWith(server.address), 'another page');
      await browser.goTo(server.address);
      await mounted(browser);
      assert.deepEqual(Object.keys(await stored(browser)), []);
      assert.equal(await step(browser), 'start');
    });
  });

  test('what is printed of a map is its report, with and without the family and the names', async () => {
    await inNewTab(browser, async () => {
      await fromResult();
      await add('the school', 'core', 3);
      await pressed('label:has(#je-works-on-housing-money)');
      await toMap();
      // What a sheet would show is read when the page calls for printing.
      await browser.run(`
        window.sheets = [];
        window.print = () => window.sheets.push(document.querySelector('.on-paper')?.textContent ?? '');`);
      const printed = async (count) => {
        await act('print');
        await browser.until(() => browser.run('return window.sheets.length === arguments[0]', count), 'a print');
        await browser.emulate({ print: true });
        try {
          assert.deepEqual(
            await browser.run(`
            return [...document.querySelectorAll('main h1, main h2')].filter((part) => part.checkVisibility()
              && !part.closest('.on-paper')).map((part) => part.textContent)`),
            [],
            'nothing of the page itself',
          );
          assert.ok((await browser.pdf()) >= 1);
        } finally {
          await browser.emulate({});
        }
        return browser.run('return window.sheets.at(-1)');
      };
      const left = await printed(1);
      assert.match(left, /about the family is left out/);
      assert.doesNotMatch(left, /the school|Housing/);
      // Pressed again, it prints again.
      assert.equal(await printed(2), left);
      await pressed('#je-leave-out');
      await pressed('#je-with-name');
      const whole = await printed(3);
      assert.match(whole, /the school/);
      assert.match(whole, /housing/i);
      assert.doesNotMatch(whole, /family is left out/);
      // After any other action, printing from the browser prints what is on the screen.
      await pressed('[data-sort="name"]');
      assert.deepEqual(await browser.all('.on-paper'), []);
    });
  });

  test('a map is kept on the device where that is asked for, and goes on from there in another tab', async () => {
    const kept = () =>
      browser.run(`
      return Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('joint-effort.kept.'))
        .map(([, text]) => JSON.parse(text))`);
    const services = async () => (await kept()).map(({ map }) => map.relationships.length);
    await inNewTab(browser, async () => {
      await fromResult();
      assert.deepEqual(await kept(), []);
      await pressed('#je-remember');
      await browser.until(async () => (await kept()).length === 1, 'the map on the device');
      assert.equal((await kept())[0].format, 'joint-effort/map-record@1');
      await browser.reload();
      await mounted(browser);
      await arrive(browser, 'map');
      assert.ok(await browser.run('return document.querySelector("#je-remember").checked'));
      await add('the school', 'core', 3);
      await browser.until(async () => (await services())[0] === 2, 'the second service on the device');
      await browser.until(async () => (await kept())[0].map.relationships[1].quick === 3, 'its level');
    });
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      await act('take');
      await browser.until(async () => /services: 2/.test(await browser.text('[data-part="opened-map"]')), 'the map');
      await act('go-on-with-map');
      await arriveFocused(browser, 'map');
      assert.equal((await rows())[1][1], 'the school');
      await add('a playgroup', 'ring');
      await browser.until(async () => (await services())[0] === 3, 'the third service on the device');
      assert.deepEqual(await services(), [3]);
      await toMap();
      await goAside(browser, null, 'open');
      await act('delete');
      await browser.until(async () => (await kept()).length === 0, 'nothing on the device');
    });
  });

  test('two presses on the button that adds a service add one', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await act('map');
      await arriveFocused(browser, 'map');
      const place = await browser.run(`
        const button = document.querySelector('[data-action="add-service"]');
        button.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = button.getBoundingClientRect();
        return { x: Math.round(box.left + 20), y: Math.round(box.top + 10) };`);
      await again();
      await browser.clickAt(place, 120);
      await arriveFocused(browser, 'service');
      await again();
      const { map } = await held();
      assert.equal(map.relationships.length, 1);
      assert.equal(map.relationships[0].place, 'unsure');
    });
  });

  test('twenty services: no room for another, and each is in the drawing and in the table', async () => {
    const relationships = Array.from({ length: 20 }, (_, index) => ({
      id: `s${index}`,
      name: `Service with a long name ${index}`,
      place: ['core', 'ring', 'unsure'][index % 3],
      quick: index % 6,
      'works-on': ['violence', 'isolation'],
    }));
    const map = { format: 'joint-effort/map@1', family: {}, relationships };
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      await openText(browser, null, JSON.stringify(map));
      await act('go-on-with-map');
      await arriveFocused(browser, 'map');
      assert.equal((await rows()).length, 20);
      assert.deepEqual(await browser.all('[data-action="add-service"]'), []);
      assert.deepEqual(
        (await browser.messages()).filter((line) => /SEVERE|ERROR/.test(line)),
        [],
      );
    });
  });
});
