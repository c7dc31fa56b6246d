import type { Selectable } from 'kysely';
import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { TipMessage } from '../../tips/contract.ts';
import type { PrivacyWordsTable } from './tables.ts';

/** The sealed words about one request or breach. */
export interface WordsAbout {
  readonly description: TipMessage | null;
  readonly reason: TipMessage | null;
}

/** Who reads: a unit's members its grants and the authors' names, a receipt's holder the reporter's grants alone. */
export type Reader = 'unit' | 'reporter';

const NOTHING: WordsAbout = { description: null, reason: null };

/** The sealed words about some requests or breaches, each with the grants of its reader; one query for all. */
export async function readWords(
  db: Db,
  subjects: readonly { readonly areaId: number; readonly subjectId: string }[],
  reader: Reader,
): Promise<(subjectId: string) => WordsAbout> {
  if (subjects.length === 0) return () => NOTHING;
  const rows = await db
    .selectFrom('privacy_words')
    .selectAll()
    .where('area_id', 'in', [...new Set(subjects.map(({ areaId }) => areaId))])
    .where(
      'subject_id',
      'in',
      subjects.map(({ subjectId }) => subjectId),
    )
    .execute();
  const authors = reader === 'unit' ? rows.map((row) => row.author_id) : [];
  const names = await displayNames(db, authors);
  const words = new Map<string, WordsAbout>();
  for (const row of rows) {
    const known = words.get(row.subject_id) ?? NOTHING;
    const author = reader === 'unit' ? (names.get(row.author_id) ?? '') : null;
    words.set(row.subject_id, { ...known, [row.role]: presentWords(row, reader, author) });
  }
  return (subjectId) => words.get(subjectId) ?? NOTHING;
}

/** Null for words that are not granted to the reader. */
function presentWords(
  row: Selectable<PrivacyWordsTable>,
  reader: Reader,
  author: string | null,
): TipMessage | null {
  const grants = row.grants.filter(({ recipient }) => recipient === reader);
  if (grants.length === 0) return null;
  return {
    messageId: row.message_id,
    kind: row.role === 'reason' ? 'reason' : 'note',
    author,
    unitId: row.unit_id,
    epoch: row.epoch,
    at: row.at.toISOString(),
    size: row.ciphertext.length,
    signature: row.signature.toString('base64url'),
    grantHashes: [...row.grant_hashes],
    ciphertext: row.ciphertext.toString('base64url'),
    grants,
    files: [],
  };
}
