import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Message } from '../../../sealed/message.ts';
import type { AttachedFiles } from '../../../sealed/seal-words.ts';
import { client } from '../../../ui/client.ts';
import { usePages } from '../../../ui/use-pages.ts';
import { ApiError } from '../../../wire/client.ts';
import type { TipMessage } from '../../contract.ts';
import { listMessages, listSteps, writeMessage } from '../../desk-contract.ts';
import { queryKeys, REFRESH_MS } from './keys.ts';
import { type PickedFile, uploadFiles } from './upload-files.ts';
import { useWriter } from './use-writer.ts';

const STEPS_AT_ONCE = 20;

/** Talk, notes and reasons of a tip, oldest first, with the way to what was said before. */
export function useMessages(tipId: string) {
  const { list, rows } = usePages(
    queryKeys.messages(tipId),
    (start, signal) => client.call(listMessages, { params: { tipId }, query: start, signal }),
    { refetchInterval: REFRESH_MS },
  );
  const messages = useMemo(() => rows.toReversed(), [rows]);
  return { ...list, messages };
}

/** Whether the reporter reads a message; everything else stays among colleagues. */
export function isTalk(message: TipMessage): boolean {
  if (message.kind === 'reason') return message.grants.some(({ recipient }) => recipient === 'reporter');
  return message.kind !== 'note';
}

/** The steps of a tip, newest first. */
export function useSteps(tipId: string) {
  const { list, rows } = usePages(
    queryKeys.steps(tipId),
    (start, signal) =>
      client.call(listSteps, { params: { tipId }, query: { limit: STEPS_AT_ONCE, ...start }, signal }),
    { refetchInterval: REFRESH_MS },
  );
  return { ...list, steps: rows };
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
interface ToSend {
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
