import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Services } from '../../platform/services.ts';
import { daySchema } from '../../wire/encoding.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { Member, MemberView } from '../member-contract.ts';
import type { TeamKey } from './team-queries.ts';

/** What is listed, as of which day (today where none is named); `opens` says whether the asker reads names. */
interface MemberList {
  readonly view: MemberView;
  readonly day?: string | undefined;
  readonly opens: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const listCursor = z.tuple([daySchema, z.uuid()]);

/** Who serves in a team from a day on, or had left by then, the latest first. Throws `bad_cursor`. */
export async function listMembers(
  { db, clock }: Services,
  { area_id, team_id }: TeamKey,
  { view, day = dayOf(clock.now()), opens, cursor, limit }: MemberList,
): Promise<{ rows: Member[]; next: string | null }> {
  const after = decodeCursor(listCursor, cursor);
  let select = db
    .selectFrom('force_member')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where(({ eb, or }) =>
      view === 'left' ? eb('to_day', '<', day) : or([eb('to_day', 'is', null), eb('to_day', '>=', day)]),
    )
    .orderBy('from_day', 'desc')
    .orderBy('member_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [from, id] = after;
    select = select.where(sql<boolean>`(from_day, member_id) < (${from}::date, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.from_day, last.member_id]);
  const subjects = opens ? rows.map((row) => ({ areaId: area_id, subjectId: row.member_id })) : [];
  const words = await readWords(db, 'force_member', subjects, 'unit');
  const present = (row: (typeof rows)[number]): Member => ({
    memberId: row.member_id,
    role: row.role,
    fromDay: row.from_day,
    toDay: row.to_day,
    words: newestWords(words(row.member_id), ['person']).person,
  });
  return { rows: rows.map(present), next };
}
