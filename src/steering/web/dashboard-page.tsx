import { Loader } from '@mantine/core';
import { dayOfMoment } from '../../law/day.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { isBackwards, type View } from '../view.ts';
import { AllFigures } from './all-figures.tsx';
import { FateNotice } from './fate-notice.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { Headline } from './headline.tsx';
import { MapSection } from './map/map-section.tsx';
import { useBoundaries } from './map/use-boundaries.ts';
import { steerMessages } from './messages.ts';
import { OverdueSection, useOverdue } from './overdue-section.tsx';
import { PartsTable } from './parts-table.tsx';
import { PeriodSentence } from './period-sentence.tsx';
import { SnapshotNotice } from './snapshot/snapshot-notice.tsx';
import { useSnapshots } from './snapshot/use-snapshots.ts';
import { SteeringFrame } from './steering-frame.tsx';
import { TrendSection } from './trend-section.tsx';
import { useOverview } from './use-overview.ts';

/** `/dieu-hanh`: the period told, its main figures, where and when, what came of it, what is late. */
export function Page() {
  const t = useText(steerMessages);
  return (
    <SteeringFrame title={t('steer.title')}>
      {(view, show) => <Dashboard view={view} show={show} />}
    </SteeringFrame>
  );
}

function Dashboard({ view, show }: { readonly view: View; readonly show: (view: View) => void }) {
  const t = useText(steerMessages);
  const kit = useText(deskMessages);
  const { data, error, refetch, isPlaceholderData } = useOverview(view);
  // asked for at once, so that no section waits for the figures before it asks for its own
  useBoundaries(view);
  useOverdue(view.area);
  useSnapshots(view.area);
  if (isBackwards(view)) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <div
      className={isPlaceholderData ? 'steer-dashboard steer-stale' : 'steer-dashboard'}
      aria-busy={isPlaceholderData}
    >
      <PeriodSentence reply={data} view={view} />
      <FateNotice area={data.area} view={view} to="/dieu-hanh" />
      <SnapshotNotice reply={data} running={data.to >= dayOfMoment(new Date())} />
      <Headline reply={data} view={view} />
      <div className="steer-pictures">
        <MapSection reply={data} view={view} show={show} />
        <FunnelSection reply={data} view={view} />
        <TrendSection reply={data} />
        <OverdueSection areaId={data.area.areaId} />
      </div>
      <section className="steer-section steer-parts">
        <h2>{t('steer.parts')}</h2>
        <PartsTable reply={data} view={view} />
      </section>
      <AllFigures reply={data} view={view} />
    </div>
  );
}
