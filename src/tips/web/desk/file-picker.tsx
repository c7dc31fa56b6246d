import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import { MAX_FILE_BYTES, MAX_FILES } from '../../../sealed/limits.ts';
import { asRefusal } from '../../../ui/as-refusal.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconPaperclip, IconX } from '../../../ui/icons.ts';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import { entryMessages } from './messages.ts';
import { type PickedFile, UnreadablePicture } from './upload-files.ts';

type Fault = { readonly fault: 'many' } | { readonly fault: 'large'; readonly name: string };

/** Picks files to be sealed with what is being written; they leave this computer only when that is sent. */
export function FilePicker(props: {
  readonly files: readonly PickedFile[];
  readonly onChange: (files: readonly PickedFile[]) => void;
  readonly disabled?: boolean;
}) {
  const { files, onChange, disabled = false } = props;
  const t = useText(entryMessages);
  const language = useLanguage();
  const [fault, setFault] = useState<Fault | null>(null);
  const pick = (picked: readonly File[]) => {
    const large = picked.find(({ size }) => size > MAX_FILE_BYTES);
    if (large) return setFault({ fault: 'large', name: safeFileName(large.name) });
    const room = picked.slice(0, MAX_FILES - files.length);
    setFault(room.length < picked.length ? { fault: 'many' } : null);
    onChange([...files, ...room.map((file) => ({ id: crypto.randomUUID(), file }))]);
  };
  return (
    <div className="picker">
      <FileButton multiple onChange={pick}>
        {(button) => (
          <Button
            {...button}
            variant="default"
            size="compact-md"
            leftSection={<IconPaperclip size={16} aria-hidden="true" />}
            disabled={disabled || files.length >= MAX_FILES}
          >
            {t('files.choose')}
          </Button>
        )}
      </FileButton>
      {files.length > 0 && <p className="write-hint">{t('files.hint', { count: MAX_FILES })}</p>}
      {files.length > 0 && (
        <ul aria-label={t('files.label')}>
          {files.map(({ id, file }) => (
            <li key={id}>
              <span className="evidence-name">{safeFileName(file.name)}</span>
              <span className="evidence-size">{formatSize(file.size, language)}</span>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('files.remove', { name: safeFileName(file.name) })}
                disabled={disabled}
                onClick={() => onChange(files.filter((each) => each.id !== id))}
              >
                <IconX size={16} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fault && (
        <p role="alert" className="picker-fault">
          {fault.fault === 'many'
            ? t('files.many', { count: MAX_FILES })
            : t('files.large', { name: fault.name })}
        </p>
      )}
    </div>
  );
}

/** Why what was written with files could not be sent, in words. */
export function SendNotice({ error }: { error: unknown }) {
  const t = useText(entryMessages);
  if (!(error instanceof UnreadablePicture)) return <ErrorNotice error={asRefusal(error)} />;
  return (
    <p role="alert" className="picker-fault">
      {t('files.unreadable', { name: safeFileName(error.fileName) })}
    </p>
  );
}
