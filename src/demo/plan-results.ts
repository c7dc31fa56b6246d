import { UNITS_2018 } from '../areas/data/index.ts';
import { addDays, type Day, dayOfMoment, daysBetween } from '../law/day.ts';
import type { CaseOutcome } from '../results/case-workflow.ts';
import type { OffenceCode } from '../results/offences.ts';
import type { CategoryCode } from '../tips/categories.ts';
import { tellCase } from './case-stories.ts';
import { type DeskName, oldDesk } from './city.ts';
import { ledBySchemes } from './led-by-schemes.ts';
import { PERIOD, planCity } from './plan-tips.ts';
import type { PlannedTip } from './planned-tip.ts';
import { createRandom, type Random } from './random.ts';
import { planSchemes } from './schemes/plan-schemes.ts';

/** A criminal case of the demo, with all that becomes of it. */
export interface PlannedCase {
  readonly caseId: string;
  readonly desk: DeskName;
  readonly number: number;
  readonly openedOn: Day;
  readonly placeAreaId: number;
  readonly offence: OffenceCode;
  /** Null while it is under investigation, or suspended. */
  readonly cleared: { readonly day: Day; readonly outcome: CaseOutcome } | null;
  readonly suspendedOn: Day | null;
  /** The drafts of the tips that led to it, and the schemes. */
  readonly draftIds: readonly string[];
  readonly schemeIds: readonly string[];
  readonly narrative: string;
  readonly persons: string;
}

/** A criminal group of the demo. */
export interface PlannedGroup {
  readonly groupId: string;
  readonly desk: DeskName;
  readonly dismantledOn: Day;
  readonly placeAreaId: number;
  readonly offence: OffenceCode;
  readonly persons: number;
  readonly caseIds: readonly string[];
}

/** Cases and groups: those of the article's period, and those of the present months. */
export interface ResultsPlan {
  readonly past: { readonly cases: readonly PlannedCase[]; readonly groups: readonly PlannedGroup[] };
  readonly present: { readonly cases: readonly PlannedCase[]; readonly groups: readonly PlannedGroup[] };
}

/** The article's city: 457 of 553 cases cleared, 25 groups dismantled. */
const ARTICLE = { cases: 553, cleared: 457, groups: 25 } as const;
/** Of those not cleared these were suspended. */
const SUSPENDED = 31;
/** Cases of the city desk that began with a report at most: the others began otherwise. */
const FROM_TIPS = 260;
const CITY_SHARE = 0.55;

/** The group that the offence behind a kind of report belongs to. */
const OFFENCE_OF: Readonly<Partial<Record<CategoryCode, OffenceCode>>> = {
  theft: 'property',
  robbery: 'property',
  fraud: 'property',
  violence: 'person',
  domestic_violence: 'family',
  drugs: 'drugs',
  loan_sharking: 'economy',
  gambling: 'public_order',
  trafficking: 'person',
  fire_explosives: 'public_order',
  environment: 'environment',
};
const OFFENCES: Readonly<Partial<Record<OffenceCode, number>>> = {
  property: 52,
  person: 15,
  drugs: 14,
  public_order: 11,
  economy: 4,
  administration: 2,
  family: 1,
  justice: 1,
};
const GROUP_OFFENCES: Readonly<Partial<Record<OffenceCode, number>>> = {
  property: 10,
  drugs: 8,
  public_order: 5,
  economy: 3,
};
const OUTCOMES: Readonly<Partial<Record<CaseOutcome, number>>> = {
  prosecution_proposed: 74,
  identified: 21,
  investigation_ended: 5,
};

/** Everything that came of the demo city; the same seed and day give the same. */
export function planResults({ seed, today }: { readonly seed: string; readonly today: Day }): ResultsPlan {
  const tips = planCity({ seed, today });
  const past = planPast(tips.crimes, createRandom(`${seed}/results/past`));
  const present = planNow(tips.present, today, createRandom(`${seed}/results/present`));
  const led = ledBySchemes(planSchemes(seed, today), createRandom(`${seed}/results/schemes`));
  return {
    past: { ...past, cases: past.cases.map(led) },
    present: { ...present, cases: present.cases.map(led) },
  };
}

type Begun = Pick<PlannedCase, 'desk' | 'openedOn' | 'placeAreaId' | 'offence' | 'draftIds'>;

function planPast(crimes: readonly PlannedTip[], random: Random): ResultsPlan['past'] {
  const prosecuted = crimes.flatMap(openedBy).filter(({ openedOn }) => openedOn <= PERIOD.to);
  const fromTips = random.shuffled(prosecuted).slice(0, FROM_TIPS);
  const others = Array.from({ length: ARTICLE.cases - fromTips.length }, () => begun(random));
  const begunCases = [...fromTips, ...others].toSorted(byDay);
  const open = openOnes(begunCases, random);
  const cases = numbered(
    begunCases.map((each, index) => {
      const cleared = open.has(index) ? null : clearedBy(each.openedOn, PERIOD.to, random);
      const suspended = (open.get(index) ?? SUSPENDED) < SUSPENDED;
      return told(each, cleared, suspended ? PERIOD.to : null, random);
    }),
  );
  return { cases, groups: planGroups(cases, ARTICLE.groups, random) };
}

/** The case that a report led to, where its outcome was prosecution: opened on that day. */
function openedBy({ draftId, desk, areaId, category, steps }: PlannedTip): Begun[] {
  const decision = steps.find(
    (step) =>
      step.kind === 'step' && step.change.action === 'resolve' && step.change.outcome === 'prosecuted',
  );
  const offence = OFFENCE_OF[category];
  if (decision === undefined || offence === undefined) return [];
  const openedOn = dayOfMoment(new Date(decision.at));
  return [{ desk, openedOn, placeAreaId: areaId, offence, draftIds: [draftId] }];
}

function begun(random: Random): Begun {
  const days = daysBetween(PERIOD.from, PERIOD.to);
  const { areaId } = random.pick(UNITS_2018);
  return {
    desk: random.chance(CITY_SHARE) ? 'city' : oldDesk(areaId),
    openedOn: addDays(PERIOD.from, random.int(0, days)),
    placeAreaId: areaId,
    offence: random.weighted(OFFENCES),
    draftIds: [],
  };
}

/** Which cases stay open, by index, each with its rank: mostly late ones. */
function openOnes(cases: readonly Begun[], random: Random): ReadonlyMap<number, number> {
  const ranked = cases
    .map((_, index) => ({ index, weight: random.next() ** 0.35 * (0.4 + index / cases.length) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, ARTICLE.cases - ARTICLE.cleared);
  return new Map(random.shuffled(ranked).map(({ index }, rank) => [index, rank]));
}

function clearedBy(openedOn: Day, last: Day, random: Random): PlannedCase['cleared'] {
  const span = Math.max(0, daysBetween(openedOn, last));
  const days = random.int(Math.min(4, span), Math.min(110, span));
  return { day: addDays(openedOn, days), outcome: random.weighted(OUTCOMES) };
}

function told(
  each: Begun,
  cleared: PlannedCase['cleared'],
  latest: Day | null,
  random: Random,
): Omit<PlannedCase, 'number'> {
  const days = latest === null ? 0 : daysBetween(each.openedOn, latest);
  const suspendedOn = latest === null ? null : addDays(each.openedOn, Math.min(days, random.int(20, 120)));
  const story = tellCase(each.offence, each.placeAreaId, random);
  return { caseId: random.uuid(), ...each, cleared, suspendedOn, schemeIds: [], ...story };
}

/** Each desk counts its cases of a year in the order of their days. */
function numbered(cases: readonly Omit<PlannedCase, 'number'>[]): PlannedCase[] {
  const last = new Map<string, number>();
  return cases.toSorted(byDay).map((each) => {
    const series = `${each.desk} ${each.openedOn.slice(0, 4)}`;
    const number = (last.get(series) ?? 0) + 1;
    last.set(series, number);
    return { ...each, number };
  });
}

function planGroups(cases: readonly PlannedCase[], count: number, random: Random): PlannedGroup[] {
  const cleared = random.shuffled(cases.filter((each) => each.cleared !== null));
  const groups: PlannedGroup[] = [];
  for (const first of cleared) {
    if (groups.length === count) break;
    const wanted = random.weighted(GROUP_OFFENCES);
    if (first.offence !== wanted || first.cleared === null) continue;
    const near = cleared.filter(
      (each) =>
        each !== first &&
        each.desk === first.desk &&
        each.offence === first.offence &&
        Math.abs(daysBetween(each.openedOn, first.openedOn)) < 45,
    );
    groups.push({
      groupId: random.uuid(),
      desk: first.desk,
      dismantledOn: first.cleared.day,
      placeAreaId: first.placeAreaId,
      offence: first.offence,
      persons: random.int(3, 9),
      caseIds: [first, ...near.slice(0, random.int(0, 2))].map(({ caseId }) => caseId),
    });
  }
  if (groups.length < count) throw new RangeError('too few cases for the groups of the demo');
  return groups.toSorted((a, b) => (a.dismantledOn < b.dismantledOn ? -1 : 1));
}

/** What each of today's wards had lately: the cases of its own reports, and some others. */
function planNow(tips: readonly PlannedTip[], today: Day, random: Random): ResultsPlan['present'] {
  const desks = [201, 202, 203, 204, 205, 206, 207];
  const others = Array.from({ length: 32 }, (): Begun => {
    const areaId = random.pick(desks);
    const openedOn = addDays(today, -random.int(5, 170));
    return {
      desk: `ward-${areaId}`,
      openedOn,
      placeAreaId: areaId,
      offence: random.weighted(OFFENCES),
      draftIds: [],
    };
  });
  const fromTips = tips
    .flatMap(openedBy)
    .filter(({ desk, openedOn }) => desk.startsWith('ward-') && openedOn <= today);
  const cases = numbered(
    [...others, ...fromTips].toSorted(byDay).map((each) => {
      const age = daysBetween(each.openedOn, today);
      const cleared =
        age > 10 && random.chance(0.68) ? clearedBy(each.openedOn, addDays(today, -1), random) : null;
      return told(each, cleared, cleared === null && age > 60 && random.chance(0.3) ? today : null, random);
    }),
  );
  return { cases, groups: planGroups(cases, 3, random) };
}

function byDay(a: { readonly openedOn: Day }, b: { readonly openedOn: Day }): number {
  return a.openedOn < b.openedOn ? -1 : Number(a.openedOn > b.openedOn);
}
