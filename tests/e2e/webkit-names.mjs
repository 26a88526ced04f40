// A proxy that leads this machine's other names to it, and leads nowhere else: WebKitGTK cannot be told about
// names.
import { createServer, request } from 'node:http';
import { pipeline } from 'node:stream';
import { NAMES } from './names.mjs';

/** Starts to listen; returns the port. */
export async function leadNames() {
  const server = createServer((asked, answer) => {
    const { hostname, port, pathname, search } = new URL(asked.url, 'http://nowhere');
    if (!NAMES.includes(hostname)) {
      asked.socket.destroy();
      return;
    }
    const { method, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, headers, path: pathname + search }, (answered) => {
      answer.writeHead(answered.statusCode, answered.rawHeaders);
      // A response that is cut off on its way here is cut off on its way back.
      pipeline(answered, answer, () => {});
    });
    passed.on('error', () => asked.socket.destroy());
    asked.pipe(passed);
  });
  server.on('connect', (_asked, socket) => socket.destroy());
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return server.address().port;
}
