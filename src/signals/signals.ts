import type { CategoryCode } from '../tips/categories.ts';

/**
 * What people of a site of a kind look out for: each begins a report with one touch. They are kinds of harm as
 * everywhere, so never a labour dispute, a petition or a gathering.
 */
const SIGNALS: Readonly<Record<string, readonly CategoryCode[]>> = {
  worker_security_team: ['theft', 'loan_sharking', 'drugs', 'violence', 'fire_explosives'],
};

/** The signals of a kind of scheme; none where it has no own ones. */
export function signalsOf(kind: string): readonly CategoryCode[] {
  return SIGNALS[kind] ?? [];
}
