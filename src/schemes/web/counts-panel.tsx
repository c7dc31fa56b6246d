import { Button, Loader, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useMemo, useState } from 'react';
import type { Area, AreaSet } from '../../areas/area.ts';
import { describeArea } from '../../areas/describe-area.ts';
import { tellPredecessors } from '../../areas/predecessors.ts';
import { resultOf } from '../../areas/search.ts';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField, ErrorNotice, ScopeNote } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatDay, formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { type CountedSum, countSchemesOf } from '../contract.ts';
import { MEASURE_WORDS, MEASURES } from '../measures.ts';
import { CountedSums } from './counted-sums.tsx';
import { schemesMessages } from './messages.ts';
import { readAreas } from './read-areas.ts';
import { SCHEMES, useActor, useAreas, useKinds, useWording } from './use-schemes.ts';

/** What is asked: an area, and the days of a period as they are typed. */
interface Asked {
  readonly from: string;
  readonly to: string;
}

/** The figures of a period: each with what exactly it counts. */
export function CountsPanel() {
  const t = useText(schemesMessages);
  const language = useLanguage();
  const areas = useAreas();
  const actor = useActor();
  const today = dayOfMoment(new Date());
  const [areaId, setAreaId] = useState<number>();
  const [period, setPeriod] = useState({ from: `${today.slice(0, 4)}-01-01`, to: today });
  const choices = useMemo(() => (areas ? readAreas(areas, actor) : []), [areas, actor]);
  const chosen = areaId ?? choices[0]?.areaId;
  if (!areas || chosen === undefined) return null;
  return (
    <section className="schemes-counts" aria-labelledby="counts">
      <h2 id="counts">{t('counts.title')}</h2>
      <div className="schemes-bar">
        <Select
          className="schemes-area"
          label={t('schemes.area')}
          data={choices.map((area) => ({
            value: String(area.areaId),
            label: describeArea(resultOf(areas, area, today), language),
          }))}
          value={String(chosen)}
          onChange={(value) => setAreaId(Number(value))}
          allowDeselect={false}
          searchable
          comboboxProps={{ withinPortal: false }}
        />
        <Period value={period} onChange={setPeriod} />
      </div>
      <Predecessors areas={areas} areaId={chosen} readable={choices} onChoose={setAreaId} />
      <Counts areaId={chosen} {...period} />
    </section>
  );
}

/** Which former units are in the figures of a unit; those that are not can be chosen, where they can be read. */
function Predecessors(props: {
  readonly areas: AreaSet;
  readonly areaId: number;
  readonly readable: readonly Area[];
  readonly onChoose: (areaId: number) => void;
}) {
  const { areas, areaId, readable, onChoose } = props;
  const t = useText(schemesMessages);
  const language = useLanguage();
  const today = dayOfMoment(new Date());
  const { within, apart, parts } = useMemo(
    () => tellPredecessors(areas, areaId, today, language),
    [areas, areaId, today, language],
  );
  const shown = parts.filter((part) => readable.some((area) => area.areaId === part.areaId));
  return (
    <ScopeNote
      sentences={[within, apart]}
      choices={shown.map((part) => ({ value: part.areaId, label: t('counts.apart', part) }))}
      onChoose={onChoose}
    />
  );
}

function Period({ value, onChange }: { value: Asked; onChange: (period: Asked) => void }) {
  const t = useText(schemesMessages);
  const [typed, setTyped] = useState({ from: formatDay(value.from), to: formatDay(value.to) });
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const [from, to] = [parseDay(typed.from), parseDay(typed.to)];
    if (from !== undefined && to !== undefined) onChange({ from, to });
  };
  return (
    <form className="schemes-bar" onSubmit={submit} noValidate>
      <DayField
        label={t('counts.from')}
        hint=""
        value={typed.from}
        wrong={tried && parseDay(typed.from) === undefined}
        required
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <DayField
        label={t('counts.to')}
        hint=""
        value={typed.to}
        wrong={tried && parseDay(typed.to) === undefined}
        required
        onChange={(to) => setTyped({ ...typed, to })}
      />
      <Button type="submit" variant="default">
        {t('counts.show')}
      </Button>
    </form>
  );
}

function Counts(asked: Asked & { readonly areaId: number }) {
  const t = useText(schemesMessages);
  const kit = useText(deskMessages);
  const language = useLanguage();
  const say = useWording();
  const { data, error, refetch } = useQuery({
    queryKey: [...SCHEMES, 'count', asked],
    queryFn: () => client.call(countSchemesOf, { query: { ...asked } }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return (
    <>
      <dl className="schemes-figures">
        {MEASURES.map((measure) => (
          <div key={measure}>
            <dt>{say(MEASURE_WORDS[measure].name)}</dt>
            <dd>
              <strong>{formatNumber(data.counts[measure] ?? 0, language)}</strong>
              <span>{say(MEASURE_WORDS[measure].definition)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <SumsByKind sums={data.sums} />
      {data.asOf < asked.to && (
        <p className="schemes-soft">{t('counts.asOf', { day: formatDay(data.asOf) })}</p>
      )}
    </>
  );
}

/** What each kind counts of its own: a board decides that by its form. */
function SumsByKind({ sums }: { sums: readonly CountedSum[] }) {
  const t = useText(schemesMessages);
  const say = useWording();
  const kinds = useKinds().filter(({ kind }) => sums.some((sum) => sum.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <>
      <p className="schemes-soft">{t('counts.kinds')}</p>
      {kinds.map(({ kind, form }) => (
        <section key={kind} aria-label={say(form.name)}>
          <h3>{say(form.name)}</h3>
          <CountedSums form={form} sums={sums.filter((sum) => sum.kind === kind)} until="period" />
        </section>
      ))}
    </>
  );
}
