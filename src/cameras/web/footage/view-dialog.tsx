import { Button, Loader, Modal, Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.ts';
import { safeFileName } from '../../../ui/safe-file-name.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { ApiError } from '../../../wire/client.ts';
import { SHOWN_TYPES } from '../../clip-type.ts';
import { VIEW_REASONS, type ViewReason } from '../../footage.ts';
import { CAMERAS } from '../use-cameras.ts';
import { footageMessages } from './messages.ts';
import { type OpenedClip, openClip } from './open-clip.ts';

/** Asks why, records it, and shows the clip; gone when the keys are put away. */
export function ViewDialog({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const t = useText(footageMessages);
  const kit = useText(deskMessages);
  const { status, unitKeys } = useKeyring();
  const queries = useQueryClient();
  const [reason, setReason] = useState<ViewReason>('check_content');
  const looking = useMutation({
    mutationFn: () => openClip(unitKeys, requestId, reason),
    // the chain has a new link, whether or not the clip could be opened
    onSettled: () => queries.invalidateQueries({ queryKey: CAMERAS }),
  });
  const failed = looking.isError && !(looking.error instanceof ApiError);
  return (
    <Modal
      opened={status === 'unlocked'}
      onClose={onClose}
      title={t('look.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <Stack align="stretch">
        {looking.isIdle && (
          <>
            <p className="cameras-soft">{t('look.lead')}</p>
            <Select
              label={t('look.reason')}
              data={VIEW_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
              value={reason}
              onChange={(value) => setReason(VIEW_REASONS.find((each) => each === value) ?? 'check_content')}
              allowDeselect={false}
            />
            <Button onClick={() => looking.mutate()}>{t('look.submit')}</Button>
          </>
        )}
        {looking.isPending && (
          <div role="status" className="cameras-waiting">
            <Loader size="sm" aria-hidden="true" />
            <p>{t('look.loading')}</p>
          </div>
        )}
        {looking.error instanceof ApiError && <ErrorNotice error={looking.error} />}
        {(failed || (looking.isSuccess && !looking.data)) && <p role="alert">{t('look.failed')}</p>}
        {looking.data && <Shown clip={looking.data} />}
      </Stack>
    </Modal>
  );
}

function Shown({ clip }: { clip: OpenedClip }) {
  const t = useText(footageMessages);
  const url = useAddress(clip.blob);
  const type = SHOWN_TYPES.find((each) => each === clip.type);
  return (
    <>
      {url && type?.startsWith('video/') && (
        <video className="cameras-clip" src={url} aria-label={clip.name} preload="metadata" controls muted />
      )}
      {url && type?.startsWith('image/') && <img className="cameras-still" src={url} alt={clip.name} />}
      {!type && <p>{t('look.noView')}</p>}
      <ul className="cameras-checks">
        <Check good={clip.signed}>{t('look.signed')}</Check>
        <Check good>{t('look.unchanged')}</Check>
        <Check good={clip.same}>{t('look.same')}</Check>
      </ul>
      <div>
        <span className="cameras-soft">{t('look.hash')}</span>
        <p className="cameras-hash">{clip.sha256}</p>
      </div>
      {clip.note !== '' && (
        <div>
          <span className="cameras-soft">{t('look.note')}</span>
          <p>{clip.note}</p>
        </div>
      )}
      <div>
        <Saving clip={clip} />
      </div>
    </>
  );
}

function Check({ good, children }: { good: boolean; children: string }) {
  const t = useText(footageMessages);
  const Icon = good ? IconCircleCheck : IconAlertTriangle;
  return (
    <li data-good={good}>
      <Icon size={18} aria-hidden="true" />
      {good ? children : `${t('look.bad')}: ${children}`}
    </li>
  );
}

/** Leaves the sealed room only after a plain warning. */
function Saving({ clip }: { clip: OpenedClip }) {
  const t = useText(footageMessages);
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('look.save')}
      </Button>
    );
  }
  const bytes = () => new Blob([clip.blob], { type: 'application/octet-stream' });
  return (
    <div role="alert">
      <p>{t('look.save.warn')}</p>
      <Button color="red" onClick={() => saveFile(bytes(), safeFileName(clip.name))}>
        {t('look.save')}
      </Button>
    </div>
  );
}

/** The address of a blob for as long as it is shown. */
function useAddress(blob: Blob): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
