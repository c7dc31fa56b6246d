import type { Random } from './random.ts';
import type { PlannedScheme } from './schemes/planned-scheme.ts';

/** Where a scheme was at work, this share of the cases that began with a report goes back to it. */
const SHARE = 0.4;

/** A planned case as far as it says whether a scheme may have led to it. */
interface Begun {
  readonly placeAreaId: number;
  readonly openedOn: string;
  readonly draftIds: readonly string[];
  readonly schemeIds: readonly string[];
}

/** Links some of the cases that began with a report to a scheme that was at work in their ward or commune then. */
export function ledBySchemes(
  schemes: readonly PlannedScheme[],
  random: Random,
): <Case extends Begun>(planned: Case) => Case {
  return (planned) => {
    const { placeAreaId, openedOn, draftIds } = planned;
    const near = schemes.filter(({ areaId, launchedOn, sites }) => {
      return (
        launchedOn <= openedOn && [areaId, ...sites.map((site) => site.placeAreaId)].includes(placeAreaId)
      );
    });
    if (draftIds.length === 0 || near.length === 0 || !random.chance(SHARE)) return planned;
    return { ...planned, schemeIds: [random.pick(near).schemeId] };
  };
}
