import type { Services } from '../../src/platform/services.ts';
import { openFile } from '../../src/sealed/open-file.ts';
import { openSubmission } from '../../src/sealed/open-submission.ts';
import type { TipContent } from '../../src/sealed/plaintext.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';

/** What the database and the store keep of a tip with one file. */
export type StoredTip = Awaited<ReturnType<typeof readStoredTip>>;

/** Reads the rows and the file of a tip, as they lie there. */
export async function readStoredTip(
  { db, files }: Pick<Services, 'db' | 'files'>,
  tipId: string,
  unitId: number,
) {
  const submission = await db
    .selectFrom('submission')
    .selectAll()
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  const grant = await db
    .selectFrom('tip_grant')
    .select('sealed')
    .where('tip_id', '=', tipId)
    .where('object_id', '=', tipId)
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  const file = await db
    .selectFrom('tip_file')
    .selectAll()
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  const chunks: Buffer[] = [];
  for await (const chunk of await files.open(file.stored_as)) chunks.push(chunk as Buffer);
  return { submission, grant: grant.sealed, file, bytes: Buffer.concat(chunks) };
}

/** Opens what was stored with the identity of the unit that it is for. */
export async function openStoredTip(
  { submission, grant, file, bytes }: StoredTip,
  identity: string,
): Promise<{ content: TipContent; file: Buffer }> {
  const sha256 = file.sha256.toString('base64url');
  const { content, contentIdentity } = await openSubmission(identity, {
    columns: {
      draftId: submission.draft_id,
      unitId: submission.unit_id,
      epoch: submission.epoch,
      category: submission.category,
      areaId: submission.bound_area_id,
      day: submission.day,
      receipt: {
        signingKey: toBase64Url(submission.signing_key ?? new Uint8Array()),
        replyRecipient: submission.reply_recipient ?? '',
      },
    },
    files: [{ id: file.file_id, sha256 }],
    ciphertext: submission.ciphertext ?? new Uint8Array(),
    grant,
  });
  const opened = await openFile(contentIdentity, new Blob([new Uint8Array(bytes)]).stream(), sha256);
  return { content, file: Buffer.from(await new Response(opened as ReadableStream).arrayBuffer()) };
}
