import { dayOfMoment } from '../../../law/day.ts';
import { parseDay } from '../../../law/parse-day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { keysOf } from '../../../wire/keys-of.ts';
import type { GroupRow } from '../../group-contract.ts';
import type { OffenceCode } from '../../offences.ts';

/** What stands in the fields of a group. */
interface GroupDraft {
  readonly day: string;
  readonly placeAreaId: number | null;
  readonly offence: OffenceCode | null;
  readonly persons: number | '';
  readonly caseIds: readonly string[];
}

/** What the fields come to. */
export interface GroupFacts {
  readonly dismantledOn: string;
  readonly placeAreaId: number;
  readonly offence: OffenceCode;
  readonly persons: number;
  readonly caseIds: string[];
}

/** The fields before anything is typed; for a correction how the group stands. */
export function draftOf(group: GroupRow | undefined): GroupDraft {
  if (group === undefined) {
    const day = formatDay(dayOfMoment(new Date()));
    return { day, placeAreaId: null, offence: null, persons: '', caseIds: [] };
  }
  const { dismantledOn, placeAreaId, offence, persons, caseIds } = group;
  return { day: formatDay(dismantledOn), placeAreaId, offence, persons, caseIds };
}

/** What the fields come to; undefined where one is missing or wrong. */
export function factsOf({ day, placeAreaId, offence, persons, caseIds }: GroupDraft): GroupFacts | undefined {
  const dismantledOn = parseDay(day);
  if (dismantledOn === undefined || placeAreaId === null || offence === null) return undefined;
  if (persons === '' || persons < 2) return undefined;
  return { dismantledOn, placeAreaId, offence, persons, caseIds: [...caseIds] };
}

/** Only what differs from how the group stands; undefined where nothing does. */
export function changesOf(facts: GroupFacts, group: GroupRow): Partial<GroupFacts> | undefined {
  const changed = keysOf(facts).filter((name) => String(group[name]) !== String(facts[name]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((name) => [name, facts[name]]));
}
