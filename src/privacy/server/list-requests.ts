import { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema, momentSchema } from '../../wire/encoding.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { RequestState } from '../codes.ts';
import type { PrivacyRequest } from '../contract.ts';
import type { StoredRequest } from './request-queries.ts';

const openCursor = z.tuple([daySchema, z.uuid()]);
const answeredCursor = z.tuple([momentSchema, z.uuid()]);

/** Whose register is read, and which page of it. */
interface RequestQuery {
  readonly unitId: number;
  readonly areaId: number;
  readonly state: RequestState;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The open requests of a unit by deadline, or the answered ones newest first. Throws `bad_cursor`. */
export async function listRequests(
  db: Db,
  query: RequestQuery,
): Promise<{ rows: PrivacyRequest[]; next: string | null }> {
  const found = await (query.state === 'open' ? openOnes(db, query) : answeredOnes(db, query));
  const rows = found.slice(0, query.limit);
  const last = found.length > query.limit ? rows.at(-1) : undefined;
  return { rows: await presentRequests(db, rows), next: last === undefined ? null : cursorOf(last) };
}

function requestsOf(db: Db, { areaId, unitId, limit }: RequestQuery) {
  return db
    .selectFrom('privacy_request')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('unit_id', '=', unitId)
    .limit(limit + 1);
}

async function openOnes(db: Db, query: RequestQuery): Promise<StoredRequest[]> {
  const after = decodeCursor(openCursor, query.cursor);
  let select = requestsOf(db, query).where('outcome', 'is', null).orderBy('due_on').orderBy('request_id');
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('due_on', 'request_id'), '>', tuple(...after)),
    );
  }
  return select.execute();
}

async function answeredOnes(db: Db, query: RequestQuery): Promise<StoredRequest[]> {
  const after = decodeCursor(answeredCursor, query.cursor);
  let select = requestsOf(db, query)
    .where('outcome', 'is not', null)
    .$narrowType<{ answered_at: Date }>()
    .orderBy('answered_at', 'desc')
    .orderBy('request_id', 'desc');
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('answered_at', 'request_id'), '<', tuple(new Date(at), id)),
    );
  }
  return select.execute();
}

function cursorOf(row: StoredRequest): string {
  return encodeCursor([row.answered_at?.toISOString() ?? row.due_on, row.request_id]);
}

async function presentRequests(db: Db, rows: readonly StoredRequest[]): Promise<PrivacyRequest[]> {
  const subjects = rows.map((row) => ({ areaId: row.area_id, subjectId: row.request_id }));
  const words = await readWords(db, 'privacy_request', subjects, 'unit');
  const names = await displayNames(
    db,
    rows.flatMap((row) => row.answered_by ?? []),
  );
  return rows.map((row) => ({
    requestId: row.request_id,
    unitId: row.unit_id,
    kind: row.kind,
    origin: row.origin,
    tipId: row.tip_id,
    receivedAt: row.received_at.toISOString(),
    dueOn: row.due_on,
    verified: row.verified,
    outcome: row.outcome,
    answeredOn: row.answered_on,
    answeredBy: row.answered_by === null ? null : (names.get(row.answered_by) ?? ''),
    ...newestWords(words(row.request_id), ['description', 'reason']),
  }));
}
