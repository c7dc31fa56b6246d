import type { Address } from './address.ts';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from './endpoint.ts';
import { type ErrorBody, type ErrorCode, type Issue, isErrorCode } from './errors.ts';

/** A refusal by the server, or `offline` where it could not be reached at all. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly issues: readonly Issue[];
  readonly details: unknown;
  readonly requestId: string | undefined;

  constructor(code: ErrorCode | 'offline', body?: Partial<ErrorBody['error']>) {
    super(code);
    this.code = code;
    this.issues = body?.issues ?? [];
    this.details = body?.details;
    this.requestId = body?.requestId;
  }
}

/** What a call hands in; parts that are `nothing` are left out. */
interface CallInput<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryOf<E>;
  readonly body?: BodyOf<E>;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Signs or completes a request before it leaves; used by the receipt holder's client. */
export type Authorise = (request: {
  method: string;
  path: string;
  body: string;
}) => Promise<Record<string, string>>;

/** Calls endpoints over fetch. */
export interface Client {
  call<E extends Endpoint>(endpoint: E, input?: CallInput<E>): Promise<ReplyOf<E>>;
}

/** The same by address alone, for replies in JSON. */
export interface LightClient {
  reach<E extends Endpoint>(address: Address<E>, input?: CallInput<E>): Promise<ReplyOf<E>>;
}

/** Path and query of an endpoint with its parameters filled in. */
export function pathOf<E extends Endpoint>(endpoint: Pick<E, 'path'>, input: CallInput<E> = {}): string {
  const params = new Map<string, unknown>(Object.entries(input.params ?? {}));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null) query.set(name, String(value));
  }
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

/**
 * A client of the API. `baseUrl` is '' in a browser. `omit` sends no cookie, on a phone where somebody is signed in too.
 * Throws `ApiError` for every refusal, and with code `offline` when no answer came.
 */
export function createClient(
  baseUrl: string,
  options: {
    fetch?: typeof globalThis.fetch;
    authorise?: Authorise;
    headers?: Record<string, string>;
    credentials?: 'same-origin' | 'omit';
  } = {},
): Client & LightClient {
  const { fetch: send = globalThis.fetch, credentials = 'same-origin' } = options;
  const ask = async <E extends Endpoint>(
    endpoint: E | Address<E>,
    input: CallInput<E> = {},
  ): Promise<ReplyOf<E>> => {
    const path = pathOf(endpoint, input);
    const raw = input.body instanceof Uint8Array;
    const body = input.body === undefined ? '' : raw ? '' : JSON.stringify(input.body);
    const headers: Record<string, string> = { ...options.headers, ...input.headers };
    if (input.body !== undefined)
      headers['content-type'] = raw ? 'application/octet-stream' : 'application/json';
    if (options.authorise)
      Object.assign(headers, await options.authorise({ method: endpoint.method, path, body }));
    const init: RequestInit = { method: endpoint.method, headers, credentials };
    if (input.body !== undefined) init.body = raw ? (input.body as Uint8Array<ArrayBuffer>) : body;
    if (input.signal) init.signal = input.signal;
    const response = await send(baseUrl + path, init).catch((cause: unknown) => {
      if (input.signal?.aborted) throw cause;
      throw new ApiError('offline');
    });
    if (!response.ok) throw await refusalOf(response);
    if (response.status === 204) return {} as never;
    if (repliesBytes(endpoint)) return new Uint8Array(await response.arrayBuffer()) as never;
    const reply: ReplyOf<E> = await response.json();
    return reply;
  };
  return { call: ask, reach: ask };
}

/** As `isBytes`, which would bring the whole validator along. */
function repliesBytes(endpoint: Endpoint | Address<Endpoint>): boolean {
  return 'reply' in endpoint && endpoint.reply.meta()?.bytes === true;
}

async function refusalOf(response: Response): Promise<ApiError> {
  const body: Partial<ErrorBody> | undefined = await response.json().catch(() => undefined);
  const code = body?.error?.code;
  return isErrorCode(code) ? new ApiError(code, body?.error) : new ApiError('internal');
}
