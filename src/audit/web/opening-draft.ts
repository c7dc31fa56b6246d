import { findTipId } from '../../tips/find-tip-id.ts';
import type { AuditedPerson, OpeningFilter } from '../contract.ts';
import { parsePeriod, type TypedPeriod } from './typed-period.ts';

/** What stands in the fields above the log of openings. */
export interface OpeningDraft {
  readonly period: TypedPeriod;
  readonly unitId: string | null;
  readonly person: AuditedPerson | undefined;
  /** The id of a tip, or an address in which it stands. */
  readonly tip: string;
}

export const EMPTY_DRAFT: OpeningDraft = {
  period: { from: '', to: '' },
  unitId: null,
  person: undefined,
  tip: '',
};

/** Whether something was typed that holds no id of a tip. */
export function isNoTip(tip: string): boolean {
  return tip.trim() !== '' && findTipId(tip) === undefined;
}

/** What the server is asked for; undefined where a field is wrong. */
export function filterOf({ period, unitId, person, tip }: OpeningDraft): OpeningFilter | undefined {
  const days = parsePeriod(period);
  if (days === undefined || isNoTip(tip)) return undefined;
  const tipId = findTipId(tip);
  return {
    ...days,
    ...(unitId === null ? {} : { unitId: Number(unitId) }),
    ...(person === undefined ? {} : { accountId: person.accountId }),
    ...(tipId === undefined ? {} : { tipId }),
  };
}
