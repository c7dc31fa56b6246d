import { foldLetters, nameKey } from '../fold.ts';
import type { Doubt, Draft } from './import-plan.ts';
import { type Mention, parseMerger } from './parse-merger.ts';
import type { PlacedRow } from './place-units.ts';

/** Where one text says that a former unit went. */
interface Said {
  readonly mention: Mention;
  readonly targetId: number | undefined;
  /** The unit in whose row it stands. */
  readonly place: string;
}

/** All that the texts say of one former unit. */
export interface Group {
  readonly unit: Mention;
  /** Null for a former province. */
  readonly provinceId: number | null;
  readonly said: Said[];
}

/** What the texts of mergers say, by former unit; words that could not be read are told as doubtful. */
export function groupsOf({ plan }: Draft, file: string, rows: readonly PlacedRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { row, areaId, provinceId } of rows) {
    const { mentions, unread } = parseMerger(row.truocsapnhap);
    for (const words of unread) plan.doubtful.push({ why: 'unread', file, place: row.ten, words });
    for (const mention of mentions) {
      const above = areaId === provinceId ? null : provinceId;
      const key = [above, mention.kind, nameKey(mention.name), foldLetters(mention.district ?? '')].join('/');
      const group = groups.get(key) ?? { unit: mention, provinceId: above, said: [] };
      group.said.push({ mention, targetId: areaId, place: row.ten });
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** Why the texts do not mean exactly one unit that went somewhere known. */
export function faultOf(group: Group, groups: readonly Group[]): Doubt | undefined {
  if (group.said.some(({ targetId }) => targetId === undefined)) return 'no_target';
  if (group.said.filter(({ mention }) => mention.extent === 'full').length > 1) return 'several_wholes';
  if (group.unit.district !== null) return undefined;
  const twin = namesakes(groups)
    .get(nameOf(group))
    ?.some(({ unit }) => unit.district !== null);
  return twin ? 'district_missing' : undefined;
}

const byName = new WeakMap<readonly Group[], Map<string, Group[]>>();

function namesakes(groups: readonly Group[]): Map<string, Group[]> {
  const known = byName.get(groups) ?? Map.groupBy(groups, nameOf);
  byName.set(groups, known);
  return known;
}

function nameOf({ provinceId, unit }: Group): string {
  return `${provinceId}/${unit.kind}/${nameKey(unit.name)}`;
}
