import { Button, Group, Loader } from '@mantine/core';
import { useState } from 'react';
import type { ContentFile } from '../../../sealed/plaintext.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { fileView } from './file-view.ts';
import { tipMessages } from './messages.ts';
import { SealedDialog } from './sealed-dialog.tsx';
import { useEvidence } from './use-evidence.ts';

interface ViewerProps {
  readonly tipId: string;
  readonly file: ContentFile;
  readonly contentIdentity: string;
}

/**
 * Shows one file where that is safe: pictures, film and sound, and text in a sandbox that runs nothing; or it is only
 * downloaded.
 */
export function EvidenceViewer(props: ViewerProps & { onClose: () => void }) {
  const [attempt, setAttempt] = useState(0);
  return (
    <SealedDialog title={safeFileName(props.file.name)} size="xl" onClose={props.onClose}>
      <Opened key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />
    </SealedDialog>
  );
}

function Opened(props: ViewerProps & { onRetry: () => void }) {
  const { tipId, file, contentIdentity } = props;
  const evidence = useEvidence(tipId, file, contentIdentity);
  if (evidence.state !== 'opened') return <NotOpened state={evidence.state} onRetry={props.onRetry} />;
  const name = safeFileName(file.name);
  return (
    <div className="viewer">
      <Shown url={evidence.url} type={file.type} name={name} />
      <Download blob={evidence.blob} name={name} />
    </div>
  );
}

function NotOpened(props: { state: 'loading' | 'changed' | 'unreachable'; onRetry: () => void }) {
  const t = useText(tipMessages);
  const kit = useText(deskMessages);
  if (props.state === 'loading') return <Loader size="sm" aria-label={t('evidence.loading')} />;
  if (props.state === 'changed') return <p role="alert">{t('evidence.failed')}</p>;
  return (
    <div className="viewer">
      <p role="alert">{t('evidence.unreachable')}</p>
      <Button variant="default" onClick={props.onRetry}>
        {kit('desk.retry')}
      </Button>
    </div>
  );
}

function Shown({ url, type, name }: { url: string; type: string; name: string }) {
  const t = useText(tipMessages);
  const view = fileView(type);
  const alt = t('evidence.alt', { name });
  if (view === 'none') return <p>{t('evidence.noView')}</p>;
  if (view === 'image') return <img src={url} alt={alt} />;
  // Inside a sandbox browsers refuse a film its own bytes; like a picture it is decoded, and runs nothing.
  if (view === 'video' || view === 'audio') {
    return (
      <>
        <video className={`viewer-${view}`} src={url} aria-label={alt} preload="metadata" controls muted />
        <p>{t('evidence.muted')}</p>
      </>
    );
  }
  return <iframe className="viewer-text" src={url} title={alt} sandbox="" />;
}

/** Leaves the sealed room only after a plain warning. */
function Download({ blob, name }: { blob: Blob; name: string }) {
  const t = useText(tipMessages);
  const kit = useText(deskMessages);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('evidence.download.title')}
      </Button>
    );
  }
  return (
    <div className="viewer-warn" role="alert">
      <p>{t('evidence.download.warn')}</p>
      <Group gap="xs">
        <Button variant="default" onClick={() => setAsked(false)}>
          {kit('desk.cancel')}
        </Button>
        <Button color="red" onClick={() => saveFile(asBytes(blob), name)}>
          {t('evidence.download')}
        </Button>
      </Group>
    </div>
  );
}

/** As mere bytes, so that no browser opens them by itself. */
function asBytes(blob: Blob): Blob {
  return new Blob([blob], { type: 'application/octet-stream' });
}
