import { CITY_ID } from '../../areas/data/index.ts';
import { dayOfMoment } from '../../law/day.ts';
import { shippedSignals } from '../../schemes/signals.ts';
import type { FromSite } from '../../tips/server/index.ts';
import type { PlannedTip } from '../planned-tip.ts';
import type { Random } from '../random.ts';
import type { PlannedScheme } from '../schemes/planned-scheme.ts';
import { tellStory } from '../stories.ts';
import { TEAM_WARD, teamIds } from '../work/team.ts';

/**
 * What share of the tips of a ward come from the people of its schemes, of a workers' signal from workers, and of the
 * rest by the same page from anybody: those of the sites would show among none.
 */
const SHARE = { ward: 0.12, workers: 0.08, others: 0.35 } as const;
/** Most come from the site that began first; this share from any of the others. */
const OTHERS = 0.2;

interface Site extends FromSite {
  readonly kind: string;
  readonly placeAreaId: number;
  readonly onDay: string;
}

/**
 * Has people of sites tell some of the planned tips: they come by the public page, as every tip from a site does, and
 * with the site that their code stands for. Others come by the page with none.
 */
export function tellFromSites(
  schemes: readonly PlannedScheme[],
  random: Random,
): (tip: PlannedTip) => PlannedTip {
  const sites = schemes.flatMap(sitesOf).sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
  return (tip) => {
    const day = dayOfMoment(new Date(tip.receivedAt));
    const open = sites.filter(({ onDay }) => onDay < day);
    const near = open.filter(({ placeAreaId }) => placeAreaId === tip.areaId);
    const workers = open.filter(({ placeAreaId, kind }) => placeAreaId === CITY_ID && isSignal(kind, tip));
    const [first] = near;
    if (first && random.chance(SHARE.ward)) {
      return toldFrom(random.chance(OTHERS) ? random.pick(near) : first, tip, random);
    }
    if (workers.length > 0 && random.chance(SHARE.workers)) {
      return toldFrom(random.pick(workers), tip, random);
    }
    return random.chance(SHARE.others) ? byPage(tip, random) : tip;
  };
}

/** Has workers of today's team tell what came from the web in the wards and has come to an end. */
export function tellFromTeam(seed: string): (tip: PlannedTip) => PlannedTip {
  const { schemeId, siteId, random } = teamIds(seed);
  const team = { areaId: TEAM_WARD, schemeId, siteId };
  return (tip) => {
    const ended = tip.steps.some((step) => step.kind === 'step' && step.change.action === 'resolve');
    const told = ended && tip.channel === 'web' && tip.desk.startsWith('ward-');
    return told ? toldFrom(team, tip, random) : tip;
  };
}

/** The same tip, told by somebody of a site. */
function toldFrom({ areaId, schemeId, siteId }: FromSite, tip: PlannedTip, random: Random): PlannedTip {
  return { ...byPage(tip, random), fromSite: { areaId, schemeId, siteId } };
}

/** The same tip, told by the public page. */
function byPage(tip: PlannedTip, random: Random): PlannedTip {
  if (tip.channel === 'web') return tip;
  const { category, areaId } = tip;
  const story = tellStory({ category, channel: 'web', areaId, today: false }, random);
  return { ...tip, channel: 'web', receipt: 'lost', story };
}

function isSignal(kind: string, { category }: PlannedTip): boolean {
  return shippedSignals(kind).includes(category);
}

function sitesOf({ areaId, schemeId, kind, changes }: PlannedScheme): Site[] {
  return changes.flatMap((change) => {
    if (change.what !== 'site') return [];
    const { siteId, placeAreaId, onDay } = change;
    return [{ areaId, schemeId, siteId, kind, placeAreaId, onDay }];
  });
}
