/** A piece of the text. */
export type Block =
  /** `I. TÌNH HÌNH`: a part, capitals and bold. */
  | { readonly kind: 'part'; readonly text: string }
  /** `1. Công tác chỉ đạo`: bold, indented as a paragraph is. */
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** A column of a table: its heading, its share of the width, and where its words stand. */
interface PaperColumn {
  readonly heading: string;
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A table whose cells are already words. */
export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** An annex; it begins on a page of its own, and its pages are counted by themselves. */
export interface Annex {
  readonly title: string;
  /** What the table shows, below the title. */
  readonly lead: string;
  readonly table: PaperTable;
  /** Sentences below the table. */
  readonly notes: readonly string[];
}

/** A paper of the State as pure data: what it says and in which place, not how it looks. */
export interface StatePaper {
  /** The body above the issuing one, as running text has its name; null where there is none. */
  readonly superior: string | null;
  /** `Ban Chỉ đạo phòng, chống tội phạm`: the head has it in capitals. */
  readonly issuer: string;
  /** Null in a draft: a place is left for it. */
  readonly number: number | null;
  /** `BC-BCĐ`: kind and issuer, as they stand behind the number. */
  readonly code: string;
  readonly place: string;
  /** `YYYY-MM-DD`; null in a draft. */
  readonly day: string | null;
  /** `BÁO CÁO`. */
  readonly kind: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** `['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN']`, and who signs; null in a draft. */
  readonly signature: { readonly authority: readonly string[]; readonly name: string | null };
  /** Who receives it, one a line. */
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
}

/** Words with what belongs to a number kept on its line: `91,8 %`. */
export function keptTogether(text: string): string {
  return text.replaceAll(/(?<=\d) (?=%)/g, '\u00a0');
}

/** A name in the capitals of a head. */
export function inCapitals(name: string): string {
  return name.toLocaleUpperCase('vi');
}

/** The name of the State, its motto and the words of the layout, as the decree has them. */
export const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const RECIPIENTS = 'Nơi nhận:';
const ANNEX = 'PHỤ LỤC';

/** `Số: 05/BC-BCĐ`; below ten with a zero before it, in a draft with room for it. */
export function writtenPaperNumber({ number, code }: Pick<StatePaper, 'number' | 'code'>): string {
  if (number === null) return `Số:       /${code}`;
  return `Số: ${padded(number, 10)}/${code}`;
}

/** `Thanh Hóa, ngày 05 tháng 02 năm 2018`: days below 10 and the months 1 and 2 with a zero before them. */
export function placeAndDay({ place, day }: Pick<StatePaper, 'place' | 'day'>): string {
  if (day === null) return `${place}, ngày      tháng      năm         `;
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return `${place}, ngày ${padded(ofMonth, 10)} tháng ${padded(month, 3)} năm ${year}`;
}

/** The blocks with `./.` after the last words, where the text ends. */
export function endedBlocks(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  return blocks.map((block, index) =>
    index === last ? { ...block, text: `${block.text.trimEnd().replace(/[.;]$/, '')}./.` } : block,
  );
}

/** A number annex of several, `PHỤ LỤC I`; of one, `PHỤ LỤC`. */
export function annexHeading(index: number, of: number): string {
  return of === 1 ? ANNEX : `${ANNEX} ${['I', 'II', 'III', 'IV', 'V', 'VI'][index] ?? index + 1}`;
}

/** `(Kèm theo Báo cáo số 05/BC-BCĐ ngày 05 tháng 02 năm 2018)`: to which paper an annex belongs. */
export function annexReference(paper: StatePaper): string {
  const { number, code, day, kind, issuer } = paper;
  const [year = 0, month = 0, ofMonth = 0] = (day ?? '').split('-').map(Number);
  const kindWords = kind.charAt(0) + kind.slice(1).toLocaleLowerCase('vi');
  if (number === null || day === null) return `(Kèm theo ${kindWords} của ${issuer})`;
  const on = `ngày ${padded(ofMonth, 10)} tháng ${padded(month, 3)} năm ${year}`;
  return `(Kèm theo ${kindWords} số ${padded(number, 10)}/${code} ${on} của ${issuer})`;
}

function padded(value: number, below: number): string {
  return value < below ? `0${value}` : String(value);
}
