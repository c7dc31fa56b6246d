import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Scheme } from '../../../schemes/contract.ts';
import { client } from '../../../ui/client.ts';
import { useOpenWords, useSealWords, WordsDialog } from '../../../ui/desk/words/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type FundEntry, renewSlip } from '../../contract.ts';
import { newSlipCode, slipHash } from '../../slip-code.ts';
import { fundMessages } from './messages.ts';
import type { Slip } from './slip.ts';

/** Makes a slip with another code for what somebody gave; the former code opens nothing any more. */
export function RenewSlipDialog(props: {
  readonly scheme: Scheme;
  readonly entry: FundEntry;
  readonly onDone: (slip: Slip) => void;
  readonly onClose: () => void;
}) {
  const { scheme, entry, onDone, onClose } = props;
  const { number } = entry;
  const t = useText(fundMessages);
  const open = useOpenWords();
  const code = useRef(newSlipCode());
  const renewing = useMutation({
    mutationFn: async () => {
      const opened = entry.giver && (await open(entry.entryId, entry.giver));
      const params = { schemeId: scheme.schemeId, number };
      await client.call(renewSlip, { params, body: { slipHash: slipHash(code.current) } });
      return opened?.status === 'opened' ? opened.text : null;
    },
    onSuccess: (giver) => {
      const { onDay, about } = entry;
      onDone({ number, onDay, gift: giftOf(entry), about, giver, code: code.current });
    },
  });
  return (
    <WordsDialog
      title={t('renew.title', { number })}
      submit={t('renew.submit')}
      can={useSealWords(scheme).can}
      pending={renewing.isPending}
      error={renewing.error}
      onSubmit={() => renewing.mutate()}
      onClose={onClose}
    >
      <p>{t('renew.lead')}</p>
    </WordsDialog>
  );
}

function giftOf({ amount, thing, quantity, worth }: FundEntry): Slip['gift'] {
  if (thing === null || quantity === null) return { is: 'money', amount };
  return { is: 'thing', thing, quantity, worth };
}
