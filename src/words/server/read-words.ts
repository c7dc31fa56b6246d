import type { Selectable } from 'kysely';
import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { recordBy } from '../../wire/record-by.ts';
import type { SealedWords } from '../contract.ts';
import type { Register } from './registers.ts';
import type { RegisterWordsTable } from './tables.ts';

/** A subject of a register, and the area that owns its row. */
export interface WordsSubject {
  readonly areaId: number;
  readonly subjectId: string;
}

/** Who reads: a unit's members its grants and the authors' names, a receipt's holder the reporter's grants alone. */
export type Reader = 'unit' | 'reporter';

/** Sealed words and what they are of their subject. */
export interface WordsInRole {
  readonly role: string;
  readonly words: SealedWords;
}

/** The sealed words about some subjects of a register, oldest first, each with the grants of its reader; one query for all. */
export async function readWords(
  db: Db,
  register: Register,
  subjects: readonly WordsSubject[],
  reader: Reader,
): Promise<(subjectId: string) => readonly WordsInRole[]> {
  if (subjects.length === 0) return () => [];
  const rows = await db
    .selectFrom('register_words')
    .selectAll()
    .where('area_id', 'in', [...new Set(subjects.map(({ areaId }) => areaId))])
    .where('register', '=', register)
    .where(
      'subject_id',
      'in',
      subjects.map(({ subjectId }) => subjectId),
    )
    .orderBy('at')
    .orderBy('message_id')
    .execute();
  const authors = reader === 'unit' ? rows.flatMap((row) => row.author_id ?? []) : [];
  const names = await displayNames(db, authors);
  const about = Map.groupBy(rows, (row) => row.subject_id);
  return (subjectId) =>
    (about.get(subjectId) ?? []).flatMap((row) => {
      const known = reader === 'unit' && row.author_id !== null;
      const author = known ? (names.get(row.author_id ?? '') ?? '') : null;
      const words = presentWords(row, reader, author);
      return words === null ? [] : [{ role: row.role, words }];
    });
}

/** The newest words in each of some roles; null where there are none. */
export function newestWords<Role extends string>(
  about: readonly WordsInRole[],
  roles: readonly Role[],
): Record<Role, SealedWords | null> {
  return recordBy(roles, (role) => about.findLast((each) => each.role === role)?.words ?? null);
}

/** Null for words that are not granted to the reader. */
function presentWords(
  row: Selectable<RegisterWordsTable>,
  reader: Reader,
  author: string | null,
): SealedWords | null {
  const grants = row.grants.filter(({ recipient }) => recipient === reader);
  if (grants.length === 0) return null;
  return {
    messageId: row.message_id,
    kind: kindOf(row),
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

function kindOf({ author_id, role }: Selectable<RegisterWordsTable>): SealedWords['kind'] {
  if (author_id === null) return 'reply';
  return role === 'reason' ? 'reason' : 'note';
}
