import { addDays, daysBetween } from '../../law/day.ts';
import type { ClearValues, Field, KindForm } from '../../schemes/form.ts';
import type { Random } from '../random.ts';
import type { PlannedActivity, PlannedChange } from './planned-scheme.ts';
import type { SiteEntry } from './scheme-catalogue.ts';

/** A site in the plan, as its activities need it. */
interface PlannedSite {
  readonly siteId: string;
  readonly onDay: string;
}

/** How much of what a field records there is, by its code; whatever is not here is small. */
const AMOUNTS: Readonly<Record<string, readonly [number, number]>> = {
  workers: [900, 6_000],
  workshops: [3, 12],
  houses: [12, 45],
  rooms: [120, 480],
  extinguishers: [40, 160],
  cameras: [6, 9],
  working: [5, 6],
  retention_days: [7, 30],
  households: [40, 180],
  lamps: [12, 60],
  metres: [250, 1_800],
  handed_out: [80, 600],
  pupils: [380, 1_250],
  participants: [60, 320],
  commitments: [40, 120],
  signals: [2, 4],
};
/** Kinds whose sites are made of teams; the others have one team at some sites. */
const OF_TEAMS: readonly string[] = [
  'worker_security_team',
  'boarding_house_club',
  'household_group',
  'school_gate',
];
const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi', 'Ngô', 'Dương'];
/** What is sealed of a site, by the code of the field; what an activity was about is one of the notes. */
const SEALED: Readonly<Record<string, string>> = {
  contact: 'Bà Lê Thị Thử, công đoàn cơ sở. Điện thoại 0900 000 111 (số mẫu).',
  owners: 'Nhà ông Trần Văn Mẫu đầu ngõ, nhà bà Vũ Thị Thử giữa phố, nhà văn hóa (tên mẫu).',
};
const NOTES = [
  'Nhắc các hộ khóa cổng, cất xe vào nhà trước khi đi ngủ.',
  'Thống nhất cách báo nhau khi có người lạ vào ngõ lúc khuya.',
  'Kiểm tra bình chữa cháy, lối thoát ở các khu trọ.',
  'Hai gia đình đã bắt tay, hứa không để chuyện nhỏ thành to.',
  'Phổ biến thủ đoạn giả danh công an gọi điện đòi chuyển tiền.',
  'Đi một vòng quanh phố, đường yên, đèn sáng.',
];

/** A site with its teams. */
export function planSite(
  kind: string,
  form: KindForm,
  entry: SiteEntry,
  onDay: string,
  random: Random,
): { readonly site: PlannedSite; readonly changes: readonly PlannedChange[] } {
  const siteId = random.uuid();
  const site: PlannedChange = {
    what: 'site',
    siteId,
    onDay,
    ...entry,
    ...valuesOf(form.site, onDay, random),
  };
  const teams = OF_TEAMS.includes(kind) ? random.int(2, 4) : random.int(0, 1);
  const changes = Array.from({ length: teams }, (_, index) =>
    planTeam(form, siteId, onDay, index + 1, random),
  );
  return { site: { siteId, onDay }, changes: [site, ...changes] };
}

function planTeam(
  form: KindForm,
  siteId: string,
  onDay: string,
  number: number,
  random: Random,
): PlannedChange {
  const members = random.int(5, 11);
  // numbered, so that nobody stands twice in a roster
  const names = Array.from({ length: members }, (_, index) => {
    return `${random.pick(SURNAMES)} ${random.pick(['Văn Mẫu', 'Thị Thử'])} (số ${index + 1})`;
  });
  const { fields } = valuesOf(form.team, onDay, random);
  const ids = { siteId, teamId: random.uuid(), termId: random.uuid() };
  return {
    what: 'team',
    ...ids,
    name: `Tổ ${number}`,
    onDay,
    fields,
    sealed: {},
    members,
    roster: names.join('\n'),
  };
}

/**
 * What a site did: about every other month in the article's period; and in the last months before `today`, null where
 * nobody keeps the scheme by now.
 */
export function planActivities(
  form: KindForm,
  { siteId, onDay }: PlannedSite,
  { from, today }: { readonly from: string; readonly today: string | null },
  random: Random,
): PlannedActivity[] {
  const begun = from < '2017-01-01' ? '2017-01-01' : onDay;
  const lately = today === null ? [] : daysFrom(addDays(today, -120), today, random);
  const days = [...daysFrom(begun, '2018-05-31', random), ...lately];
  return days.map((on) => {
    const type = random.pick(form.activities);
    return {
      activityId: random.uuid(),
      siteId,
      type: type.code,
      onDay: on < onDay ? onDay : on,
      participants: random.int(6, 40),
      ...valuesOf(type.fields, on, random),
    };
  });
}

function daysFrom(from: string, to: string, random: Random): string[] {
  const days: string[] = [];
  for (let at = random.int(3, 60); at < daysBetween(from, to); at += random.int(35, 85))
    days.push(addDays(from, at));
  return days;
}

function valuesOf(
  fields: readonly Field[],
  onDay: string,
  random: Random,
): { fields: ClearValues; sealed: ClearValues } {
  const values: Record<string, ClearValues[string]> = {};
  const sealed: Record<string, ClearValues[string]> = {};
  for (const field of fields) {
    if (field.sealed) sealed[field.code] = SEALED[field.code] ?? random.pick(NOTES);
    else values[field.code] = madeUp(field, onDay, random);
  }
  return { fields: values, sealed };
}

function madeUp(
  { code, type, choices, min, max }: Field,
  onDay: string,
  random: Random,
): ClearValues[string] {
  if (type === 'yes_no') return random.chance(0.7);
  if (type === 'choice') return random.pick(choices ?? []).code;
  if (type === 'day') return addDays(onDay, random.int(0, 20));
  if (type === 'time') return `${String(random.int(20, 23))}:${random.pick(['00', '30'])}`;
  const [least, most] = AMOUNTS[code] ?? [1, 6];
  return Math.min(Math.max(random.int(least, most), min ?? 0), max ?? most);
}
