import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '../icons.ts';

/** How pressing a clock is; the word is in the sentence, the colour only repeats it. */
type ClockTone = 'calm' | 'soon' | 'overdue' | 'met';

const ICONS = { calm: IconClock, soon: IconClock, overdue: IconAlertTriangle, met: IconCircleCheck };

/** A time limit as a sentence ("Còn 6 ngày để trả lời, hạn 04/12/2026"), a bar, and its ground in small type. */
export function ClockSentence(props: {
  readonly tone: ClockTone;
  readonly sentence: string;
  /** Share of the time that has passed, 0..1. */
  readonly passed: number;
  /** The legal ground, under the plain sentence. */
  readonly ground?: ReactNode;
}) {
  const Icon = ICONS[props.tone];
  const percent = Math.round(Math.min(1, Math.max(0, props.passed)) * 100);
  return (
    <div className={`clock clock-${props.tone}`}>
      <p className="clock-sentence">
        <Icon size={20} aria-hidden="true" />
        {props.sentence}
      </p>
      <progress max={100} value={percent} aria-hidden="true" />
      {props.ground && <p className="ground">{props.ground}</p>}
    </div>
  );
}
