import { NativeSelect } from '@mantine/core';
import { BarChart } from '../../ui/charts/bar-chart.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import type { Series } from '../../ui/charts/series.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { LENGTHS, type Length } from '../calendars.ts';
import type { readIndicator } from '../indicator-contract.ts';
import { wordsOf } from '../indicator-words.ts';
import { indicatorOf } from '../indicators.ts';
import { chartStepsOf } from './chart-steps.ts';
import { indicatorMessages } from './indicator-messages.ts';
import { periodMessages } from './period-messages.ts';

/** A figure through the period: bars, or, of a ratio, the count and what it is a part of as two lines. */
export function StepsSection(props: {
  readonly reply: ReplyOf<typeof readIndicator>;
  readonly length: Length;
  readonly onLength: (length: Length) => void;
}) {
  const { reply, length } = props;
  const t = useText(indicatorMessages);
  const lengths = useText(periodMessages);
  const language = useLanguage();
  if (!indicatorOf(reply.figure.code).byTime) return null;
  return (
    <section className="steer-section">
      <div className="steer-map-head">
        <h2>{t(`indicator.steps.${length}`)}</h2>
        <NativeSelect
          className="steer-off-paper"
          label={t('indicator.steps.length')}
          value={length}
          onChange={(event) => {
            const next = LENGTHS.find((one) => one === event.currentTarget.value);
            if (next) props.onLength(next);
          }}
          data={LENGTHS.map((value) => ({ value, label: lengths(`period.length.${value}`) }))}
        />
      </div>
      <StepsChart reply={reply} format={(value) => formatNumber(value, language)} />
    </section>
  );
}

function StepsChart(props: {
  readonly reply: ReplyOf<typeof readIndicator>;
  readonly format: (value: number) => string;
}) {
  const { figure, steps, asOf } = props.reply;
  const t = useText(indicatorMessages);
  const language = useLanguage();
  const { name, base } = wordsOf(figure.code, language);
  const until = steps.filter(({ from }) => from <= asOf);
  if (until.length === 0) return <p className="steer-soft">{t('indicator.steps.none')}</p>;
  if (until.every(({ value, of }) => !value && !of)) {
    return <p className="steer-soft">{t('indicator.steps.empty')}</p>;
  }
  const values: Series = {
    key: 'value',
    name,
    tone: figure.code === 'overdue' ? 'late' : 'main',
    values: until.map(({ value }) => value),
  };
  const shared = { head: t('indicator.step'), steps: chartStepsOf(until), format: props.format };
  const days = indicatorOf(figure.code).kind === 'days';
  if (figure.of === null || days || until.length < 2) return <BarChart {...shared} series={values} />;
  const whole: Series = {
    key: 'of',
    name: t('indicator.of', { base: base ?? '' }),
    tone: 'second',
    values: until.map(({ of }) => of),
  };
  return <LineChart {...shared} series={[values, whole]} />;
}
