import { client } from '../../../ui/client.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { FootageState } from '../../footage.ts';
import { withdrawFootage } from '../../footage-contract.ts';
import { ChangeDialog } from '../change-dialog.tsx';
import { useChange } from '../use-change.ts';
import { footageMessages } from './messages.ts';

/** Takes a request back, and its link where there is one; says first what that ends. */
export function WithdrawDialog(props: {
  readonly request: { readonly requestId: string; readonly version: number; readonly state: FootageState };
  readonly onClose: () => void;
}) {
  const { request, onClose } = props;
  const { requestId, version, state } = request;
  const t = useText(footageMessages);
  const withdrawing = useChange({
    change: () => client.call(withdrawFootage, { params: { requestId }, body: { version } }),
    done: t('request.withdrawn'),
    onDone: onClose,
  });
  return (
    <ChangeDialog
      title={t('request.withdraw')}
      lead={t(state === 'approved' ? 'withdraw.lead.link' : 'withdraw.lead')}
      submit={t('withdraw.submit')}
      dangerous
      pending={withdrawing.isPending}
      error={withdrawing.error}
      onSubmit={() => withdrawing.mutate(undefined)}
      onClose={onClose}
    >
      {null}
    </ChangeDialog>
  );
}
