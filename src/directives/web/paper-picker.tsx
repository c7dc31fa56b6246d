import { Button, Checkbox, FileButton, Input } from '@mantine/core';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { formatSize } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconFile, IconPaperclip, IconX } from '../../ui/icons.ts';
import { ApiError } from '../../wire/client.ts';
import { PAPER_TYPES } from '../evidence-type.ts';
import { boardMessages } from './messages.ts';
import type { StepDraft } from './step-draft.ts';
import { usePapers } from './use-papers.ts';

const ACCEPT = Object.values(PAPER_TYPES)
  .flatMap(({ endings }) => [...endings])
  .join(',');

/** Picks the papers of a report, and asks that they show nobody. */
export function PaperPicker(props: {
  readonly taskId: string;
  readonly draft: StepDraft;
  readonly onChange: (change: (before: StepDraft) => Partial<StepDraft>) => void;
  readonly wrong: boolean;
}) {
  const { taskId, draft, onChange } = props;
  const t = useText(boardMessages);
  const language = useLanguage();
  const { papers, pick, drop, fault, error, isSending } = usePapers(taskId, (evidence) =>
    onChange(() => ({ evidence })),
  );
  return (
    <Input.Wrapper label={t('papers.label')} description={t('papers.hint')} labelElement="div">
      {papers.length > 0 && (
        <ul className="board-papers">
          {papers.map(({ id, name, size, sent }) => (
            <li key={id}>
              <IconFile size={16} aria-hidden="true" /> {name}, {formatSize(size, language)}
              {sent ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => drop(id)}
                  aria-label={t('papers.remove', { name })}
                >
                  <IconX size={16} aria-hidden="true" />
                </Button>
              ) : (
                <span role="status" className="board-soft">
                  {' '}
                  {t('papers.sending')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="board-pick">
        <FileButton multiple accept={ACCEPT} onChange={(files) => void pick(files)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              loading={isSending}
              leftSection={<IconPaperclip size={16} aria-hidden="true" />}
            >
              {t('papers.pick')}
            </Button>
          )}
        </FileButton>
      </div>
      {fault && (
        <p className="board-fault" role="alert">
          {fault.code === 'many' ? t('papers.many') : t(`papers.${fault.code}`, { name: fault.name })}
        </p>
      )}
      {error !== undefined && (
        <ErrorNotice error={error instanceof ApiError ? error : new ApiError('file_not_as_said')} />
      )}
      {papers.length > 0 && (
        <Checkbox
          label={t('papers.clean')}
          checked={draft.clean}
          onChange={(event) => {
            const clean = event.currentTarget.checked;
            onChange(() => ({ clean }));
          }}
          error={props.wrong && t('papers.clean.fault')}
        />
      )}
    </Input.Wrapper>
  );
}
