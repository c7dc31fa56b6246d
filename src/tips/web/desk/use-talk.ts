import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Message } from '../../../sealed/message.ts';
import type { AttachedFiles } from '../../../sealed/seal-words.ts';
import { client } from '../../../ui/client.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { TipMessage, TipStep } from '../../contract.ts';
import { listMessages, listSteps, writeMessage } from '../../desk-contract.ts';
import { queryKeys, REFRESH_MS } from './keys.ts';
import { type PickedFile, uploadFiles } from './upload-files.ts';
import { useWriter } from './use-writer.ts';

type MessagePages = InfiniteData<ReplyOf<typeof listMessages>>;
type StepPages = InfiniteData<ReplyOf<typeof listSteps>>;
const STEPS_AT_ONCE = 20;
const NO_MESSAGES: readonly TipMessage[] = [];
const NO_STEPS: readonly TipStep[] = [];

// outside of the hooks, so that a list is the same list until it has really changed
const oldestFirst = ({ pages }: MessagePages) => pages.flatMap(({ rows }) => rows).toReversed();
const newestFirst = ({ pages }: StepPages) => pages.flatMap(({ rows }) => rows);

/** Talk, notes and reasons of a tip, oldest first, with the way to what was said before. */
export function useMessages(tipId: string) {
  const pages = useInfiniteQuery({
    queryKey: queryKeys.messages(tipId),
    queryFn: ({ pageParam, signal }) =>
      client.call(listMessages, {
        params: { tipId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: oldestFirst,
    refetchInterval: REFRESH_MS,
  });
  return { ...pages, messages: pages.data ?? NO_MESSAGES };
}

/** Whether the reporter reads a message; everything else stays among colleagues. */
export function isTalk(message: TipMessage): boolean {
  if (message.kind === 'reason') return message.grants.some(({ recipient }) => recipient === 'reporter');
  return message.kind !== 'note';
}

/** The steps of a tip, newest first. */
export function useSteps(tipId: string) {
  const pages = useInfiniteQuery({
    queryKey: queryKeys.steps(tipId),
    queryFn: ({ pageParam, signal }) =>
      client.call(listSteps, {
        params: { tipId },
        query: { limit: STEPS_AT_ONCE, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: newestFirst,
    refetchInterval: REFRESH_MS,
  });
  return { ...pages, steps: pages.data ?? NO_STEPS };
}

/**
 * Writes to the reporter, or a note where `toReporter` is undefined. Words whose answer was lost on the line are
 * sent again as the very same message, so that they arrive once. `onSent` is called wherever one looks by then.
 */
export function useSend(tipId: string, unitId: number, toReporter: string | undefined, onSent: () => void) {
  const queries = useQueryClient();
  const { can, write } = useWriter(unitId);
  const unanswered = useRef<(ToSend & { readonly message: Message }) | undefined>(undefined);
  const send = useMutation({
    mutationFn: async ({ text, files }: ToSend) => {
      const last = unanswered.current;
      const again = last?.text === text && last.files === files ? last.message : undefined;
      const message = again ?? (await write({ tipId, text, toReporter, attached: await attach(files) }));
      unanswered.current = { text, files, message };
      try {
        return await client.call(writeMessage, { params: { tipId }, body: { message } });
      } catch (error) {
        if (!isUnanswered(error)) unanswered.current = undefined;
        throw error;
      }
    },
    onSuccess: () => {
      unanswered.current = undefined;
      onSent();
      return queries.invalidateQueries({ queryKey: queryKeys.messages(tipId) });
    },
  });
  return { send, can };
}

/** What is written, with the files that go along. */
export interface ToSend {
  readonly text: string;
  readonly files: readonly PickedFile[];
}

/** Files lie on the server under the id of the message that will name them. */
async function attach(files: readonly PickedFile[]): Promise<AttachedFiles | undefined> {
  if (files.length === 0) return undefined;
  const messageId = crypto.randomUUID();
  return { messageId, ...(await uploadFiles(messageId, files)) };
}

/** Whether the server may have taken what was sent, though nothing came back. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'offline' || error.code === 'internal');
}
