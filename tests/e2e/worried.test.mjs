// Worried about someone now: straight from the start to the danger questions, and on from there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROGRAM } from './built.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { arriveFocusedInside, chooseInside, chosenInside, pressInside } from './inside.mjs';
import {
  DRAFT,
  arriveFocused,
  assessment,
  choiceFor,
  choose,
  chosen,
  goOn,
  jumpTo,
  mounted,
  open,
  placeSaid,
  press,
  stored,
  walk,
} from './journey.mjs';
import { PLACES, inPlace, inSite, serveHosts } from './places.mjs';

const DANGER = choiceFor('critical-danger-now', 'yes');
const HEADLINE = /Safety comes first\. Act on this before anything else\./;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  const onSite = (act) => inSite(browser, {}, act);

  for (const [name, place] of Object.entries(PLACES)) {
    test(`in ${name} it leads there, keeps what was answered, and goes on at the beginning`, async () => {
      const server = await serveHosts();
      try {
        await inPlace(browser, server, place, async (hosts) => {
          const toDanger = async () => {
            await pressInside(browser, hosts, 'worried');
            await arriveFocusedInside(browser, hosts, 'critical.now');
          };
          await toDanger();
          await pressInside(browser, hosts, 'back');
          await arriveFocusedInside(browser, hosts, 'start');
          await toDanger();
          await chooseInside(browser, hosts, DANGER);
          await pressInside(browser, hosts, 'continue');
          await arriveFocusedInside(browser, hosts, 'claimed');
          await pressInside(browser, hosts, 'back');
          await arriveFocusedInside(browser, hosts, 'start');
          await toDanger();
          assert.deepEqual(await chosenInside(browser, hosts), [DANGER]);
        });
      } finally {
        await server.close();
      }
    });
  }

  test('the message stands beside the answer, and one may stop there', async () => {
    await onSite(async (server) => {
      await open(browser, server.address);
      await press(browser, 'worried');
      await arriveFocused(browser, 'critical.now');
      assert.equal((await browser.text('.step')).split(' · ')[0], placeSaid('critical.now'));
      await choose(browser, DANGER);
      await browser.until(async () => HEADLINE.test(await browser.text('main')), 'the message');
      await press(browser, 'stop');
      await arriveFocused(browser, 'result');
      assert.deepEqual(JSON.parse((await stored(browser))[DRAFT]).assessment.critical, { 'danger-now': 'yes' });
      assert.deepEqual(await browser.messages(), []);
    });
  });

  test('by the keyboard alone, through Back and Forward of the browser, and after a reload', async () => {
    await onSite(async (server) => {
      await open(browser, server.address);
      // The quick exit is the first stop.
      await browser.press('Tab', 'Tab');
      assert.equal((await browser.focused()).text, 'Worried about someone now?');
      await browser.press('Space');
      await arriveFocused(browser, 'critical.now');
      await browser.press('Tab', '1');
      await browser.until(async () => (await chosen(browser)).length === 1, 'a choice');
      assert.deepEqual(await chosen(browser), [DANGER]);
      await browser.reload();
      await mounted(browser);
      assert.deepEqual(await chosen(browser), [DANGER]);
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      await browser.back();
      await arriveFocused(browser, 'critical.now');
      await browser.back();
      await arriveFocused(browser, 'start');
      await browser.forward();
      await arriveFocused(browser, 'critical.now');
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      // The danger questions come again in their turn, with what was answered.
      await walk(browser, assessment(), { to: 'critical.now' });
      assert.deepEqual(await chosen(browser), [DANGER]);
      await goOn(browser);
      await browser.find('.problems');
    });
  });

  test('with other answers there it goes on where they end', async () => {
    await onSite(async (server) => {
      await jumpTo(browser, server.address, assessment(), { to: 'dimension.roles' });
      await browser.run('history.replaceState("start", "")');
      await browser.reload();
      await mounted(browser);
      await press(browser, 'worried');
      await arriveFocused(browser, 'critical.now');
      await goOn(browser);
      await arriveFocused(browser, 'dimension.roles');
    });
  });

  test('pressed before the program has come it leads there when it has', async () => {
    let release;
    const hold = new Promise((resolve) => {
      release = resolve;
    });
    await inSite(browser, { held: (path) => (path === PROGRAM ? hold : undefined) }, async (server) => {
      try {
        await browser.goTo('about:blank');
        await browser.run('location.href = arguments[0]', server.address);
        await browser.until(
          async () =>
            (await browser.address()) === server.address &&
            (await browser.run('return document.body?.dataset.program === "coming"')),
          'the static page',
        );
        await press(browser, 'worried');
        await browser.find('[data-action="worried"][aria-busy="true"]');
        assert.equal(
          await browser.run('return document.getElementById("waiting").textContent'),
          'Getting the questions ready…',
        );
      } finally {
        release();
      }
      await arriveFocused(browser, 'critical.now');
      await choose(browser, DANGER);
      await browser.back();
      await arriveFocused(browser, 'start');
    });
  });
});
