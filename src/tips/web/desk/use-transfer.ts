import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { unitSealTo } from '../../../accounts/key-contract.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { type SealedObject, sealForUnit } from '../../../ui/desk/words/seal-for-unit.ts';
import { ApiError } from '../../../wire/client.ts';
import { listMessages } from '../../desk-contract.ts';
import type { TransferGround } from '../../transfer.ts';
import { returnTip, transferTip } from '../../transfer-contract.ts';
import { isVouchedFor } from '../check-directory.ts';
import type { TipReply } from './open-tip.ts';
import { useWriter } from './use-writer.ts';

/** Where a tip is to go, why, and what is said of it. `ground` is null for a return. */
interface TransferRequest {
  readonly toUnitId: number;
  readonly ground: TransferGround | null;
  readonly reason: string;
  readonly version: number;
}

/** Thrown where this browser lacks a key that some of the talk was sealed to. */
export class KeyMissing extends Error {}

/** Hands a tip on: every content key is opened here and sealed to the other unit, whose key is checked first. */
export function useTransfer(reply: TipReply, toReporter: string | undefined) {
  const { tip } = reply;
  const { tipId } = tip;
  const queries = useQueryClient();
  const { unitKeys } = useKeyring();
  const { can, write } = useWriter(tip.unitId);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const renew = () => queries.invalidateQueries({ queryKey: ['tips'] });
  const transfer = useMutation({
    mutationFn: async ({ toUnitId, ground, reason: text, version }: TransferRequest) => {
      const sealTo = await client.call(unitSealTo, { params: { unitId: toUnitId } });
      if (sealTo.desk.unitId !== toUnitId || !isVouchedFor(sealTo, new Date())) {
        throw new ApiError('unsigned_unit_key');
      }
      const { epoch, recipient } = sealTo.desk.key;
      const to = { to: 'unit', unitId: toUnitId, epoch, recipient } as const;
      const objects = await objectsOf(reply);
      const onDone = (done: number) => setProgress({ done, all: objects.length });
      onDone(0);
      const grants = await sealForUnit(unitKeys, objects, to, onDone);
      if (grants === undefined) throw new KeyMissing();
      const reason = await write({ tipId, text, toReporter, also: to });
      const body = { version, toUnitId, epoch, grants, reason };
      const params = { tipId };
      return ground === null
        ? client.call(returnTip, { params, body })
        : client.call(transferTip, { params, body: { ...body, ground } });
    },
    onSettled: () => setProgress(undefined),
    onSuccess: () => renew(),
  });
  return { transfer, can, progress, renew };
}

/** Every sealed object of a tip: itself, and all its messages. */
async function objectsOf({ tip: { tipId }, submission }: TipReply): Promise<SealedObject[]> {
  const objects: SealedObject[] = [{ objectId: tipId, grants: submission.grants }];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = cursor === undefined ? {} : { cursor };
    const page = await client.call(listMessages, { params: { tipId }, query });
    objects.push(...page.rows.map(({ messageId: objectId, grants }) => ({ objectId, grants })));
    cursor = page.next;
  }
  return objects;
}
