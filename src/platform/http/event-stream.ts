import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type TAKEN_OVER, takeOver } from './route.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Open server-sent streams: they would keep a stopping server waiting for ever. */
    eventStreams: Set<ServerResponse>;
  }
}

/** Comments keep proxies and the server's own idle limit from cutting a quiet stream. */
const HEARTBEAT_MS = 25_000;
/**
 * A stream lasts no longer than this; a browser opens it again by itself, and is asked anew who it is. Whoever
 * signed out or left the unit hears nothing beyond it.
 */
const LIFETIME_MS = 5 * 60_000;

/** Prepares a server for event streams, and ends them when it closes. */
export function acceptEventStreams(app: FastifyInstance): void {
  app.decorate('eventStreams', new Set<ServerResponse>());
  app.addHook('preClose', async () => {
    for (const stream of app.eventStreams) stream.end();
  });
}

/**
 * Answers with server-sent events (HTML standard, 9.2) until the asker leaves, or for five minutes:
 * `return streamEvents(reply, (send) => hub.subscribe(channel, (event) => send('tip', event)));`
 * `start` gets the function that sends, and gives the one that cleans up.
 */
export function streamEvents(
  reply: FastifyReply,
  start: (send: (event: string, data: unknown) => void) => () => void,
): typeof TAKEN_OVER {
  const { raw: response, server } = reply;
  // Who left while the request was judged has closed already, and would never be heard to leave.
  if (response.destroyed) return takeOver(reply);
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  response.write(': ready\n\n');
  const stop = start((event, data) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
  const lifetime = setTimeout(() => response.end(), LIFETIME_MS);
  server.eventStreams.add(response);
  response.once('close', () => {
    clearInterval(heartbeat);
    clearTimeout(lifetime);
    server.eventStreams.delete(response);
    stop();
  });
  return takeOver(reply);
}
