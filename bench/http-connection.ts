import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer: status and body. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/**
 * One kept-alive HTTP/1.1 connection that sends requests made beforehand, one at a time: a client so thin that
 * a bench on two cores measures the server. Throws when the connection breaks before the answer is whole.
 */
export interface HttpConnection {
  send(request: Buffer): Promise<Answer>;
  close(): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Connects to the server at an origin. */
export async function openConnection(url: string): Promise<HttpConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = wholeAnswer(received);
    if (answer === undefined) return;
    received = Buffer.alloc(0);
    waiting?.resolve(answer);
    waiting = undefined;
  });
  const broken = (): void => {
    waiting?.reject(new Error('the connection broke'));
    waiting = undefined;
  };
  socket.on('error', broken);
  socket.on('close', broken);
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (isDead(socket)) return reject(new Error('the connection is closed'));
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

function isDead(socket: Socket): boolean {
  return socket.destroyed || !socket.writable;
}

/** The server always says the length: it answers from memory. */
function wholeAnswer(bytes: Buffer): Answer | undefined {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  const from = headEnd + HEAD_END.length;
  if (bytes.length < from + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: bytes.subarray(from, from + length) };
}

/** A GET with a session's cookie, as bytes. */
export function getRequest(path: string, cookie: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n\r\n`);
}
