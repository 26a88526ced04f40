// The places where a test can walk through the questions: the page itself, and the element in a host page.
import { inNewTab } from './journey.mjs';
import { mountedInside } from './inside.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';

/** A host page, under the strictest policy too: it has no inline script or style. */
export function hostPage(
  body = '<joint-effort></joint-effort>',
  { direction = 'ltr', script = '<script type="module" src="/element/joint-effort.js"></script>' } = {},
) {
  return `<!doctype html>
<html lang="en" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>A host</title>
${script}
</head>
<body>
<h1>A host</h1>
${body}
</body>
</html>
`;
}

/** By name: the path on the server, and where in the page the widget is. */
export const PLACES = {
  'the page': { path: '', hosts: null },
  'the element': { path: 'host.html', hosts: 'joint-effort' },
};

/** Serves the site under the strictest policy, runs `act` in a new tab, and stops the server. */
export async function inSite(browser, options, act) {
  const server = await serve(undefined, { policy: STRICT_POLICY, ...options });
  try {
    return await inNewTab(browser, () => act(server));
  } finally {
    await server.close();
  }
}

/** Serves the built site with a host page in it. */
export function serveHosts({ instead = {}, ...options } = {}) {
  return serve(undefined, { ...options, instead: { '/host.html': hostPage(), ...instead } });
}

/** Opens a place in a new tab, waits for the program, and runs `act` there. */
export function inPlace(browser, server, { path, hosts }, act) {
  return inNewTab(browser, async () => {
    await browser.goTo(server.address + path);
    await mountedInside(browser, hosts);
    return act(hosts);
  });
}
