// Keeps browsers between test files, so that not every file has to start its own.
//
// A borrower holds a connection to the keeper. A last line says that the browser is as it was. If the connection
// ends without that line, for example because a test file crashed, the keeper ends the browser.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { startBrowser } from './start.mjs';

/** The environment variable that gives test files the keeper's port. */
export const KEEPER = 'JOINT_EFFORT_BROWSERS';

const line = (value) => `${JSON.stringify(value)}\n`;

/** Keeps browsers until it is closed. */
export async function keepBrowsers() {
  const idle = [];
  const lent = new Set();

  const server = createServer(async (connection) => {
    connection.on('error', () => {});
    const lines = createInterface({ input: connection });
    let browser = null;
    let asUsual = false;
    lines.on('line', async (said) => {
      const asked = JSON.parse(said);
      if (asked.givenBack) {
        asUsual = true;
        return;
      }
      try {
        const at = idle.findIndex(({ kind }) => kind === said);
        browser = at < 0 ? { kind: said, ...(await startBrowser(asked.engine, asked)) } : idle.splice(at, 1)[0];
        lent.add(browser);
        const { address, id, capabilities } = browser;
        connection.write(line({ address, id, capabilities }));
      } catch ({ message }) {
        connection.end(line({ message }));
      }
    });
    connection.once('close', () => {
      if (!browser) return;
      lent.delete(browser);
      if (asUsual) idle.push(browser);
      else browser.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    async close() {
      server.close();
      await Promise.all([...idle, ...lent].map((browser) => browser.end()));
    },
  };
}

/**
 * Borrows a browser; null if there is no keeper.
 *
 * @param {string} engine - which browser
 * @param {{storage: boolean}} setup - see `openBrowser`
 * @returns {Promise<{address: string, id: string, capabilities: object, giveBack: () => void,
 *   end: () => Promise<void>} | null>}
 */
export async function borrowBrowser(engine, { storage }) {
  const port = process.env[KEEPER];
  if (!port) return null;
  const connection = connect(Number(port), '127.0.0.1');
  connection.write(line({ engine, storage }));
  const [said] = await once(createInterface({ input: connection }), 'line');
  const { message, ...browser } = JSON.parse(said);
  if (message) throw new Error(message);
  return {
    ...browser,
    giveBack: () => {
      connection.end(line({ givenBack: true }));
    },
    end: async () => {
      connection.destroy();
    },
  };
}
