import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { exportTasks } from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import type { filterOf } from './task-search.ts';

/** Saves the tasks of a list as they are narrowed now. */
export function ExportButton(props: { boardId: number; filter: ReturnType<typeof filterOf> }) {
  const t = useText(boardMessages);
  const save = useMutation({
    mutationFn: async () => {
      const params = { unitId: props.boardId };
      const csv = await client.call(exportTasks, { params, query: props.filter });
      const blob = new Blob([new Uint8Array(csv)], { type: 'text/csv;charset=utf-8' });
      saveFile(blob, `${t('tasks.export.file')}-${dayOfMoment(new Date())}.csv`);
    },
  });
  return (
    <>
      <Button
        className="board-bar-end"
        variant="default"
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('tasks.export')}
      </Button>
      {save.isError && <ErrorNotice error={save.error} />}
    </>
  );
}
