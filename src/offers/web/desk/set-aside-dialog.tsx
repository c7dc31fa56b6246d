import { FormDialog } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import type { DeskOffer } from '../../contract.ts';
import { offersMessages } from './messages.ts';
import type { AnsweringUnit } from './use-offers.ts';
import { useStepOffer } from './use-step-offer.ts';

/** Sets aside an offer that does not open: no letter goes along, for there is no key to seal it to. */
export function SetAsideDialog(props: {
  readonly unit: AnsweringUnit;
  readonly offer: DeskOffer;
  readonly onClose: () => void;
}) {
  const { unit, offer, onClose } = props;
  const t = useText(offersMessages);
  const { stepping } = useStepOffer(unit, { offer, action: 'set_aside', onDone: onClose });
  return (
    <FormDialog
      opened
      title={t('action.set_aside')}
      submit={t('submit.set_aside')}
      pending={stepping.isPending}
      error={stepping.error}
      onSubmit={() => stepping.mutate({ text: null, scheme: null })}
      onClose={onClose}
    >
      <p>{t('lead.set_aside')}</p>
    </FormDialog>
  );
}
