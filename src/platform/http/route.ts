import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Endpoint } from '../../wire/endpoint.ts';
import type { Aside } from './gate.ts';

/** Turns a request into an actor, or throws `AppError`. Runs before the body is validated. */
export interface Authenticator<Actor> {
  /** Must equal the endpoint's `access`. */
  readonly access: Endpoint['access'];
  authenticate(request: FastifyRequest): Promise<Actor>;
}

/** What the policy and the handler are given: everything parsed by the endpoint's schemas. */
export interface Input<E extends Endpoint, Actor> {
  readonly actor: Actor;
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  /** The parsed JSON body; undefined where the endpoint takes raw bytes. */
  readonly body: z.output<E['body']> extends Uint8Array ? undefined : z.output<E['body']>;
  /** The body of an endpoint that takes raw bytes, as it arrives; throws `too_large` beyond its limit. */
  readonly stream: AsyncIterable<Uint8Array>;
  readonly requestId: string;
  /** For cookies and streamed answers; an operation never sees it. */
  readonly reply: FastifyReply;
  /** For work that waits long for a disk: it holds up nobody at the gate meanwhile. */
  readonly aside: Aside;
}

/** Says that a handler answers by itself (server-sent events); given by `takeOver`. */
export const TAKEN_OVER: unique symbol = Symbol('taken over');

/** Frees a reply from the server, for a handler that writes to `reply.raw`: `return takeOver(reply)`. */
export function takeOver(reply: FastifyReply): typeof TAKEN_OVER {
  reply.hijack();
  return TAKEN_OVER;
}

/** What a handler gives back: the reply by its schema, for raw bytes also a stream, or `TAKEN_OVER`. */
export type HandlerReply<E extends Endpoint> =
  | z.input<E['reply']>
  | (z.output<E['reply']> extends Uint8Array ? Readable : never)
  | typeof TAKEN_OVER;

/** A rule about who may do what to which subject; `allow` is a pure function of the capability's policy. */
export interface Policy<E extends Endpoint, Actor, Subject> {
  /** The action's name, `tip.read`; shown in the API docs and listed by the route test. */
  readonly action: string;
  /** Loads what is judged. A missing subject is `undefined`, and answers as a forbidden one does: 404. */
  readonly subject: (input: Input<E, Actor>) => Promise<Subject | undefined> | Subject | undefined;
  readonly allow: (actor: Actor, subject: Subject) => boolean;
  /** What a refusal says: `not_found` hides what exists (the default); `forbidden` for what everyone knows exists. */
  readonly refusal?: 'not_found' | 'forbidden';
}

/** An endpoint with its authenticator, its policy and its handler: a sentence that the server can register. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly action: string;
  readonly authenticate: (request: FastifyRequest) => Promise<unknown>;
  /** Loads the subject and judges it; throws `AppError` or gives the subject. */
  readonly authorise: (input: Input<Endpoint, unknown>) => Promise<unknown>;
  readonly handle: (input: Input<Endpoint, unknown>, subject: unknown) => Promise<unknown>;
}
