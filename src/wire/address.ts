import type { Endpoint } from './endpoint.ts';

/**
 * How to reach an endpoint, without its schemas: the phone of a resident, who trusts nothing that the server
 * could check for her, downloads no validator. The type still says what goes in and what comes back.
 */
export interface Address<E extends Endpoint> {
  readonly method: Endpoint['method'];
  readonly path: string;
  /** Never there: it ties the address to its endpoint for the compiler. */
  readonly endpoint?: E;
}

/** The address of an endpoint, written out by hand; a test holds it against the contract. */
export function address<E extends Endpoint>(method: Endpoint['method'], path: string): Address<E> {
  return { method, path };
}
