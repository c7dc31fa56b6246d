import { displayName } from '../../areas/area.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS, UNITS_2018 } from '../../areas/data/index.ts';
import { unitOfToday } from '../../areas/unit-of-today.ts';
import { addDays, addMonths } from '../../law/day.ts';
import type { NewDocument } from '../../schemes/contract.ts';
import { SHIPPED_KINDS } from '../../schemes/data/index.ts';
import { type LifeAction, NUMBERED_DOCUMENTS, stepOf } from '../../schemes/life.ts';
import { oldDesk } from '../city.ts';
import { createRandom, type Random } from '../random.ts';
import { planActivities, planSite } from './plan-records.ts';
import type { PlannedChange, PlannedScheme } from './planned-scheme.ts';
import { type CatalogueEntry, NAMED_SCHEMES, OTHER_KINDS, type SiteEntry } from './scheme-catalogue.ts';

const SHIPPED = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };

/** What the article counts: kept up from before its period, and newly built within it. */
export const MAINTAINED = 28;
export const NEWLY_BUILT = 14;
/** The article's period. */
export const PERIOD = { from: '2017-01-01', to: '2018-05-31' } as const;

/** The 42 schemes of the city's plan, the three named ones first; the same for the same seed. */
export function planSchemes(seed: string, today: string): readonly PlannedScheme[] {
  const random = createRandom(`${seed}/schemes`);
  const namedBefore = NAMED_SCHEMES.filter(({ launchedOn }) => launchedOn < PERIOD.from).length;
  const before = MAINTAINED - namedBefore;
  const count = MAINTAINED + NEWLY_BUILT - NAMED_SCHEMES.length;
  const areas = random.shuffled([...UNITS_2018, ...UNITS_2018]);
  const taken = new Set<string>();
  const others = Array.from({ length: count }, (_, index) => {
    const launchedOn =
      index < before
        ? addDays('2013-03-01', random.int(0, 1_350))
        : addDays(PERIOD.from, random.int(20, 480));
    const area = areas[index % areas.length];
    if (area === undefined) throw new Error('the city has no units');
    const free = OTHER_KINDS.filter(({ kind }) => !taken.has(`${kind} ${area.areaId}`));
    const { kind, called, paid } = random.pick(free);
    taken.add(`${kind} ${area.areaId}`);
    const name = `${called} ${displayName(area)}`;
    const paidByPeople = random.chance(paid);
    const placed = { desk: oldDesk(area.areaId), areaId: area.areaId, launchedOn, paidByPeople };
    return { kind, name, about: '', named: false, ...placed, sites: sitesIn(area.areaId, kind, random) };
  });
  return [...NAMED_SCHEMES, ...others].map((entry) =>
    planScheme(entry, createRandom(`${seed}/schemes/${entry.name}`), today),
  );
}

function sitesIn(placeAreaId: number, kind: string, random: Random): SiteEntry[] {
  const commune = UNITS_2018.find(({ areaId }) => areaId === placeAreaId)?.kind === 'xa';
  const numbers = random.shuffled([1, 2, 3, 4, 5, 6, 7, 8, 9]).slice(0, random.int(2, 4));
  return numbers.map((number): SiteEntry => {
    const where = { placeAreaId, verified: true };
    if (kind === 'school_gate') return { ...where, sort: 'school', name: `Trường tiểu học Mẫu ${number}` };
    if (kind === 'self_managed_clan') {
      return { ...where, sort: 'residential_group', name: `Dòng họ Mẫu ${number}` };
    }
    return { ...where, sort: 'residential_group', name: commune ? `Thôn ${number}` : `Phố ${number}` };
  });
}

function planScheme(entry: CatalogueEntry, random: Random, today: string): PlannedScheme {
  const { launchedOn, sites, kind } = entry;
  const form = SHIPPED_KINDS[kind];
  if (form === undefined) throw new Error(`the demo names a kind that is not shipped: ${kind}`);
  // a desk that ended and that none follows as a whole seals nothing any more
  const kept = typeof unitOfToday(SHIPPED, entry.areaId, today) === 'number' ? today : null;
  const proposedOn = addDays(launchedOn, -random.int(60, 150));
  const step = (action: LifeAction, onDay: string, grade: string | null = null): PlannedChange => {
    const documents = stepOf(action).documents.map((type) => planDocument(type, onDay, random));
    return { what: 'step', action, onDay, documents, grade };
  };
  const founding = [
    step('prepare', addDays(proposedOn, 20)),
    step('launch', launchedOn),
    planChair(entry, random),
    step('run', addDays(launchedOn, 3)),
  ];
  // one after another, in the order in which they are told
  const after = sites.map(() => random.int(0, 40)).sort((a, b) => a - b);
  const planned = sites.map((site, index) =>
    planSite(kind, form, site, addDays(launchedOn, (after[index] ?? 0) + index), random),
  );
  const reports: PlannedChange[] = entry.named
    ? [{ what: 'name_in_reports', onDay: addDays(launchedOn, 10) }]
    : [];
  return {
    ...entry,
    schemeId: random.uuid(),
    proposedOn,
    changes: [...founding, ...reports, ...planned.flatMap(({ changes }) => changes), ...reviews()],
    activities: planned.flatMap(({ site }) =>
      planActivities(form, site, { from: launchedOn, today: kept }, random),
    ),
  };

  /** Older schemes were reviewed and graded at the end of 2017; the best were replicated. */
  function reviews(): PlannedChange[] {
    if (launchedOn > '2017-06-30' || !random.chance(0.8)) return [];
    const begun = addDays('2017-11-20', random.int(0, 20));
    const grade = random.weighted({ effective: 70, average: 25, weak: 5 });
    const graded = [step('review', begun), step('grade', addDays(begun, 14), grade)];
    const replicated = grade === 'effective' && random.chance(0.25);
    return [...graded, step(replicated ? 'replicate' : 'resume', addMonths(begun, 2))];
  }
}

function planDocument(type: NewDocument['type'], dated: string, random: Random): NewDocument {
  const numbered = NUMBERED_DOCUMENTS.includes(type);
  const number = numbered ? `${random.int(11, 980)}/QĐ-UBND` : null;
  return {
    documentId: random.uuid(),
    type,
    number,
    issuer: numbered ? 'Ủy ban nhân dân (dữ liệu mẫu)' : null,
    dated,
  };
}

const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi'];

/** A chair of the demo: "Mẫu" and "Thử" say that nobody real is meant; one in two agreed to be shown. */
function planChair({ launchedOn }: CatalogueEntry, random: Random): PlannedChange {
  const name = `${random.pick(SURNAMES)} ${random.pick(['Văn Mẫu', 'Thị Thử'])}`;
  const contact = `0900 000 ${random.int(100, 999)} (số mẫu)`;
  const shown = random.chance(0.5) ? { name, contact, agreedOn: launchedOn } : null;
  return { what: 'chair', onDay: launchedOn, text: `${name}, chủ nhiệm. Điện thoại ${contact}.`, shown };
}
