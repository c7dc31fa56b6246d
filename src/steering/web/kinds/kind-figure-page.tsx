import { Loader } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { displayName } from '../../../areas/area.ts';
import { EmptyState, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { ApiError } from '../../../wire/client.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { readKindFigure } from '../../kind-figure-contract.ts';
import { isBackwards, type View } from '../../view.ts';
import { titlePeriod } from '../../written-period.ts';
import { Fact } from '../fact.tsx';
import { FateNotice } from '../fate-notice.tsx';
import { indicatorMessages } from '../indicator-messages.ts';
import { Moved } from '../moved.tsx';
import { SteeringFrame } from '../steering-frame.tsx';
import { ToDashboard } from '../to-dashboard.tsx';
import { kindMessages } from './kind-messages.ts';
import { KindParts } from './kind-parts.tsx';
import { KindSchemes } from './kind-schemes.tsx';
import { sumWords, useAdded, useFieldName } from './kind-words.ts';
import { useKindFigure } from './use-kind-figures.ts';

type Reply = ReplyOf<typeof readKindFigure>;

/** `/dieu-hanh/loai-mo-hinh/<key>`: what a kind of scheme counts of its own, how it is added up, and where. */
export function Page() {
  const t = useText(kindMessages);
  const { key = '' }: { key?: string } = useParams({ strict: false });
  return (
    <SteeringFrame title={t('kinds.title')} above={(view) => <ToDashboard view={view} />}>
      {(view) => <Opened figureKey={key} view={view} />}
    </SteeringFrame>
  );
}

function Opened({ figureKey, view }: { readonly figureKey: string; readonly view: View }) {
  const t = useText(kindMessages);
  const kit = useText(deskMessages);
  const { data, error, refetch, isPlaceholderData } = useKindFigure(figureKey, view);
  if (isBackwards(view)) return null;
  if (error instanceof ApiError && error.code === 'not_found') {
    return <EmptyState title={t('kinds.unknown')} hint={t('kinds.unknown.hint')} />;
  }
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="xl" aria-label={kit('desk.loading')} />;
  return (
    <div className={isPlaceholderData ? 'stale' : undefined} aria-busy={isPlaceholderData}>
      <Figure reply={data} />
      <FateNotice area={data.area} view={view} to={`/dieu-hanh/loai-mo-hinh/${figureKey}`} />
      <Formula reply={data} view={view} />
      <KindParts reply={data} view={view} />
      <KindSchemes reply={data} />
    </div>
  );
}

function Figure({ reply: { figure } }: { readonly reply: Reply }) {
  const language = useLanguage();
  const nameOf = useFieldName();
  const { before } = figure;
  const written = (sum: number) => sumWords(sum, figure, language);
  return (
    <>
      <h2>
        {nameOf(figure)} · {figure.kind[language]}
      </h2>
      <p className="steer-figure">
        <span className="steer-value">{written(figure.sum)}</span>
        {before && (
          <Moved
            now={figure.sum}
            before={before.sum}
            rows={before.records}
            written={written}
            from={written(before.sum)}
          />
        )}
      </p>
    </>
  );
}

/** How it is added up, in words, with the number of records behind it. */
function Formula({ reply, view }: { readonly reply: Reply; readonly view: View }) {
  const t = useText(kindMessages);
  const rules = useText(indicatorMessages);
  const language = useLanguage();
  const added = useAdded();
  const { figure, against } = reply;
  return (
    <>
      <section className="steer-section">
        <h2>{t('kinds.formula')}</h2>
        <p className="steer-measure">{added.over(figure)}</p>
        <dl className="steer-facts">
          <Fact name={t('kinds.rows')}>{added.rows(figure, figure.records)}</Fact>
          {figure.before && against && (
            <Fact name={t('kinds.before')}>
              {sumWords(figure.before.sum, figure, language)}, {added.rows(figure, figure.before.records)} (
              {titlePeriod(against, language)})
            </Fact>
          )}
        </dl>
      </section>
      <section className="steer-section">
        <h2>{rules('indicator.rules')}</h2>
        <ul className="steer-rules">
          <li>
            {rules('indicator.rule.period', {
              from: formatDay(reply.from),
              to: formatDay(reply.to),
              asOf: formatDay(reply.asOf),
            })}
          </li>
          <li>{t('kinds.place', { area: displayName(reply.area, language) })}</li>
          <li>{rules(`indicator.rule.units.${view.units ?? 'then'}`)}</li>
          <li>{t('kinds.form')}</li>
        </ul>
      </section>
    </>
  );
}
