import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { sealWords } from '../../../sealed/seal-words.ts';
import { client } from '../../../ui/client.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import { linkTips, listLinks, splitTip, unlinkTips } from '../../parts-contract.ts';
import { queryKeys } from './keys.ts';
import type { TipReply } from './open-tip.ts';
import { type OpenedWhole, type Part, sealPart } from './seal-part.ts';
import { useSealer } from './use-sealer.ts';
import { isUnanswered } from './use-talk.ts';

/** The tips that belong with one. */
export function useLinks(tipId: string) {
  return useQuery({
    queryKey: queryKeys.links(tipId),
    queryFn: ({ signal }) => client.call(listLinks, { params: { tipId }, signal }),
  });
}

/** What is asked when a part is split off. */
interface SplitRequest {
  readonly part: Part;
  readonly reason: string;
  readonly version: number;
}

/**
 * Splits parts off a tip that has been opened here. What was not answered is sent again as the very same body, so
 * that a lost answer makes no second part.
 */
export function useSplit(whole: OpenedWhole) {
  const queries = useQueryClient();
  const { tipId, unitId } = whole.reply.tip;
  const { can, sealer } = useSealer(unitId);
  const unanswered = useRef<{ readonly asked: string; readonly body: BodyOf<typeof splitTip> } | null>(null);
  const split = useMutation({
    mutationFn: async (request: SplitRequest) => {
      const asked = JSON.stringify(request);
      const again = unanswered.current?.asked === asked ? unanswered.current.body : undefined;
      const body = again ?? (await seal(request));
      unanswered.current = { asked, body };
      try {
        return await client.call(splitTip, { params: { tipId }, body });
      } catch (error) {
        if (!isUnanswered(error)) unanswered.current = null;
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tips'] }),
  });
  const seal = async ({ part, reason, version }: SplitRequest) => {
    const sealing = await sealer();
    const submission = await sealPart(whole, part, sealing);
    return { version, submission, reason: await sealWords({ tipId, text: reason, ...sealing }) };
  };
  return { split, can, renew: () => queries.invalidateQueries({ queryKey: ['tips'] }) };
}

/** Notes that a tip is about the same matter as another. */
export function useLink({ tip: { tipId } }: TipReply) {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ['tips'] });
  const link = useMutation({
    mutationFn: ({ otherTipId, version }: { otherTipId: string; version: number }) =>
      client.call(linkTips, { params: { tipId }, body: { version, otherTipId, kind: 'same_matter' } }),
    onSuccess: renew,
  });
  return { link, renew };
}

/** Takes that back, with a reason among colleagues. */
export function useUnlink({ tip: { tipId, unitId } }: TipReply, otherTipId: string) {
  const queries = useQueryClient();
  const { can, sealer } = useSealer(unitId);
  const renew = () => queries.invalidateQueries({ queryKey: ['tips'] });
  const unlink = useMutation({
    mutationFn: async ({ reason, version }: { reason: string; version: number }) => {
      const words = await sealWords({ tipId, text: reason, ...(await sealer()) });
      return client.call(unlinkTips, { params: { tipId, otherTipId }, body: { version, reason: words } });
    },
    onSuccess: renew,
  });
  return { unlink, can, renew };
}
