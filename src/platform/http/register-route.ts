import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../../wire/endpoint.ts';
import { isBytes, nothing, shownAs } from '../../wire/endpoint.ts';
import { AppError } from '../app-error.ts';
import { checkOrigin } from './check-origin.ts';
import { type Aside, type Gate, inPlace } from './gate.ts';
import { parseInput } from './parse-input.ts';
import { type Input, type Route, TAKEN_OVER } from './route.ts';

/** The JSON body as it came, byte for byte: what a receipt's signature covers. '' where there was none. */
export function rawBody(request: FastifyRequest): string {
  return typeof request.body === 'string' ? request.body : '';
}

/**
 * Makes one route answer requests: origin, authenticate, validate, authorise, handle, reply.
 * `checkReplies` parses each reply by its schema, which also drops what the schema does not name.
 */
export function registerRoute(
  app: FastifyInstance,
  route: Route,
  options: { publicUrl: string; checkReplies: boolean; gate: Gate },
): void {
  const { endpoint } = route;
  const takesBytes = isBytes(endpoint.body);
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit,
    exposeHeadRoute: false,
    onRequest: async (request) => {
      checkOrigin(request, options.publicUrl);
      checkMediaType(request, takesBytes);
      if (Number(request.headers['content-length'] ?? 0) > endpoint.bodyLimit)
        throw new AppError('too_large');
    },
    handler: (request, reply) =>
      // Outside the gate: a wrong secret waits for its answer, and must not stand in the way of others.
      toldInTime(async () => {
        const actor = await route.authenticate(request);
        const work = (aside: Aside) => answer(request, reply, actor, aside);
        // Nor must a slow upload, which holds little memory and no connection.
        return takesBytes ? work(inPlace) : options.gate.pass(work);
      }),
  });

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: unknown,
    aside: Aside,
  ): Promise<FastifyReply> {
    const body = takesBytes ? undefined : rawBody(request);
    const parsed = parseInput(endpoint, { params: request.params, query: request.query, body });
    const stream = limited(takesBytes ? request.body : undefined, endpoint.bodyLimit);
    // The schemas of this very endpoint gave these values: the types of Input hold by construction.
    const input = { ...parsed, actor, stream, requestId: request.id, reply, aside } as Input<
      Endpoint,
      unknown
    >;
    const subject = await route.authorise(input);
    const result = await route.handle(input, subject);
    if (result === TAKEN_OVER) return reply;
    return send(reply, endpoint, options.checkReplies ? checked(endpoint, result) : result);
  }
}

/** A refusal is told when its time has come, wherever it was made. */
async function toldInTime<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) await error.notBefore;
    throw error;
  }
}

function checkMediaType(request: FastifyRequest, takesBytes: boolean): void {
  const type = request.headers['content-type'];
  if (type === undefined) return;
  const wanted = takesBytes ? 'application/octet-stream' : 'application/json';
  if (type.split(';', 1)[0]?.trim().toLowerCase() !== wanted) throw new AppError('wrong_media_type');
}

/** A body that ends in `too_large` beyond the limit: its announced length may be absent. */
async function* limited(body: unknown, maxBytes: number): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) return;
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError('too_large');
    yield chunk;
  }
}

function checked(endpoint: Endpoint, answer: unknown): unknown {
  if (answer instanceof Readable) return answer;
  const parsed = endpoint.reply.safeParse(answer);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
  throw new TypeError(`reply of ${endpoint.name} breaks its schema: ${faults.join(', ')}`);
}

function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown): FastifyReply {
  if (endpoint.reply === nothing) return reply.status(204).send();
  if (!isBytes(endpoint.reply)) return reply.send(answer);
  const shown = shownAs(endpoint.reply);
  if (shown === undefined && !reply.hasHeader('content-disposition')) {
    // Never to be shown in place: sealed bytes, whatever a sender made them look like.
    reply.header('content-disposition', 'attachment');
  }
  reply.type(shown ?? 'application/octet-stream');
  if (answer instanceof Readable) return reply.send(answer);
  if (!(answer instanceof Uint8Array)) throw new TypeError(`${endpoint.name} answers no bytes`);
  return reply.send(Buffer.from(answer));
}
