// Several people's views of one relationship, as two of them put them side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goAside, openText, pasted, saysSo } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, inNewTab, open, press } from './journey.mjs';

const NURSE = { communication: 4, roles: 3, agreements: 2, decisions: 2, 'shared-goals': 3, 'joint-planning': 2 };
const SCHOOL = { communication: 1, roles: 3, agreements: 2, decisions: 3, 'shared-goals': 3 };

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** Opens two views without a day, and goes to *Side by side*. */
  async function openBoth(claims = ['partnership', 'cooperation']) {
    await open(browser, server.address);
    await goAside(browser, null, 'open');
    for (const [index, dimensions] of [NURSE, SCHOOL].entries()) {
      const assessment = { format: 'joint-effort/assessment@1', claimed: claims[index], dimensions };
      await openText(browser, null, JSON.stringify(assessment));
      await saysSo(browser, null, index ? /are 2/ : /Opened/);
    }
    await press(browser, 'course');
    await arriveFocused(browser, 'course');
  }

  const asViews = async () => {
    await browser.click('label:has(#je-read-as-views)');
    await browser.until(async () => (await browser.all('.comparison')).length === 1, 'the views');
  };

  /** The marks on an aspect's line, at each of its six steps. */
  const marks = (aspect) =>
    browser.run(
      `
    const lines = [...document.querySelectorAll('.views-lines > li')];
    const line = lines.find((one) => one.querySelector('h3').textContent === arguments[0]);
    return [...line.querySelectorAll('.views-step')].map((step) =>
      [...step.querySelectorAll('.views-mark')].map((mark) => mark.textContent));`,
      aspect,
    );

  async function name(number, text) {
    const field = await browser.find(`#je-view-${number}`);
    await field.sendKeys(text);
  }

  test('of two that tell no day the page asks which they are, and never calls a view "down"', async () => {
    await inNewTab(browser, async () => {
      await openBoth();
      assert.deepEqual(await browser.all('.course, .comparison'), []);
      assert.match(await browser.text('main'), /Choose one to see them side by side/);
      await asViews();
      const told = await browser.text('.comparison');
      assert.match(told, /3 steps apart/);
      assert.doesNotMatch(told, /down by|up by/i);
      // The other choice reads them over time.
      await browser.click('label:has(#je-read-as-over-time)');
      await browser.until(async () => /down by 3/.test(await browser.text('.course')), 'the answers over time');
    });
  });

  test('what to talk about comes first, with what each chose; who chose it only where each has a name', async () => {
    await inNewTab(browser, async () => {
      await openBoth();
      await asViews();
      const points = () =>
        browser.run(`
        return [...document.querySelectorAll('[data-part="talk"] :is(h3, li)')].map((part) => part.textContent);`);
      const before = await points();
      assert.equal(before[0], 'Communication');
      assert.match(before[1], /^1 of 2 views: “We sometimes hear back.*” \(1\)$/);
      assert.match(before[2], /^1 of 2 views: “All of this: we talk often.*” \(4\)$/);
      assert.deepEqual(await marks('Communication'), [[], [''], [], [], [''], []]);
      await name(1, 'nurse');
      assert.deepEqual(await points(), before, 'one name alone tells nothing');
      await name(2, 'school');
      await browser.until(async () => /^school: /.test((await points())[1]), 'the names');
      assert.match((await points())[2], /^nurse: /);
      assert.deepEqual(await marks('Communication'), [[], ['2'], [], [], ['1'], []]);
      assert.equal(await browser.run('return document.querySelector("#je-view-1").value'), 'nurse');
    });
  });

  test('views of one side are marked as such, by the keyboard alone', async () => {
    await inNewTab(browser, async () => {
      await openBoth();
      await browser.run('document.querySelector("#je-read-as-over-time").focus()');
      await browser.press('ArrowDown');
      await browser.until(async () => (await browser.all('.comparison')).length === 1, 'the views');
      for (const number of [1, 2]) {
        await browser.run('document.querySelector(arguments[0]).focus()', `#je-side-${number}-none`);
        // In WebKit no arrow key leads from the last choice to the first.
        for (const side of ['other', 'own']) {
          await browser.press('ArrowUp');
          await browser.until(
            () => browser.run('return document.querySelector(arguments[0]).checked', `#je-side-${number}-${side}`),
            'a side',
          );
        }
      }
      await browser.until(async () => /come from one side/.test(await browser.text('[data-part="agree"]')), 'the note');
    });
  });

  test('the text for an invitation says what the page says, and a name only with all of them', async () => {
    await inNewTab(browser, async () => {
      await openBoth();
      await asViews();
      await browser.click('[data-copy="views"]');
      await saysSo(browser, null, /Copied/);
      const text = await pasted(browser);
      assert.match(text, /Talk about these/);
      assert.match(text, /1 of 2 views: Partnership/);
      assert.match(text, /1 of 2 views: Cooperation/);
      assert.match(text, /not a risk assessment/i);
      assert.doesNotMatch(text, /down by/);
    });
  });

  test('of two who answered everything alike neither is lost, and one can be closed', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      const text = JSON.stringify({ format: 'joint-effort/assessment@1', claimed: 'partnership', dimensions: NURSE });
      await openText(browser, null, text);
      await saysSo(browser, null, /Opened/);
      await openText(browser, null, text);
      await saysSo(browser, null, /open already/);
      await press(browser, 'open-again');
      await saysSo(browser, null, /are 2/);
      await browser.until(() => browser.run('return document.activeElement.matches("h1")'), 'the focus on the heading');
      assert.deepEqual(await browser.all('[data-action="open-again"]'), []);
      const alike = () =>
        browser.run(`
        return [...document.querySelectorAll('[data-part="opened"] .rows > li')].map((row) =>
          row.textContent.match(/(Another one here|Number \\d+) has the same answers/)?.[1] ?? '');`);
      assert.deepEqual(await alike(), ['', 'Another one here']);
      await press(browser, 'course');
      await arriveFocused(browser, 'course');
      await asViews();
      assert.deepEqual(await alike(), ['', 'Number 1']);
      assert.deepEqual(await marks('Communication'), [[], [], [], [], ['', ''], []]);
      const last = (await browser.all('[data-action="put-away"]')).length - 1;
      await browser.run('document.querySelectorAll("[data-action=put-away]")[arguments[0]].click()', last);
      await browser.until(async () => (await alike()).length === 1, 'one of them alone');
    });
  });

  test('what is typed into the names is text, and is kept nowhere', async () => {
    await inNewTab(browser, async () => {
      await openBoth();
      await asViews();
      await name(1, '<img src=x onerror=window.hit=1>');
      await name(2, '"><script>hit=1</script>');
      await browser.until(async () => /<img src=x/.test(await browser.text('[data-part="talk"]')), 'the name as text');
      assert.deepEqual(await browser.all('.comparison :is(img, script)'), []);
      assert.equal(await browser.run('return window.hit ?? null'), null);
      const kept = await browser.run('return JSON.stringify([{ ...sessionStorage }, { ...localStorage }])');
      assert.doesNotMatch(kept, /img src/);
      assert.deepEqual(
        (await browser.messages()).filter((line) => /SEVERE|ERROR/.test(line)),
        [],
      );
    });
  });
});
