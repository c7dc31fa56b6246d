import type { Actor } from '../accounts/policy.ts';

/**
 * Whose openings somebody may look at: `all` for an auditor of the steering board, the own units' for an auditor who
 * sits in desks, of whom none is told what an independent desk holds but the one who sits there; undefined for
 * everybody else. What auditors see is who looked and when, never what stood there.
 */
export function auditScope(actor: Actor): 'all' | readonly number[] | undefined {
  const audits = actor.memberships.filter(({ role }) => role === 'auditor');
  if (audits.length === 0) return undefined;
  if (audits.some(({ kind }) => kind === 'steering')) return 'all';
  return [...new Set(audits.map(({ unitId }) => unitId))];
}
