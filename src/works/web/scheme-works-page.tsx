import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isDay } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { readWork, type Work } from '../contract.ts';
import { worksMessages } from './messages.ts';
import { PeriodForm } from './period-form.tsx';
import { type Days, thisYear, useAreaName, useKindName } from './use-works.ts';
import { FIGURES, QuartersOfTips, useFigureWords, WorkNotes } from './work-cells.tsx';
import './works.css';

/** `/mo-hinh-tu-quan/$schemeId/ket-qua`: what came of one scheme, and how it was before and after its launch. */
export function Page() {
  const t = useText(worksMessages);
  const kit = useText(deskMessages);
  const { schemeId = '' } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [days, setDays] = useState<Days>(() => daysIn(search) ?? thisYear());
  const { data, error, refetch } = useQuery({
    queryKey: ['works', 'scheme', schemeId, days],
    queryFn: () => client.call(readWork, { params: { schemeId }, query: { ...days } }),
    placeholderData: (before) => before,
  });
  return (
    <div className="desk-page works">
      <p>
        <Link to="/mo-hinh-tu-quan/$schemeId" params={{ schemeId }}>
          {t('works.toScheme')}
        </Link>
      </p>
      <PageTitle>{data ? `${t('works.title')}: ${data.name}` : t('works.title')}</PageTitle>
      <PeriodForm value={days} onChange={setDays} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {data && <Shown work={data} days={days} />}
    </div>
  );
}

function daysIn({ from, to }: Readonly<Record<string, unknown>>): Days | undefined {
  const day = (value: unknown): value is string => typeof value === 'string' && isDay(value);
  return day(from) && day(to) && from <= to ? { from, to } : undefined;
}

function Shown({ work, days }: { readonly work: Work; readonly days: Days }) {
  const t = useText(worksMessages);
  const kindName = useKindName();
  const words = useFigureWords()(work.figures);
  return (
    <>
      <p className="works-soft">
        {kindName(work.kind)}
        {work.asOf < days.to && ` · ${t('works.asOf', { day: formatDay(work.asOf) })}`}
      </p>
      <QuartersOfTips {...days} to={work.asOf} />
      <dl className="works-figures">
        {FIGURES.map((code) => (
          <div key={code}>
            <dt>{t(`col.${code}`)}</dt>
            <dd>{words[code]}</dd>
          </div>
        ))}
      </dl>
      <Around work={work} />
      <WorkNotes />
    </>
  );
}

function Around({ work: { around, launchedOn } }: { readonly work: Work }) {
  const t = useText(worksMessages);
  const areaName = useAreaName();
  const { areaIds, spans, said, why } = around;
  const areas = areaIds.map(areaName).filter((name) => name !== '');
  return (
    <section aria-labelledby="around">
      <h2 id="around">{t('around.title')}</h2>
      {launchedOn === null ? (
        <p>{t('around.none')}</p>
      ) : (
        <>
          <p className="works-soft">{t('around.lead', { areas: areas.join(', ') })}</p>
          {said && spans ? (
            <dl className="works-figures">
              {(['before', 'after'] as const).map((side) => (
                <div key={side}>
                  <dt>
                    {t(`around.${side}`, {
                      days: spans.days,
                      from: formatDay(spans[side].from),
                      to: formatDay(spans[side].to),
                    })}
                  </dt>
                  <dd>{t('around.tips', { count: said[side] })}</dd>
                </div>
              ))}
            </dl>
          ) : (
            why && <p>{t(`around.${why}`)}</p>
          )}
        </>
      )}
    </section>
  );
}
