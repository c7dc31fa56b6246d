import type { Translation } from '../i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'chart.table': 'Show the table',
  'chart.bars': 'Bar chart, {name}: {steps, plural, one {# bar} other {# bars}}; highest {largest}, {label}.',
  'chart.lines': 'Line chart from {from} to {to}: {names}.',
  'chart.line': '{name} highest {largest}, {label}',
  'chart.line.none': '{name} has no numbers yet',
  'chart.none': 'none yet',
};
