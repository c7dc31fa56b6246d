import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';

/** What the answers of this room are kept under. */
export const FUNDS = ['contributions'] as const;

/** Enters something in a fund: shows the fund anew, says that it is done, and calls `onDone`. */
export function useEntering<Input, Output>(options: {
  readonly enter: (input: Input) => Promise<Output>;
  readonly done: string;
  readonly onDone: (output: Output) => void;
}) {
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: FUNDS });
  return useMutation({
    mutationFn: options.enter,
    onSuccess: async (output) => {
      await again();
      notifications.show({ message: options.done, closeButtonProps: { 'aria-label': kit('desk.close') } });
      options.onDone(output);
    },
    // a refusal may come of what somebody else entered meanwhile
    onError: again,
  });
}
