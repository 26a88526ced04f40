// Starts WebKitGTK with a screen of its own, and its driver. Called as a driver is:
//   node webkit-start.mjs PORT PROFILE
//
// The browser starts first, with its inspector's server, and the driver joins it. So the standard commands and
// the inspector's are both available; only the inspector's can emulate a person's settings.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, portsOf } from './ports.mjs';
import { leadNames } from './webkit-names.mjs';

const [port, profile] = process.argv.slice(2);
const WINDOW = new URL('webkit-window.py', import.meta.url).pathname;

/** Larger than any window that is asked for. */
const SCREEN = '2000x2000x24';

/** Starts a program without which there is nothing left to do. */
function start(program, words, env, stdio = 'ignore') {
  const started = spawn(program, words, { env, stdio });
  const over = (why) => {
    console.error(`${program}: ${why}`);
    process.exit(1);
  };
  started
    .once('error', ({ message }) => over(message))
    .once('exit', (code, signal) => over(`ended with ${code ?? signal}`));
  return started;
}

/** Starts a screen on the first free number, and returns that number. */
async function screen() {
  const words = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  const started = start('Xvfb', words, process.env, ['ignore', 'ignore', 'ignore', 'pipe']);
  return new Promise((resolve) => {
    started.stdio[3].once('data', (said) => resolve(`:${String(said).trim()}`));
  });
}

const inspector = await freePort();
const env = {
  ...process.env,
  DISPLAY: await screen(),
  // No desktop service is used, and no files of the person's own are read or written.
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  GSETTINGS_BACKEND: 'memory',
  GTK_THEME: 'Adwaita',
  GTK_USE_PORTAL: '0',
  HOME: profile,
  LIBGL_ALWAYS_SOFTWARE: '1',
  // Without a graphics card the processor would composite too, which costs a quarter of the time.
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  NO_AT_BRIDGE: '1',
  XDG_CACHE_HOME: join(profile, 'cache'),
  XDG_CONFIG_HOME: join(profile, 'config'),
  XDG_DATA_HOME: join(profile, 'data'),
  // The sandbox needs rights that root in a container cannot grant.
  ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
};
// A page gets focus events only if something gives its window the focus of the screen.
start('openbox', ['--sm-disable'], env);
const proxy = await leadNames();
// Its bindings belong to the system's Python, which need not be the first on the path.
const browser = start(
  '/usr/bin/python3',
  [WINDOW, profile, String(proxy)],
  {
    ...env,
    WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${inspector}`,
  },
  ['ignore', 'ignore', 'inherit'],
);
while (!(await fetch(`http://127.0.0.1:${inspector}/`).catch(() => null))?.ok) {
  await new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}
writeFileSync(join(profile, 'inspector'), String(inspector));
const target = portsOf(browser.pid).find((at) => at !== inspector);
start('WebKitWebDriver', [`--port=${port}`, `--target=127.0.0.1:${target}`], env);
