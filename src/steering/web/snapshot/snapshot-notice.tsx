import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { displayName } from '../../../areas/area.ts';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconLock } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readOverview } from '../../indicator-contract.ts';
import { titlePeriod } from '../../written-period.ts';
import { snapshotMessages } from './snapshot-messages.ts';
import { useFreeze, useMayFreeze, useSnapshots } from './use-snapshots.ts';

type Reply = ReplyOf<typeof readOverview>;

/** Whether the period that is shown is frozen, and by whom; for the analyst the way to freeze it once it is over. */
export function SnapshotNotice({ reply, running }: { readonly reply: Reply; readonly running: boolean }) {
  const t = useText(snapshotMessages);
  const language = useLanguage();
  const { data } = useSnapshots(reply.area.areaId);
  const may = useMayFreeze();
  if (!data) return null;
  const here = data.rows.find(({ from, to }) => from === reply.from && to === reply.to);
  const others = data.rows.filter((row) => row !== here);
  const wayTo = (snapshotId: string) => `/dieu-hanh/chot/${reply.area.areaId}/${snapshotId}`;
  return (
    <>
      {here && (
        <p className="steer-frozen">
          <IconLock size={20} aria-hidden="true" />
          <span>
            {t('snapshot.is', {
              moment: formatMoment(here.frozenAt, language),
              name: here.frozenBy,
              adjustments:
                here.adjustments === 0
                  ? t('snapshot.adjustments.none')
                  : t('snapshot.adjustments', { count: here.adjustments }),
            })}{' '}
            {t('snapshot.today')} <Link to={wayTo(here.snapshotId)}>{t('snapshot.open')}</Link>
          </span>
        </p>
      )}
      {!here && !running && may && <Freeze reply={reply} />}
      {others.length > 0 && (
        <details className="steer-query steer-off-paper">
          <summary>{t('snapshot.all')}</summary>
          <ul className="steer-rules">
            {others.map((row) => (
              <li key={row.snapshotId}>
                <Link to={wayTo(row.snapshotId)}>{titlePeriod(row, language)}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Freeze({ reply }: { readonly reply: Reply }) {
  const t = useText(snapshotMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const freeze = useFreeze();
  const { areaId } = reply.area;
  const confirm = () =>
    freeze.mutate(
      { areaId, from: reply.from, to: reply.to, calendar: reply.calendar },
      { onSuccess: ({ snapshotId }) => void navigate({ to: `/dieu-hanh/chot/${areaId}/${snapshotId}` }) },
    );
  return (
    <div className="steer-unfrozen steer-off-paper">
      <span className="steer-soft">{t('snapshot.isNot')}</span>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('snapshot.freeze')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('snapshot.freeze')}
        confirmLabel={t('snapshot.freeze.confirm')}
        busy={freeze.isPending}
        onConfirm={confirm}
      >
        <p className="steer-dialog">
          {t('snapshot.freeze.what', {
            area: displayName(reply.area, language),
            period: titlePeriod(reply, language),
          })}
        </p>
        {freeze.isError && <ErrorNotice error={freeze.error} />}
      </ConfirmDialog>
    </div>
  );
}
