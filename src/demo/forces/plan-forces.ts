import { displayName } from '../../areas/area.ts';
import { WARDS_2025 } from '../../areas/data/index.ts';
import {
  EQUIPMENT_KINDS,
  type Grade,
  type MemberRole,
  TASK_GROUPS,
  TRAINING_SUBJECTS,
} from '../../forces/codes.ts';
import type { TeamFields } from '../../forces/contract.ts';
import type { EntryFields } from '../../forces/entry-contract.ts';
import { lastYear } from '../../forces/grading-year.ts';
import type { Person } from '../../forces/person.ts';
import { SHIPPED_LAW } from '../../law/data/shipped.ts';
import { addDays, daysBetween } from '../../law/day.ts';
import type { Period } from '../../steering/periods.ts';
import { type DeskName, wardDesk } from '../city.ts';
import { createRandom, type Random } from '../random.ts';

/** Somebody of the demo who serves in a team; sealed. */
export interface PlannedMember {
  readonly memberId: string;
  readonly role: MemberRole;
  readonly fromDay: string;
  readonly person: Person;
}

/** A team of the demo with what it did, was taught and was given. */
export interface PlannedTeam {
  readonly teamId: string;
  readonly desk: DeskName;
  readonly areaId: number;
  readonly fields: TeamFields;
  readonly fromDay: string;
  readonly members: readonly PlannedMember[];
  readonly entries: readonly {
    readonly entryId: string;
    readonly fields: EntryFields;
    readonly note: string;
  }[];
  readonly complaintSince: string | null;
  /** For the year that is over; null for a team that is not graded yet, or cannot be. */
  readonly grade: Grade | null;
}

/** Teams of the wards that have some. Of `5 n + 4` or more `5 n` are good or better: the quota is just used up. */
const TEAMS: Readonly<Record<number, number>> = { 201: 25, 202: 14, 204: 14, 205: 14, 206: 9 };
/** The first days of today's wards. */
const DECIDED = '2025-07-08';
const FORMED = '2025-07-10';
const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi', 'Trịnh', 'Mai'];
const GIVEN = ['Văn Mẫu', 'Thị Thử', 'Đức Mẫu', 'Minh Thử', 'Thị Mẫu', 'Văn Thử'];
const NOTE = 'Đã gặp gia đình và thống nhất thời gian gặp lại (tình huống mẫu).';

/** What becomes of a team in the grading. */
type Fate = Grade | 'complaint' | 'young' | 'waiting';

/** The teams of the city's wards. Same seed and day, same plan. */
export function planForces(seed: string, today: string): readonly PlannedTeam[] {
  const random = createRandom(`${seed}/forces`);
  const year = lastYear(SHIPPED_LAW, today);
  if (year === undefined) throw new Error('the demo is of a day before there were core forces');
  return WARDS_2025.flatMap((area) => {
    const ward = { areaId: area.areaId, name: displayName(area), year, today };
    const fates = random.shuffled(fatesOf(TEAMS[area.areaId] ?? 0));
    return fates.map((fate, index) => planTeam(ward, index + 1, fate, random));
  });
}

/** For so many teams: as many excellent ones as the quota allows, and some that cannot or need not be graded. */
function fatesOf(teams: number): Fate[] {
  const better = Math.floor(Math.max(0, teams - 4) / 5) * 5;
  const apart: Fate[] = ['complaint', 'young', 'waiting', 'waiting'];
  return Array.from({ length: teams }, (_, index) => {
    if (index < better) return index < better / 5 ? 'excellent' : 'good';
    return apart[index - better] ?? 'completed';
  });
}

interface Ward {
  readonly areaId: number;
  readonly name: string;
  readonly year: Period;
  readonly today: string;
}

function planTeam(ward: Ward, number: number, fate: Fate, random: Random): PlannedTeam {
  const { areaId, name, year, today } = ward;
  const later = fate === 'young' ? addDays(today, -random.int(60, 150)) : FORMED;
  const fromDay = later > FORMED ? later : FORMED;
  const members = planMembers(fromDay, today, random);
  const fields: TeamFields = {
    groupName: `Tổ dân phố ${number}`,
    decision: {
      number: `${random.int(101, 480)}/QĐ-UBND`,
      dated: fate === 'young' ? fromDay : DECIDED,
      issuer: `Ủy ban nhân dân ${name} (dữ liệu mẫu)`,
    },
    deputies: 1,
    members: Math.max(1, members.length - (random.chance(0.15) ? 1 : 2)),
  };
  const graded = fate !== 'complaint' && fate !== 'young' && fate !== 'waiting';
  return {
    teamId: random.uuid(),
    desk: wardDesk(areaId),
    areaId,
    fields,
    fromDay,
    members,
    entries: planEntries({ fromDay, year, today, best: fate === 'excellent' || fate === 'waiting' }, random),
    complaintSince: fate === 'complaint' ? addDays(today, -random.int(10, 30)) : null,
    grade: graded && fromDay <= year.from ? fate : null,
  };
}

function planMembers(fromDay: string, today: string, random: Random): PlannedMember[] {
  const count = random.int(3, 5);
  const leaderless = random.chance(0.05);
  const surnames = random.shuffled(SURNAMES);
  return Array.from({ length: count }, (_, index) => {
    const role: MemberRole = index === 0 && !leaderless ? 'leader' : index === 1 ? 'deputy' : 'member';
    // one in twenty-five is beyond the age, so that the reminder can be seen
    const age = random.chance(0.04) ? random.int(71, 73) : random.int(24, 67);
    const person: Person = {
      v: 1,
      name: `${surnames[index]} ${random.pick(GIVEN)}`,
      phone: `0900 000 ${random.int(100, 999)}`,
      born: addDays(today, -(age * 365 + random.int(20, 300))),
    };
    const late = role === 'member' && random.chance(0.2) ? random.int(20, 120) : 0;
    const from = addDays(fromDay, late);
    return { memberId: random.uuid(), role, fromDay: from > today ? fromDay : from, person };
  });
}

interface Worked {
  readonly fromDay: string;
  readonly year: Period;
  readonly today: string;
  /** Whether everything it was charged with was carried out. */
  readonly best: boolean;
}

function planEntries({ fromDay, year, today, best }: Worked, random: Random): PlannedTeam['entries'] {
  const first = fromDay > year.from ? fromDay : year.from;
  const last = year.to < today ? year.to : today;
  // a team that began after the year has done what it did since
  const span = Math.max(0, daysBetween(first, last > first ? last : today));
  const someDay = () => addDays(first, random.int(0, span));
  const tasks = random.shuffled(TASK_GROUPS).map((group): EntryFields => {
    const charged = random.int(6, 26);
    const carried = best ? charged : Math.max(1, charged - random.int(0, 2));
    return { sort: 'task', group, onDay: someDay(), charged, carried };
  });
  const training: EntryFields = {
    sort: 'training',
    subject: random.pick(TRAINING_SUBJECTS.slice(0, -1)),
    onDay: someDay(),
    hours: random.pick([4, 8, 16]),
    attended: random.int(2, 4),
  };
  const equipment = random
    .shuffled(EQUIPMENT_KINDS.slice(0, -1))
    .slice(0, 3)
    .map((kind): EntryFields => ({ sort: 'equipment', kind, onDay: fromDay, count: random.int(1, 5) }));
  return [...tasks, training, ...equipment].map((fields) => ({
    entryId: random.uuid(),
    fields,
    note: fields.sort === 'task' && fields.group === 'offenders' ? NOTE : '',
  }));
}
