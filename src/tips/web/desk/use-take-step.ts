import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { detailsOf } from '../../../wire/details-of.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { type Change, tipChangedSchema, transitionTip } from '../../desk-contract.ts';
import { transitionOf } from '../../transition.ts';
import type { TipReply } from './open-tip.ts';
import { useWriter } from './use-writer.ts';

/** A step as it is asked for: what is to change, from which version, and the words of its reason. */
interface StepRequest {
  readonly change: Change;
  readonly version: number;
  readonly reason: string;
}

/** Takes steps of one tip; the reason is sealed and signed here. `replyRecipient` comes from the opened tip alone. */
export function useTakeStep({ tip }: TipReply, replyRecipient: string | undefined) {
  const queries = useQueryClient();
  const { can, write } = useWriter(tip.unitId);
  const step = useMutation({
    mutationFn: async ({ change, version, reason }: StepRequest): Promise<ReplyOf<typeof transitionTip>> => {
      const { reason: audience } = transitionOf(change.action);
      const { tipId } = tip;
      const toReporter = audience === 'reporter' ? replyRecipient : undefined;
      const words = audience === 'none' ? {} : { reason: await write({ tipId, text: reason, toReporter }) };
      return client.call(transitionTip, { params: { tipId }, body: { version, change, ...words } });
    },
    onSuccess: () => renew(),
  });
  const renew = () => queries.invalidateQueries({ queryKey: ['tips'] });
  return { step, can, renew };
}

/** What changed, where a step was refused because the tip had moved on. */
export function changedIn(error: unknown) {
  return detailsOf(error, 'tip_changed', tipChangedSchema);
}

/** What has changed in a tip since it was looked at. */
export type TipChanged = NonNullable<ReturnType<typeof changedIn>>;
