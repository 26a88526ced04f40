// Before the program has loaded: the static page works as it is, and nothing entered in it is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { checkAccessible } from './accessibility.mjs';
import { PROGRAM, SCRIPT } from './built.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  arriveFocused,
  assessment,
  choiceId,
  chosen,
  mounted,
  open,
  press,
  step,
  stored,
  walkFrom,
} from './journey.mjs';
import { inSite } from './places.mjs';

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  const serving = (options, act) => inSite(browser, options, act);

  /** Serves the page with its program held back until `release` is called. */
  async function holding(act) {
    let release;
    const hold = new Promise((resolve) => {
      release = resolve;
    });
    try {
      await serving({ held: (path) => (path === PROGRAM ? hold : undefined) }, async (server) => {
        // Loading ends only when the held file arrives, so nothing may wait for it.
        await browser.goTo('about:blank');
        await browser.run('location.href = arguments[0]', server.address);
        await browser.until(
          async () =>
            (await browser.address()) === server.address &&
            (await browser.run('return document.body?.dataset.program === "coming"')),
          'the static page',
        );
        await act({ server, release });
      });
    } finally {
      release();
    }
  }

  /** Waits for the first question of the static page. */
  const question = () =>
    browser.until(
      () => browser.run('return document.getElementById("question")?.checkVisibility()'),
      'the first question',
    );

  /** The message for a person who waits. */
  const told = () => browser.run('return document.getElementById("waiting").textContent');

  /** Waits until the program has loaded and waits for the person. */
  const come = () =>
    browser.until(() => browser.run('return document.body.dataset.program === "waiting"'), 'the program');

  const still = (number) => choiceId('claimed', number).replace('je-', 'first-');

  test('the start and the first question stand in the page itself', async () => {
    await serving({}, async (server) => {
      const page = await (await fetch(server.address)).text();
      const words = page.replace(/<style>[^]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      assert.match(words, /How closely do you work together, and is it enough\?/);
      assert.match(words, /call your local emergency number/);
      assert.match(words, /This is not a risk assessment/);
      assert.match(words, /JavaScript is switched off/);
      assert.match(words, /No special word/);
      assert.match(page, /data-says="Getting the questions ready…"/);
      assert.match(page, /<a href="paper.html">The paper version<\/a>/);
      assert.match(page, /<html lang="en" dir="ltr">/);
      assert.doesNotMatch(page, /\{\{|<!-- [a-z-]+ -->/, 'every place is filled');
      assert.doesNotMatch(page, /<script>|style="|\son\w+="/, 'no script and no single style stands in line');
      assert.equal(page.match(/<style>/g).length, 1);
      const paper = await (await fetch(`${server.address}paper.html`)).text();
      assert.match(paper, /Work it out by hand/);
      assert.doesNotMatch(paper, /<script|\{\{|<!-- [a-z-]+ -->/);
    });
  });

  test('the page can be read before the program has arrived', async () => {
    await holding(async () => {
      assert.equal(
        await browser.run('return document.querySelector("h1:not([hidden] *)").textContent'),
        'How closely do you work together, and is it enough?',
      );
      assert.equal(await told(), '', 'nobody waits');
      assert.equal(await browser.run('return document.getElementById("unable").checkVisibility()'), false);
      await checkAccessible(browser, 'start, before the program');
      await press(browser, 'continue');
      await question();
      await checkAccessible(browser, 'the first question, before the program');
    });
  });

  test('what was pressed, chosen and typed before the program had arrived is taken over', async () => {
    await holding(async ({ release, server }) => {
      const titled = await browser.title();
      await press(browser, 'continue');
      await question();
      assert.match(await browser.title(), /^Think of one other service and one family/);
      assert.equal((await browser.focused()).id, 'first-heading');
      await browser.click('#first-service-name');
      await browser.type('the clinic');
      await browser.run('document.getElementById(arguments[0]).click()', still(2));
      await browser.run('document.getElementById(arguments[0]).click()', still(3));
      await press(browser, 'continue');
      await browser.find('#question [data-action="continue"][aria-busy="true"]');
      assert.equal(await told(), 'Getting the questions ready…');
      release();
      await arriveFocused(browser, 'dimension.lasting-relationship');
      assert.equal(await told(), '');
      await browser.back();
      await arriveFocused(browser, 'claimed');
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 3)]);
      assert.equal(await browser.run('return document.getElementById("je-service-name").value'), 'the clinic');
      await browser.back();
      await arriveFocused(browser, 'start');
      assert.equal(await browser.title(), titled);
      assert.equal(await browser.address(), server.address);
    });
  });

  test('the program waits until what the person is doing is done', async () => {
    await holding(async ({ release }) => {
      await press(browser, 'continue');
      await question();
      await browser.run(`
        window.heard = [];
        document.addEventListener('focusin', ({ target }) => heard.push(target.id || target.localName));`);
      await browser.click('#first-service-name');
      await browser.type('th');
      release();
      await come();
      await browser.type('e clinic');
      assert.equal((await browser.focused()).value, 'the clinic');
      assert.equal((await browser.focused()).id, 'first-service-name', 'nobody is interrupted');
      await browser.press('Tab');
      await mounted(browser);
      assert.equal(await step(browser), 'claimed');
      assert.equal(await browser.run('return document.getElementById("je-service-name").value'), 'the clinic');
      assert.equal((await browser.focused()).id, choiceId('claimed', 1));
      await browser.press('2', 'Enter');
      await arriveFocused(browser, 'dimension.lasting-relationship');
      assert.deepEqual(
        (await browser.run('return heard')).filter((id) => id.endsWith('heading')),
        ['je-heading'],
      );
    });
  });

  test('no press is cut in two by the arrival of the program', async () => {
    await holding(async ({ release }) => {
      await press(browser, 'continue');
      await question();
      const choice = await browser.find(`label:has(> #${still(4)})`);
      await browser.driver.actions().move({ origin: choice }).press().perform();
      release();
      await come();
      await browser.driver.actions().release().perform();
      await mounted(browser);
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 4)]);
      assert.equal((await browser.focused()).id, choiceId('claimed', 4));
    });
  });

  test('the keys of a question mean the same before the program has arrived', async () => {
    await holding(async ({ release }) => {
      await browser.press('Tab', 'Tab', 'Tab', ' ');
      await question();
      await browser.press('Tab', 'Tab', '5', '6');
      assert.equal((await browser.focused()).id, still(6));
      await browser.press('Enter');
      await browser.find('[aria-busy="true"]');
      await browser.press('4');
      release();
      await arriveFocused(browser, 'dimension.lasting-relationship');
      await browser.back();
      await arriveFocused(browser, 'claimed');
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 4)]);
    });
  });

  test('back and forward lead between the two pages before the program has arrived', async () => {
    await holding(async ({ release }) => {
      const shown = () => browser.run('return document.querySelector("[data-step]:not([hidden] *)").dataset.step');
      await press(browser, 'continue');
      await question();
      await browser.run('history.back()');
      await browser.until(async () => (await shown()) === 'start', 'the start');
      await browser.run('history.forward()');
      await question();
      await press(browser, 'back');
      await browser.until(async () => (await shown()) === 'start', 'the start');
      assert.match(await browser.title(), /^How closely/);
      release();
      await come();
      await browser.press('Tab');
      await mounted(browser);
      assert.equal(await step(browser), 'start');
      await browser.back();
      await arriveFocused(browser, 'claimed');
      await browser.back();
      await arriveFocused(browser, 'start');
    });
  });

  test('Start that was pressed before there was a script leads to the question all the same', async () => {
    let release;
    const hold = new Promise((resolve) => {
      release = resolve;
    });
    await serving({ held: (path) => (path === SCRIPT ? hold : undefined) }, async (server) => {
      // A driver waits for the scripts of the page in its own window, but not for those of another one.
      const beside = await browser.driver.getWindowHandle();
      await browser.goTo(`${server.address}paper.html`);
      const others = await browser.driver.getAllWindowHandles();
      try {
        await browser.run('window.tool = window.open("/")');
        const inTool = (script) => browser.until(() => browser.run(`const { document } = tool; ${script}`), script);
        await inTool('return Boolean(document.getElementById("waiting"))');
        await inTool('document.querySelector("#first [href=\'#question\']").click(); return true');
        await inTool('return document.getElementById("question").checkVisibility()');
        await inTool('return !document.getElementById("question").nextElementSibling.checkVisibility()');
        await inTool(`document.getElementById("${still(5)}").click(); return true`);
      } finally {
        release();
      }
      const handles = await browser.driver.getAllWindowHandles();
      await browser.driver.switchTo().window(handles.find((handle) => !others.includes(handle)));
      await come();
      await browser.press('Tab', 'Tab');
      await mounted(browser);
      assert.equal(await step(browser), 'claimed');
      assert.equal(await browser.address(), server.address);
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 5)]);
      await browser.back();
      await arriveFocused(browser, 'start');
      assert.equal(await browser.text('main [data-action="continue"]'), 'Carry on');
      await browser.forward();
      await arriveFocused(browser, 'claimed');
      await browser.driver.close();
      await browser.driver.switchTo().window(beside);
    });
  });

  test(
    'where answers were kept the start is not shown in place of their page',
    needs(engine, 'a program fetched anew'),
    async () => {
      let hold;
      let release;
      await serving({ held: (path) => (path === PROGRAM ? hold : undefined) }, async (server) => {
        // No service worker caches the page there; a cached program would load anyway.
        const plain = server.address.replace('127.0.0.1', 'intranet.test');
        await walkFrom(browser, plain, assessment(), { to: 'dimension.roles' });
        hold = new Promise((resolve) => {
          release = resolve;
        });
        try {
          await browser.run('location.reload()');
          await browser.until(async () => (await told()) === 'Getting the questions ready…', 'the words');
          assert.equal(
            await browser.run(
              'return document.querySelector("main:not([hidden] *)").checkVisibility({ visibilityProperty: true })',
            ),
            false,
          );
          assert.ok(await (await browser.find('.leave [data-action="leave"]:not([hidden] *)')).isDisplayed());
        } finally {
          release();
        }
        await mounted(browser);
        assert.equal(await step(browser), 'dimension.roles');
      });
    },
  );

  test('F8 three times leaves before the program has arrived, and nothing else does', async () => {
    await holding(async ({ server }) => {
      await browser.press('Shift', 'Shift', 'Shift', 'Shift+H', 'Shift+H', 'Shift+H');
      await browser.press('F8', 'x', 'F8', 'F8', 'Control+F8', 'F8', 'F8');
      await browser.click('h1:not([hidden] *)');
      await browser.press('F8', 'F8');
      await browser.run(`
        for (let time = 0; time < 6; time += 1) {
          for (const how of [{ repeat: true }, { isComposing: true }, { keyCode: 229 }]) {
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, ...how }));
          }
        }`);
      await browser.press('F8', 'F8');
      assert.equal(await browser.run('return document.documentElement.hidden'), false);
      assert.equal(await browser.address(), server.address);
      await browser.press('F8');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
    });
  });

  test('the quick key is switched off before the program has arrived, and stays off', async () => {
    await holding(async ({ server, release }) => {
      const shown = () =>
        browser.run(`
        const hint = document.querySelector('.leave-hint:not([hidden], [hidden] *)');
        const link = document.querySelector('.leave a:not([hidden] *)');
        return { hint: Boolean(hint?.checkVisibility()), described: link.hasAttribute('aria-describedby'),
          ticked: document.querySelector('.exit-key input').checked };`);
      const OFF = { hint: false, described: false, ticked: false };
      assert.deepEqual(await shown(), { hint: true, described: true, ticked: true });
      await browser.click('#je-exit-key');
      assert.deepEqual(await shown(), OFF);
      await browser.press('F8', 'F8', 'F8');
      await browser.click('#je-exit-key');
      assert.deepEqual(await shown(), { hint: true, described: true, ticked: true });
      await browser.click('#je-exit-key');
      release();
      await come();
      await browser.press('Shift+Tab');
      await mounted(browser);
      assert.deepEqual(await shown(), OFF);
      await browser.press('F8', 'F8', 'F8');
      await browser.reload();
      await mounted(browser);
      assert.deepEqual(await shown(), OFF);
      await browser.press('F8', 'F8', 'F8');
      assert.equal(await browser.address(), server.address);
      await browser.run('sessionStorage.clear()');
    });
  });

  test('the space bar presses the link that leaves before the program has arrived', async () => {
    await holding(async () => {
      await browser.press('Tab');
      assert.equal(await browser.run('return document.activeElement.dataset.action'), 'leave');
      await browser.press('Space');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
    });
  });

  test('who leaves before the program has arrived leaves nothing behind', async () => {
    await holding(async ({ server, release }) => {
      await press(browser, 'continue');
      await question();
      await browser.run('document.getElementById(arguments[0]).click()', still(1));
      // The tab may also know of answers stored on the device.
      await browser.run("sessionStorage.setItem('joint-effort.draft.place', '1')");
      assert.equal(Object.keys(await stored(browser)).length, 2, 'a reload would find it');
      await press(browser, 'leave');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
      release();
      await browser.goTo(server.address);
      await mounted(browser);
      assert.equal(await step(browser), 'start');
      assert.deepEqual(await stored(browser), {});
    });
  });

  const NO_PRINTER = `
    window.printed = [];
    window.print = () => {
      printed.push(document.getElementById('paper-place').dataset.print);
      dispatchEvent(new Event('afterprint'));
    };`;

  test('the paper version is printed before the program has arrived, and then gone again', async () => {
    await holding(async ({ server, release }) => {
      await browser.run(NO_PRINTER);
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return printed.length > 0'), 'the print');
      assert.deepEqual(await browser.run('return printed'), ['paper']);
      assert.equal(await browser.address(), server.address);
      release();
      await come();
      await browser.click('h1:not([hidden] *)');
      await mounted(browser);
      await browser.emulate({ print: true });
      assert.equal(await browser.run('return document.querySelector("main").checkVisibility()'), true);
      assert.equal(await browser.run('return document.getElementById("paper").checkVisibility()'), false);
      await browser.emulate({});
      assert.equal(await browser.run('return document.getElementById("paper").checkVisibility()'), false);
    });
  });

  test('a paper version that does not come is told, and comes with the next press', async () => {
    const missing = ['/paper.html'];
    await serving({ missing }, async (server) => {
      await open(browser, server.address);
      await browser.run(NO_PRINTER);
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return document.getElementById("no-paper").checkVisibility()'), 'words');
      assert.match(await browser.text('#no-paper'), /could not be fetched/);
      missing.pop();
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return printed.length > 0'), 'the print');
      assert.equal(await browser.run('return document.getElementById("no-paper").checkVisibility()'), false);
    });
  });

  test('nothing moves when the program takes the page over', async () => {
    const boxes = () =>
      browser.run(`
      const of = (part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y, width, height].map((edge) => Math.round(edge * 10) / 10).join(' ');
      };
      return [...document.querySelectorAll('.bar, .bar *, main > *, main > * > *')]
        .filter((part) => !part.closest('[hidden]')).map((part) => part.className + ' ' + of(part));`);
    for (const [width, height] of [
      [1280, 900],
      [360, 740],
    ]) {
      await holding(async ({ release }) => {
        await browser.resize(width, height);
        const still = await boxes();
        release();
        await mounted(browser);
        assert.deepEqual(await boxes(), still);
      });
    }
  });
});
