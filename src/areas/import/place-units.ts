import type { Area } from '../area.ts';
import { validOn } from '../area.ts';
import { RECORDED_FROM } from '../data/sources.ts';
import { foldLetters, nameKey } from '../fold.ts';
import { type NamedUnit, parseFullName } from './full-name.ts';
import type { ImportFiles, MergersFile } from './import-format.ts';
import { type Doubt, type Draft, planArea } from './import-plan.ts';
import { parseMerger } from './parse-merger.ts';

type Row = MergersFile['rows'][number];

/** A row of the mergers, with the unit that it made; undefined where that unit has no place. */
export interface PlacedRow {
  readonly row: Row;
  readonly areaId: number | undefined;
  readonly provinceId: number;
}

interface ListedUnit {
  readonly code: string;
  readonly fullName: string;
  readonly parentId: number | null;
  readonly row: Row | undefined;
}

/**
 * Recognises the units of today in the book by name, kind and province, and plans those that are not there. A
 * code never recognises a unit: the State uses codes again. Gives the rows of the mergers with their units.
 */
export function placeUnits(draft: Draft, files: ImportFiles): PlacedRow[] {
  const rows = new Map(files.mergers?.rows.map((row) => [`${row.magoc}/${row.ma}`, row]));
  const wanted = files.units.provinces.filter(
    ({ Code }) => draft.options.province === undefined || draft.options.province === Code,
  );
  const placed = wanted.flatMap(({ Code, FullName, Wards }) => {
    const row = rowOf(rows, `0/${Code}`, FullName);
    const provinceId = placeUnit(draft, files, { code: Code, fullName: FullName, parentId: null, row });
    if (provinceId === undefined) return [];
    const wards = Wards.map((ward) => {
      const made = rowOf(rows, `${Code}/${ward.Code}`, ward.FullName);
      const unit = { code: ward.Code, fullName: ward.FullName, parentId: provinceId, row: made };
      return { row: made, areaId: placeUnit(draft, files, unit), provinceId };
    });
    return [{ row, areaId: provinceId, provinceId }, ...wards];
  });
  const used = placed.flatMap((one) => (one.row === undefined ? [] : [{ ...one, row: one.row }]));
  tellUnused(draft, files, wanted, new Set(used.map(({ row }) => row)));
  return used;
}

/** The row of the same code that speaks of the same name. */
function rowOf(rows: ReadonlyMap<string, Row>, key: string, fullName: string): Row | undefined {
  const row = rows.get(key);
  return row !== undefined && lettersOf(row.ten) === lettersOf(fullName) ? row : undefined;
}

/** Without diacritics and kind: sources differ in both, and the code is the same already. */
function lettersOf(fullName: string): string {
  return foldLetters(parseFullName(fullName)?.name ?? fullName);
}

function tellUnused(
  { plan }: Draft,
  { mergers, units }: ImportFiles,
  wanted: ImportFiles['units']['provinces'],
  used: ReadonlySet<Row>,
): void {
  const codes = new Set(wanted.map(({ Code }) => Code));
  for (const row of mergers?.rows ?? []) {
    if (used.has(row) || !codes.has(row.magoc === '0' ? row.ma : row.magoc)) continue;
    plan.doubtful.push({ why: 'no_unit', file: mergers?.file ?? units.file, place: row.ma, words: row.ten });
  }
}

function placeUnit(draft: Draft, files: ImportFiles, unit: ListedUnit): number | undefined {
  const { plan } = draft;
  const { file, day } = files.units;
  const doubt = (why: Doubt) => plan.doubtful.push({ why, file, place: unit.code, words: unit.fullName });
  const named = parseFullName(unit.fullName);
  if (named === undefined) {
    doubt('unread');
    return undefined;
  }
  const known = knownAs(draft, named, unit.parentId, files.mergers?.day ?? day);
  const standing = known.find((area) => validOn(area, day));
  if (standing !== undefined) {
    fillCode(draft, standing, unit.code, doubt);
    return standing.areaId;
  }
  if (known.length > 0) doubt('ended_since');
  else if (codeIsTaken(draft, unit, day)) doubt('code_taken');
  else return planArea(draft, newUnit(files, unit, named, doubt));
  return undefined;
}

/** Units of the book of this name and kind under this parent that stood on a day or later. */
function knownAs(
  { named }: Draft,
  { name, kind }: NamedUnit,
  parentId: number | null,
  since: string,
): Area[] {
  const same = named.get(nameKey(name)) ?? [];
  return same.filter(
    (area) =>
      area.kind === kind && area.parentId === parentId && (area.validTo === null || area.validTo >= since),
  );
}

function fillCode({ plan }: Draft, area: Area, code: string, doubt: (why: Doubt) => void): void {
  if (area.code === null) plan.codes.push({ areaId: area.areaId, code });
  else plan.alone += 1;
  if (area.code !== null && area.code !== code) doubt('code_differs');
}

function codeIsTaken({ set }: Draft, { code, parentId }: ListedUnit, day: string): boolean {
  return set.areas.some((area) => area.code === code && area.parentId === parentId && validOn(area, day));
}

function newUnit(files: ImportFiles, unit: ListedUnit, named: NamedUnit, doubt: (why: Doubt) => void) {
  const { file, day } = files.units;
  const begins = beginOf(files.mergers, unit.row);
  if (begins === undefined) doubt('not_in_mergers');
  return {
    ...named,
    code: unit.code,
    parentId: unit.parentId,
    // where nothing says since when, we know that it stood on the day of the file
    validFrom: begins ?? day,
    validTo: null,
    source: file,
  };
}

/** What was kept stood before; what was made began with the reform; undefined where the mergers do not say. */
function beginOf(mergers: MergersFile | undefined, row: Row | undefined): string | undefined {
  if (mergers === undefined || row === undefined) return undefined;
  return parseMerger(row.truocsapnhap).kept ? RECORDED_FROM : mergers.day;
}
