import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MessageContent, TipContent } from '../../../sealed/plaintext.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import type { TipMessage } from '../../contract.ts';
import { readTip } from '../../desk-contract.ts';
import { queryKeys } from './keys.ts';
import { openTip, openTipMessage, type TipReply } from './open-tip.ts';
import { type OpenedTips, type Opening, openedTipsOf } from './opened-tips.ts';
import { useReviseRow } from './use-inbox.ts';

/** What this browser has opened since the keys were unlocked; draws again when there is more. */
export function useOpenedTips(): OpenedTips {
  const { unitKeys } = useKeyring();
  const opened = openedTipsOf(unitKeys);
  useSyncExternalStore(opened.subscribe, opened.revision);
  return opened;
}

/** The first words of a tip once it has been opened; another function each time that there are more. */
export function useFirstLines(): (tipId: string) => string | undefined {
  const { unitKeys } = useKeyring();
  const opened = openedTipsOf(unitKeys);
  const revision = useSyncExternalStore(opened.subscribe, opened.revision);
  return useMemo(
    () => (tipId: string) => (revision > 0 ? opened.firstLine(tipId) : undefined),
    [opened, revision],
  );
}

/**
 * A tip, sealed as it came. Each reading is recorded on the server, so it is read once and again only when it is
 * known to have changed: `version` is what the list and its newest step say.
 */
export function useTip(tipId: string, version: number) {
  const revise = useReviseRow();
  const tip = useQuery({
    queryKey: queryKeys.tip(tipId),
    queryFn: async ({ signal }) => {
      const reply = await client.call(readTip, { params: { tipId }, signal });
      revise(tipId, { ...reply.tip, unread: false });
      return reply;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const queries = useQueryClient();
  const { data, isFetching } = tip;
  const behind = data !== undefined && version > data.tip.version;
  useEffect(() => {
    if (behind && !isFetching) void queries.invalidateQueries({ queryKey: queryKeys.tip(tipId) });
  }, [behind, isFetching, queries, tipId]);
  return tip;
}

/** What a tip says, opened in this browser; undefined while it is locked, still being opened, or erased. */
export function useOpening(reply: TipReply | undefined): Opening<TipContent> | undefined {
  const { unitKeys, status } = useKeyring();
  const opened = useOpenedTips();
  const known = reply && opened.tip(reply.tip.tipId);
  useEffect(() => {
    if (!reply || status !== 'unlocked') return;
    if (reply.tip.erasedOn !== null) return opened.forgetTip(reply.tip.tipId);
    if (opened.tip(reply.tip.tipId)) return opened.keepRow(reply.tip);
    let here = true;
    openTip(unitKeys, reply).then((opening) => here && opened.keepTip(reply.tip, opening));
    return () => {
      here = false;
    };
  }, [reply, status, unitKeys, opened]);
  return known;
}

/** Opens the messages of a tip one after another; ask the store for each. */
export function useOpenedMessages(
  { tip: { tipId }, submission: { signingKey: reporterKey }, signers }: TipReply,
  messages: readonly TipMessage[],
): (messageId: string) => Opening<MessageContent> | undefined {
  const { unitKeys, status } = useKeyring();
  const opened = useOpenedTips();
  useEffect(() => {
    if (status !== 'unlocked') return;
    let here = true;
    const openAll = async () => {
      for (const message of messages) {
        if (!here) return;
        if (opened.message(message.messageId)) continue;
        opened.keepMessage(
          message.messageId,
          await openTipMessage(unitKeys, { tipId, reporterKey, signers }, message),
        );
      }
    };
    void openAll();
    return () => {
      here = false;
    };
  }, [messages, tipId, reporterKey, signers, status, unitKeys, opened]);
  return opened.message;
}
