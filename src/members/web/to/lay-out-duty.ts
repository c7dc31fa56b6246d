import type { OwnShift } from '../../shift-contract.ts';

type Held = Pick<OwnShift, 'onDay' | 'standing'>;

/** How the shifts that somebody holds stand on the page. */
export interface LaidOutDuty<Shift> {
  /** What is current, and the next one ahead, in their order; `brief`: on one line, without what can be done about it. */
  readonly shown: readonly { readonly shift: Shift; readonly brief: boolean }[];
  /** What is ahead after the next one. */
  readonly later: readonly Shift[];
  /** Whether any is still to be done. */
  readonly due: boolean;
}

/**
 * Lays out the shifts that somebody holds, the first day first: what is done takes little room, and so does the next one
 * while another is to be done today.
 */
export function layOutDuty<Shift extends Held>(held: readonly Shift[], today: string): LaidOutDuty<Shift> {
  const current = held.filter(({ onDay }) => onDay <= today);
  const [next, ...later] = held.filter(({ onDay }) => onDay > today);
  const dueToday = current.some(isDue);
  const shown = current.map((shift) => ({ shift, brief: !isDue(shift) }));
  if (next !== undefined) shown.push({ shift: next, brief: dueToday });
  return { shown, later, due: held.some(isDue) };
}

function isDue({ standing }: Held): boolean {
  return standing !== 'done';
}
