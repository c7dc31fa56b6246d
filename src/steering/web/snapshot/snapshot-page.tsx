import { Button, Loader } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { displayName } from '../../../areas/area.ts';
import { ErrorNotice, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay, formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconArrowLeft, IconCircleCheck, IconPrinter } from '../../../ui/icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readSnapshot } from '../../snapshot-contract.ts';
import { titlePeriod } from '../../written-period.ts';
import { steerMessages } from '../messages.ts';
import { periodMessages } from '../period-messages.ts';
import { AdjustmentList } from './adjustment-list.tsx';
import { SnapshotFigures } from './snapshot-figures.tsx';
import { SnapshotKinds } from './snapshot-kinds.tsx';
import { snapshotMessages } from './snapshot-messages.ts';
import { useHash } from './use-hash.ts';
import { useInclusion } from './use-inclusion.ts';
import { useSnapshot } from './use-snapshots.ts';
import '../steering.css';

type Reply = ReplyOf<typeof readSnapshot>;

/** `/dieu-hanh/chot/<area>/<snapshot>`: what was frozen, what was adjusted since, and what the registers say today. */
export function Page() {
  const t = useText(snapshotMessages);
  const steer = useText(steerMessages);
  const kit = useText(deskMessages);
  const { areaId, snapshotId }: { areaId?: string; snapshotId?: string } = useParams({ strict: false });
  const { data, error, refetch } = useSnapshot(Number(areaId), snapshotId ?? '');
  return (
    <div className="desk-page steer">
      {data && <Back reply={data} />}
      <div className="steer-head">
        <PageTitle>{t('snapshot.title')}</PageTitle>
        <Button
          className="steer-off-paper"
          variant="subtle"
          leftSection={<IconPrinter size={20} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {steer('steer.print')}
        </Button>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && (
        <>
          <Facts reply={data} />
          <SnapshotFigures reply={data} snapshotId={snapshotId ?? ''} />
          <SnapshotKinds kinds={data.kinds} />
          <AdjustmentList reply={data} />
        </>
      )}
    </div>
  );
}

function Back({ reply: { area, from, to, calendar } }: { readonly reply: Reply }) {
  const t = useText(snapshotMessages);
  const own = calendar === 'free' ? {} : { calendar };
  return (
    <Link
      className="steer-back steer-off-paper"
      to="/dieu-hanh"
      search={{ area: area.areaId, from, to, ...own }}
    >
      <IconArrowLeft size={20} aria-hidden="true" />
      {t('snapshot.back')}
    </Link>
  );
}

/** Where the leaf of a cut-off stands in the public log, and the proofs to check that by. */
function LogLinks({ leaf }: { readonly leaf: string }) {
  const t = useText(snapshotMessages);
  const found = useInclusion(leaf);
  return (
    <span className="steer-log">
      {found ? (
        <a href={found.proof}>{t('snapshot.log.proof', { place: found.place, size: found.size })}</a>
      ) : (
        <span>{t('snapshot.log.waiting')}</span>
      )}
      <a href="/api/ledger/checkpoint">{t('snapshot.log.checkpoint')}</a>
    </span>
  );
}

/** What was frozen, when and by whom, with the hash that the public log commits to, worked out again here. */
function Facts({ reply }: { readonly reply: Reply }) {
  const t = useText(snapshotMessages);
  const calendars = useText(periodMessages);
  const language = useLanguage();
  const matches = useHash(reply.content, reply.sha256);
  const { from, to, calendar, asOf, frozenAt, frozenBy, sha256, leafHash, content } = reply;
  const save = () =>
    saveFile(
      new Blob([content], { type: 'application/json' }),
      `chot-so-lieu-${reply.area.areaId}-${from}-${to}.json`,
    );
  return (
    <>
      <p className="steer-sentence">
        {displayName(reply.area, language)}, {titlePeriod({ from, to }, language)}
      </p>
      <dl className="steer-facts">
        <dt>{t('snapshot.frozen')}</dt>
        <dd>{t('snapshot.frozen.value', { moment: formatMoment(frozenAt, language), name: frozenBy })}</dd>
        <dt>{t('snapshot.calendar')}</dt>
        <dd>{calendars(`period.calendar.${calendar}`)}</dd>
        <dt>{t('snapshot.asOf')}</dt>
        <dd>{formatDay(asOf)}</dd>
        <dt>{t('snapshot.hash')}</dt>
        <dd>
          <code className="steer-hash">{sha256}</code>
          {matches === true && (
            <span className="steer-calm">
              <IconCircleCheck size={16} aria-hidden="true" /> {t('snapshot.hash.matches')}
            </span>
          )}
          {matches === false && (
            <span className="steer-late" role="alert">
              <IconAlertTriangle size={16} aria-hidden="true" /> {t('snapshot.hash.differs')}
            </span>
          )}
        </dd>
        <dt>{t('snapshot.log')}</dt>
        <dd>
          <code className="steer-hash">{leafHash}</code>
          <LogLinks leaf={leafHash} />
        </dd>
      </dl>
      <Button className="steer-off-paper steer-save" variant="default" onClick={save}>
        {t('snapshot.save')}
      </Button>
    </>
  );
}
