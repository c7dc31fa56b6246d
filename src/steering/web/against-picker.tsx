import { NativeSelect } from '@mantine/core';
import type { LawBook } from '../../law/law-book.ts';
import { errorMessages } from '../../ui/i18n/error-messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { samePeriodBefore } from '../calendar-periods.ts';
import { AGAINST, type Against, comparedWith } from '../compare.ts';
import { isBackwards, type View } from '../view.ts';
import { OwnDays } from './own-days.tsx';
import { periodMessages } from './period-messages.ts';

/** What the period is compared with. */
export function AgainstPicker(props: {
  readonly book: LawBook;
  readonly view: View;
  readonly show: (view: View) => void;
}) {
  const { book, view, show } = props;
  const t = useText(periodMessages);
  const errors = useText(errorMessages);
  const { againstFrom, againstTo, ...rest } = view;
  const against = view.against ?? 'none';
  const compare = (next: Against) => {
    if (next !== 'own') return show({ ...rest, against: next });
    const first = samePeriodBefore(book, view.calendar ?? 'free', view) ?? view;
    show({ ...rest, against: next, againstFrom: first.from, againstTo: first.to });
  };
  const fault = comparedWith(book, { ...view, calendar: view.calendar ?? 'free', against });
  return (
    <>
      <NativeSelect
        className="steer-against"
        label={t('period.against')}
        value={against}
        onChange={(event) => {
          const next = AGAINST.find((one) => one === event.currentTarget.value);
          if (next) compare(next);
        }}
        data={AGAINST.map((value) => ({ value, label: t(`period.against.${value}`) }))}
      />
      {against === 'own' && (
        <OwnDays
          key={`${againstFrom} ${againstTo}`}
          value={{ from: againstFrom ?? view.from, to: againstTo ?? view.to }}
          labels={{
            from: t('period.against.from'),
            to: t('period.against.to'),
            show: t('period.against.show'),
          }}
          fault={typeof fault === 'string' && !isBackwards(view) ? errors(fault) : undefined}
          onChange={({ from, to }) => show({ ...rest, against, againstFrom: from, againstTo: to })}
        />
      )}
    </>
  );
}
