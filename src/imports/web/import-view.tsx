import { Alert, Button, Group, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { deskMessages } from '../../ui/desk/messages.ts';
import type { CanSeal } from '../../ui/desk/words/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { IconCircleCheck, IconLock } from '../../ui/icons.ts';
import { countVerdicts } from '../judged.ts';
import { MOST_TOLD } from '../limits.ts';
import { ImportError } from './import-error.tsx';
import { importMessages } from './messages.ts';
import { PickStep } from './pick-step.tsx';
import { Preview } from './preview.tsx';
import { RefusedButton } from './refused-button.tsx';
import type { ImportItem, Register } from './register.ts';
import { useImport } from './use-import.ts';
import { StoppedStep, WritingStep } from './writing-step.tsx';
import './imports.css';

/** A file on its way into a register: chosen, looked through, confirmed, written. */
export function ImportView<Field extends string, Item extends ImportItem, Batch>(props: {
  readonly register: Register<Field, Item, Batch>;
  readonly can: CanSeal;
  /** What a template is called, without its ending. */
  readonly fileName: string;
  /** The way back to the register. */
  readonly back: ReactNode;
}) {
  const t = useText(importMessages);
  const kit = useText(deskMessages);
  const { register, can, fileName } = props;
  const { columns } = register;
  const work = useImport(register);
  const { stage } = work;
  if (can !== 'yes') {
    return (
      <Alert color="amber" variant="light" icon={<IconLock size={20} aria-hidden="true" />}>
        {t(can === 'locked' ? 'import.locked' : 'import.noKey')}
      </Alert>
    );
  }
  switch (stage.at) {
    case 'pick':
      return (
        <section className="import-step">
          <ImportError error={stage.error} columns={columns} />
          <PickStep columns={columns} fileName={fileName} onPick={work.pick} />
        </section>
      );
    case 'reading':
    case 'comparing':
      return (
        <section className="import-step">
          <div role="status">
            <Loader m="md" aria-label={kit('desk.loading')} />
            <p>{t(`import.${stage.at}`)}</p>
          </div>
          <div>
            <Button variant="default" onClick={work.stop}>
              {t('import.stop')}
            </Button>
          </div>
        </section>
      );
    case 'preview': {
      const counts = countVerdicts(stage.rows);
      const idle = counts.refused > 0 && counts.unchanged === 0 ? 'import.nothing.refused' : 'import.nothing';
      return (
        <section className="import-step" aria-labelledby="import-preview">
          <h2 id="import-preview">{t('import.preview', { file: work.file })}</h2>
          <p className="import-soft">{t(stage.toWrite > 0 ? 'import.preview.lead' : idle)}</p>
          {stage.sheet.otherSheets.length > 0 && (
            <p className="import-soft">
              {t('import.sheets', {
                read: stage.sheet.sheetName,
                others: stage.sheet.otherSheets.slice(0, MOST_TOLD).join(', '),
              })}
            </p>
          )}
          {counts.refused > 0 && <p className="import-soft">{t('import.left', { count: counts.refused })}</p>}
          <Group gap="xs" className="import-acts">
            {stage.toWrite > 0 && (
              <Button onClick={work.write}>{t('import.submit', { count: stage.toWrite })}</Button>
            )}
            <RefusedButton rows={stage.rows} read={stage.read} columns={columns} />
            <Button variant="subtle" onClick={work.restart}>
              {t('import.again')}
            </Button>
          </Group>
          <Preview rows={stage.rows} columns={columns} read={stage.read} />
        </section>
      );
    }
    case 'writing':
      return <WritingStep stage={stage} onStop={work.stop} />;
    case 'stopped':
      return <StoppedStep stage={stage} onResend={work.resend} onCompare={work.compareAgain} />;
    case 'done':
      return (
        <section className="import-step">
          <Alert
            color="green"
            variant="light"
            role="status"
            icon={<IconCircleCheck size={20} aria-hidden="true" />}
            title={t('import.done', { count: stage.written })}
          >
            <p>{t('import.done.hint')}</p>
          </Alert>
          <Group gap="xs">
            {props.back}
            <Button variant="default" onClick={work.restart}>
              {t('import.again')}
            </Button>
          </Group>
        </section>
      );
  }
}
