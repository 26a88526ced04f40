// Host pages with a frame in them, and working inside the frame.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snippet } from '../../embed/embed-snippet.js';
import { SITE, serve } from './server.mjs';

/** Chromium's warning about a frame of the page's own site, such as the live view of the page "Embed it". */
export const SAME_SITE = /allow-scripts and allow-same-origin/;

/** The policy that the frame's site sends when it is set up strictly. */
export { STRICT_POLICY } from './policy.mjs';

/** The policy of a careful site around the frame: it trusts the frame's site, and files saved from there. */
const hostPolicy = ({ origin }) =>
  `default-src 'none'; script-src 'self' ${origin}; ` + `frame-src ${origin} blob:; img-src data:`;

/** The host's own script, which records everything it hears. */
const LISTENING = `
  window.events = [];
  window.raw = [];
  for (const name of ['ready', 'progress', 'outcome', 'cleared', 'error']) {
    document.addEventListener('joint-effort-' + name, (event) => {
      events.push({ name, detail: event.detail, target: event.target.id });
      if (name === 'cleared' && window.stay) event.preventDefault();
    });
  }
  addEventListener('message', ({ data, origin }) => raw.push({ data, origin }));`;

/** The frame as the page "Embed it" writes it, with a given sandbox or none. */
export function frameTag(tool, { sandbox = null, query = '', id = 'tool', marked = true, height = 500 } = {}) {
  const box = sandbox === null ? '' : ` sandbox="${sandbox}"`;
  return `<iframe id="${id}" title="Joint Effort" src="${tool}frame.html${query}" width="100%"
    height="${height}" frameborder="0"${box}${marked ? ' data-joint-effort' : ''}></iframe>`;
}

/** The lines from the page "Embed it", with some choices changed; `{{tool}}` stands for the tool's site. */
export const pasted = (choice) =>
  snippet({
    what: 'frame',
    address: '{{tool}}',
    lang: 'en',
    theme: 'auto',
    storage: 'tab',
    serviceName: '',
    headingLevel: '',
    hide: [],
    withFamily: false,
    script: true,
    signOn: false,
    help: null,
    ...choice,
  });

/**
 * Serves a page with a frame of another site in it.
 *
 * @param {object} options
 * @param {string} [options.body] - instead of one frame; `{{tool}}` stands for the frame's site
 * @param {boolean} [options.script] - whether the page runs the script for frames
 * @param {string} [options.name] - the name of the page's site
 * @param {string} [options.toolName] - the name of the frame's site
 * @param {object} [options.tool] - further options for serving the frame's site
 * @param {object} [options.frame] - see `frameTag`
 * @param {Record<string, string>} [options.files] - further files of the page's site
 */
export async function serveHost({
  body,
  script = true,
  name = '127.0.0.1',
  toolName = '127.0.0.1',
  tool: toolOptions,
  frame = {},
  files = {},
  policy,
} = {}) {
  const tool = await serve(SITE, toolOptions);
  const at = (server, wanted) => new URL(server.address.replace('127.0.0.1', wanted));
  const toolAddress = at(tool, toolName);
  const filled = body?.replaceAll('{{tool}}', toolAddress.href) ?? frameTag(toolAddress.href, frame);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>The host</title>
    <link rel="icon" href="data:,">
    <script src="listening.js"></script><h1>Ours</h1>
    ${filled}
    ${script ? `<script src="${toolAddress.href}frame-host.js" defer></script>` : ''}
    <p>The end</p>`;
  const host = await serve(SITE, {
    policy: policy ?? hostPolicy(toolAddress),
    instead: { '/host.html': page, '/listening.js': LISTENING, ...files },
  });
  return {
    page: new URL('host.html', at(host, name)).href,
    tool: toolAddress,
    requests: tool.requests,
    async close() {
      await tool.close();
      await host.close();
    },
  };
}

/** Runs `act` inside a frame of the page, then switches back. */
export async function inFrame(browser, act, selector = 'iframe') {
  await browser.driver.switchTo().frame(await browser.find(selector));
  try {
    return await act();
  } finally {
    await browser.driver.switchTo().defaultContent();
  }
}

/** All events that the page heard, or the details of one kind. */
export const told = async (browser, name) => {
  const events = await browser.run('return window.events');
  return name ? events.filter((event) => event.name === name).map(({ detail }) => detail) : events;
};

/** The built script for pages with a frame. */
export const hostScript = () => readFileSync(join(SITE, 'frame-host.js'));
