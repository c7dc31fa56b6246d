import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconPlayerPause,
} from '../../../ui/icons.ts';
import type { TipClock } from '../../contract.ts';
import { type ClockView, clocksToTell, clockView } from './clock-view.ts';
import { actionMessages, inboxMessages, tipMessages } from './messages.ts';
import { dayWords } from './tip-words.ts';
import { useLawBook, useToday } from './use-desk-facts.ts';

const ICONS = {
  overdue: IconAlertTriangle,
  soon: IconClockExclamation,
  calm: IconClock,
  paused: IconPlayerPause,
  met: IconCircleCheck,
  missed: IconAlertTriangle,
};

/** The clocks of a tip as sentences, each with its legal ground beneath. */
export function Clocks({ clocks }: { clocks: readonly TipClock[] }) {
  const t = useText(tipMessages);
  const book = useLawBook();
  const today = useToday();
  return (
    <ul className="clocks" aria-label={t('tip.clocks')}>
      {clocksToTell(clocks).map((clock) => (
        <ClockLine key={clock.clock} clock={clock} view={clockView(book, clock, today)} />
      ))}
    </ul>
  );
}

function ClockLine({ clock, view }: { clock: TipClock; view: ClockView }) {
  const language = useLanguage();
  const t = useText(tipMessages);
  const Icon = ICONS[view.tone];
  const ran = view.sentence === 'left' || view.sentence === 'today' || view.sentence === 'over';
  const sources = view.grounds.map(({ source, sourceEn }) => (language === 'vi' ? source : sourceEn));
  const ground = [
    [...new Set(sources)].join('; '),
    ...(clock.verified ? [] : [t('tip.unverified')]),
    ...(clock.rolled && ran ? [t('tip.rolled')] : []),
  ].filter((part) => part !== '');
  return (
    <li className={`clock-line clock-${view.tone}`}>
      <Icon size={20} aria-hidden="true" />
      <div>
        <Sentence clock={clock} view={view} />
        {ran && <progress max={100} value={Math.round(view.passed * 100)} aria-hidden="true" />}
        {ran && ground.length > 0 && <p className="clock-ground">{ground.join(' · ')}</p>}
      </div>
    </li>
  );
}

function Sentence({ clock, view }: { clock: TipClock; view: ClockView }): ReactNode {
  const t = useText(actionMessages);
  const inbox = useText(inboxMessages);
  const what = inbox(`clock.${clock.clock}`);
  const values = { what, days: view.days, due: dayWords(view.due), on: dayWords(view.stopped) };
  const sentence = t(`sentence.${view.sentence}`, values);
  return <p className="clock-words">{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</p>;
}
