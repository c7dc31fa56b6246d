import { useState } from 'react';
import { formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, Notice } from '../../../ui/public/index.ts';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { LetterFile } from './opening-calls.ts';

/** The files of a letter; each is fetched, opened and saved only when it is asked for. */
export function LetterFiles(props: { readonly files: readonly LetterFile[]; readonly touch: () => Opening }) {
  const { files, touch } = props;
  const t = useText(followMessages);
  const language = useLanguage();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const save = async ({ id, name }: LetterFile) => {
    setBusy(id);
    setFailed(false);
    try {
      const { ask, fetchFile } = touch();
      saveFile(await ask('openFile', { fileId: id, sealed: await fetchFile(id) }), safeFileName(name));
    } catch {
      setFailed(true);
    }
    setBusy(null);
  };
  return (
    <div className="no-print">
      {files.map((file) => (
        <p key={file.id}>
          <Button kind="secondary" busy={busy === file.id} onClick={() => void save(file)}>
            {t('letter.file', { name: safeFileName(file.name), size: formatSize(file.size, language) })}
          </Button>
        </p>
      ))}
      <p className="ground">{t('letter.file.hint')}</p>
      {failed && (
        <Notice kind="warning" live>
          <p>{t('letter.file.failed')}</p>
        </Notice>
      )}
    </div>
  );
}
