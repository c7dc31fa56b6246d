import { LAW_CODES } from '../../../law/codes.ts';
import type { Day } from '../../../law/day.ts';
import { findParameter, type LawBook } from '../../../law/law-book.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { ClockSentence } from '../../../ui/public/index.ts';
import type { TipClock } from '../../contract.ts';
import { type ClockView, clockView } from './clock-view.ts';
import { followMessages } from './messages.ts';

/** Clocks as sentences, each with its bar and its legal ground in small type. */
export function Clocks(props: {
  readonly clocks: readonly TipClock[];
  readonly law: LawBook | null;
  readonly today: Day;
}) {
  const { clocks, law, today } = props;
  // Without the law book nothing is called soon but the last day itself.
  const soon = (law && findParameter(law, LAW_CODES.soon, today)?.value) ?? 0;
  return (
    <>
      {clocks.map((clock) => {
        const view = clockView(clock, today, soon);
        return view && <OneClock key={clock.clock} clock={clock} view={view} law={law} />;
      })}
    </>
  );
}

function OneClock(props: {
  readonly clock: TipClock;
  readonly view: ClockView;
  readonly law: LawBook | null;
}) {
  const { clock, view, law } = props;
  const t = useText(followMessages);
  const language = useLanguage();
  const values = {
    task: t(`clock.task.${clock.clock}`),
    days: view.days,
    day: clock.dueOn ? formatDay(clock.dueOn) : '',
    stopped: clock.stoppedOn ? formatDay(clock.stoppedOn) : '',
  };
  const sources = sourcesOf(clock, law, language).join('; ');
  const mark = clock.verified || sources.includes(t('clock.unverified')) ? '' : ` (${t('clock.unverified')})`;
  const ground = [
    sources || mark ? `${sources && t('clock.ground', { sources })}${mark}.` : '',
    clock.rolled ? t('clock.rolled') : '',
  ].filter((part) => part !== '');
  return (
    <ClockSentence
      tone={view.tone}
      sentence={t(`clock.${view.says}`, values)}
      passed={view.passed}
      ground={ground.join(' ')}
    />
  );
}

/** The grounds of the rows behind a clock's day, each once. */
function sourcesOf({ parameters }: TipClock, law: LawBook | null, language: Language): string[] {
  const sources = parameters.flatMap(({ code, validFrom }) => {
    const row = law?.parameters.find((each) => each.code === code && each.validFrom === validFrom);
    if (!row) return [];
    return [language === 'vi' ? row.source : row.sourceEn];
  });
  return [...new Set(sources)];
}
