import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { importMessages } from './messages.ts';

/** Asks before the page is left, by a link of ours or with the browser, as long as something would be lost by it. */
export function LeaveGuard({ when, children }: { readonly when: boolean; readonly children: string }) {
  const t = useText(importMessages);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => when,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={status === 'blocked'}
      onClose={() => reset?.()}
      title={t('leave.title')}
      confirmLabel={t('leave.submit')}
      danger
      onConfirm={() => proceed?.()}
    >
      <p>{children}</p>
    </ConfirmDialog>
  );
}
