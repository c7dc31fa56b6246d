import { useLayoutEffect, useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ErrorNotice, readFromTop } from '../../../ui/public/index.ts';
import { ApiError } from '../../../wire/client.ts';
import type { OpenedSlip } from '../../public-contract.ts';
import { FundTotals } from './fund-totals.tsx';
import { contributionMessages } from './messages.ts';
import { Outgoings } from './outgoings.tsx';
import { OwnGiving } from './own-giving.tsx';

/** What the code of a slip opened: the own contribution, what was spent, and the fund. */
export function OpenedView(props: {
  readonly code: string;
  readonly first: OpenedSlip;
  readonly onClose: () => void;
}) {
  const { code, first, onClose } = props;
  const t = useText(contributionMessages);
  const [rows, setRows] = useState(first.outgoings);
  const [next, setNext] = useState(first.next);
  const [refused, setRefused] = useState<ApiError['code']>();
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => readFromTop(document.getElementById('own')), []);
  const more = async () => {
    if (next === null || busy) return;
    setBusy(true);
    setRefused(undefined);
    try {
      const { askSlip } = await import('./ask-slip.ts');
      const page = await askSlip(code, next);
      setRows([...rows, ...page.outgoings]);
      setNext(page.next);
    } catch (error) {
      setRefused(error instanceof ApiError ? error.code : 'internal');
    }
    setBusy(false);
  };
  return (
    <>
      <OwnGiving giving={first.giving} />
      <FundTotals fund={first.fund} />
      <section aria-labelledby="out" className="gift-spent">
        <h2 id="out">{t('out.heading')}</h2>
        <Outgoings rows={rows} />
        {refused && <ErrorNotice code={refused} />}
        {next !== null && (
          <Button kind="secondary" busy={busy} onClick={() => void more()}>
            {t('out.more')}
          </Button>
        )}
      </section>
      <p>
        <Button kind="secondary" onClick={onClose}>
          {t('own.close')}
        </Button>
      </p>
    </>
  );
}
