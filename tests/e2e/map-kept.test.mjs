// A map that is remembered on the device: what is stored can be opened again, whatever becomes of the map.
import { test } from 'node:test';
import { goAside } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arrive, arriveFocused, choose, firstChoiceId, inNewTab, jumpTo, mounted, open, press } from './journey.mjs';
import { RESULTS } from './results.mjs';

const { answers, strengths, serviceName } = RESULTS['a gap'];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const act = (action) => browser.click(`[data-step] [data-action="${action}"]`);

  /** The records stored on the device. */
  const kept = () =>
    browser.run(`
    return Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('joint-effort.kept.'))
      .map(([, text]) => JSON.parse(text))`);
  const holds = (what, is) =>
    browser.until(async () => {
      const all = await kept();
      if (all.length !== 1 || !is(all[0])) throw new Error(JSON.stringify(all));
      return true;
    }, `${what} alone on the device`);
  const isMap = ({ map }) => map?.relationships.length === 1;
  const isFamily = ({ assessment }) =>
    assessment?.risk.violence === answers.risk.violence && Object.keys(assessment.dimensions ?? {}).length === 0;

  /** Opens the one record on the device in a tab of its own, and deletes it. */
  async function openAndDelete(part) {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      await act('take');
      await browser.find(`[data-part="${part}"]`);
      await act('delete');
      await browser.until(async () => (await kept()).length === 0, 'nothing on the device');
    });
  }

  async function takeOffTheLast() {
    await act('change-service');
    await arriveFocused(browser, 'service');
    await act('remove-service');
    await arriveFocused(browser, 'map');
    await holds('the answers about the family', isFamily);
  }

  test('a remembered map whose last service is taken off lies there as answers, and as a map once it is put back', async () => {
    await inNewTab(browser, async () => {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      await act('map');
      await arriveFocused(browser, 'map');
      await browser.click('#je-remember');
      await holds('the map', isMap);
      await takeOffTheLast();
      await act('put-back');
      await holds('the map', isMap);
      await takeOffTheLast();
      await browser.reload();
      await mounted(browser);
      await arrive(browser, 'map');
      await act('add-service');
      await arriveFocused(browser, 'service');
      await holds('the map', isMap);
      await act('remove-service');
      await arriveFocused(browser, 'map');
      await holds('the answers about the family', isFamily);
      await openAndDelete('opened');
    });
  });

  test('answers that are remembered where a map has no service yet can be opened again', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await act('map');
      await arriveFocused(browser, 'map');
      await act('ask-family');
      await arriveFocused(browser, 'critical.now');
      await choose(browser, firstChoiceId('critical-danger-now'));
      await press(browser, 'keep');
      await arriveFocused(browser, 'keep');
      await browser.click('#je-remember');
      await holds('the answers', ({ assessment }) => assessment?.critical['danger-now'] === 'yes');
      await openAndDelete('opened');
    });
  });
});
