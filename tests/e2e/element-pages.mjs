// Host pages with the element in them, under the strictest policy.
import { runInside } from './inside.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

/** The page's own script, which records every event it hears. */
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
 * Serves a page with the given body.
 *
 * @param {string} body
 * @param {object} options
 * @param {string} [options.head] - further lines of the head
 * @param {string} [options.html] - attributes of `<html>`
 * @param {string} [options.doctype] - an empty one puts the browser into quirks mode
 * @param {boolean} [options.script] - whether the page itself loads the element
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

/** Opens a page, runs the test, and stops its server. */
export async function onPage(browser, body, options, test) {
  const server = await serveElement(body, options);
  try {
    await browser.goTo(server.page);
    await test(server);
  } finally {
    await server.close();
  }
}

/** Waits until an element is ready. */
export const ready = (browser, selector = 'joint-effort') =>
  browser.run(
    'return customElements.whenDefined("joint-effort").then(() => document.querySelector(arguments[0]).ready)',
    selector,
  );

/** The events that the page heard: those of one name, or all. */
export const heard = (browser, name) =>
  browser.run('return events.filter((event) => !arguments[0] || event.name === arguments[0])', name);

/** A property of an element. */
export const property = (browser, name, selector = 'joint-effort') =>
  browser.run('return document.querySelector(arguments[0])[arguments[1]]', selector, name);

/** A computed style of a part inside the widget. */
export const style = (browser, hosts, selector, name) =>
  runInside(
    browser,
    hosts,
    'return getComputedStyle(root.querySelector(values[0])).getPropertyValue(values[1])',
    selector,
    name,
  );
