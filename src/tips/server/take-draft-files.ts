import { invalidInput } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { ReceivedMessage } from './receive-message.ts';

/**
 * Takes the uploaded files that a message names out of those that are removed after a day, in the transaction that
 * keeps them. Throws `invalid_input` where one is missing.
 */
export async function takeDraftFiles(trx: Trx, { sent, files }: ReceivedMessage): Promise<void> {
  for (const file of files) {
    const taken = await trx
      .deleteFrom('draft_file')
      .where('draft_id', '=', sent.messageId)
      .where('stored_as', '=', file.stored_as)
      .executeTakeFirst();
    if (taken.numDeletedRows !== 1n) throw invalidInput('message.files', 'file_missing');
  }
  if (files.length !== sent.files.length) throw invalidInput('message.files', 'file_missing');
}
