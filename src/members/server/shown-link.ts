import type { z } from 'zod';
import type { inviteMember as contract } from '../contract.ts';

/** A one-time link as it is told. */
export type Link = NonNullable<z.input<(typeof contract)['reply']>['link']>;

/** A link as it crosses the wire. */
export function shownLink({
  login,
  token,
  expiresAt,
}: {
  readonly login: string;
  readonly token: string;
  readonly expiresAt: Date;
}): Link {
  return { login, token, expiresAt: expiresAt.toISOString() };
}
