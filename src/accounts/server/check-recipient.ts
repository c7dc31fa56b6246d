import { AppError } from '../../platform/app-error.ts';
import { recipientKind, sealTo } from '../../sealed/age.ts';

/**
 * Sees that a recipient is age1pq and can really be sealed to: one with a slip in it has the right form too,
 * and would make a desk, or a colleague, whom nobody can write to. Throws `unknown_recipient`.
 */
export async function checkRecipient(recipient: string): Promise<void> {
  if (recipientKind(recipient) !== 'post_quantum') throw new AppError('unknown_recipient');
  try {
    await sealTo([recipient], new Uint8Array());
  } catch {
    throw new AppError('unknown_recipient');
  }
}
