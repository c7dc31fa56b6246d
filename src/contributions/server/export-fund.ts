import type { Db } from '../../platform/database.ts';
import { renderXlsx } from '../../platform/documents/render-xlsx.ts';
import type { SheetCell } from '../../platform/documents/sheet.ts';
import { toCsv } from '../../wire/csv.ts';
import { MOST_EXPORTED } from '../contract.ts';
import type { Reason, Side, Sort } from '../fund.ts';
import type { FundKey, StoredEntry } from './fund-queries.ts';

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

/** The columns, each with its width in characters. No giver is among them: names stay sealed. */
const COLUMNS: readonly (readonly [string, number, (entry: StoredEntry) => string | number | null])[] = [
  ['Số', 8, ({ number }) => number],
  ['Ngày', 12, ({ on_day }) => on_day],
  ['Loại', 14, ({ side }) => SIDES[side]],
  ['Nguồn', 20, ({ sort }) => sort && SORTS[sort]],
  ['Số tiền (đồng)', 18, ({ amount, thing }) => (thing === null ? amount : null)],
  ['Hiện vật', 28, ({ thing }) => thing],
  ['Số lượng', 10, ({ quantity }) => quantity],
  ['Giá trị ước tính (đồng)', 20, ({ worth }) => worth],
  ['Nội dung', 48, ({ about }) => about],
  ['Chứng từ', 20, ({ paper }) => paper],
  ['Lấy từ số', 10, ({ taken_from }) => taken_from],
  ['Hủy số', 10, ({ reverses }) => reverses],
  ['Lý do hủy', 20, ({ reason }) => reason && REASONS[reason]],
  ['Tiền còn lại (đồng)', 18, ({ balance }) => balance],
];

/** The newest entries of a fund, in the order in which they were entered, as a file for a spreadsheet. */
export async function exportFund(
  db: Db,
  key: FundKey,
  format: 'csv' | 'xlsx',
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await db
    .selectFrom('fund_entry')
    .selectAll()
    .where('area_id', '=', key.area_id)
    .where('scheme_id', '=', key.scheme_id)
    .orderBy('number', 'desc')
    .limit(MOST_EXPORTED)
    .execute();
  const rows = entries.reverse().map((entry) => COLUMNS.map(([, , read]) => read(entry)));
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

function written(value: string | number | null): string {
  return value === null ? '' : String(value);
}

function cell(value: string | number | null): SheetCell {
  if (value === null) return null;
  if (typeof value === 'number') return { kind: 'number', value, digits: 0 };
  return { kind: 'text', text: value, wrap: true };
}
