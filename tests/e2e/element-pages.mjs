// Pages of somebody else's with the element in them, under the strictest policy.
import { runInside } from './inside.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

/** A script of the page's own, which writes down everything it hears. */
const LISTENING = `
  window.events = [];
  for (const name of ['ready', 'progress', 'outcome', 'cleared', 'error']) {
    document.addEventListener('joint-effort-' + name, (event) => {
      events.push({ name, detail: event.detail, id: event.target.id });
      if (name === 'cleared' && window.stay) event.preventDefault();
    });
  }
  window.twoFrames = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));`;

/**
 * Serves a page with what is given as its body.
 *
 * @param {string} body
 * @param {object} options
 * @param {string} [options.head] - further lines of the head
 * @param {string} [options.html] - attributes of `<html>`
 * @param {string} [options.doctype] - none has the browser lay the page out as those of 1998
 * @param {boolean} [options.script] - whether the page loads the element by itself
 * @param {string | null} [options.policy]
 * @param {Record<string, string>} [options.files] - further files of the page's site
 * @param {string[]} [options.missing] - see `serve`
 * @param {Function} [options.held] - see `serve`
 */
export async function serveElement(
  body,
  {
    head = '',
    html = 'lang="en"',
    doctype = '<!doctype html>',
    script = true,
    policy = STRICT_POLICY,
    files = {},
    missing,
    held,
  } = {},
) {
  const page = `${doctype}<html ${html}><head><meta charset="utf-8"><title>The host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script src="listening.js"></script>${head}
${script ? '<script type="module" src="element/joint-effort.js"></script>' : ''}</head>
<body>${body}</body></html>`;
  const server = await serve(SITE, {
    policy,
    missing,
    held,
    instead: { '/host.html': page, '/listening.js': LISTENING, ...files },
  });
  return { ...server, page: `${server.address}host.html` };
}

/** Opens a page, runs the test, and ends its server. */
export async function onPage(browser, body, options, test) {
  const server = await serveElement(body, options);
  try {
    await browser.goTo(server.page);
    await test(server);
  } finally {
    await server.close();
  }
}

/** Waits until an element can be used. */
export const ready = (browser, selector = 'joint-effort') =>
  browser.run(
    'return customElements.whenDefined("joint-effort").then(() => document.querySelector(arguments[0]).ready)',
    selector,
  );

/** What the page heard, of one name or of all. */
export const heard = (browser, name) =>
  browser.run('return events.filter((event) => !arguments[0] || event.name === arguments[0])', name);

/** A property of an element. */
export const property = (browser, name, selector = 'joint-effort') =>
  browser.run('return document.querySelector(arguments[0])[arguments[1]]', selector, name);

/** A computed style of a part inside. */
export const style = (browser, hosts, selector, name) =>
  runInside(
    browser,
    hosts,
    'return getComputedStyle(root.querySelector(values[0])).getPropertyValue(values[1])',
    selector,
    name,
  );
