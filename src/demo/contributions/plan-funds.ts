import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from '../../areas/data/index.ts';
import { unitOfToday } from '../../areas/unit-of-today.ts';
import type { Sort } from '../../contributions/fund.ts';
import { addDays, addMonths } from '../../law/day.ts';
import { createRandom, type Random } from '../random.ts';
import type { PlannedScheme } from '../schemes/planned-scheme.ts';
import type { PlannedEntry, PlannedFund } from './planned-fund.ts';

/** What a fund of a kind of scheme takes in and pays for. Prices are invented, of the size of those days'. */
interface Taste {
  /** Contributions in money, and months over which they come. */
  readonly givings: number;
  readonly months: number;
  /** đồng, by who gives: from, to, in steps. */
  readonly amounts: Readonly<Record<Sort, readonly [number, number, number]>>;
  /** What the larger amounts pay for, from how many đồng on; and what the others do. */
  readonly large: { readonly from: number; readonly buys: string };
  readonly buys: readonly string[];
  readonly thing: { readonly name: string; readonly worth: number; readonly use: string };
}

const TASTES: Readonly<Record<string, Taste>> = {
  security_camera: {
    givings: 44,
    months: 9,
    amounts: {
      household: [100_000, 500_000, 50_000],
      enterprise: [3_000_000, 15_000_000, 1_000_000],
      state: [10_000_000, 20_000_000, 5_000_000],
      other: [500_000, 2_000_000, 100_000],
    },
    large: { from: 5_500_000, buys: 'Mua và lắp camera ở đầu ngõ' },
    buys: [
      'Mua đầu ghi hình và ổ cứng',
      'Kéo dây mạng, dây điện cho camera',
      'Thay nguồn điện cho camera hỏng',
    ],
    thing: { name: 'Camera ngoài trời', worth: 1_800_000, use: 'Lắp ở ngã ba và đầu ngõ' },
  },
  security_lamp: {
    givings: 16,
    months: 8,
    amounts: {
      household: [50_000, 200_000, 10_000],
      enterprise: [1_000_000, 3_000_000, 500_000],
      state: [2_000_000, 5_000_000, 1_000_000],
      other: [200_000, 600_000, 100_000],
    },
    large: { from: 900_000, buys: 'Mua cột, dây điện và chao đèn' },
    buys: ['Trả tiền điện chiếu sáng trong quý', 'Thay bóng đèn hỏng'],
    thing: { name: 'Bóng đèn LED 30 W', worth: 95_000, use: 'Lắp ở các ngõ còn tối' },
  },
};

const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi'];
const SHIPPED = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
/** The least that somebody pays for at once, and the step of such amounts. */
const LEAST_SPENT = 100_000;
const STEP = 10_000;

/** The funds of the schemes of cameras and lamps; the same for the same seed. Their codes can be tried. */
export function planFunds(
  seed: string,
  schemes: readonly PlannedScheme[],
  today: string,
): readonly PlannedFund[] {
  // a desk that ended and that none follows as a whole seals nothing any more
  const kept = ({ areaId }: PlannedScheme) => typeof unitOfToday(SHIPPED, areaId, today) === 'number';
  return schemes.flatMap((scheme) => {
    const taste = TASTES[scheme.kind];
    if (taste === undefined || !scheme.paidByPeople || !kept(scheme)) return [];
    const { schemeId, areaId, desk } = scheme;
    const random = createRandom(`${seed}/funds/${scheme.name}`);
    return [{ schemeId, areaId, desk, entries: planEntries(scheme, taste, random) }];
  });
}

function planEntries(scheme: PlannedScheme, taste: Taste, random: Random): PlannedEntry[] {
  const begin = scheme.launchedOn < '2017-02-01' ? '2017-02-01' : scheme.launchedOn;
  const entries: PlannedEntry[] = planThings(taste, begin, random);
  let left = 0;
  for (let month = 0; month < taste.months; month += 1) {
    const monthBegins = addMonths(begin, month);
    const share = Math.ceil(taste.givings / taste.months);
    const days = Array.from({ length: share }, () => addDays(monthBegins, random.int(0, 18))).sort();
    for (const [index, day] of days.entries()) {
      const first = month === 0 && index === 0;
      const entry = planGiving(taste, first ? 'state' : sortOf(random), day, random);
      entries.push(entry);
      if (entry.what === 'give' && entry.gift.is === 'money') left += entry.gift.amount;
      if (month === 1 && index === 0) enterTwice(entries);
    }
    const amount = Math.floor((left * random.int(45, 80)) / 100 / STEP) * STEP;
    if (amount < LEAST_SPENT) continue;
    left -= amount;
    const about = amount < taste.large.from ? random.pick(taste.buys) : taste.large.buys;
    const paper = `HĐ ${random.int(100, 9_999)} (mẫu)`;
    entries.push({
      what: 'spend',
      entryId: random.uuid(),
      onDay: addDays(monthBegins, 24),
      amount,
      about,
      paper,
    });
  }
  return entries;
}

/** Things that a firm gave when the scheme began; most of them are in use. */
function planThings(taste: Taste, begin: string, random: Random): PlannedEntry[] {
  const { name: thing, worth, use } = taste.thing;
  const quantity = random.int(6, 20);
  const gift = { is: 'thing', thing, quantity, worth: worth * quantity } as const;
  const used = Math.ceil(quantity * 0.7);
  const giver = `Công ty Mẫu ${random.int(1, 9)} (dữ liệu mẫu)`;
  const said = { sort: 'enterprise', gift, about: null, giver, code: codeOf(random) } as const;
  return [
    { what: 'give', entryId: random.uuid(), onDay: begin, ...said },
    {
      what: 'use',
      entryId: random.uuid(),
      onDay: begin,
      thing,
      quantity: used,
      about: use,
    },
  ];
}

function planGiving(taste: Taste, sort: Sort, onDay: string, random: Random): PlannedEntry {
  const [least, most, step] = taste.amounts[sort];
  const amount = least + step * random.int(0, (most - least) / step);
  const named = sort === 'household' ? random.chance(0.9) : true;
  const giver = named ? giverOf(sort, random) : null;
  const gift = { is: 'money', amount } as const;
  return {
    what: 'give',
    entryId: random.uuid(),
    onDay,
    sort,
    gift,
    about: random.chance(0.15) ? 'Cho ngõ gần nhà' : null,
    giver,
    code: codeOf(random),
  };
}

/** The last contribution is entered once more, and that is taken back. */
function enterTwice(entries: PlannedEntry[]): void {
  const last = entries.at(-1);
  if (last?.what !== 'give') return;
  const { entryId, onDay } = last;
  const number = entries.length + 1;
  const twice = { ...last, entryId: flipped(entryId, 1), code: [...last.code].reverse().join('') };
  const back = { entryId: flipped(entryId, 2), onDay, number, reason: 'entered_twice' } as const;
  entries.push(twice, { what: 'reverse', ...back });
}

/** Another id that belongs to the same. */
function flipped(id: string, by: number): string {
  return `${id.slice(0, -1)}${(Number.parseInt(id.slice(-1), 16) ^ by).toString(16)}`;
}

function sortOf(random: Random): Sort {
  return random.weighted({ household: 82, enterprise: 10, other: 8 });
}

function giverOf(sort: Sort, random: Random): string {
  if (sort === 'household') {
    const name = `${random.pick(SURNAMES)} ${random.pick(['Văn Mẫu', 'Thị Thử'])}`;
    return `Hộ ${name}, ngõ ${random.int(1, 40)} (dữ liệu mẫu)`;
  }
  if (sort === 'enterprise') return `Công ty Mẫu ${random.int(1, 9)} (dữ liệu mẫu)`;
  return sort === 'state' ? 'Ngân sách phường (dữ liệu mẫu)' : 'Hội Mẫu (dữ liệu mẫu)';
}

/** A code of the shape that browsers draw, made of the plan's own chances. */
function codeOf(random: Random): string {
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from({ length: 12 }, () => symbols.charAt(random.int(0, 31))).join('');
}
