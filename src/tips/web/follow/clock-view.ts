import { type Day, daysBetween } from '../../../law/day.ts';
import type { TipClock } from '../../contract.ts';

/** A clock as a reporter sees it. `days` are left until it ends, or late by; `passed` is the share gone, 0..1. */
export interface ClockView {
  readonly says: 'left' | 'last_day' | 'overdue' | 'suspended' | 'met' | 'missed';
  readonly tone: 'calm' | 'soon' | 'overdue' | 'met';
  readonly days: number;
  readonly passed: number;
}

/** What to say of a clock on a day; null where it never applied. `soonDays` is the house's own "soon". */
export function clockView(clock: TipClock, today: Day, soonDays: number): ClockView | null {
  const { state, startedOn, dueOn } = clock;
  if (state === 'void') return null;
  if (state === 'met') return { says: 'met', tone: 'met', days: 0, passed: 1 };
  if (state === 'missed') return { says: 'missed', tone: 'overdue', days: 0, passed: 1 };
  if (state === 'suspended' || dueOn === null) return { says: 'suspended', tone: 'calm', days: 0, passed: 0 };
  const days = daysBetween(today, dueOn);
  if (days < 0) return { says: 'overdue', tone: 'overdue', days: -days, passed: 1 };
  const length = daysBetween(startedOn, dueOn);
  const passed = length <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(startedOn, today) / length));
  const tone = days <= soonDays ? 'soon' : 'calm';
  return days === 0 ? { says: 'last_day', tone, days, passed: 1 } : { says: 'left', tone, days, passed };
}
