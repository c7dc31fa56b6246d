import { Loader } from '@mantine/core';
import { quarterName } from '../../../law/quarter.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, MoreButton } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { listOutcomes, type OutcomeBatch } from '../../contract.ts';
import { signalMessages } from '../messages.ts';

/** Batches that are shown at once: the last ones are what one looks for. */
const SHOWN = 2;

/** What became of the tips of a site, by quarters, and why so. */
export function SiteOutcomes({ siteId }: { siteId: string }) {
  const t = useText(signalMessages);
  const kit = useText(deskMessages);
  const { list: outcomes, rows } = usePages(['signals', 'outcomes', siteId], (start) =>
    client.call(listOutcomes, {
      params: { siteId },
      query: { limit: SHOWN, ...start },
    }),
  );
  return (
    <>
      {outcomes.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {outcomes.isError && <ErrorNotice error={outcomes.error} onRetry={() => void outcomes.refetch()} />}
      {outcomes.isSuccess && rows.length === 0 && (
        <p>
          {t('outcomes.none')}. <span className="to-soft">{t('outcomes.none.hint')}</span>
        </p>
      )}
      <ul className="to-list">
        {rows.map((batch) => (
          <li key={batch.quarter} className="to-card">
            <Batch batch={batch} />
          </li>
        ))}
      </ul>
      <MoreButton list={outcomes} label={t('outcomes.more')} />
      <p className="to-soft">{t('outcomes.why')}</p>
    </>
  );
}

function Batch({ batch }: { batch: OutcomeBatch }) {
  const t = useText(signalMessages);
  const { quarter, sent, tips, useful, toCase, meanDays, meanAnswer } = batch;
  return (
    <>
      <span className="to-soft">{t('outcomes.quarter', quarterName(quarter))}</span>
      <span>{sent === 0 ? t('outcomes.sent.few') : t('outcomes.sent', { count: sent })}</span>
      <strong>{tips === 0 ? t('outcomes.none') : t('outcomes.tips', { count: tips })}</strong>
      {useful && <span>{t('outcomes.useful', useful)}</span>}
      {toCase && <span>{t('outcomes.toCase', toCase)}</span>}
      {meanAnswer !== null && <span className="to-soft">{t('outcomes.answer', { count: meanAnswer })}</span>}
      {meanDays !== null && <span className="to-soft">{t('outcomes.days', { count: meanDays })}</span>}
      {tips > 0 && (!useful || !toCase) && <span className="to-soft">{t('outcomes.later')}</span>}
    </>
  );
}
