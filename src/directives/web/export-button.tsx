import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { SaveButton } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { exportTasks } from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import type { filterOf } from './task-search.ts';

/** Saves the tasks of a list as they are narrowed now. */
export function ExportButton(props: { boardId: number; filter: ReturnType<typeof filterOf> }) {
  const t = useText(boardMessages);
  return (
    <SaveButton
      className="board-bar-end"
      label={t('tasks.export')}
      name={() => `${t('tasks.export.file')}-${dayOfMoment(new Date())}`}
      load={() => client.call(exportTasks, { params: { unitId: props.boardId }, query: props.filter })}
    />
  );
}
