import { addDays } from '../../law/day.ts';
import type { Agreed } from '../../members/seal-names.ts';
import type { ClearValues } from '../../schemes/form.ts';
import { createRandom, type Random } from '../random.ts';

/** People of the team: the leader first, then the member who can be signed in as. */
export const TEAM_SIZE = 6;
/** What they call one another. */
export const CALLED = [
  'Chị Mẫu tổ trưởng',
  'Anh Thử',
  'Cô Lan Mẫu',
  'Anh Hòa Mẫu',
  'Chị Sen Thử',
  'Anh Bình Mẫu',
];
/** What the three shifts of a day mean; sealed with the names. */
export const AGREED: Agreed = {
  note: 'Gặp ở phòng bảo vệ, mang đèn và bộ đàm.',
  hours: [
    { number: 1, from: '06:00', to: '14:00' },
    { number: 2, from: '14:00', to: '22:00' },
    { number: 3, from: '22:00', to: '06:00' },
  ],
};

/** A shift of the plan, with what became of it. */
export interface PlannedShift {
  readonly shiftId: string;
  /** Whose it is, by place in the team. */
  readonly person: number;
  readonly onDay: string;
  readonly number: number;
  readonly done: boolean;
}

/** A week of duty, planned on the day before it. */
export interface PlannedWeek {
  readonly plannedOn: string;
  readonly shifts: readonly PlannedShift[];
}

/** A record of the team: who wrote it, and how many photos it has. */
export interface PlannedRecord {
  readonly activityId: string;
  readonly person: number;
  readonly onDay: string;
  readonly type: string;
  readonly participants: number;
  readonly fields: ClearValues;
  readonly text: string;
  readonly photos: number;
}

/** What a team of workers does: three weeks of duty around today, and what it recorded lately. */
export interface PlannedWork {
  readonly weeks: readonly PlannedWeek[];
  /** The shift that its holder asks the member who can be signed in as to take. */
  readonly offered: PlannedShift | undefined;
  readonly records: readonly PlannedRecord[];
}

const SHIFTS = [1, 2, 3];
const WEEK = 7;
const TOLD: readonly Omit<PlannedRecord, 'activityId' | 'onDay'>[] = [
  {
    person: 1,
    type: 'patrol',
    participants: 2,
    fields: { hours: 2 },
    text: 'Đi hai vòng quanh xưởng và bãi xe. Cửa kho 3 chưa khóa, đã nhắc bảo vệ khóa lại.',
    photos: 2,
  },
  {
    person: 1,
    type: 'handover',
    participants: 4,
    fields: {},
    text: 'Bàn giao hai bộ đàm, một đèn pin, sổ trực. Đèn pin yếu, ca sau thay pin.',
    photos: 0,
  },
  {
    person: 0,
    type: 'meeting',
    participants: 6,
    fields: {},
    text: 'Họp tổ: phân công trực ca đêm, nhắc không cho người lạ mượn thẻ ra vào. Cả tổ nhất trí.',
    photos: 1,
  },
  {
    person: 1,
    type: 'reminder',
    participants: 3,
    fields: {},
    text: 'Nhắc hai công nhân không vay tiền qua ứng dụng lạ; đưa tờ rơi của công an phường.',
    photos: 0,
  },
  {
    person: 0,
    type: 'mediation',
    participants: 4,
    fields: { result: 'settled' },
    text: 'Hai công nhân cùng chuyền to tiếng vì chỗ để xe. Đã bắt tay, mỗi người nhận một chỗ.',
    photos: 0,
  },
  {
    person: 0,
    type: 'drill',
    participants: 42,
    fields: {},
    text: 'Diễn tập báo cháy ở kho nguyên liệu, mọi người ra sân trong bốn phút.',
    photos: 1,
  },
];

/** The same for the same seed and day. */
export function planWork(seed: string, today: string): PlannedWork {
  const random = createRandom(`${seed}/work`);
  const weeks = [-2, -1, 0].map((week) => planWeek(addDays(today, week * WEEK), today, random));
  const records = TOLD.map((told, index) => {
    return { ...told, activityId: random.uuid(), onDay: addDays(today, -1 - 3 * index) };
  });
  const ahead = weeks.flatMap(({ shifts }) => shifts).filter(({ onDay }) => onDay > addDays(today, 1));
  const offered = ahead.find(
    ({ person, onDay, number }) =>
      person > 1 &&
      !ahead.some((each) => each.onDay === onDay && each.number === number && each.person === 1),
  );
  return { weeks, offered, records };
}

/** Two people in each shift of each day, in turn; of what is over most was marked as done. */
function planWeek(from: string, today: string, random: Random): PlannedWeek {
  const shifts = Array.from({ length: WEEK }, (_, day) => addDays(from, day)).flatMap((onDay, day) =>
    SHIFTS.flatMap((number) =>
      [0, 1].map((turn) => {
        const person = (2 * (number - 1) + turn + day) % TEAM_SIZE;
        return { shiftId: random.uuid(), person, onDay, number, done: onDay < today && random.chance(0.9) };
      }),
    ),
  );
  return { plannedOn: addDays(from, -1), shifts };
}
