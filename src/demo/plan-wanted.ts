import { UNITS_2018, WARDS_2025 } from '../areas/data/index.ts';
import { addDays, type Day, daysBetween } from '../law/day.ts';
import type { WantedEnding } from '../results/wanted-codes.ts';
import type { NoticeText } from '../results/wanted-notice.ts';
import { keysOf } from '../wire/keys-of.ts';
import { type DeskName, oldDesk, wardDesk } from './city.ts';
import { momentOf } from './life.ts';
import { homeIn } from './places.ts';
import { PERIOD } from './plan-tips.ts';
import { createRandom, type Random } from './random.ts';

/** A notice of the demo city, and what becomes of it. */
export interface PlannedNotice {
  readonly noticeId: string;
  /** Whose it is; its investigator drafts it and its chief publishes and ends it. */
  readonly desk: DeskName;
  readonly text: NoticeText;
  readonly draftedAt: string;
  /** Null for one that stays a draft. */
  readonly publishedAt: string | null;
  readonly hasPortrait: boolean;
  readonly visits: readonly { readonly visitId: string; readonly at: string; readonly text: string }[];
  readonly ending: {
    readonly ending: WantedEnding;
    readonly actNumber: string;
    readonly endedOn: Day;
    readonly at: string;
    readonly desk: DeskName;
  } | null;
}

/**
 * How the notices of the article's period ended. The article has 33 arrested or persuaded to surrender, in one
 * number: that they were 21 and 12, and what comes after, is invented.
 */
const ENDED: Readonly<Record<WantedEnding, number>> = {
  arrested: 21,
  persuaded: 12,
  surrendered: 5,
  withdrawn: 3,
};
/** In force today, and one that nobody has published yet. */
const IN_FORCE = 7;

/** Names that nobody has: "example", "fictitious", "imagined". */
const GIVEN = ['Thí Dụ', 'Ví Dụ', 'Giả Định', 'Hư Cấu', 'Minh Họa', 'Tưởng Tượng', 'Giả Tưởng', 'Làm Mẫu'];
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi', 'Ngô', 'Đặng'];
const OFFENCES = [
  'Trộm cắp tài sản',
  'Cướp giật tài sản',
  'Cố ý gây thương tích',
  'Lừa đảo chiếm đoạt tài sản',
  'Mua bán trái phép chất ma túy',
  'Đánh bạc',
  'Gây rối trật tự công cộng',
];
const BUILDS = ['dáng gầy', 'dáng đậm', 'dáng người tầm thước'];
const MARKS = ['sẹo nhỏ ở cằm', 'nốt ruồi gần tai trái', 'hình xăm hoa ở cẳng tay', 'tóc cắt ngắn'];
const NOT_REAL = 'Dữ liệu mẫu của bản chạy thử; không có quyết định nào như vậy';

/** All notices: those that ended in the article's period, kept by the city's desk, and those in force on `today`. */
export function planWanted(seed: string, today: Day): readonly PlannedNotice[] {
  const random = createRandom(`${seed}/wanted`);
  const endings = keysOf(ENDED).flatMap((ending) => Array.from({ length: ENDED[ending] }, () => ending));
  const past = random.shuffled(endings).map((ending, index) => pastNotice(random, ending, index));
  const present = Array.from({ length: IN_FORCE }, (_, index) => presentNotice(random, today, index));
  return [...past, ...present, waitingDraft(random, today)];
}

function pastNotice(random: Random, ending: WantedEnding, index: number): PlannedNotice {
  const endedOn = addDays(PERIOD.from, random.int(10, daysBetween(PERIOD.from, PERIOD.to)));
  const since = Math.min(random.int(5, 300), daysBetween('2016-12-08', endedOn));
  const publishedOn = addDays(endedOn, -since);
  const { areaId } = random.pick(UNITS_2018);
  const year = endedOn.slice(0, 4);
  return {
    noticeId: random.uuid(),
    desk: 'city',
    text: textOf(random, areaId, addDays(publishedOn, -random.int(1, 6)), index + 1),
    draftedAt: momentOf(publishedOn, 8 * 60),
    publishedAt: momentOf(publishedOn, 9 * 60),
    hasPortrait: false,
    visits: ending === 'persuaded' ? visitsBefore(random, publishedOn, endedOn) : [],
    ending: {
      ending,
      actNumber: `MẪU-${String(index + 1).padStart(2, '0')}/${ending === 'withdrawn' ? 'QĐĐN' : 'BB'}-${year}`,
      endedOn,
      at: momentOf(endedOn, 16 * 60),
      // the ward's police arrest and persuade, the city's withdraw
      desk: ending === 'withdrawn' || random.chance(0.4) ? 'city' : oldDesk(areaId),
    },
  };
}

function presentNotice(random: Random, today: Day, index: number): PlannedNotice {
  const publishedOn = addDays(today, -random.int(2, 38));
  const { areaId } = random.pick(WARDS_2025);
  return {
    noticeId: random.uuid(),
    desk: random.chance(0.5) ? 'province' : wardDesk(areaId),
    text: textOf(random, areaId, addDays(publishedOn, -random.int(1, 5)), 100 + index),
    draftedAt: momentOf(publishedOn, 8 * 60),
    publishedAt: momentOf(publishedOn, 10 * 60),
    // one of them shows how a notice without a picture looks
    hasPortrait: index > 0,
    visits: random.chance(0.5) ? visitsBefore(random, publishedOn, addDays(today, -1)).slice(0, 1) : [],
    ending: null,
  };
}

/** A draft that cannot be published yet: nobody has noted where the decision is to be found. */
function waitingDraft(random: Random, today: Day): PlannedNotice {
  const { areaId } = random.pick(WARDS_2025);
  const text = textOf(random, areaId, addDays(today, -2), 200);
  return {
    noticeId: random.uuid(),
    desk: 'province',
    text: { ...text, source: null },
    draftedAt: momentOf(addDays(today, -1), 9 * 60),
    publishedAt: null,
    hasPortrait: false,
    visits: [],
    ending: null,
  };
}

function textOf(random: Random, areaId: number, decidedOn: Day, number: number): NoticeText {
  const woman = random.chance(0.2);
  const place = homeIn(areaId, random);
  return {
    number: `MẪU-${String(number).padStart(3, '0')}/QĐTN`,
    decidedOn,
    issuer: 'Cơ quan Cảnh sát điều tra (mẫu)',
    source: NOT_REAL,
    fullName: `${random.pick(SURNAMES)} ${woman ? 'Thị' : 'Văn'} ${random.pick(GIVEN)}`,
    birthYear: Number(decidedOn.slice(0, 4)) - random.int(20, 52),
    residence: place.full,
    features: `Cao khoảng 1,${random.int(52, 78)} m, ${random.pick(BUILDS)}, ${random.pick(MARKS)}`,
    offence: random.pick(OFFENCES),
    contact: `Công an ${place.area}; khi khẩn cấp gọi 113`,
  };
}

const AGREED = [
  'gia đình hứa khuyên con ra trình diện trong tuần',
  'mẹ xin được cùng đi khi con ra đầu thú',
  'vợ cho biết vẫn gọi được điện, hẹn trả lời sau ba ngày',
  'trưởng phố nhận giúp gia đình liên lạc',
];

function visitsBefore(random: Random, from: Day, to: Day): PlannedNotice['visits'] {
  const span = daysBetween(from, to);
  const days = Array.from({ length: random.int(1, 2) }, () => random.int(0, span)).sort((a, b) => a - b);
  return days.map((after, index) => {
    const day = addDays(from, after);
    const time = `${random.int(18, 20)} giờ ngày ${day.split('-').reverse().join('/')}`;
    const who = 'cảnh sát khu vực và tổ trưởng dân phố đến gặp gia đình';
    const text = `Ai đến, gặp ai: ${who}\nKhi nào: ${time}\nĐã thỏa thuận gì: ${random.pick(AGREED)}`;
    return { visitId: random.uuid(), at: momentOf(day, 11 * 60 + index), text };
  });
}
