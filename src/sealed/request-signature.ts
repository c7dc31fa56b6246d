import { sha256Text } from './digest.ts';
import { type Signer, verify } from './signing.ts';
import { type Statement, statement } from './statement.ts';

/** How far the clock of a phone may be off, in seconds, and how long a signed request can be used. */
const REQUEST_WINDOW_SECONDS = 300;

const HEADER = /^Receipt ([A-Za-z0-9_-]{43})\.(\d{1,12})\.([A-Za-z0-9_-]{86})$/;

/** A request as both sides see it. `path` includes the query. */
interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The parts of a receipt's authorization header. */
interface RequestSignature {
  readonly publicKey: string;
  readonly unixSeconds: number;
  readonly signature: string;
}

/** Whether the holder of a receipt made the request, and if so which. */
type RequestVerdict =
  | { readonly result: 'ok'; readonly publicKey: string }
  | { readonly result: 'malformed' | 'outside_window' | 'bad_signature' };

/** The header value `Receipt <publicKey>.<unixSeconds>.<signature>` for a request. */
export function signRequest(signer: Signer, request: SignedRequest, now: Date): string {
  const unixSeconds = Math.floor(now.getTime() / 1000);
  const signature = signer.sign(requestStatement(signer.publicKey, unixSeconds, request));
  return `Receipt ${signer.publicKey}.${unixSeconds}.${signature}`;
}

/**
 * Checks such a header against the request it came with. A server hands in a verifier of its own that is
 * faster than the browser's, over the same bytes.
 */
export function verifyRequest(
  header: string,
  { now, ...request }: SignedRequest & { readonly now: Date },
  isSigned: typeof verify = verify,
): RequestVerdict {
  const parts = parseRequestSignature(header);
  if (!parts) return { result: 'malformed' };
  const age = Math.abs(now.getTime() / 1000 - parts.unixSeconds);
  if (age > REQUEST_WINDOW_SECONDS) return { result: 'outside_window' };
  const signed = requestStatement(parts.publicKey, parts.unixSeconds, request);
  if (!isSigned(parts.publicKey, signed, parts.signature)) return { result: 'bad_signature' };
  return { result: 'ok', publicKey: parts.publicKey };
}

/** Takes the header apart without checking it. Undefined where it has another form. */
function parseRequestSignature(header: string): RequestSignature | undefined {
  const [, publicKey, seconds, signature] = HEADER.exec(header) ?? [];
  if (!publicKey || !seconds || !signature) return undefined;
  return { publicKey, unixSeconds: Number(seconds), signature };
}

/** What is signed: method, path with query, time, and the SHA-256 of the body. */
function requestStatement(publicKey: string, unixSeconds: number, request: SignedRequest): Statement {
  const { method, path, body } = request;
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return statement('receipt-request', [publicKey, unixSeconds, method, path, sha256Text(bytes)]);
}
