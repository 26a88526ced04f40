// Ports of this machine.
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** What /proc/net/tcp calls a socket that somebody may call. */
const LISTENS = '0A';

/** A port that is free now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Where a process listens; on Linux only. */
export function portsOf(pid) {
  const sockets = new Set(readdirSync(`/proc/${pid}/fd`).map((name) => socketAt(`/proc/${pid}/fd/${name}`)));
  return readFileSync('/proc/net/tcp', 'utf8').split('\n').map((row) => row.trim().split(/\s+/))
    .filter(([, , , state, , , , , , socket]) => state === LISTENS && sockets.has(socket))
    .map(([, address]) => Number.parseInt(address.split(':')[1], 16));
}

function socketAt(path) {
  try {
    return /socket:\[(\d+)\]/.exec(readlinkSync(path))?.[1];
  } catch {
    // It has been closed meanwhile.
    return undefined;
  }
}
