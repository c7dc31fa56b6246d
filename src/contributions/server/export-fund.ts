import type { Db } from '../../platform/database.ts';
import { renderXlsx } from '../../platform/documents/render-xlsx.ts';
import type { SheetCell } from '../../platform/documents/sheet.ts';
import { toCsv } from '../../wire/csv.ts';
import { MOST_EXPORTED } from '../contract.ts';
import type { Reason, Side, Sort } from '../fund.ts';
import { type FundKey, reversedBySameHand, type StoredEntry, takenBy } from './fund-queries.ts';

/** An entry with the numbers of the gifts that it took from, and whether it takes back what the same hand entered. */
type Exported = StoredEntry & { readonly takenFrom: readonly number[]; readonly sameHand: boolean };

const SIDES: Readonly<Record<Side, string>> = { given: 'Thu', spent: 'Chi, sử dụng' };
const SORTS: Readonly<Record<Sort, string>> = {
  household: 'Hộ gia đình',
  enterprise: 'Doanh nghiệp',
  state: 'Ngân sách Nhà nước',
  other: 'Khác',
};
const REASONS: Readonly<Record<Reason, string>> = {
  wrong_entry: 'Ghi sai',
  entered_twice: 'Ghi hai lần',
  given_back: 'Trả lại người góp',
  paid_back: 'Người bán hoàn lại',
};

const ABOUT = 'Nội dung';

/** The columns, each with its width in characters. No giver is among them: names stay sealed. */
const COLUMNS: readonly (readonly [string, number, (entry: Exported) => string | number | null])[] = [
  ['Số', 8, ({ number }) => number],
  ['Ngày', 12, ({ on_day }) => on_day.split('-').reverse().join('/')],
  ['Loại', 14, ({ side }) => SIDES[side]],
  ['Nguồn', 20, ({ sort }) => sort && SORTS[sort]],
  ['Số tiền (đồng)', 18, ({ amount, thing }) => (thing === null ? amount : null)],
  ['Hiện vật', 28, ({ thing }) => thing],
  ['Số lượng', 10, ({ quantity }) => quantity],
  ['Giá trị ước tính (đồng)', 20, ({ worth }) => worth],
  [ABOUT, 48, ({ about }) => about],
  ['Chứng từ', 20, ({ paper }) => paper],
  ['Lấy từ số', 10, ({ takenFrom }) => takenFrom.join(', ') || null],
  ['Hủy số', 10, ({ reverses }) => reverses],
  ['Lý do hủy', 20, ({ reason }) => reason && REASONS[reason]],
  ['Người ghi tự hủy', 10, ({ sameHand }) => (sameHand ? 'Có' : null)],
  ['Tiền còn lại (đồng)', 18, ({ balance }) => balance],
];

/**
 * The newest entries of a fund, in the order in which they were entered, as a file for a spreadsheet; a first line says how
 * many older ones are not in it, where there are more than `most`.
 */
export async function exportFund(
  db: Db,
  key: FundKey,
  format: 'csv' | 'xlsx',
  most = MOST_EXPORTED,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await db
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', key.area_id)
    .where('scheme_id', '=', key.scheme_id)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  const numbers = entries.map(({ number }) => number);
  const [taken, sameHand] = await Promise.all([
    takenBy(db, key, numbers),
    reversedBySameHand(db, key, entries),
  ]);
  const exported = entries.reverse().map((entry) => ({
    ...entry,
    takenFrom: taken.get(entry.number) ?? [],
    sameHand: sameHand.has(entry.number),
  }));
  const rows = [
    ...olderThan(exported[0]),
    ...exported.map((entry) => COLUMNS.map(([, , read]) => read(entry))),
  ];
  const heading = COLUMNS.map(([title]) => title);
  if (format === 'csv') {
    return new TextEncoder().encode(toCsv([heading, ...rows.map((row) => row.map(written))]));
  }
  const top = heading.map((text): SheetCell => ({ kind: 'text', text, strong: true }));
  const widths = COLUMNS.map(([, width]) => width);
  return new Uint8Array(
    await renderXlsx([{ name: 'Quỹ', widths, frozen: 1, rows: [top, ...rows.map((row) => row.map(cell))] }]),
  );
}

/** Entries are numbered from 1 on without a gap: what comes before the first one is left out. */
function olderThan(first: Exported | undefined): (string | null)[][] {
  const left = (first?.number ?? 1) - 1;
  if (left === 0) return [];
  const told = `Còn ${left} mục cũ hơn không có trong tệp này`;
  return [COLUMNS.map(([title]) => (title === ABOUT ? told : null))];
}

function written(value: string | number | null): string | number {
  return value ?? '';
}

function cell(value: string | number | null): SheetCell {
  if (value === null) return null;
  if (typeof value === 'number') return { kind: 'number', value, digits: 0 };
  return { kind: 'text', text: value, wrap: true };
}
