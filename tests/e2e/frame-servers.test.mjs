// The frame and the page on servers, and in frames, that were not set up for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { needs } from './abilities.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { STRICT_POLICY, frameTag, inFrame, pasted, serveHost, told } from './frame-hosts.mjs';
import { mountedInside, pressInside, textInside, walkInside } from './inside.mjs';
import { inNewTab } from './journey.mjs';
import { LIBRARY } from './library.mjs';
import { assessment } from './questions.mjs';
import { SITE, serve } from './server.mjs';

const BARE = 'allow-scripts';

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  async function hosting(options, act) {
    const host = await serveHost(options);
    try {
      await browser.goTo(host.page);
      await act(host);
    } finally {
      await host.close();
    }
  }

  const seen = (selector) =>
    browser.run(
      'return document.querySelector(arguments[0])?.checkVisibility({ visibilityProperty: true }) ?? false',
      selector,
    );

  const SIGN_IN = '<!doctype html><title>Please sign in</title>';
  const programs = readdirSync(SITE)
    .filter((name) => name.endsWith('.wasm'))
    .map((name) => `/${name}`);
  const GONE = {
    'hands out no .wasm': { missing: programs },
    'has a page where one signs in for each .wasm': {
      instead: Object.fromEntries(programs.map((name) => [name, SIGN_IN])),
    },
  };
  for (const [what, options] of Object.entries(GONE)) {
    test(`where the server ${what} the page runs translated, and the console names the remedy`, async () => {
      const server = await serve(SITE, options);
      try {
        await inNewTab(browser, async () => {
          const said = await browser.saidBy(async () => {
            await browser.goTo(server.address.replace('127.0.0.1', 'intranet.test'));
            await mountedInside(browser, null);
            await walkInside(browser, null, assessment());
          });
          assert.match(said.join('\n'), /\.wasm, as application\/wasm; IIS needs a MIME type|sign/);
        });
      } finally {
        await server.close();
      }
    });

    test(`where the server ${what} the frame runs translated`, async () => {
      await hosting({ tool: options }, async () => {
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment());
        });
        assert.equal((await told(browser, 'outcome')).at(-1).level, 3);
      });
    });
  }

  test('where the script with the program does not come a frame without an origin runs translated', async () => {
    await hosting({ frame: { sandbox: BARE }, tool: { missing: ['/frame-bytes.js'] } }, async () => {
      await inFrame(browser, async () => {
        await mountedInside(browser, null);
        await walkInside(browser, null, assessment());
      });
      assert.equal((await told(browser, 'outcome')).at(-1).level, 3);
    });
  });

  test('the note does not show where styles alone are kept back', async () => {
    await hosting({ tool: { missing: ['/page.css'] } }, async () => {
      await inFrame(browser, async () => {
        await mountedInside(browser, null);
        assert.ok(!(await seen('#unable')));
      });
    });
  });

  for (const policy of [undefined, STRICT_POLICY]) {
    test(
      `the page itself in the barest sandbox becomes the one for frames${policy ? ', under the strict policy' : ''}`,
      policy ? needs(engine, "'self' without an origin") : {},
      async () => {
        const body = `<iframe id="tool" src="{{tool}}" sandbox="${BARE}" width="800" height="600"></iframe>`;
        await hosting({ body, script: false, tool: { policy } }, async () => {
          await inFrame(browser, async () => {
            await browser.until(() => browser.run('return location.pathname === "/frame.html"'), 'the page for frames');
            await mountedInside(browser, null);
            await walkInside(browser, null, assessment());
            assert.match(await textInside(browser, null, '[data-step]'), /coordination/i);
          });
        });
      },
    );
  }

  test('opened from a folder the page works as well', async () => {
    await inNewTab(browser, async () => {
      await browser.goTo(pathToFileURL(join(SITE, 'index.html')).href);
      await browser.until(async () => /frame\.html$/.test(await browser.address()), 'the page for frames');
      await mountedInside(browser, null);
      await walkInside(browser, null, assessment());
    });
  });

  test('where an editor has shut the sandbox the frame says what is known', async () => {
    await hosting({ frame: { sandbox: '' } }, () =>
      inFrame(browser, async () => {
        const words = await browser.text('.unable .note');
        assert.match(words, /by this browser or by the page around this one/);
        assert.match(words, /page of its own/);
      }),
    );
  });

  /** Where the frame's bar begins and ends, in CSS pixels from the top of the window. */
  async function bar() {
    const inside = await inFrame(browser, () =>
      browser.run(
        'const { top, bottom } = document.querySelector(".je .bar").getBoundingClientRect(); return { top, bottom };',
      ),
    );
    const begin = await browser.run(`
      const frame = document.querySelector("iframe");
      return frame.getBoundingClientRect().top + frame.clientTop;`);
    return { top: begin + inside.top, bottom: begin + inside.bottom };
  }

  const fitted = () =>
    browser.until(
      () => browser.run('return document.querySelector("iframe").clientHeight > 1500'),
      'the frame to have grown',
    );

  for (const sandbox of [null, BARE]) {
    test(`in a fitted frame the way out stays in sight${sandbox ? ' without an origin too' : ''}`, async () => {
      const room = '<div class="room"></div>';
      await hosting(
        {
          body: room + frameTag('{{tool}}', { sandbox }) + room,
          files: {
            '/listening.js': `addEventListener('DOMContentLoaded', () => {
          for (const part of document.querySelectorAll('.room')) part.style.height = '1500px';
          document.body.style.margin = 0;
        });`,
          },
        },
        async () => {
          await inFrame(browser, async () => {
            await mountedInside(browser, null);
            await walkInside(browser, null, assessment(), { focused: false });
          });
          await fitted();
          // The frame's edges are measured each time, since the parts of a long result appear one after another.
          const inSight = (edge, by, where, what) =>
            browser.until(async () => {
              await browser.run(
                `
            const edges = document.querySelector('iframe').getBoundingClientRect();
            scrollTo({ top: scrollY + edges[arguments[0]] + arguments[1], behavior: 'instant' });`,
                edge,
                by,
              );
              await browser.run(
                'return new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); })',
              );
              return where(await bar());
            }, what);
          const at =
            (wanted) =>
            ({ top }) =>
              Math.abs(top - wanted) <= 1;
          for (const [edge, by] of [
            ['top', 300],
            ['top', 1000],
            ['bottom', -400],
          ]) {
            await inSight(edge, by, at(0), `the bar in sight, ${by} from the ${edge}`);
          }
          await inSight('top', -200, at(200), 'the bar where it begins');
          await inSight('bottom', -10, ({ bottom }) => bottom <= 11, 'the bar inside the frame');
          // The bar stays below the room that the page keeps clear at its top.
          await browser.run('document.documentElement.style.scrollPaddingTop = "70px"');
          await inSight('top', 500, at(70), 'the bar below the page’s own');
          // The page may set that room for this tool alone, or have a header without saying so.
          await browser.run(`
          document.documentElement.style.scrollPaddingTop = '';
          document.querySelector('iframe').style.setProperty('--joint-effort-offset-top', '50px');`);
          await inSight('top', 600, at(50), 'the bar below what the page says');
          await browser.run(`
          document.querySelector('iframe').style.removeProperty('--joint-effort-offset-top');
          const header = document.body.appendChild(document.createElement('header'));
          header.append(document.createElement('b'));
          header.firstChild.textContent = 'The page’s own';
          Object.assign(header.style, { position: 'fixed', inset: '0 0 auto 0', height: '90px', background: 'white',
            textAlign: 'center' });`);
          await inSight('top', 700, at(90), 'the bar below a header that is found');
          await inFrame(browser, () => pressInside(browser, null, 'leave'));
          await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
        },
      );
    });
  }

  test('below a header of the page’s own a step begins with its heading in sight', async () => {
    await hosting(
      {
        files: {
          '/listening.js': `addEventListener('DOMContentLoaded', () => {
      const header = document.body.appendChild(document.createElement('header'));
      header.textContent = 'The page’s own';
      Object.assign(header.style, { position: 'fixed', inset: '0 0 auto 0', height: '90px', background: 'white' });
    });`,
        },
      },
      async () => {
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment(), { to: 'risk.safety', focused: false });
        });
        await browser.run('scrollTo({ top: 600, behavior: "instant" })');
        await inFrame(browser, () =>
          walkInside(browser, null, assessment(), { to: 'risk.daily-life', focused: false }),
        );
        await browser.until(async () => {
          const { top, bottom } = await bar();
          const heading = await inFrame(browser, () =>
            browser.run('return document.querySelector("[data-step] h1").getBoundingClientRect().top'),
          );
          const begin = await browser.run('return document.querySelector("iframe").getBoundingClientRect().top');
          if (top < 90 - 1) throw new Error(`the bar is covered at ${top}`);
          if (begin + heading < bottom - 1)
            throw new Error(`the heading is covered, at ${begin + heading} of ${bottom}`);
          return true;
        }, 'the bar and the heading below the header');
      },
    );
  });

  test('in a part of the page that scrolls by itself the way out stays in sight too', async () => {
    const body = `<div id="scroller">${frameTag('{{tool}}')}</div>`;
    await hosting(
      {
        body,
        files: {
          '/listening.js': `addEventListener('DOMContentLoaded', () => {
      Object.assign(document.getElementById('scroller').style, { height: '500px', overflow: 'auto' });
    });`,
        },
      },
      async () => {
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment(), { focused: false });
        });
        await fitted();
        await browser.run('document.getElementById("scroller").scrollTop = 700');
        const top = await browser.run('return document.getElementById("scroller").getBoundingClientRect().top');
        await browser.until(async () => Math.abs((await bar()).top - top) <= 1, 'the bar at the top of that part');
      },
    );
  });

  test('without the script of the page around it nothing in the frame moves', async () => {
    await hosting({ script: false, frame: { height: 4000 } }, async () => {
      await inFrame(browser, async () => {
        await mountedInside(browser, null);
        await walkInside(browser, null, assessment(), { focused: false });
      });
      await browser.run('scrollTo(0, 900)');
      await inFrame(browser, async () => {
        assert.equal(await browser.run('return document.documentElement.style.length'), 0);
        assert.equal(await browser.run('return document.querySelector(".je .bar").getBoundingClientRect().top'), 0);
      });
    });
  });

  test('a frame in a line of text stands in the column that the page gives its parts', async () => {
    const column = (body) => `<main id="column">${body}</main>`;
    const files = {
      '/listening.js': `addEventListener('DOMContentLoaded', () => {
      // As the theme Twenty Twenty-Three does it.
      for (const part of document.querySelectorAll('#column > *')) {
        part.style.maxWidth = '650px';
        part.style.setProperty('margin-left', 'auto', 'important');
        part.style.setProperty('margin-right', 'auto', 'important');
      }
    });`,
    };
    for (const body of [column(pasted({ script: false })), column(frameTag('{{tool}}'))]) {
      await hosting({ body, script: !body.includes('<div>'), files }, async () => {
        await inFrame(browser, () => mountedInside(browser, null));
        await browser.until(
          () =>
            browser.run(`
          const { left, right } = document.querySelector('iframe').getBoundingClientRect();
          return Math.abs(left - (document.documentElement.clientWidth - right)) <= 1 && right - left >= 650;`),
          `the frame in the middle: ${body}`,
        );
      });
    }
  });

  test('a library of 2009 in the page around a frame spoils nothing', needs(engine, 'objects of its own'), async () => {
    const body = `<script src="library.js"></script>${frameTag('{{tool}}')}`;
    await hosting({ body, files: { '/library.js': LIBRARY } }, async () => {
      await inFrame(browser, async () => {
        await mountedInside(browser, null);
        await walkInside(browser, null, assessment(), { focused: false });
      });
      await fitted();
      // A driver serialises lists with the page's own `toJSON`.
      const last = () => browser.run('return textOf(events.filter(({ name }) => name === "outcome").pop().detail)');
      await browser.until(async () => JSON.parse(await last()).level === 3, 'the outcome');
    });
  });

  test('a frame in a part that the page has shut stays shut', async () => {
    const body = frameTag('{{tool}}');
    await hosting(
      {
        body,
        files: {
          '/listening.js': `window.events = []; addEventListener('DOMContentLoaded', () => {
      document.addEventListener('joint-effort-ready', () => events.push({ name: 'ready' }));
    });`,
        },
      },
      async () => {
        await browser.run(`
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.shut { display: none }');
        document.adoptedStyleSheets = [sheet];`);
        await browser.until(async () => (await told(browser, 'ready')).length > 0, 'the frame');
        await browser.run('document.querySelector("iframe").classList.add("shut")');
        await browser.run('return new Promise((done) => { setTimeout(done, 300); })');
        assert.equal(await seen('iframe'), false);
      },
    );
  });
});
