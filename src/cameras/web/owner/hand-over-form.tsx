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
  useHold,
} from '../../../ui/public/index.ts';
import type { ApiError } from '../../../wire/client.ts';
import { DeclineForm } from './decline-form.tsx';
import { ownerMessages } from './messages.ts';
import type { HandedOver, OpenedLink } from './owner-link.ts';
import { type Giving, useGiving } from './use-giving.ts';

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
  const { giving, give, begin } = useGiving(link, onDone);
  const begun = file !== undefined || note.trim() !== '';
  const ask = giving.step === 'unanswered' ? 'owner.unanswered' : 'owner.leaving';
  useHold(begun ? t(ask) : undefined);
  const most = formatSize(MAX_FILE_BYTES, language);
  const choosing = giving.step === 'picking' || giving.step === 'doubted';
  const fault =
    giving.step === 'picking' && giving.fault ? t(`owner.pick.${giving.fault}`, { most }) : undefined;
  const pick = (picked: File | undefined) => {
    setFile(picked);
    begin();
  };
  const rows = file ? [{ id: 'clip', name: file.name, size: file.size, state: 'waiting' as const }] : [];
  return (
    <form
      className="owner-form"
      // never sent by the browser itself
      method="dialog"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void give(file, note);
      }}
    >
      <ErrorSummary faults={fault ? [{ field: 'clip', text: fault }] : []} />
      <h1>{t('owner.heading')}</h1>
      <Asked link={link} />
      {choosing && (
        <>
          <FilePicker
            id="clip"
            label={t('owner.pick')}
            hint={t('owner.pick.hint', { most })}
            single
            accept="video/*,image/jpeg,image/png,.mp4,.webm,.avi,.mkv,.dav"
            error={fault}
            rows={rows}
            onPick={([picked]) => pick(picked)}
            onRemove={() => pick(undefined)}
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
      <HowFar giving={giving} />
      <Button type="submit" busy={giving.step === 'sending'}>
        {t(SUBMIT[giving.step])}
      </Button>
      <p className="ground">{t('owner.until', { when: formatMoment(link.expiresAt, language) })}</p>
      {choosing && <DeclineForm link={link} onDeclined={onDeclined} />}
    </form>
  );
}

const SUBMIT = {
  picking: 'owner.send',
  doubted: 'owner.send.still',
  sending: 'owner.send',
  held: 'owner.send.on',
  unanswered: 'owner.send.again',
} as const;

function HowFar({ giving }: { giving: Giving }) {
  const t = useText(ownerMessages);
  switch (giving.step) {
    case 'picking':
      return giving.refused ? <Refused code={giving.refused} /> : null;
    case 'doubted':
      return (
        <Notice kind="warning" live>
          <p>{t('owner.doubted')}</p>
        </Notice>
      );
    case 'sending': {
      const percent = Math.round(100 * giving.share);
      const under = { label: t('owner.sending', { percent }), share: giving.share };
      return (
        <>
          <Progress {...(giving.share < 1 ? under : { label: t('owner.checking') })} />
          <p className="ground">{t('owner.keepOpen')}</p>
        </>
      );
    }
    case 'held':
      return (
        <Notice kind="warning" live>
          <p>{t('owner.held', { percent: Math.round(100 * giving.share) })}</p>
        </Notice>
      );
    case 'unanswered':
      return (
        <Notice kind="warning" live>
          <p>{t('owner.unanswered')}</p>
        </Notice>
      );
  }
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
