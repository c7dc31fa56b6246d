import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ConfirmDialog, ErrorNotice } from '../../ui/desk/index.ts';
import { formatMoment, formatSize } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconPaperclip } from '../../ui/icons.ts';
import { saveFile } from '../../ui/save-file.ts';
import { readEvidence, removeEvidence } from '../evidence-contract.ts';
import type { Evidence, TaskStep } from '../task-contract.ts';
import { boardMessages } from './messages.ts';
import type { OpenedTask } from './opened-task.ts';

/** The papers of a report: to be saved, or taken away where they show what does not belong here. */
export function StepPapers({ step, task }: { step: TaskStep; task: OpenedTask }) {
  if (step.evidence.length === 0) return null;
  return (
    <ul className="board-papers">
      {step.evidence.map((paper) => (
        <li key={paper.evidenceId}>
          {paper.removed ? <Gone removed={paper.removed} /> : <Paper paper={paper} task={task} />}
        </li>
      ))}
    </ul>
  );
}

function Gone({ removed }: { removed: NonNullable<Evidence['removed']> }) {
  const t = useText(boardMessages);
  const language = useLanguage();
  const { why, by, at } = removed;
  return (
    <span className="board-soft">
      {t('papers.gone', { why, name: by, when: formatMoment(at, language) })}
    </span>
  );
}

function Paper({ paper, task }: { paper: Evidence; task: OpenedTask }) {
  const t = useText(boardMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const params = { taskId: task.taskId, evidenceId: paper.evidenceId };
  const save = useMutation({
    mutationFn: async () => {
      const bytes = await client.call(readEvidence, { params });
      saveFile(new Blob([new Uint8Array(bytes)], { type: paper.type }), paper.name);
    },
  });
  const remove = useMutation({
    mutationFn: (why: string) => client.call(removeEvidence, { params, body: { why } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['directives', 'task', task.taskId] });
      setAsking(false);
    },
  });
  const words = { name: paper.name, size: formatSize(paper.size, language) };
  return (
    <>
      <Button
        variant="subtle"
        leftSection={<IconPaperclip size={16} aria-hidden="true" />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('papers.save', words)}
      </Button>
      {task.may.removeEvidence && (
        <Button
          variant="subtle"
          color="red"
          onClick={() => setAsking(true)}
          aria-label={`${t('papers.takeAway')}: ${paper.name}`}
        >
          {t('papers.takeAway')}
        </Button>
      )}
      {save.isError && <ErrorNotice error={save.error} />}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('papers.takeAway.title')}
        confirmLabel={t('papers.takeAway.do')}
        danger
        withReason
        busy={remove.isPending}
        onConfirm={(why) => remove.mutate(why)}
      >
        <p className="board-plain">{t('papers.takeAway.hint')}</p>
        {remove.isError && <ErrorNotice error={remove.error} />}
      </ConfirmDialog>
    </>
  );
}
