// Starts a desktop with a screen reader, on the display and the bus of this process.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The programs that start the accessibility bus; Debian keeps them off the search path. */
const BUS = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];

/** A dummy voice: the speech is read from Orca's own log. */
const SPEECH = `LogLevel 1
DefaultModule dummy
AddModule "dummy" "sd_dummy" ""
DefaultLanguage en
`;

/** The window manager handles no keys; otherwise Orca would lose its own. */
const WINDOWS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>\n';

/** How long Orca may take to start. */
const START_MS = 30_000;

/**
 * Starts what a blind worker's desktop has: windows that take the focus, the accessibility bus, a voice, Orca.
 * Everything runs in a home folder of its own, which is deleted at the end.
 *
 * @returns {Promise<{log: string, close: () => void}>} the file in which Orca tells what it does
 */
export async function openDesktop() {
  const home = mkdtempSync(join(tmpdir(), 'joint-effort-orca-'));
  const log = join(home, 'orca.log');
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  mkdirSync(join(home, 'config/speech-dispatcher'), { recursive: true });
  mkdirSync(join(home, 'data/orca'), { recursive: true });
  writeFileSync(join(home, 'config/speech-dispatcher/speechd.conf'), SPEECH);
  const customizations = new URL('orca-customizations.py', import.meta.url).pathname;
  copyFileSync(customizations, join(home, 'data/orca/orca-customizations.py'));
  writeFileSync(join(home, 'windows.xml'), WINDOWS);
  Object.assign(process.env, {
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '1',
    NO_AT_BRIDGE: '0',
    LANG: 'en_US.UTF-8',
    LC_ALL: 'C.UTF-8',
    LIBGL_ALWAYS_SOFTWARE: '1',
    PYTHONDONTWRITEBYTECODE: '1',
  });
  const started = [];
  const start = (command, ...words) => {
    const told = createWriteStream(join(home, 'programs.log'), { flags: 'a' });
    const program = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    program.stdout.pipe(told);
    program.stderr.pipe(told);
    program.on('error', ({ message }) => {
      console.error(`${command}: ${message}`);
    });
    started.push(program);
  };
  const close = () => {
    for (const { pid } of started.splice(0).reverse()) {
      try {
        process.kill(-pid);
      } catch {
        // It has already ended.
      }
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', close);
  start('openbox', '--config-file', join(home, 'windows.xml'));
  start(BUS.find(existsSync) ?? 'at-spi-bus-launcher', '--launch-immediately', '--a11y=1', '--screen-reader=1');
  await pause(1000);
  start('orca', `--debug-file=${log}`);
  const end = Date.now() + START_MS;
  while (!(existsSync(log) && readFileSync(log, 'utf8').includes('SPEECH OUTPUT'))) {
    if (Date.now() > end) {
      const said = existsSync(join(home, 'programs.log')) ? readFileSync(join(home, 'programs.log'), 'utf8') : '';
      throw new Error(`Orca said nothing within ${START_MS / 1000} s. What the programs printed:\n${said}`);
    }
    await pause(100);
  }
  return { log, close };
}

/** Runs a program to its end, and returns its output. */
export async function ran(command, ...words) {
  const program = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const parts = [];
  program.stdout.on('data', (part) => {
    parts.push(part);
  });
  const [code] = await once(program, 'close');
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${code}`);
  return Buffer.concat(parts).toString();
}

export const pause = (time) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });
