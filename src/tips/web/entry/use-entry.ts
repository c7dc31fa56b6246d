import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { recipientOf } from '../../../sealed/age.ts';
import type { OnBehalfSubmission } from '../../../sealed/submission.ts';
import { client } from '../../../ui/client.ts';
import type { Sealer } from '../../../ui/desk/keyring-context.ts';
import { enterTip } from '../../entry-contract.ts';
import type { Acknowledgement } from '../../reporter-contract.ts';
import { type Directory, recipientsOf } from '../check-directory.ts';
import { type PickedFile, uploadFiles } from '../desk/upload-files.ts';
import { useSealer } from '../desk/use-sealer.ts';
import { isUnanswered } from '../desk/use-talk.ts';
import { makeReceipt } from './make-receipt.ts';
import { sealEntry, type TakenDown } from './seal-entry.ts';

/** An entry as it is sent. */
interface EntryRequest {
  readonly taken: TakenDown;
  readonly files: readonly PickedFile[];
  readonly wantsReceipt: boolean;
  /** The independent desk, where it concerns an officer; undefined for the own unit. */
  readonly away: Directory | undefined;
}

/** What came of it: the acknowledgement, the words of the receipt where one was wanted, where it went. */
export interface Entered {
  readonly acknowledgement: Acknowledgement;
  readonly words: readonly string[] | null;
  readonly away: Directory['desk'] | undefined;
}

interface Sealed {
  readonly submission: OnBehalfSubmission;
  readonly words: readonly string[] | null;
}

/**
 * Seals what was taken down, sends it, and gives the words of its receipt once it has arrived. What was not answered
 * is sent again as the very same body under the same draft, so that a lost answer makes no second tip.
 */
export function useEntry(unitId: number) {
  const queries = useQueryClient();
  const { can, sealer } = useSealer(unitId);
  const unanswered = useRef<{ readonly asked: EntryRequest; readonly sealed: Sealed } | null>(null);
  const entry = useMutation({
    mutationFn: async (asked: EntryRequest): Promise<Entered> => {
      const last = unanswered.current;
      const sealed = last && isSame(last.asked, asked) ? last.sealed : await seal(asked, await sealer());
      unanswered.current = { asked, sealed };
      try {
        const { submission, words } = sealed;
        const acknowledgement = await client.call(enterTip, { body: { submission } });
        unanswered.current = null;
        return { acknowledgement, words, away: asked.away?.desk };
      } catch (error) {
        if (!isUnanswered(error)) unanswered.current = null;
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tips'] }),
  });
  return { entry, can };
}

function isSame(one: EntryRequest, two: EntryRequest): boolean {
  const told = ({ taken, wantsReceipt, away }: EntryRequest) =>
    JSON.stringify([taken, wantsReceipt, away?.desk.unitId]);
  return one.files === two.files && told(one) === told(two);
}

async function seal({ taken, files, wantsReceipt, away }: EntryRequest, sealer: Sealer): Promise<Sealed> {
  const { unit, recoveryRecipient } = sealer;
  const draftId = crypto.randomUUID();
  const made = wantsReceipt ? await makeReceipt() : null;
  const uploaded = await uploadFiles(draftId, files);
  const own = { unitId: unit.unitId, epoch: unit.epoch };
  const submission = await sealEntry(taken, {
    draftId,
    signer: unit,
    desk: away ? { unitId: away.desk.unitId, epoch: away.desk.key.epoch } : own,
    recipients: away
      ? recipientsOf(away)
      : [
          { to: 'unit', ...own, recipient: await recipientOf(unit.identity) },
          { to: 'recovery', recipient: recoveryRecipient },
        ],
    receipt: made?.receipt ?? null,
    uploaded,
  });
  return { submission, words: made?.words ?? null };
}
