import { useEffect, useState } from 'react';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { listOwnRecords } from '../../record-contract.ts';
import { forgetDraft, keptDraft, type RecordDraft } from './kept-draft.ts';

/**
 * What was begun on this device, once the keys stand open; `looking` until then. What has reached the server meanwhile,
 * by an answer that was lost, is begun no more and is taken off.
 */
export function useKeptDraft(): RecordDraft | undefined | 'looking' {
  const { ownBox } = useKeyring();
  const [kept, setKept] = useState<RecordDraft | undefined | 'looking'>('looking');
  useEffect(() => {
    // only once: what is typed from then on is newer than what is kept
    if (!ownBox || kept !== 'looking') return;
    let here = true;
    void keptDraft(ownBox)
      .then(async (draft) => (draft && (await hasArrived(draft)) ? forgetDraft() : draft))
      .then((draft) => here && setKept(draft ?? undefined));
    return () => {
      here = false;
    };
  }, [ownBox, kept]);
  return kept;
}

async function hasArrived({ activityId }: RecordDraft): Promise<boolean> {
  const latest = await client.call(listOwnRecords, { query: { limit: 20 } }).catch(() => undefined);
  return latest?.rows.some((row) => row.activityId === activityId) ?? false;
}
