import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';

/** A change: shows what is kept under `key` anew, says that it is done, and calls `onDone`. */
export function useSaving<Input>(options: {
  readonly key: readonly string[];
  readonly save: (input: Input) => Promise<unknown>;
  readonly done: string;
  readonly onDone: () => void;
}) {
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: options.save,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: options.key });
      notifications.show({
        message: options.done,
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      options.onDone();
    },
  });
}
