import { z } from 'zod';
import { endOfDay, startOfDay } from '../../law/day.ts';
import { AppError } from '../../platform/app-error.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { AuditedOpening, OpeningFilter } from '../contract.ts';
import { peopleOf, personIn } from './people-queries.ts';
import './tables.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid(), z.uuid()]);

/**
 * A page of the log of openings, newest first, within what the auditor may see. Throws `bad_cursor`,
 * `end_before_start`.
 */
export async function listOpenings(
  db: Db,
  scope: 'all' | readonly number[],
  {
    cursor,
    limit,
    ...filter
  }: OpeningFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: AuditedOpening[]; next: string | null }> {
  const after = decodeCursor(cursorSchema, cursor);
  let query = openingsOf(db, scope, filter).limit(limit + 1);
  if (after !== undefined) {
    const [at, tipId, accountId] = after;
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'tip_id', 'account_id'), '<', tuple(new Date(at), tipId, accountId)),
    );
  }
  const found = await query.execute();
  const { rows, next } = cutPage(found, limit, (last) => [
    last.at.toISOString(),
    last.tip_id,
    last.account_id,
  ]);
  const people = await peopleOf(
    db,
    rows.map((row) => row.account_id),
  );
  return {
    rows: rows.map((row) => ({
      tipId: row.tip_id,
      unitId: row.unit_id,
      at: row.at.toISOString(),
      person: personIn(people, row.account_id),
      roles: row.roles,
    })),
    next,
  };
}

function openingsOf(db: Db, scope: 'all' | readonly number[], filter: OpeningFilter) {
  const { from, to, unitId, accountId, tipId } = filter;
  let query = db
    .selectFrom('tip_opening')
    .select(['tip_id', 'unit_id', 'account_id', 'at', 'roles'])
    .orderBy('at', 'desc')
    .orderBy('tip_id', 'desc')
    .orderBy('account_id', 'desc');
  if (scope !== 'all') query = query.where('unit_id', 'in', scope);
  if (unitId !== undefined) query = query.where('unit_id', '=', unitId);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  if (tipId !== undefined) query = query.where('tip_id', '=', tipId);
  const { since, until } = momentsOf(from, to);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (until !== undefined) query = query.where('at', '<', until);
  return query;
}

/** The moments between which days lie, the last included. Throws `end_before_start`. */
export function momentsOf(from: string | undefined, to: string | undefined): { since?: Date; until?: Date } {
  if (from !== undefined && to !== undefined && to < from) {
    throw new AppError('end_before_start', { issues: [{ path: 'to', code: 'end_before_start' }] });
  }
  return {
    ...(from === undefined ? {} : { since: startOfDay(from) }),
    ...(to === undefined ? {} : { until: endOfDay(to) }),
  };
}
