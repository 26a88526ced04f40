// On paper, as printed: what is on which sheet of A4 and of US Letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { jumpTo } from './journey.mjs';
import { WORDS } from './random-words.mjs';
import { RESULTS } from './results.mjs';
import { PAPERS, POINTS, dense, lowestLine, sheetsOf } from './sheets.mjs';

/** The margin that no printer reaches, in points. */
const EDGE = 18;

/** The two results with most on their first sheet, and one with little: their sheets are read. */
const READ = ['safety first', 'not placed', 'in place'];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** The texts of all parts of the page that match a selector. */
  const texts = (selector) =>
    browser.run(
      'return [...document.querySelectorAll(arguments[0])].map((part) => part.textContent.trim()).filter(Boolean)',
      selector,
    );

  /** Checks what holds for every sheet; returns each without its foot. */
  function bodies(sheets, paper, foot) {
    return sheets.map((sheet, index) => {
      const which = `sheet ${index + 1} of ${sheets.length}`;
      const { width, height, pieces } = sheet;
      assert.ok(
        Math.abs(width - paper.width * POINTS) < 1.5 && Math.abs(height - paper.height * POINTS) < 1.5,
        `${which} is ${width} × ${height}`,
      );
      for (const { text, left, right, base, size } of pieces) {
        assert.ok(
          left > EDGE && right < width - EDGE && base > EDGE && base + size < height - EDGE,
          `${which}: ${text}`,
        );
        assert.ok(size > 5.5, `${which}: ${text} is ${size} pt high`);
      }
      for (const text of foot) assert.ok(sheet.text.includes(dense(text)), `${which} has at its foot: ${text}`);
      // Firefox has no margin boxes: a setting of its own puts the numbers there.
      const number = dense(`${index + 1} / ${sheets.length}`);
      if (engine === 'chromium')
        assert.ok(
          pieces.some(({ text }) => dense(text) === number),
          `${which} says so`,
        );
      const begins = pieces.findLast(({ text }) => foot[0].startsWith(text.slice(0, 40)));
      const body = pieces.filter(({ base }) => base > begins.base + 2);
      assert.ok(body.length > 0, `${which} has more than a foot`);
      for (const { text, base } of body) assert.ok(base > begins.base + 8, `${which}: ${text} runs into the foot`);
      return body;
    });
  }

  /** Checks that no sheet ends with one of the headings. */
  function checkEnds(parts, headings) {
    for (const body of parts) {
      for (const { text } of lowestLine(body)) {
        assert.ok(!headings.some((heading) => dense(heading) === dense(text)), `a sheet ends with “${text}”`);
      }
    }
  }

  const holds = (sheet, all) => all.every((text) => sheet.text.includes(dense(text)));

  for (const name of READ) {
    test(
      `of a result with ${name} the first sheet is a summary that stands alone`,
      needs(engine, 'a foot on each sheet'),
      async () => {
        const { answers, strengths, serviceName } = RESULTS[name];
        await jumpTo(browser, server.address, answers, { strengths, serviceName });
        const headings = await texts('main :is(h1, h2, h3, summary)');
        const summary =
          await texts(`main :is(.headline, .lead, .facts :is(dt, dd), .result-lead > p, .safety :is(.safety-head, p),
        [data-part="next"] :is(h2, h3, li, p), [data-part="mind"] li, .to-write > li, main > .note p)`);
        const later = await texts('main :is(.to-write > li, .note:not([data-part]) :is(h2, p))');
        const answered = await browser.run(
          'return [...document.querySelectorAll(".aspect-answer")].map((part) => part.lastChild.textContent.trim())',
        );
        const [risk] = await texts('main .foot:not(.soft)');
        const year = String(new Date().getFullYear());
        for (const [size, paper] of Object.entries(PAPERS)) {
          const sheets = await sheetsOf(await browser.print(paper));
          assert.ok(sheets.length >= 3 && sheets.length <= 5, `${sheets.length} sheets of ${size}`);
          const foot = [risk, 'has not been validated', `Joint Effort · Edition ${WORDS.meta.edition} · `, year];
          checkEnds(bodies(sheets, paper, foot), headings);
          const [first, second] = sheets;
          // If every danger is unknown, the lines to write on may follow on a later sheet.
          const there = name === 'not placed' ? summary.filter((text) => !later.includes(text)) : summary;
          for (const text of there) assert.ok(holds(first, [text]), `the first sheet of ${size} says: ${text}`);
          if (name === 'in place')
            assert.match(second.text, /^(?:\d\/\d)?Where/, 'the next begins with where things stand');
          assert.equal(
            sheets.filter((sheet) => holds(sheet, answered)).length,
            1,
            'the drawing of the answers is whole',
          );
        }
      },
    );
  }

  test('the first sheet says what the result is not, also where the browser loses the foot', async () => {
    const { answers } = RESULTS['in place'];
    await jumpTo(browser, server.address, answers);
    const [risk] = await texts('main .foot:not(.soft)');
    await browser.run('scrollTo(0, document.documentElement.scrollHeight)');
    for (const [size, paper] of Object.entries(PAPERS)) {
      const [{ pieces, text }] = await sheetsOf(await browser.print(paper));
      const headline = pieces.findIndex(({ size: of }) => of > 14);
      // It is in the text, not only at the foot.
      const said = pieces.findIndex(({ text: piece }) => risk.startsWith(piece.slice(0, 40)) && piece.length > 20);
      assert.ok(said > headline && pieces[said].base > 400, `below the headline of ${size}`);
      assert.ok(text.includes(dense('has not been validated')));
    }
  });

  for (const [name, { answers, strengths, serviceName }] of Object.entries(RESULTS)) {
    if (READ.includes(name)) continue;
    test(`a result with ${name} prints on few sheets`, async () => {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      const sheets = await browser.pdf();
      assert.ok(sheets >= 3 && sheets <= 5, `${sheets} sheets`);
    });
  }

  test(
    'of the blank questionnaire no question is split, and placing by hand and the map are sheets of their own',
    needs(engine, 'a foot on each sheet'),
    async () => {
      await browser.goTo(`${server.address}paper.html`);
      const headings = await texts('.paper :is(h2, h3, h4, caption)');
      const questions = await browser.run(`return [...document.querySelectorAll('.paper-question')].map((question) =>
      [...question.querySelectorAll('h4, li span:last-child')].map((part) => part.textContent.trim()))`);
      const tables = await browser.run(`return [...document.querySelectorAll('.paper table')].map((table) =>
      [...table.querySelectorAll('caption, thead th, tbody th')].map((part) => part.textContent.trim()))`);
      const byHand = await texts('.placing :is(h3, caption, th)');
      const map = await texts('.mapping :is(h3, p, caption, th, td, text, li)');
      const foot = await texts('.foot');
      for (const [size, paper] of Object.entries(PAPERS)) {
        const sheets = await sheetsOf(await browser.print(paper));
        assert.ok(sheets.length >= 4 && sheets.length <= 6, `${sheets.length} sheets of ${size}`);
        checkEnds(bodies(sheets, paper, foot), headings);
        for (const whole of [...questions, ...tables]) {
          assert.ok(
            sheets.some((sheet) => holds(sheet, whole)),
            `on one sheet of ${size}: ${whole[0]}`,
          );
        }
        const [placing, last] = sheets.slice(-2);
        for (const text of byHand) assert.ok(holds(placing, [text]), `the sheet of ${size} for placing says: ${text}`);
        for (const text of map) assert.ok(holds(last, [text]), `the last sheet of ${size} says: ${text}`);
        for (const sheet of [placing, last]) {
          assert.ok(!questions.some(([question]) => holds(sheet, [question])), 'and asks nothing');
        }
      }
    },
  );
});
