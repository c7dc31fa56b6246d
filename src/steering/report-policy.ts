import type { Actor } from '../accounts/policy.ts';
import { type AreaSubject, FIGURE_READERS } from './policy.ts';
import type { ReportState } from './report.ts';

/** A unit in whose name reports are written. */
interface OfUnit {
  readonly unitId: number;
}

/** A report: whose it is, which area it tells of (with all above that), and whether it is issued. */
export interface ReportSubject extends OfUnit {
  readonly area: AreaSubject;
  readonly state: ReportState;
}

/** What each action is about. */
interface Subjects {
  'report.list': Record<never, never>;
  /** In the name of a unit, about its area or one below. */
  'report.compose': OfUnit & { readonly area: AreaSubject };
  'report.read': ReportSubject;
  /** To edit, recompute, issue, discard; whether the report still is a draft, the operation says. */
  'report.write': ReportSubject;
  'template.read': OfUnit;
  'template.write': OfUnit;
}

/**
 * Whether somebody may. Analysts write for their unit, about its area and what lies below; a draft is theirs alone.
 * What is issued is read by the analysts, chiefs and auditors of the area that it tells of, and of those above.
 */
export function can<Action extends keyof Subjects>(
  actor: Actor,
  action: Action,
  subject: Subjects[Action],
): boolean {
  return RULES[action](actor, subject);
}

const RULES: { [Action in keyof Subjects]: (actor: Actor, subject: Subjects[Action]) => boolean } = {
  'report.list': (actor) => actor.memberships.some(({ role }) => FIGURE_READERS.includes(role)),
  'report.compose': (actor, { unitId, area }) =>
    actor.memberships.some(
      (held) => held.role === 'analyst' && held.unitId === unitId && lineOf(area).includes(held.areaId),
    ),
  'report.read': (actor, subject) =>
    writesFor(actor, subject) || (subject.state === 'issued' && readsOf(actor, subject.area)),
  'report.write': writesFor,
  'template.read': writesFor,
  'template.write': writesFor,
};

function writesFor(actor: Actor, { unitId }: OfUnit): boolean {
  return actor.memberships.some((held) => held.role === 'analyst' && held.unitId === unitId);
}

function readsOf(actor: Actor, area: AreaSubject): boolean {
  const line = lineOf(area);
  return actor.memberships.some(({ role, areaId }) => FIGURE_READERS.includes(role) && line.includes(areaId));
}

function lineOf({ areaId, aboveIds }: AreaSubject): readonly number[] {
  return [areaId, ...aboveIds];
}
