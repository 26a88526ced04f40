// The side pages inside a host page: in the element, in frames with and without permission to save, and in the
// single file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chooseFiles, folder, goAside, openText, opened, pasted, saved, saysSo, written } from './side-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { inFrame, pasted as pastedFrame, serveHost } from './frame-hosts.mjs';
import { allInside, arriveInside, clickInside, mountedInside, pressInside, runInside, walkInside } from './inside.mjs';
import { inNewTab } from './journey.mjs';
import { PLACES, hostPage, inPlace, serveHosts } from './places.mjs';
import { assessment } from './questions.mjs';
import { DIST } from './server.mjs';

const ANSWERS = assessment({ dimensions: 3, claimed: 'partnership', risk: { violence: 'serious' } });

/** Answers everything, and goes to where a result is kept. */
async function toKeep(browser, hosts) {
  await walkInside(browser, hosts, ANSWERS);
  await arriveInside(browser, hosts, 'result');
  await goAside(browser, hosts, 'keep');
}

/** Saves everything, opens the file and continues with it. */
async function thereAndBack(browser, hosts, into) {
  await toKeep(browser, hosts);
  const file = await saved(browser, into, () => pressInside(browser, hosts, 'save-all'));
  assert.deepEqual(JSON.parse(file.bytes).assessment.risk.violence, 'serious');
  await pressInside(browser, hosts, 'open');
  await arriveInside(browser, hosts, 'open');
  await chooseFiles(browser, hosts, file.path);
  await saysSo(browser, hosts, /Opened/);
  await pressInside(browser, hosts, 'go-on');
  await arriveInside(browser, hosts, 'check');
}

/** Answers some questions in the frame, and goes to where they can be saved. */
async function keepHalfWay(browser) {
  await mountedInside(browser, null);
  await walkInside(browser, null, ANSWERS, { to: 'dimension.agreements' });
  await goAside(browser, null, 'keep');
}

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  test('in the element a result is saved, opened and remembered, and the page is left alone', async () => {
    const server = await serveHosts();
    const into = folder();
    try {
      await inPlace(browser, server, PLACES['the element'], async (hosts) => {
        await browser.saveTo(into);
        await thereAndBack(browser, hosts, into);
        assert.equal(await browser.title(), 'A host');
        await pressInside(browser, hosts, 'continue');
        await arriveInside(browser, hosts, 'result');
        await goAside(browser, hosts, 'keep');
        await clickInside(browser, hosts, '[data-copy="short"]');
        await saysSo(browser, hosts, /Copied/);
        await clickInside(browser, hosts, '#je-remember');
        await saysSo(browser, hosts, /kept on this device/);
        const kept = await browser.run('return Object.keys({ ...localStorage })');
        assert.equal(kept.length, 1);
        await browser.run('localStorage.clear(); sessionStorage.clear()');
        // The address of a host page leads nobody to the code.
        assert.equal((await allInside(browser, hosts, '[data-copy="link"]')).length, 0);
        assert.deepEqual(await browser.messages(), []);
      });
    } finally {
      await server.close();
    }
  });

  test('a host that keeps nothing has nothing kept', async () => {
    const server = await serveHosts({
      instead: {
        '/host.html': hostPage('<joint-effort storage="none"></joint-effort>'),
      },
    });
    try {
      await inPlace(browser, server, PLACES['the element'], async (hosts) => {
        await goAside(browser, hosts, 'open');
        assert.equal((await allInside(browser, hosts, '[data-part="shelf"]')).length, 0);
      });
    } finally {
      await server.close();
    }
  });

  test('what is copied and saved has the help of the host, and not what it hides', async () => {
    const help = JSON.stringify({
      format: 'joint-effort/help@1',
      line: 'Ring the duty manager.',
      phones: [{ label: 'Duty manager', number: '000 000' }],
      links: [{ label: 'Our procedure', href: 'https://intranet.example/procedure' }],
      contact: 'Ask the practice team.',
    });
    const told =
      'Ring the duty manager.\n- Duty manager 000 000\n' +
      '- Our procedure https://intranet.example/procedure\n\nAsk the practice team.\n';
    const into = folder();
    const server = await serveHosts({
      instead: {
        '/host.html': hostPage(`<joint-effort hide="definitions">
      <script type="application/json" data-for="help">${help}</script></joint-effort>`),
      },
    });
    try {
      await inPlace(browser, server, PLACES['the element'], async (hosts) => {
        await browser.saveTo(into);
        await toKeep(browser, hosts);
        // A driver does not notice that the widget's bar covers what it is to press.
        const click = async (selector) => {
          await runInside(
            browser,
            hosts,
            'root.querySelector(values[0]).scrollIntoView({ block: "center" })',
            selector,
          );
          await clickInside(browser, hosts, selector);
        };
        const check = (text) => {
          assert.equal(text.replaceAll('\r\n', '\n').split(told).length, 2, text);
          assert.doesNotMatch(text, /Is it a partnership\?/);
        };
        // First without the part about the family, then with it, which mentions danger.
        for (const family of [false, true]) {
          if (family) await click('#je-leave-out');
          for (const length of ['short', 'full']) {
            await click(`[data-copy="${length}"]`);
            await saysSo(browser, hosts, /Copied/);
            check(await pasted(browser));
          }
          if (!family) await click('.files > summary');
          const file = await saved(browser, into, () => click('[data-save=".txt"]'));
          check(file.bytes.toString());
        }
        await browser.run('sessionStorage.clear()');
      });
    } finally {
      await server.close();
    }
  });

  test('where a host hides the side pages nothing leads there, and the way stays as it is', async () => {
    const asides = (hosts) => allInside(browser, hosts, '[data-aside]');
    const server = await serveHosts({
      instead: { '/host.html': hostPage('<joint-effort hide="desk"></joint-effort>') },
    });
    try {
      const place = { path: 'host.html#code=AAAA-AAAA-AAAA', hosts: 'joint-effort' };
      await inPlace(browser, server, place, async (hosts) => {
        await arriveInside(browser, hosts, 'start');
        assert.equal((await asides(hosts)).length, 0);
        await walkInside(browser, hosts, ANSWERS, { to: 'dimension.agreements' });
        assert.equal((await asides(hosts)).length, 0);
        await walkInside(browser, hosts, ANSWERS);
        assert.equal((await asides(hosts)).length, 0);
        // Print stays.
        assert.equal((await allInside(browser, hosts, '[data-step="result"] [data-action="continue"]')).length, 1);
        // A host may change its mind while somebody is there.
        const hide = (value) => browser.run('document.querySelector("joint-effort").hide = arguments[0]', value);
        await hide(null);
        await goAside(browser, hosts, 'keep');
        await hide('desk');
        await arriveInside(browser, hosts, 'check');
        assert.equal((await asides(hosts)).length, 0);
        await pressInside(browser, hosts, 'continue');
        await arriveInside(browser, hosts, 'result');
        assert.deepEqual(await browser.messages(), []);
        await browser.run('sessionStorage.clear()');
      });
    } finally {
      await server.close();
    }
  });

  test('where a page around a frame hides the side pages nothing leads there, before the program and with it', async () => {
    let release;
    const hold = new Promise((resolve) => {
      release = resolve;
    });
    const tool = { held: (path) => (path.endsWith('.wasm') ? hold : undefined) };
    const host = await serveHost({ frame: { query: '?hide=print+desk' }, tool });
    const asides = () => browser.run('return document.querySelectorAll("[data-aside]").length');
    try {
      await inNewTab(browser, async () => {
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await browser.until(() => browser.run('return document.body.dataset.program'), 'the script');
          assert.equal(await asides(), 0);
          release();
          await mountedInside(browser, null);
          assert.equal(await asides(), 0);
          await walkInside(browser, null, ANSWERS);
          assert.equal(await asides(), 0);
        });
      });
    } finally {
      release();
      await host.close();
    }
  });

  for (const storage of ['tab', 'none']) {
    test(`in a frame that is pasted as it is written, and keeps answers in "${storage}", files are saved`, async () => {
      const into = folder();
      const body = pastedFrame({ storage });
      const host = await serveHost({ body });
      try {
        await inNewTab(browser, async () => {
          await browser.saveTo(into);
          await browser.resize(1280, 3000);
          await browser.goTo(host.page);
          await inFrame(browser, async () => {
            await keepHalfWay(browser);
            const all = await saved(browser, into, () => pressInside(browser, null, 'save-all'));
            assert.equal(JSON.parse(all.bytes).assessment.claimed, 'partnership');
            await browser.click('.files > summary');
            const picture = await saved(browser, into, () => browser.click('[data-save="-scale.png"]'));
            assert.match(picture.bytes.subarray(0, 8).toString('latin1'), /PNG/);
          });
        });
      } finally {
        await host.close();
        await browser.resize(1280, 900);
      }
    });
  }

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin allow-downloads']) {
    test(`in a frame with sandbox="${sandbox}" nothing is lost where files are forbidden`, async () => {
      const host = await serveHost({ frame: { sandbox } });
      try {
        await inNewTab(browser, async () => {
          // A driver cannot press anything in a frame that is below the window's edge.
          await browser.resize(1280, 3000);
          await browser.goTo(host.page);
          await inFrame(browser, async () => {
            await keepHalfWay(browser);
            await pressInside(browser, null, 'save-all');
            await saysSo(browser, null, /does not allow files/);
            const text = await browser.run('return document.querySelector("#je-by-hand").value');
            const focused = await browser.focused();
            assert.equal(focused.id, 'je-by-hand');
            assert.equal(JSON.parse(text).assessment.claimed, 'partnership');
            // A picture has no text that could be shown instead.
            await browser.click('.files > summary');
            await browser.click('[data-save="-scale.png"]');
            await saysSo(browser, null, /^Look among your downloads\. If nothing was saved/);
            await pressInside(browser, null, 'open');
            await arriveInside(browser, null, 'open');
            await openText(browser, null, text);
            await saysSo(browser, null, /Opened/);
            assert.equal((await opened(browser, null)).length, 1);
            const shelf = await browser.text('[data-part="shelf"]');
            const storage = sandbox.includes('same-origin');
            assert.match(shelf, storage ? /Nothing is kept/ : /does not let/);
          });
        });
      } finally {
        await host.close();
        await browser.resize(1280, 900);
      }
    });
  }

  test('in the single file a result is saved and opened with no server', async () => {
    const into = folder();
    await inNewTab(browser, async () => {
      await browser.saveTo(into);
      await browser.goTo(pathToFileURL(join(DIST, 'joint-effort.html')).href);
      await mountedInside(browser, null);
      await thereAndBack(browser, null, into);
      const wrong = written(into, 'wrong.json', '{');
      await goAside(browser, null, 'keep');
      await pressInside(browser, null, 'open');
      await arriveInside(browser, null, 'open');
      await chooseFiles(browser, null, wrong);
      await browser.until(
        () => runInside(browser, null, 'return root.querySelector(".problems") !== null'),
        'it to be refused',
      );
    });
  });
});
