import { Loader } from '@mantine/core';
import { useDeferredValue } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { readOverview } from '../indicator-contract.ts';
import { isBackwards, type View } from '../view.ts';
import { AllFigures } from './all-figures.tsx';
import { FateNotice } from './fate-notice.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { Headline } from './headline.tsx';
import { KindFiguresSection } from './kinds/kind-figures-section.tsx';
import { MapSection } from './map/map-section.tsx';
import { steerMessages } from './messages.ts';
import { OverdueSection } from './overdue-section.tsx';
import { PartsTable } from './parts-table.tsx';
import { PeriodSentence } from './period-sentence.tsx';
import { SchemesSection } from './schemes-section.tsx';
import { SnapshotNotice } from './snapshot/snapshot-notice.tsx';
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
  const kit = useText(deskMessages);
  const { data, error, refetch, isPlaceholderData } = useOverview(view);
  // The first figures are on the screen before the pictures and tables below them are asked for and worked out:
  // side by side with them they would share the processor of an old desk.
  const below = useDeferredValue(data, undefined);
  if (isBackwards(view)) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <div
      className={isPlaceholderData ? 'steer-dashboard stale' : 'steer-dashboard'}
      aria-busy={isPlaceholderData}
    >
      <PeriodSentence reply={data} view={view} />
      <FateNotice area={data.area} view={view} to="/dieu-hanh" />
      <SnapshotNotice reply={data} running={data.to >= dayOfMoment(new Date())} />
      <Headline reply={data} view={view} />
      {below && <Below reply={below} view={view} show={show} />}
    </div>
  );
}

/** Where and when, what came of it and what is late, then every figure. */
function Below(props: {
  readonly reply: ReplyOf<typeof readOverview>;
  readonly view: View;
  readonly show: (view: View) => void;
}) {
  const t = useText(steerMessages);
  const { reply, view, show } = props;
  return (
    <>
      <div className="steer-pictures">
        <MapSection reply={reply} view={view} show={show} />
        <FunnelSection reply={reply} view={view} />
        <TrendSection reply={reply} />
        <OverdueSection areaId={reply.area.areaId} />
      </div>
      <SchemesSection view={view} />
      <section className="steer-section steer-parts">
        <h2>{t('steer.parts')}</h2>
        <PartsTable reply={reply} view={view} />
      </section>
      <AllFigures reply={reply} view={view} />
      <KindFiguresSection view={view} />
    </>
  );
}
