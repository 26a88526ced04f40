// Keeping, copying, sharing and opening results, on the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WHOLE } from './built.mjs';
import {
  chooseFiles,
  click,
  folder,
  goAside,
  news,
  openText,
  opened,
  pasted,
  refusals,
  saved,
  saysSo,
  written,
} from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arrive, arriveFocused, inNewTab, jumpTo, mounted, open, press, step, stored } from './journey.mjs';
import { inSite } from './places.mjs';
import { RESULTS } from './results.mjs';

const { answers, strengths, serviceName } = RESULTS['a gap'];
const FAMILY = /violence|housing|safe-adult|serious|moderate/i;

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const result = () => jumpTo(browser, server.address, answers, { strengths, serviceName });

  /** The draft that the tab has stored. */
  const draft = async () => JSON.parse((await stored(browser))['joint-effort.draft']);

  test('from a result to where it is kept and back, with history, title and focus', async () => {
    await inNewTab(browser, async () => {
      await result();
      const before = await draft();
      await goAside(browser, null, 'keep');
      assert.match(await browser.title(), /Keep or share/);
      assert.deepEqual(await draft(), before);
      await press(browser, 'back');
      await arriveFocused(browser, 'result');
      await browser.back();
      await arrive(browser, 'keep');
      await browser.reload();
      await mounted(browser);
      await arrive(browser, 'keep');
      assert.deepEqual(await draft(), before);
      assert.deepEqual(
        (await browser.messages()).filter((line) => /SEVERE|ERROR/.test(line)),
        [],
      );
    });
  });

  test('all answers are saved to a file, opened in another tab, and gone on with', async () => {
    const into = folder();
    let before;
    let file;
    await inNewTab(browser, async () => {
      await browser.saveTo(into);
      await result();
      before = await draft();
      await goAside(browser, null, 'keep');
      file = await saved(browser, into, () => press(browser, 'save-all'));
      await saysSo(browser, null, /Look among your downloads/);
    });
    const record = JSON.parse(file.bytes);
    assert.equal(record.format, 'joint-effort/record@1');
    assert.equal(record.family, 'included');
    assert.match(`${record.saved} ${record.time}`, /^20\d\d-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/);
    assert.deepEqual(record.assessment, before.assessment);
    assert.equal(record['service-name'], serviceName);
    assert.equal(record.outcome.format, 'joint-effort/outcome@1');
    assert.doesNotMatch(file.name, /clinic/);
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      await chooseFiles(browser, null, file.path);
      await saysSo(browser, null, /Opened/);
      assert.match((await opened(browser, null))[0], /the clinic/);
      await press(browser, 'go-on');
      await arriveFocused(browser, 'check');
      assert.deepEqual(await draft(), before);
    });
  });

  test('each file says of the family what the switch lets it', async () => {
    const into = folder();
    await inNewTab(browser, async () => {
      await browser.saveTo(into);
      await result();
      await goAside(browser, null, 'keep');
      await click(browser, null, '.files > summary');
      const file = (form) => saved(browser, into, () => click(browser, null, `[data-save="${form}"]`));
      for (const family of [false, true]) {
        if (family) await click(browser, null, '#je-leave-out');
        const record = JSON.parse((await file('.json')).bytes);
        assert.equal(record.family, family ? 'included' : 'left-out');
        assert.equal('band' in record.outcome, family);
        const table = (await file('.csv')).bytes.toString();
        assert.equal(FAMILY.test(table.split('\r\n')[1]), family, table);
        const response = JSON.parse((await file('-fhir-response.json')).bytes);
        assert.equal(response.resourceType, 'QuestionnaireResponse');
        assert.equal(FAMILY.test(JSON.stringify(response)), family);
        assert.match((await file('-scale.svg')).bytes.toString(), /<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      }
      const questions = JSON.parse((await file('-fhir-questionnaire.json')).bytes);
      assert.equal(questions.resourceType, 'Questionnaire');
      for (const form of ['-scale.png', '-answers.png']) {
        const { bytes } = await file(form);
        assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
        assert.ok(bytes.readUInt32BE(16) >= 800, 'wide enough for paper');
      }
    });
  });

  test('a copied text can be pasted, and tells neither the family nor the name', async () => {
    await inNewTab(browser, async () => {
      await result();
      await goAside(browser, null, 'keep');
      for (const length of ['short', 'full']) {
        await click(browser, null, `[data-copy="${length}"]`);
        await saysSo(browser, null, /Copied/);
        const text = await pasted(browser);
        assert.match(text, /Joint Effort/);
        assert.doesNotMatch(text, /the clinic/);
        assert.doesNotMatch(text, /High risk|Housing|Someone may be in danger/i);
      }
      await click(browser, null, '#je-leave-out');
      await click(browser, null, '#je-with-name');
      await click(browser, null, '[data-copy="full"]');
      await saysSo(browser, null, /Copied/);
      const text = await pasted(browser);
      assert.match(text, /the clinic/);
      assert.match(text, /Housing/);
    });
  });

  test('what is said again stands there as something new, so that it is read out again', async () => {
    await inNewTab(browser, async () => {
      await result();
      await goAside(browser, null, 'keep');
      await click(browser, null, '[data-copy="code"]');
      await saysSo(browser, null, /Copied/);
      await browser.run('window.before = document.querySelector(".news span")');
      await click(browser, null, '[data-copy="code"]');
      await browser.until(
        () =>
          browser.run(`const now = document.querySelector('.news span');
        return now !== null && now !== before && now.closest('[aria-live="polite"]') !== null`),
        'it to be said anew',
      );
      await saysSo(browser, null, /Copied/);
    });
  });

  test('a share code is copied, typed in by hand, opened as a link, and refused where it is wrong', async () => {
    let code;
    let link;
    await inNewTab(browser, async () => {
      await result();
      await goAside(browser, null, 'keep');
      code = await browser.text('.code');
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/i);
      await click(browser, null, '[data-copy="link"]');
      await saysSo(browser, null, /Copied/);
      link = await pasted(browser);
      assert.equal(link, `${server.address}#code=${code}`);
    });
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      const sloppy = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      await openText(browser, null, sloppy);
      await saysSo(browser, null, /Opened/);
      assert.match((await opened(browser, null))[0], /Share code/);
      const wrong = `${code.slice(0, -1)}${code.at(-1) === '2' ? '3' : '2'}`;
      await openText(browser, null, wrong);
      await browser.until(async () => (await refusals(browser, null)).length === 1, 'the code to be refused');
      assert.equal((await opened(browser, null)).length, 1);
    });
    const { length } = server.requests;
    await inNewTab(browser, async () => {
      await browser.goTo(link);
      await mounted(browser);
      await arrive(browser, 'course');
      assert.match(await browser.text('main'), /networking/i);
      assert.equal((await opened(browser, null)).length, 1);
    });
    assert.ok(server.requests.slice(length).every(({ path }) => !path.includes(code)));
  });

  test('answers are remembered only where that is asked for, and can be deleted', async () => {
    await inNewTab(browser, async () => {
      await result();
      const kept = () =>
        browser.run(`
        return Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('joint-effort.kept.'))`);
      assert.deepEqual(await kept(), []);
      await goAside(browser, null, 'keep');
      await click(browser, null, '#je-remember');
      await saysSo(browser, null, /kept on this device/);
      assert.equal((await kept()).length, 1);
      // Changes after a reload are kept too.
      await press(browser, 'back');
      await arrive(browser, 'result');
      await browser.reload();
      await mounted(browser);
      await press(browser, 'check');
      await arrive(browser, 'check');
      await click(browser, null, '[data-change="claimed"]');
      await arrive(browser, 'claimed');
      await click(browser, null, 'label:has(#je-claimed-1)');
      await browser.until(
        async () => JSON.parse((await kept())[0][1]).assessment.claimed === 'networking',
        'the change',
      );
      await goAside(browser, null, 'keep');
      await goAside(browser, null, 'open');
      assert.equal(await browser.run('return document.querySelectorAll("[data-part=shelf] .rows > li").length'), 1);
      await press(browser, 'delete');
      await saysSo(browser, null, /Deleted/);
      assert.deepEqual(await kept(), []);
    });
  });

  test('what is kept can be deleted all at once, and what cannot be read stays until then', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await browser.run(`
        localStorage.setItem('joint-effort.kept.1', '{"format":"joint-effort/record@9"}');
        localStorage.setItem('joint-effort.kept.2', '<html>');
        localStorage.setItem('somebody.else', 'stays');`);
      await goAside(browser, null, 'open');
      assert.equal(await browser.run('return document.querySelectorAll("[data-part=shelf] .rows > li").length'), 2);
      await press(browser, 'delete-all');
      await press(browser, 'think-better');
      assert.equal(await browser.run('return localStorage.length'), 3);
      await press(browser, 'delete-all');
      await press(browser, 'delete-all-sure');
      await saysSo(browser, null, /Deleted/);
      assert.deepEqual(await browser.run('return Object.keys({ ...localStorage })'), ['somebody.else']);
    });
  });

  test('what is printed is the report, with and without the family, and nothing of the page around it', async () => {
    await inNewTab(browser, async () => {
      await result();
      await goAside(browser, null, 'keep');
      const printed = async () => {
        await browser.emulate({ print: true });
        try {
          return await browser.run(`
            const parts = document.querySelectorAll('.je h1, .je h2, .je button, .je p, .je li, .je dt');
            return [...parts].filter((part) => part.checkVisibility()).map((part) => part.innerText).join('\\n');`);
        } finally {
          await browser.emulate({});
        }
      };
      const left = await printed();
      assert.match(left, /cooperation/i);
      assert.match(left, /about the family is left out/);
      assert.doesNotMatch(left, /Keep or share|Save|Moderate risk|the clinic/);
      assert.ok((await browser.pdf()) >= 2, 'more than a blank sheet');
      await click(browser, null, '#je-leave-out');
      await click(browser, null, '#je-with-name');
      const whole = await printed();
      assert.match(whole, /the clinic/);
      assert.match(whole, /Housing/);
      assert.doesNotMatch(whole, /family is left out|Keep or share/);
    });
  });

  test('two records are seen side by side', async () => {
    const into = folder();
    await inNewTab(browser, async () => {
      await browser.saveTo(into);
      await result();
      await goAside(browser, null, 'keep');
      const first = await saved(browser, into, () => press(browser, 'save-all'));
      await jumpTo(browser, server.address, RESULTS['a partnership in place'].answers);
      await goAside(browser, null, 'keep');
      await press(browser, 'open');
      await arriveFocused(browser, 'open');
      await chooseFiles(browser, null, first.path);
      await saysSo(browser, null, /Opened/);
      await press(browser, 'course');
      await arriveFocused(browser, 'course');
      // Of two on the same day, nobody knows whether they differ in time or in person.
      assert.deepEqual(await browser.all('main table, .comparison'), []);
      await click(browser, null, 'label:has(#je-read-as-over-time)');
      await browser.until(
        () => browser.run('return document.querySelectorAll("main table tbody tr").length >= 10'),
        'the table',
      );
      await press(browser, 'put-away');
      await browser.until(async () => (await opened(browser, null)).length === 0, 'it to be put away');
    });
  });

  test('where the whole program does not come the page says so, loses nothing, and asks again', async () => {
    const missing = [...WHOLE];
    await inSite(browser, { missing }, async ({ address }) => {
      await jumpTo(browser, address, answers, { strengths, serviceName });
      const before = await draft();
      await press(browser, 'keep');
      await browser.until(async () => /did not load/.test(await browser.text('#waiting')), 'the page to say so');
      assert.equal(await step(browser), 'result');
      assert.deepEqual(await draft(), before);
      missing.length = 0;
      await goAside(browser, null, 'keep');
      assert.deepEqual(await draft(), before);
    });
  });

  test('a file that is none is named with the reason, and nothing that was entered is lost', async () => {
    const into = folder();
    await inNewTab(browser, async () => {
      await result();
      const before = await draft();
      await goAside(browser, null, 'keep');
      await press(browser, 'open');
      await arriveFocused(browser, 'open');
      const wrong = [
        ['huge.json', Buffer.alloc(50 * 1024 * 1024, 'x'), /larger|too large|too long/i],
        ['cut.json', '{"format":"joint-effort/record@1","assess', /cut|end/i],
        ['later.json', '{"format":"joint-effort/record@9"}', /record@9/],
        ['page.html', '<!doctype html><script>alert(1)</script>', /page/i],
        ['bytes.json', Buffer.from([0, 255, 254, 1]), /text/i],
        ['other.json', '{"resourceType":"Patient"}', /./],
        ['faults.json', '{"format":"joint-effort/assessment@1","risk":{"violence":"lots"},"x":1}', /risk\.violence/],
      ];
      for (const [name, content, says] of wrong) {
        await chooseFiles(browser, null, written(into, name, content));
        const lines = await browser.until(async () => {
          const found = await browser.run('return document.querySelector(".problems")?.textContent ?? ""');
          return found.includes(name) && (await refusals(browser, null));
        }, `${name} to be refused`);
        assert.match(lines.join('\n'), says, name);
      }
      assert.equal(await step(browser), 'open');
      assert.deepEqual(await draft(), before);
      assert.equal(await news(browser, null), '');
    });
  });
});
