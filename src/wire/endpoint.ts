import { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/** Who must stand behind a request: nobody, the holder of a receipt, a signed-in officer, the first-run token. */
export type Access = 'anyone' | 'receipt' | 'session' | 'setup';

/** Nothing at all: the default of params, query, body and reply. */
export const nothing = z.strictObject({});

/** A body of raw bytes (sealed file chunks); it is never parsed as JSON. */
export const bytes = z.instanceof(Uint8Array).meta({ bytes: true });

/** A picture in the clear, for a page to show in place: a JPEG that the server itself has read to its end. */
export const jpeg = z.instanceof(Uint8Array).meta({ bytes: true, mediaType: 'image/jpeg' });

/** One thing a client may ask of the server: the single source for route, client, form and OpenAPI. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  /** Stable name, `capability.verb`; the OpenAPI operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:name` parameters, beginning with `/api/`. */
  readonly path: string;
  readonly access: Access;
  /** One English line for the API docs. */
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** The refusals beyond `invalid_input` and `internal` that a client should be ready for. */
  readonly errors: readonly ErrorCode[];
  /** Largest body in bytes; 64 KB where it is not said. */
  readonly bodyLimit: number;
}

const DEFAULT_BODY_LIMIT = 64 * 1024;

/** Declares an endpoint; what is left out is `nothing`. */
export function endpoint<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Reply extends z.ZodType = typeof nothing,
>(definition: {
  name: string;
  method: Endpoint['method'];
  path: string;
  access: Access;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  reply?: Reply;
  errors?: readonly ErrorCode[];
  bodyLimit?: number;
}): Endpoint<Params, Query, Body, Reply> {
  return {
    bodyLimit: DEFAULT_BODY_LIMIT,
    errors: [],
    ...definition,
    // A part that is left out has `nothing` as its type parameter's default: value and type agree by the defaults.
    params: definition.params ?? (nothing as unknown as Params),
    query: definition.query ?? (nothing as unknown as Query),
    body: definition.body ?? (nothing as unknown as Body),
    reply: definition.reply ?? (nothing as unknown as Reply),
  };
}

/** What a client hands in: before defaults and transforms. */
export type ParamsOf<E extends Endpoint> = z.input<E['params']>;
export type QueryOf<E extends Endpoint> = z.input<E['query']>;
export type BodyOf<E extends Endpoint> = z.input<E['body']>;
/** What a client gets back. */
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>;

/** Whether a schema is raw bytes. */
export function isBytes(schema: z.ZodType): boolean {
  return schema.meta()?.bytes === true;
}

/** The media type of raw bytes that may be shown in place; undefined for those that are only ever saved. */
export function shownAs(schema: z.ZodType): string | undefined {
  const type = schema.meta()?.mediaType;
  return typeof type === 'string' ? type : undefined;
}
