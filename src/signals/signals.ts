import type { CategoryCode } from '../tips/categories.ts';

/** A kind of harm that people of a site look out for, called as they call it. */
export interface Signal {
  readonly category: CategoryCode;
  readonly name: { readonly vi: string; readonly en: string };
}

/**
 * The signals by kind of scheme: each begins a report with one touch. They are kinds of harm as everywhere, so never a
 * labour dispute, a petition or a gathering.
 */
const SIGNALS: Readonly<Record<string, readonly Signal[]>> = {
  worker_security_team: [
    { category: 'theft', name: { vi: 'Trộm cắp', en: 'Theft' } },
    { category: 'loan_sharking', name: { vi: 'Tín dụng đen', en: 'Loan sharks' } },
    { category: 'drugs', name: { vi: 'Ma túy', en: 'Drugs' } },
    { category: 'violence', name: { vi: 'Đánh nhau, đe dọa', en: 'Violence, threats' } },
    { category: 'fire_explosives', name: { vi: 'Cháy nổ', en: 'Fire, explosives' } },
  ],
};

/** The signals of a kind of scheme; none where it has no own ones. */
export function signalsOf(kind: string): readonly Signal[] {
  return Object.hasOwn(SIGNALS, kind) ? (SIGNALS[kind] ?? []) : [];
}
