import { useState } from 'react';
import { MAX_FILE_BYTES } from '../../../sealed/limits.ts';
import { formatMoment, formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  Button,
  ErrorNotice,
  ErrorSummary,
  FilePicker,
  Notice,
  Progress,
  Seal,
  TextArea,
} from '../../../ui/public/index.ts';
import { ApiError } from '../../../wire/client.ts';
import { DeclineForm } from './decline-form.tsx';
import { ownerMessages } from './messages.ts';
import type { HandedOver, OpenedLink } from './owner-link.ts';

/** What is asked for, the file that answers it, and how far it has come. */
export function HandOverForm(props: {
  readonly link: OpenedLink;
  readonly onDone: (handed: HandedOver) => void;
  readonly onDeclined: () => void;
}) {
  const { link, onDone, onDeclined } = props;
  const t = useText(ownerMessages);
  const language = useLanguage();
  const [file, setFile] = useState<File>();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const [share, setShare] = useState<number>();
  const [refused, setRefused] = useState<ApiError['code']>();
  const most = formatSize(MAX_FILE_BYTES, language);
  const busy = share !== undefined;
  const give = async () => {
    if (busy) return;
    if (!file) return setFault(t('owner.pick.none'));
    if (file.size > MAX_FILE_BYTES) return setFault(t('owner.pick.large', { most }));
    setFault(undefined);
    setRefused(undefined);
    setShare(0);
    try {
      const { giveClip } = await import('./owner-link.ts');
      onDone(await giveClip(link, file, note, setShare));
    } catch (error) {
      setShare(undefined);
      setRefused(error instanceof ApiError ? error.code : 'internal');
    }
  };
  const rows = file ? [{ id: 'clip', name: file.name, size: file.size, state: 'waiting' as const }] : [];
  return (
    <form
      // never sent by the browser itself
      method="dialog"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <ErrorSummary faults={fault ? [{ field: 'clip', text: fault }] : []} />
      <h1>{t('owner.heading')}</h1>
      <Asked link={link} />
      {busy ? (
        <>
          <Progress label={t('owner.sending', { percent: Math.round(100 * share) })} share={share} />
          <p className="ground">{t('owner.keepOpen')}</p>
        </>
      ) : (
        <>
          <FilePicker
            id="clip"
            label={t('owner.pick')}
            hint={t('owner.pick.hint', { most })}
            accept="video/*,image/jpeg,image/png,.mp4,.webm,.avi,.mkv,.dav"
            error={fault}
            rows={rows}
            onPick={([picked]) => {
              setFile(picked);
              setFault(undefined);
            }}
            onRemove={() => setFile(undefined)}
          />
          <TextArea
            id="note"
            label={t('owner.note')}
            hint={t('owner.note.hint')}
            rows={2}
            maxLength={1000}
            value={note}
            onChange={setNote}
          />
        </>
      )}
      {refused && <Refused code={refused} />}
      <Button type="submit" busy={busy}>
        {t('owner.send')}
      </Button>
      <p className="ground">{t('owner.until', { when: formatMoment(link.expiresAt, language) })}</p>
      {!busy && <DeclineForm link={link} onDeclined={onDeclined} />}
    </form>
  );
}

function Refused({ code }: { code: ApiError['code'] }) {
  const t = useText(ownerMessages);
  if (code !== 'offline' && code !== 'internal') return <ErrorNotice code={code} />;
  return (
    <Notice kind="warning" live>
      <p>{t('owner.failed')}</p>
    </Notice>
  );
}

function Asked({ link: { letter } }: { link: OpenedLink }) {
  const t = useText(ownerMessages);
  const language = useLanguage();
  const { unitName, address, purpose, from, to } = letter;
  return (
    <>
      <p className="lead">{t('owner.who', { unit: unitName[language] })}</p>
      <dl className="owner-asked">
        <dt>{t('owner.camera')}</dt>
        <dd>{address}</dd>
        <dt>{t('owner.hours')}</dt>
        <dd>{t('owner.span', { from, to })}</dd>
        <dt>{t('owner.purpose')}</dt>
        <dd>{t(`purpose.${purpose}`)}</dd>
      </dl>
      <Notice>
        <p>{t('owner.sealed')}</p>
        <p>{t('owner.free')}</p>
      </Notice>
      <Seal pending readers={[unitName[language], t('owner.recovery')]} />
    </>
  );
}
