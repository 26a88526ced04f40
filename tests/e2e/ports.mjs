// Ports of this machine.
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** The state of a listening socket in /proc/net/tcp. */
const LISTENS = '0A';

/**
 * Below the ports that a system hands out by itself: a program that is to listen starts a second later, and by
 * then another one may have taken such a port.
 */
const PORTS = { from: 20_000, to: 32_000 };

const isFree = (port) =>
  new Promise((tell) => {
    const server = createServer().once('error', () => tell(false));
    server.listen(port, '127.0.0.1', () => server.close(() => tell(true)));
  });

/** A free port, which stays free until a program listens there. */
export async function freePort() {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (await isFree(port)) return port;
  }
}

/** The ports that a process listens on; Linux only. */
export function portsOf(pid) {
  const sockets = new Set(readdirSync(`/proc/${pid}/fd`).map((name) => socketAt(`/proc/${pid}/fd/${name}`)));
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , , state, , , , , , socket]) => state === LISTENS && sockets.has(socket))
    .map(([, address]) => Number.parseInt(address.split(':')[1], 16));
}

function socketAt(path) {
  try {
    return /socket:\[(\d+)\]/.exec(readlinkSync(path))?.[1];
  } catch {
    // It has been closed in the meantime.
    return undefined;
  }
}
