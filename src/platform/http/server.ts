import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { AppError } from '../app-error.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { answerError } from './answer-error.ts';
import { serveApiDocs } from './api-docs.ts';
import { acceptEventStreams } from './event-stream.ts';
import { createGate } from './gate.ts';
import { registerRoute } from './register-route.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * Requests at work at once. Beyond what keeps the database busy, each would only hold its parsed body in memory and
 * wait for a connection; outside it waits as the bytes it came in.
 */
const AT_ONCE = 10;

/** What a server is made of. */
interface ServerOptions {
  readonly config: Pick<Config, 'publicUrl'>;
  readonly routes: readonly Route[];
  readonly log: Log;
  /** Throws when the server could not do its work: asked by `GET /healthz`. */
  readonly checkHealth: () => Promise<unknown>;
  /** Adds what is not an API endpoint: pages and static files. */
  readonly pages?: (app: FastifyInstance) => Promise<void> | void;
  /** Whether replies are parsed by their schemas, so that nothing unnamed leaves; true where it is not said. */
  readonly checkReplies?: boolean;
}

/**
 * Builds the server; `listen` is the caller's. No address is ever logged or trusted from a header, and a
 * request's line in the log (level debug) has the route's pattern, never its path.
 */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { config, log } = options;
  const app = fastify({
    logger: false,
    trustProxy: false,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: false,
    // A phone on a slow line is given time for 50 MB; one that sends nothing is not.
    connectionTimeout: 120_000,
    // One that sends a byte now and then is not given for ever.
    requestTimeout: 3_600_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 400 },
    // What cannot even be routed (a broken escape in the path) names nothing that exists.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply, log),
  });
  acceptBodies(app);
  acceptEventStreams(app);
  const gate = createGate(AT_ONCE);
  const headers = securityHeaders(config.publicUrl);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, url: route } = request.routeOptions;
    log.debug('request', {
      requestId: request.id,
      method: String(method),
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, log));
  app.setNotFoundHandler((request, reply) => answerError(new AppError('not_found'), request, reply, log));
  await app.register(cookie);
  serveHealth(app, options.checkHealth, log);
  serveApiDocs(app, options.routes);
  for (const route of options.routes) {
    registerRoute(app, route, {
      publicUrl: config.publicUrl,
      checkReplies: options.checkReplies ?? true,
      gate,
    });
  }
  await options.pages?.(app);
  return app;
}

/** JSON stays text until the asker is known, since signatures cover the text; raw bytes stay a stream. */
function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
    done(null, text),
  );
  app.addContentTypeParser('application/octet-stream', (_request, stream, done) => done(null, stream));
}

function serveHealth(app: FastifyInstance, checkHealth: () => Promise<unknown>, log: Log): void {
  app.get('/healthz', async (_request, reply) => {
    try {
      await checkHealth();
      return { status: 'ok' };
    } catch (error) {
      log.error('health check failed', error);
      return reply.status(503).send({ status: 'failing' });
    }
  });
}
