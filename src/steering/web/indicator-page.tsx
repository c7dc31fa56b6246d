import { Loader } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Length } from '../calendars.ts';
import { wordsOf } from '../indicator-words.ts';
import { INDICATOR_CODES, type IndicatorCode } from '../indicators.ts';
import { isBackwards, type View } from '../view.ts';
import { BreakdownTable } from './breakdown-table.tsx';
import { ChangeLine } from './change-line.tsx';
import { FateNotice } from './fate-notice.tsx';
import { FigureValue } from './figure-value.tsx';
import { Formula } from './formula.tsx';
import { IndicatorParts } from './indicator-parts.tsx';
import { steerMessages } from './messages.ts';
import { SteeringFrame } from './steering-frame.tsx';
import { StepsSection } from './steps-section.tsx';
import { TipsSection } from './tips-section.tsx';
import { ToDashboard } from './to-dashboard.tsx';
import { useIndicator } from './use-overview.ts';

/** `/dieu-hanh/so/<code>`: one figure, how it is made, and where its rows fall. */
export function Page() {
  const t = useText(steerMessages);
  const language = useLanguage();
  const { code }: { code?: string } = useParams({ strict: false });
  const known = INDICATOR_CODES.find((one) => one === code);
  if (!known) {
    const back = <Link to="/dieu-hanh">{t('steer.back')}</Link>;
    return (
      <div className="desk-page steer">
        <PageTitle>{t('steer.title')}</PageTitle>
        <EmptyState title={t('steer.unknown')} action={back} />
      </div>
    );
  }
  return (
    <SteeringFrame title={wordsOf(known, language).name} above={(view) => <ToDashboard view={view} />}>
      {(view) => <Opened code={known} view={view} />}
    </SteeringFrame>
  );
}

function Opened({ code, view }: { readonly code: IndicatorCode; readonly view: View }) {
  const kit = useText(deskMessages);
  const [length, setLength] = useState<Length>('month');
  const { data, error, refetch, isPlaceholderData } = useIndicator(code, view, length);
  if (isBackwards(view)) return null;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  const { figure } = data;
  return (
    <div className={isPlaceholderData ? 'stale' : undefined} aria-busy={isPlaceholderData}>
      <p className="steer-figure">
        <FigureValue code={code} counted={figure} />
        {figure.before && <ChangeLine code={code} now={figure} before={figure.before} />}
      </p>
      <FateNotice area={data.area} view={view} to={`/dieu-hanh/so/${code}`} />
      <Formula reply={data} view={view} />
      <StepsSection reply={data} length={length} onLength={setLength} />
      {data.breakdowns.map((breakdown) => (
        <BreakdownTable key={breakdown.by} code={code} breakdown={breakdown} />
      ))}
      <IndicatorParts reply={data} view={view} />
      <TipsSection code={code} view={view} />
    </div>
  );
}
