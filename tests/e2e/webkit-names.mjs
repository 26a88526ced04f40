// A proxy that leads the further names of this machine to it, and nothing to anywhere else: WebKitGTK can
// be told of no names.
import { createServer, request } from 'node:http';
import { pipeline } from 'node:stream';
import { NAMES } from './names.mjs';

/** Begins to listen; tells the port. */
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
      // What is cut on the way there is cut on the way back.
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
