import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/app-error.ts';
import type { Authenticator } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { readDeployment } from './directory-queries.ts';
import { hashOfToken, newToken, sameHash } from './one-time-token.ts';

/** Whoever holds the token that the server printed at its start. */
export interface Ceremony {
  readonly kind: 'ceremony';
  readonly tokenHash: Buffer;
}

const HEADER = /^Setup ([A-Za-z0-9_-]{43})$/;

/**
 * Makes the one-time token of the first-run ceremony, for the operator's terminal; the database keeps its
 * hash. Each start makes another. Undefined once the ceremony has taken place.
 */
export async function prepareSetup({ db, clock }: Services): Promise<string | undefined> {
  if (await readDeployment(db)) return undefined;
  const token = newToken();
  const row = { token_hash: hashOfToken(token), created_at: clock.now() };
  await db
    .insertInto('setup_token')
    .values(row)
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(row))
    .execute();
  return token;
}

/**
 * Lets the holder of the ceremony's token pass, `authorization: Setup <token>`.
 * Throws `already_set_up` once the ceremony has taken place, `wrong_setup_token`.
 */
export function ceremony({ db }: Services): Authenticator<Ceremony> {
  return {
    access: 'setup',
    authenticate: async (request: FastifyRequest) => {
      if (await readDeployment(db)) throw new AppError('already_set_up');
      const token = HEADER.exec(request.headers.authorization ?? '')?.[1];
      const row = await db.selectFrom('setup_token').select('token_hash').executeTakeFirst();
      if (token === undefined || row === undefined) throw new AppError('wrong_setup_token');
      const tokenHash = hashOfToken(token);
      if (!sameHash(tokenHash, row.token_hash)) throw new AppError('wrong_setup_token');
      return { kind: 'ceremony', tokenHash };
    },
  };
}
