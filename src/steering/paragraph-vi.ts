import { displayName } from '../areas/area.ts';
import { type Compared, comparisonsOf } from './paragraph-comparison.ts';
import type { NamedScheme, ParagraphWords, Told } from './paragraph-facts.ts';
import { writtenChange } from './written-change.ts';
import { magnitudeOf, writtenNumber, writtenShare } from './written-number.ts';
import { inPeriod } from './written-period.ts';

const number = (value: number): string => writtenNumber(value, 'vi');

/** The summary in Vietnamese. */
export const VI: ParagraphWords = {
  lead: ({ period, area }) => `${inPeriod(period, 'vi')}, trên địa bàn ${displayName(area)},`,
  schemes: ({ values, schemes = [] }) => {
    const { schemes_maintained: maintained, schemes_newly_built: built } = values;
    const clauses = [maintained && keptUp(maintained.value), built && setUp(built.value)].filter(isSaid);
    if (clauses.length === 0) return undefined;
    const some = (maintained?.value ?? 0) + (built?.value ?? 0) > 0;
    return clauses.join(', ') + (some ? naming(schemes) : '');
  },
  information: ({ values }) => {
    const { information_received: received, useful } = values;
    if (received === undefined) return undefined;
    if (received.value === 0) return 'chưa có nguồn tin nào của người dân về an ninh, trật tự';
    return `người dân đã báo ${sources(received.value)}${useful ? proved(useful.value) : ''}`;
  },
  results: ({ values }) => {
    const { resolved, cases_cleared: cleared, wanted_ended: wanted, groups_dismantled: groups } = values;
    const clauses = [
      resolved && ratio(resolved, REPORTS),
      cleared && ratio(cleared, CASES),
      wanted &&
        (wanted.value === 0
          ? 'chưa bắt hoặc vận động ra đầu thú được người bị truy nã nào'
          : `bắt hoặc vận động ra đầu thú ${number(wanted.value)} người bị truy nã`),
      groups &&
        (groups.value === 0
          ? 'không có ổ nhóm tội phạm hình sự nào bị triệt xóa'
          : `triệt xóa ${number(groups.value)} ổ nhóm tội phạm hình sự`),
    ].filter(isSaid);
    return clauses.length === 0 ? undefined : clauses.join('; ');
  },
  comparison: ({ values, before = {} }) => {
    const clauses = comparisonsOf(values, before).map(
      ([code, now, then]) => `${COMPARED[code]} ${writtenChange(now, then, 'vi')}`,
    );
    return clauses.length === 0 ? undefined : `so với cùng kỳ năm trước: ${clauses.join('; ')}`;
  },
  nothing: ({ period, area }) =>
    `${inPeriod(period, 'vi')}, trên địa bàn ${displayName(area)} chưa có số liệu.`,
};

const COMPARED: Record<Compared, string> = {
  information_received: 'nguồn tin của người dân',
  resolved: 'tin báo, tố giác về tội phạm',
  cases_cleared: 'vụ phạm pháp hình sự',
};

/** The words of a ratio: what is done, and to what. */
interface RatioWords {
  readonly done: string;
  readonly things: string;
  readonly thing: string;
}

const REPORTS: RatioWords = {
  done: 'giải quyết xong',
  things: 'tin báo, tố giác về tội phạm',
  thing: 'tin',
};
const CASES: RatioWords = { done: 'làm rõ', things: 'vụ phạm pháp hình sự', thing: 'vụ' };

function ratio({ value, of }: Told, { done, things, thing }: RatioWords): string {
  if (of === null) return `đã ${done} ${number(value)} ${things}`;
  if (of === 0) return `không có ${things} nào`;
  if (value === 0) return `chưa ${done} ${thing} nào trong ${number(of)} ${things}`;
  const share = writtenShare({ value, of }, 'vi');
  return `đã ${done} ${number(value)}/${number(of)} ${things}${share === undefined ? '' : ` (${share})`}`;
}

function keptUp(count: number): string {
  return count === 0
    ? 'chưa có mô hình tự quản về an ninh, trật tự nào từ trước được duy trì'
    : `${number(count)} mô hình tự quản về an ninh, trật tự được giữ vững`;
}

function setUp(count: number): string {
  return count === 0 ? 'chưa có mô hình nào lập mới' : `${number(count)} mô hình được lập mới`;
}

function naming(schemes: readonly NamedScheme[]): string {
  if (schemes.length === 0) return '';
  const named = schemes.map(({ name, places }) =>
    places.length === 0 ? `“${name}”` : `“${name}” ở ${listed(places)}`,
  );
  return `, như ${named.join('; ')}`;
}

function sources(count: number): string {
  const exact = `${number(count)} tin`;
  switch (magnitudeOf(count)) {
    case 'tens_of_thousands':
      return `hàng chục nghìn nguồn tin về an ninh, trật tự (${exact})`;
    case 'thousands':
      return `hàng nghìn nguồn tin về an ninh, trật tự (${exact})`;
    case null:
      return `${number(count)} nguồn tin về an ninh, trật tự`;
  }
}

function proved(count: number): string {
  return count === 0
    ? ', chưa tin nào được xác minh là có giá trị'
    : `, ${number(count)} tin qua xác minh có giá trị`;
}

function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}

function isSaid(clause: string | undefined): clause is string {
  return clause !== undefined;
}
