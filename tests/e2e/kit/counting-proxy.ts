import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server that asks for gzip, whatever the browser takes, and counts the JavaScript that comes. */
export interface CountingProxy {
  readonly origin: string;
  /** Bytes of JavaScript since the start, as gzip brought them; workers and what they import included. */
  scriptBytes(): number;
  /** Addresses of the scripts, for whoever must find what grew. */
  scripts(): readonly string[];
  close(): Promise<void>;
}

/** Stands between a browser and `target`: what the browser loads is what went through here. */
export async function countingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  const scripts: string[] = [];
  let bytes = 0;
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, 'accept-encoding': 'gzip' };
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      if (/javascript|wasm/.test(reply.headers['content-type'] ?? '')) {
        scripts.push(asked.url ?? '');
        reply.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
      }
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    scriptBytes: () => bytes,
    scripts: () => scripts,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
