import type { StateTone } from '../../../ui/desk/index.ts';
import type { CaseState } from '../../case-workflow.ts';

/** What a state means at a glance. */
export const CASE_TONES: Readonly<Record<CaseState, StateTone>> = {
  opened: 'waiting',
  investigation: 'working',
  suspended: 'halted',
  transferred: 'waiting',
  cleared: 'done',
};

/** How a case is called: 12/2018. */
export function caseNumber({ number, year }: { readonly number: number; readonly year: number }): string {
  return `${number}/${year}`;
}
