import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import type { LawBook } from '../../law/law-book.ts';
import { errorMessages } from '../../ui/i18n/error-messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { lengthOf, periodContaining } from '../calendar-periods.ts';
import {
  CALENDAR_SHAPES,
  CALENDARS,
  type CalendarCode,
  type Length,
  type PeriodicCalendar,
} from '../calendars.ts';
import { periodOn } from '../period-after.ts';
import { ARTICLE_PERIOD, type Period } from '../periods.ts';
import type { View } from '../view.ts';
import { OwnDays } from './own-days.tsx';
import { periodMessages } from './period-messages.ts';
import { PeriodStepper } from './period-stepper.tsx';

/** Calendar, length and period: of the law's calendars, or days of one's own. */
export function PeriodPicker(props: {
  readonly book: LawBook;
  readonly view: View;
  readonly show: (view: View) => void;
}) {
  const { book, view, show } = props;
  const t = useText(periodMessages);
  const errors = useText(errorMessages);
  const [unknown, setUnknown] = useState(false);
  const today = dayOfMoment(new Date());
  const calendar = view.calendar ?? 'free';
  const length = calendar === 'free' ? undefined : lengthOf(book, calendar, view);
  const turnTo = (next: CalendarCode) => {
    if (next === 'free') return show(freed(view));
    const period = periodOn(book, next, length, view.to, today);
    setUnknown(period === undefined);
    if (period) show({ ...view, ...period, calendar: next });
  };
  const fault = calendar !== 'free' && length === undefined ? errors('not_a_period') : undefined;
  return (
    <>
      <NativeSelect
        className="steer-calendar"
        label={t('period.calendar')}
        value={calendar}
        error={unknown ? t('period.unknown') : fault}
        onChange={(event) => {
          const next = CALENDARS.find((one) => one === event.currentTarget.value);
          if (next) turnTo(next);
        }}
        data={CALENDARS.map((value) => ({ value, label: t(`period.calendar.${value}`) }))}
      />
      {calendar === 'free' ? (
        <FreeDays view={view} show={show} />
      ) : (
        <>
          <LengthSelect
            calendar={calendar}
            value={length}
            onChange={(next) => {
              const day = view.to < today ? view.to : today;
              const period = periodContaining(book, calendar, next, day);
              if (period) show({ ...view, ...period });
            }}
          />
          <PeriodStepper
            book={book}
            calendar={calendar}
            value={view}
            onChange={(period) => show({ ...view, ...period })}
          />
        </>
      )}
    </>
  );
}

function LengthSelect(props: {
  readonly calendar: PeriodicCalendar;
  readonly value: Length | undefined;
  readonly onChange: (length: Length) => void;
}) {
  const t = useText(periodMessages);
  const { lengths } = CALENDAR_SHAPES[props.calendar];
  const known = props.value ?? '';
  return (
    <NativeSelect
      className="steer-length"
      label={t('period.length')}
      value={known}
      onChange={(event) => {
        const next = lengths.find((one) => one === event.currentTarget.value);
        if (next) props.onChange(next);
      }}
      data={[
        ...(known === '' ? [{ value: '', label: '…' }] : []),
        ...lengths.map((value) => ({ value, label: t(`period.length.${value}`) })),
      ]}
    />
  );
}

/** Days of one's own, with the one named range that the city's published account speaks of. */
function FreeDays({ view, show }: { readonly view: View; readonly show: (view: View) => void }) {
  const t = useText(periodMessages);
  const isArticle = view.from === ARTICLE_PERIOD.from && view.to === ARTICLE_PERIOD.to;
  const change = (period: Period) => show({ ...view, ...period });
  return (
    <>
      <OwnDays
        key={`${view.from} ${view.to}`}
        value={view}
        labels={{ from: t('period.from'), to: t('period.to'), show: t('period.show') }}
        onChange={change}
      />
      {!isArticle && (
        <Button className="steer-named" variant="subtle" onClick={() => change(ARTICLE_PERIOD)}>
          {t('period.article')}
        </Button>
      )}
    </>
  );
}

/** The same days, of no calendar. */
function freed({ calendar: _, ...view }: View): View {
  return view;
}
