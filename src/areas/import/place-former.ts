import { addDays } from '../../law/day.ts';
import type { Area, Extent } from '../area.ts';
import { RECORDED_FROM } from '../data/sources.ts';
import { nameKey } from '../fold.ts';
import { indexOf } from '../index-set.ts';
import { faultOf, type Group, groupsOf } from './group-former.ts';
import type { MergersFile } from './import-format.ts';
import { type Doubt, type Draft, planArea } from './import-plan.ts';
import type { PlacedRow } from './place-units.ts';

/** Where a former unit, or a part of it, went. */
interface Way {
  readonly toId: number | null;
  readonly extent: Extent;
}

/**
 * Reads what the mergers say of former units, recognises those of the book, and plans the others with what became
 * of each. A former unit is recognised by its name, its province, its last day and where it went, so that a unit
 * whose kind had changed meanwhile is not doubled; what is contradicted is told and left.
 */
export function placeFormer(draft: Draft, mergers: MergersFile, rows: readonly PlacedRow[]): void {
  const groups = groupsOf(draft, mergers.file, rows);
  const claimed = new Set<number>();
  const bySoundness = Map.groupBy(groups, (group) => faultOf(group, groups) === undefined);
  const [sound, unsure] = [bySoundness.get(true) ?? [], bySoundness.get(false) ?? []];
  const whole = (some: readonly Group[], fits: Fits) =>
    some.filter((group) => !claimWhole(draft, mergers, group, claimed, fits));
  const beyond = (some: readonly Group[], fits: Fits) =>
    some.flatMap((group) => withoutKnown(draft, mergers, group, claimed, fits) ?? []);
  // Whoever matches best comes first: another of the same name must not take its place.
  const open = [...whole(whole(sound, sameKind), anyKind), ...whole(unsure, sameKind)];
  const left = beyond(beyond(open, sameKind), anyKind);
  const told = left.filter((group) => {
    const fault = faultOf(group, groups);
    if (fault !== undefined) doubt(draft, mergers.file, fault, group);
    return fault === undefined;
  });
  const unmade = told.filter((group) => !claimImported(draft, mergers, group, claimed));
  const unsettled = (some: readonly Group[], fits: Fits) =>
    some.filter((group) => !settleOpen(draft, mergers, group, claimed, fits));
  for (const group of unsettled(unsettled(unmade, sameKind), anyKind)) {
    const known = ownFormer(draft, group, mergers.day).some(
      (area) => sameKind(area, group) && !claimed.has(area.areaId),
    );
    if (known) doubt(draft, mergers.file, 'book_differs', group);
    else addFormer(draft, mergers, group);
  }
}

type Fits = (area: Area, group: Group) => boolean;
const sameKind: Fits = (area, { unit }) => area.kind === unit.kind;
const anyKind: Fits = () => true;

/** Whether the book has a unit that went just where the texts say: then it is left alone. */
function claimWhole(
  draft: Draft,
  { day }: MergersFile,
  group: Group,
  claimed: Set<number>,
  fits: Fits,
): boolean {
  return claim(draft, group, claimed, ownFormer(draft, group, day), fits);
}

/** Whether an earlier import has made the unit of what is left of a group, by its kind and where it went. */
function claimImported(draft: Draft, { day }: MergersFile, group: Group, claimed: Set<number>): boolean {
  const made = formerOf(draft, group, day).filter(({ areaId }) => draft.set.imported.has(areaId));
  return claim(draft, group, claimed, made, sameKind);
}

function claim(
  draft: Draft,
  group: Group,
  claimed: Set<number>,
  among: readonly Area[],
  fits: Fits,
): boolean {
  const targets = new Set(group.said.map(({ targetId }) => targetId));
  const area = among.find((former) => {
    const known = waysOf(draft, former.areaId).flatMap(({ toId }) => toId ?? []);
    const there = known.length === targets.size && known.every((toId) => targets.has(toId));
    return there && !claimed.has(former.areaId) && fits(former, group);
  });
  if (area === undefined) return false;
  claimed.add(area.areaId);
  draft.plan.alone += 1;
  return true;
}

/**
 * What the texts say beyond the book: units that went where they say are claimed and left alone. What is said of
 * the same name besides is of another unit where the book's went whole, and contradicts the book where it did not.
 */
function withoutKnown(
  draft: Draft,
  { file, day }: MergersFile,
  group: Group,
  claimed: Set<number>,
  fits: Fits,
): Group | undefined {
  let { said } = group;
  for (;;) {
    const area = goneThere(draft, { ...group, said }, day, claimed, fits);
    if (area === undefined) return said.length > 0 ? { ...group, said } : undefined;
    claimed.add(area.areaId);
    draft.plan.alone += 1;
    const ways = waysOf(draft, area.areaId);
    said = said.filter(({ targetId }) => ways.every(({ toId }) => toId !== targetId));
    if (said.length === 0) return undefined;
    if (ways.every(({ extent }) => extent === 'full')) continue;
    doubt(draft, file, 'book_differs', { ...group, said });
    return undefined;
  }
}

/** A unit of the book that went into one of the targets. */
function goneThere(
  draft: Draft,
  group: Group,
  day: string,
  claimed: Set<number>,
  fits: Fits,
): Area | undefined {
  const targets = new Set(group.said.map(({ targetId }) => targetId));
  return ownFormer(draft, group, day).find(
    (area) =>
      !claimed.has(area.areaId) &&
      fits(area, group) &&
      waysOf(draft, area.areaId).some(({ toId }) => toId !== null && targets.has(toId)),
  );
}

/** Whether the book has the unit without knowing where it went: now it does, with doubt where the kind is another. */
function settleOpen(
  draft: Draft,
  mergers: MergersFile,
  group: Group,
  claimed: Set<number>,
  fits: Fits,
): boolean {
  const [open] = ownFormer(draft, group, mergers.day).filter(
    (area) =>
      !claimed.has(area.areaId) &&
      fits(area, group) &&
      waysOf(draft, area.areaId).every(({ toId }) => toId === null),
  );
  if (open === undefined) return false;
  claimed.add(open.areaId);
  const same = sameKind(open, group);
  if (!same) doubt(draft, mergers.file, 'kind_differs', group);
  const ways = waysSaid(group).map((way) => (same ? way : { ...way, extent: 'unverified' as const }));
  settle(draft, mergers, open.areaId, ways);
  return true;
}

/** Units of the book of this name that ended the day before the reform in this province. */
function formerOf(draft: Draft, { unit, provinceId }: Group, day: string): Area[] {
  const lastDay = addDays(day, -1);
  const same = draft.named.get(nameKey(unit.name)) ?? [];
  return same.filter(
    (area) =>
      area.validTo === lastDay &&
      (provinceId === null
        ? area.parentId === null
        : area.parentId !== null && draft.provinceOf(area) === provinceId),
  );
}

/** Those of them that no import made: each of those was made for one group, which finds it again by itself. */
function ownFormer(draft: Draft, group: Group, day: string): Area[] {
  return formerOf(draft, group, day).filter(({ areaId }) => !draft.set.imported.has(areaId));
}

function waysOf({ set }: Draft, areaId: number) {
  return indexOf(set).stepsFrom.get(areaId) ?? [];
}

function addFormer(draft: Draft, mergers: MergersFile, group: Group): void {
  const areaId = planArea(draft, {
    kind: group.unit.kind,
    name: group.unit.name,
    code: null,
    parentId: group.provinceId,
    // older than that; since when, the texts do not say
    validFrom: RECORDED_FROM,
    validTo: addDays(mergers.day, -1),
    source: mergers.file,
  });
  settle(draft, mergers, areaId, waysSaid(group));
}

/** Writes where a unit went, over what was not known. */
function settle(draft: Draft, { file, day }: MergersFile, fromId: number, ways: readonly Way[]): void {
  const [open] = waysOf(draft, fromId);
  for (const [at, { toId, extent }] of ways.entries()) {
    const verified = draft.options.verified && extent !== 'unverified';
    const row = { fromId, toId, extent, onDay: day, source: file, verified };
    if (at === 0 && open !== undefined) {
      draft.plan.settled.push({ ...row, successionId: open.successionId });
    } else draft.plan.successions.push(row);
  }
}

/**
 * The ways of a unit as far as the texts hold together: a part whose other parts nobody names has an unknown rest;
 * where one text claims the whole and another a part, none is sure.
 */
function waysSaid({ said }: Group): Way[] {
  const torn = said.length > 1 && said.some(({ mention }) => mention.extent === 'full');
  const ways = new Map<number, Extent>();
  for (const { mention, targetId = 0 } of said) ways.set(targetId, torn ? 'unverified' : mention.extent);
  const listed = [...ways].map(([toId, extent]): Way => ({ toId, extent }));
  const [only, ...others] = listed;
  if (only?.extent !== 'part' || others.length > 0) return listed;
  return [only, { toId: null, extent: 'unverified' }];
}

function doubt({ plan }: Draft, file: string, why: Doubt, { unit, said }: Group): void {
  const words = unit.district === null ? unit.name : `${unit.name} (${unit.district})`;
  plan.doubtful.push({
    why,
    file,
    place: said.map(({ place }) => place).join('; '),
    words: `${unit.kind} ${words}`,
  });
}
