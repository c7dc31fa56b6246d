import { displayName } from '../../areas/area.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { writtenDay } from '../../law/day.ts';
import type { Services } from '../../platform/services.ts';
import { toCsv } from '../../wire/csv.ts';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import type { Grade } from '../codes.ts';
import { MOST_EXPORTED, type TeamRow } from '../contract.ts';
import { strengthOf, type TeamWarning } from '../strength.ts';
import { listTeams, type TeamList } from './list-teams.ts';

const GRADES: Readonly<Record<Grade, string>> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  not_completed: 'Không hoàn thành nhiệm vụ',
};
const WARNINGS: Readonly<Record<TeamWarning, string>> = {
  no_leader: 'Chưa có tổ trưởng',
  below_least: 'Dưới số tối thiểu',
  below_strength: 'Thiếu so với quyết định',
  above_strength: 'Nhiều hơn quyết định',
};

/** The columns. Nobody is named: names of members stay sealed. */
const COLUMNS: readonly (readonly [string, (team: TeamRow) => string | number])[] = [
  ['Thôn, tổ dân phố', ({ groupName }) => groupName],
  ['Quyết định số', ({ decision }) => decision.number],
  ['Ngày quyết định', ({ decision }) => writtenDay(decision.dated)],
  ['Cơ quan ban hành', ({ decision }) => decision.issuer],
  ['Hoạt động từ', ({ fromDay }) => writtenDay(fromDay)],
  ['Ngày giải thể', ({ endedOn }) => (endedOn === null ? '' : writtenDay(endedOn))],
  ['Biên chế', (team) => strengthOf(team)],
  ['Tổ trưởng hiện có', ({ serving }) => serving.leader],
  ['Tổ phó hiện có', ({ serving }) => serving.deputy],
  ['Tổ viên hiện có', ({ serving }) => serving.member],
  ['Cần xem', ({ warnings }) => warnings.map((warning) => WARNINGS[warning]).join('; ')],
  ['Xếp loại gần nhất', ({ grade }) => (grade === null ? '' : GRADES[grade.grade])],
  ['Năm xếp loại', ({ grade }) => (grade === null ? '' : yearOf(grade))],
];

/** The teams of a view as CSV, by area and group; where there are more than `most`, a first line says so. */
export async function exportTeams(
  services: Services,
  list: Pick<TeamList, 'areaIds' | 'view'>,
  most = MOST_EXPORTED,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows: TeamRow[] = [];
  let cursor: string | null = null;
  do {
    const limit = Math.min(MAX_PAGE_SIZE, most - rows.length);
    const page = await listTeams(services, { ...list, limit, ...(cursor === null ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null && rows.length < most);
  const areas = await loadAreas(services.db);
  const areaOf = ({ areaId }: TeamRow) => {
    const area = areas.find(areaId);
    return area === undefined ? '' : displayName(area);
  };
  const heading = ['Địa bàn', ...COLUMNS.map(([title]) => title)];
  const lines = rows.map((row) => [areaOf(row), ...COLUMNS.map(([, read]) => read(row))]);
  const cut = cursor === null ? [] : [[`Tệp chỉ có ${rows.length} tổ đầu; hãy chọn từng địa bàn`]];
  return new TextEncoder().encode(toCsv([heading, ...cut, ...lines]));
}

function yearOf({ yearFrom, yearTo }: NonNullable<TeamRow['grade']>): string {
  return `${writtenDay(yearFrom)} – ${writtenDay(yearTo)}`;
}
