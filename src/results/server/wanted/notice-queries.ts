import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import { foldNotice, type NoticeText } from '../../wanted-notice.ts';
import type { WantedNoticeTable } from './tables.ts';

/** A row of `wanted_notice`. */
export type StoredNotice = Selectable<WantedNoticeTable>;

/** A notice by its address alone; undefined where there is none. */
export function findNotice(db: Db, noticeId: string): Promise<StoredNotice | undefined> {
  return db.selectFrom('wanted_notice').selectAll().where('notice_id', '=', noticeId).executeTakeFirst();
}

/** A notice that is public now; undefined for every other, whatever became of it. */
export function findPublished(db: Db, noticeId: string): Promise<StoredNotice | undefined> {
  return db
    .selectFrom('wanted_notice')
    .selectAll()
    .where('notice_id', '=', noticeId)
    .where('state', '=', 'published')
    .executeTakeFirst();
}

/** The words of a notice as columns. Throws `day_in_future` for a decision that has not been made yet. */
export function textColumns(text: NoticeText, now: Date) {
  if (text.decidedOn !== null && text.decidedOn > dayOf(now)) {
    throw new AppError('day_in_future', { issues: [{ path: 'text.decidedOn', code: 'day_in_future' }] });
  }
  const { number, issuer, source, residence, features, offence, contact } = text;
  return {
    number,
    decided_on: text.decidedOn,
    issuer,
    source,
    full_name: text.fullName,
    birth_year: text.birthYear,
    residence,
    features,
    offence,
    contact,
    folded: foldNotice(text),
  };
}

/** Columns of a notice that no longer says who is sought. */
export const NO_PERSON = {
  full_name: null,
  birth_year: null,
  residence: null,
  features: null,
  offence: null,
  contact: null,
  folded: '',
} as const;

/** The same of one of which every word is gone. */
export const NO_TEXT = { issuer: null, source: null, ...NO_PERSON } as const;

/** The words of a stored notice; null where they are gone. */
export function textOf(row: StoredNotice): NoticeText | null {
  if (row.full_name === null) return null;
  return {
    number: row.number,
    decidedOn: row.decided_on,
    issuer: row.issuer ?? '',
    source: row.source,
    fullName: row.full_name,
    birthYear: row.birth_year,
    residence: row.residence ?? '',
    features: row.features ?? '',
    offence: row.offence ?? '',
    contact: row.contact ?? '',
  };
}

/** SHA-256 of the words of a notice, for the log: base64url, or null where they are gone. */
export function hashOfText(row: StoredNotice): string | null {
  const text = textOf(row);
  return text && createHash('sha256').update(JSON.stringify(text)).digest('base64url');
}
