import { useState } from 'react';
import { MAX_FILES } from '../../../sealed/limits.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, FilePicker, Notice, TextArea } from '../../../ui/public/index.ts';
import { lacksDiacritics } from './diacritics.ts';
import { MAX_TEXT } from './draft.ts';
import { errorOf } from './faults.ts';
import { reportMessages } from './messages.ts';
import type { ScreenProps } from './screen-props.ts';
import type { PickFault } from './use-attachments.ts';

const ACCEPTED = 'image/*,video/*,application/pdf';

/** The account, and what goes with it. */
export function StoryScreen(props: ScreenProps) {
  const { report } = props;
  const t = useText(reportMessages);
  const language = useLanguage();
  const { answers, faults } = report.draft;
  const { text } = answers;
  const unaccented = language === 'vi' && lacksDiacritics(text);
  return (
    <>
      <TextArea
        id="story"
        label={t('report.story.text')}
        rows={7}
        lang={language}
        value={text}
        error={errorOf(faults, t, 'story')}
        onChange={(value) => report.answer({ text: value })}
      />
      <p className="count">{t('report.story.count', { count: text.length, max: MAX_TEXT })}</p>
      <div role="status">
        {unaccented && (
          <Notice>
            <p>{t('report.story.accents')}</p>
          </Notice>
        )}
      </div>
      <Files {...props} />
      <KeepDraft report={report} />
    </>
  );
}

function Files({ attachments }: ScreenProps) {
  const t = useText(reportMessages);
  const [fault, setFault] = useState<PickFault | null>(null);
  const rows = attachments.files.map(({ id, name, file, state, progress, unstripped }) => ({
    id,
    name,
    size: file.size,
    state,
    progress,
    note: unstripped ? t('report.files.kept') : undefined,
  }));
  const wrong = fault
    ? fault.fault === 'many'
      ? t('report.files.many', { max: MAX_FILES })
      : t('report.files.large', { name: fault.name })
    : undefined;
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title" className="part-title">
        {t('report.files')}
      </h2>
      <FilePicker
        id="files"
        label={t('report.files.add')}
        hint={t('report.files.hint', { max: MAX_FILES })}
        error={wrong}
        accept={ACCEPTED}
        rows={rows}
        onPick={(picked) =>
          setFault(attachments.pick(picked, (number) => t('report.files.name', { number })))
        }
        onRemove={attachments.remove}
      />
      {rows.some(({ state }) => state === 'failed') && (
        <p>
          <Button kind="quiet" onClick={attachments.retry}>
            {t('report.files.retry')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** A draft on this device: only by choice, and after a warning. */
function KeepDraft({ report }: Pick<ScreenProps, 'report'>) {
  const t = useText(reportMessages);
  return (
    <details className="folded">
      <summary>{t('report.draft')}</summary>
      <p>{t('report.draft.about')}</p>
      <Button kind="secondary" onClick={report.keep}>
        {t('report.draft.keep')}
      </Button>
      <p role="status">{report.kept && t('report.draft.kept')}</p>
    </details>
  );
}
