import { findUnits } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { toCsv } from '../../wire/csv.ts';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import { MAX_EXPORTED, type TaskRow } from '../task-contract.ts';
import type { TaskState } from '../workflow.ts';
import { listTasks, type TaskFilter } from './list-tasks.ts';

const HEADING = [
  'Nhiệm vụ',
  'Đơn vị thực hiện',
  'Ngày giao',
  'Hạn',
  'Trạng thái',
  'Tiến độ (%)',
  'Ngày báo cáo hoàn thành',
  'Ngày kết thúc',
];

const STATES: Readonly<Record<TaskState, string>> = {
  assigned: 'Đã giao',
  acknowledged: 'Đã nhận',
  in_progress: 'Đang làm',
  reported: 'Chờ xét',
  accepted: 'Đã nghiệm thu',
  returned: 'Trả lại',
  withdrawn: 'Đã thu hồi',
};

/** The tasks of a view as CSV, at most `MAX_EXPORTED`. */
export async function exportTasks(
  services: Services,
  boardId: number,
  filter: TaskFilter,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows: TaskRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null && rows.length < MAX_EXPORTED; ) {
    const page = await listTasks(services, { boardId }, filter, { cursor, limit: MAX_PAGE_SIZE });
    rows.push(...page.rows);
    cursor = page.next;
  }
  const units = await findUnits(services.db, [...new Set(rows.map(({ responsibleId }) => responsibleId))]);
  const lines = rows.map((row) => [
    row.title,
    units.get(row.responsibleId)?.name ?? '',
    row.assignedOn,
    row.dueOn,
    STATES[row.state],
    String(row.percent),
    row.reportedOn ?? '',
    row.closedOn ?? '',
  ]);
  return new TextEncoder().encode(toCsv([HEADING, ...lines]));
}
