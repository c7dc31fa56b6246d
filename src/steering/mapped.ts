import { keysOf } from '../wire/keys-of.ts';
import type { IndicatorCode } from './indicators.ts';

/**
 * The indicators that a map may show, and by what: how many, or which part of the whole. None counts persons: they
 * are never mapped.
 */
export const MAPPED = {
  information_received: 'count',
  useful: 'ratio',
  crime_reports: 'count',
  resolved: 'ratio',
  on_time: 'ratio',
  overdue: 'count',
  cases_recorded: 'count',
  cases_cleared: 'ratio',
  schemes_maintained: 'count',
  sites: 'count',
} as const satisfies Partial<Record<IndicatorCode, 'count' | 'ratio'>>;

export type MappedCode = keyof typeof MAPPED;
export const MAPPED_CODES = keysOf(MAPPED);

/** Whether something read from outside is an indicator that a map may show. */
export function isMapped(value: unknown): value is MappedCode {
  return MAPPED_CODES.some((code) => code === value);
}
