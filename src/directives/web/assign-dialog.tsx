import { Button, MultiSelect, Textarea } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { DayField, FormDialog } from '../../ui/desk/index.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usualDue } from '../deadlines.ts';
import { assignTasks, MAX_ASSIGNED, type TaskOrigin } from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import { useAssignable } from './use-assignable.ts';
import { useLaw } from './use-law.ts';
import { useSaving } from './use-saving.ts';

/** Gives a task to one or several units; the due day is proposed by the law's row and can be changed. */
export function AssignDialog(props: {
  readonly boardId: number;
  readonly origin: TaskOrigin;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { boardId, origin, onClose } = props;
  const t = useText(boardMessages);
  const law = useLaw();
  const units = useAssignable(boardId);
  const proposed = useMemo(() => (law ? formatDay(usualDue(law, dayOfMoment(new Date()))) : ''), [law]);
  const [title, setTitle] = useState(props.title);
  const [typed, setTyped] = useState<string>();
  const [chosen, setChosen] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  // one id for each unit, kept until it has arrived: sending again gives it once
  const taskIds = useRef(new Map<string, string>()).current;
  const due = typed ?? proposed;
  const dueOn = parseDay(due);
  const saving = useSaving(
    (day: string) => {
      const tasks = chosen.map((unit) => {
        const taskId = taskIds.get(unit) ?? crypto.randomUUID();
        taskIds.set(unit, taskId);
        return { taskId, responsibleId: Number(unit) };
      });
      const body = { origin, title: title.trim(), dueOn: day, tasks };
      return client.call(assignTasks, { params: { unitId: boardId }, body });
    },
    { said: (reply) => t('assign.done', { day: formatDay(reply.dueOn) }), onDone: onClose },
  );
  const submit = () => {
    setTried(true);
    if (dueOn !== undefined && title.trim() !== '' && chosen.length > 0) saving.mutate(dueOn);
  };
  return (
    <FormDialog
      title={t('assign.title')}
      submit={t('assign.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('assign.what')}
        description={t('assign.what.hint')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tried && title.trim() === '' && t('board.required')}
        maxLength={500}
        required
        autosize
        minRows={2}
      />
      <DayField
        label={t('assign.due')}
        hint={t('assign.due.hint')}
        value={due}
        onChange={setTyped}
        wrong={tried && dueOn === undefined}
        required
      />
      <MultiSelect
        label={t('assign.units')}
        description={t('assign.units.hint')}
        data={units.map(({ unitId, label }) => ({ value: String(unitId), label }))}
        value={chosen}
        onChange={setChosen}
        maxValues={MAX_ASSIGNED}
        error={tried && chosen.length === 0 && t('assign.units.fault')}
        required
        searchable
        hidePickedOptions
      />
      {units.length > 1 && units.length <= MAX_ASSIGNED && (
        <Button
          variant="subtle"
          className="board-all"
          onClick={() => setChosen(units.map(({ unitId }) => String(unitId)))}
        >
          {t('assign.units.all')}
        </Button>
      )}
    </FormDialog>
  );
}
