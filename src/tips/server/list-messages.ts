import type { Selectable } from 'kysely';
import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { TipMessage } from '../contract.ts';
import { cutPage, decodeCursor, messageCursor } from './cursor.ts';
import type { TipFileTable, TipGrantTable, TipMessageTable } from './tables.ts';
import { filesOf, presentFile, presentGrant, type TipPlaces } from './tip-queries.ts';

type MessageRow = Selectable<TipMessageTable>;
type GrantRow = Selectable<TipGrantTable>;
type FileRow = Pick<Selectable<TipFileTable>, 'file_id' | 'draft_id' | 'sha256' | 'size'>;

/** Talk, notes and reasons of a tip, newest first, with the grants of one unit. Throws `bad_cursor`. */
export async function listMessages(
  db: Db,
  tip: TipPlaces,
  unitId: number,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: TipMessage[]; next: string | null }> {
  const after = decodeCursor(messageCursor, query.cursor);
  let select = messagesOf(db, tip).limit(query.limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'message_id'), '<', tuple(new Date(at), id)),
    );
  }
  const found = await select.execute();
  const { rows, next } = cutPage(found, query.limit, (last) => [last.at.toISOString(), last.message_id]);
  const grants = (await grantsOf(db, tip, rows)).filter(
    (grant) => grant.unit_id === unitId || grant.recipient === 'reporter',
  );
  const files = await filesOf(db, tip);
  const names = await displayNames(
    db,
    rows.flatMap((row) => row.author_id ?? []),
  );
  return {
    rows: rows.map((row) => ({
      ...presentMessage(row, grants, files),
      author: row.author_id === null ? null : (names.get(row.author_id) ?? ''),
      ...bodyOf(row),
    })),
    next,
  };
}

/** A query of the messages of a tip, newest first. */
export function messagesOf(db: Db, { places, tipId }: TipPlaces) {
  return db
    .selectFrom('tip_message')
    .selectAll()
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .orderBy('at', 'desc')
    .orderBy('message_id', 'desc');
}

/** The grants of some messages of a tip. */
export async function grantsOf(
  db: Db,
  { places, tipId }: TipPlaces,
  messages: readonly Pick<MessageRow, 'message_id'>[],
): Promise<GrantRow[]> {
  if (messages.length === 0) return [];
  const ids = messages.map((message) => message.message_id);
  return db
    .selectFrom('tip_grant')
    .selectAll()
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .where('object_id', 'in', ids)
    .execute();
}

/** The sealed body of a message; nothing once it has been erased. */
export function bodyOf({ ciphertext }: Pick<MessageRow, 'ciphertext'>): Pick<TipMessage, 'ciphertext'> {
  return ciphertext === null ? {} : { ciphertext: ciphertext.toString('base64url') };
}

/** A message without its body and without any name: what both sides may see of it. */
export function presentMessage(
  row: MessageRow,
  grants: readonly GrantRow[],
  files: readonly FileRow[],
): TipMessage {
  return {
    messageId: row.message_id,
    kind: row.kind,
    author: null,
    unitId: row.unit_id,
    epoch: row.epoch,
    at: row.at.toISOString(),
    size: row.ciphertext?.length ?? 0,
    signature: row.signature.toString('base64url'),
    grantHashes: [...row.grant_hashes],
    grants: grants.filter((grant) => grant.object_id === row.message_id).map(presentGrant),
    files: files.filter((file) => file.draft_id === row.message_id).map(presentFile),
  };
}
