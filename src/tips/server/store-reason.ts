import { AppError } from '../../platform/app-error.ts';
import { storeMessage } from './store-message.ts';

/** Writes a reason for its step. Throws `draft_conflict` for one that was said before, as a reason or otherwise. */
export async function storeReason(...reason: Parameters<typeof storeMessage>): Promise<void> {
  if (!(await storeMessage(...reason))) throw new AppError('draft_conflict');
}
