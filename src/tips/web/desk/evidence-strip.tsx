import { useState } from 'react';
import type { ContentFile } from '../../../sealed/plaintext.ts';
import { formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { IconFile, IconPaperclip } from '../../../ui/icons.ts';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { tipMessages } from './messages.ts';

/** The files of a tip or a message in a row; each is fetched and opened only when somebody looks at it. */
export function EvidenceStrip(props: {
  tipId: string;
  files: readonly ContentFile[];
  contentIdentity: string;
  /** What they belong to, where that is not the tip itself. */
  label?: string;
}) {
  const { tipId, files, contentIdentity } = props;
  const t = useText(tipMessages);
  const language = useLanguage();
  const [looking, setLooking] = useState<ContentFile>();
  if (files.length === 0) return null;
  return (
    <section className="evidence" aria-label={props.label ?? t('evidence.title')}>
      <h3>
        <IconPaperclip size={16} aria-hidden="true" />
        {t('evidence.count', { count: files.length })}
      </h3>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <button type="button" className="evidence-file" onClick={() => setLooking(file)}>
              <IconFile size={20} aria-hidden="true" />
              <span className="evidence-name">{safeFileName(file.name)}</span>
              <span className="evidence-size">{formatSize(file.size, language)}</span>
            </button>
          </li>
        ))}
      </ul>
      {looking && (
        <EvidenceViewer
          key={looking.id}
          tipId={tipId}
          file={looking}
          contentIdentity={contentIdentity}
          onClose={() => setLooking(undefined)}
        />
      )}
    </section>
  );
}
