import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconClockExclamation,
  IconPlayerPause,
} from '../icons.ts';
import { deskMessages } from './messages.ts';

/** How a time limit stands. */
export type DeadlineTone = 'overdue' | 'soon' | 'calm' | 'paused' | 'met';

const DEADLINE_ICONS = {
  overdue: IconAlertTriangle,
  soon: IconClockExclamation,
  calm: IconClock,
  paused: IconPlayerPause,
  met: IconCircleCheck,
};

/** A time limit in a row: icon, colour and word; `words` say it exactly ("Còn 6 ngày"), else the tone's own word. */
export function DeadlineChip(props: {
  readonly tone: DeadlineTone;
  readonly words?: string;
  readonly title?: string;
}) {
  const t = useText(deskMessages);
  const Icon = DEADLINE_ICONS[props.tone];
  return (
    <span className={`chip chip-${props.tone}`} title={props.title}>
      <Icon size={16} aria-hidden="true" />
      {props.words ?? t(`desk.chip.${props.tone}`)}
    </span>
  );
}

/** What a state means at a glance: waits for somebody, is worked on, is done, is halted. */
export type StateTone = 'waiting' | 'working' | 'done' | 'halted';

/** A state of the workflow by its name. */
export function StateChip(props: { readonly tone: StateTone; readonly children: ReactNode }) {
  return (
    <span className={`chip state state-${props.tone}`}>
      <span className="state-dot" aria-hidden="true" />
      {props.children}
    </span>
  );
}
