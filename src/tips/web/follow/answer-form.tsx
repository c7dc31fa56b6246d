import { useRef, useState } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ErrorNotice, Notice, Seal, TextArea } from '../../../ui/public/index.ts';
import { WorkerFault } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import { addresses } from '../addresses.ts';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { FollowedTip } from './opening-calls.ts';

const MAX_TEXT = 8000;

type Sent =
  | { readonly state: 'writing' | 'sending' }
  | { readonly state: 'sent'; readonly at: string }
  | { readonly state: 'refused'; readonly code: ErrorCode | 'offline' }
  | { readonly state: 'unsealed'; readonly unsigned: boolean };

/** A way to answer and add, sealed to the unit that has the tip now. */
export function AnswerForm(props: {
  readonly tip: FollowedTip;
  readonly unit: string;
  readonly touch: () => Opening;
  readonly refresh: () => Promise<void>;
}) {
  const { tip, unit, touch, refresh } = props;
  const t = useText(followMessages);
  const language = useLanguage();
  const [text, setText] = useState('');
  const [sent, setSent] = useState<Sent>({ state: 'writing' });
  const [fault, setFault] = useState<string>();
  // the same id until it has arrived: sending again is harmless
  const messageId = useRef<string | null>(null);
  const { sealTo, tipId } = tip;
  if (!sealTo)
    return (
      <Notice>
        <p>{t('talk.noKey')}</p>
      </Notice>
    );
  const { also } = sealTo;
  const along = also && (language === 'vi' ? also.name : also.nameEn);
  const readers = along ? t('talk.write.and', { desk: unit, also: along }) : unit;

  const send = async () => {
    if (text.trim() === '') return setFault(t('talk.empty'));
    if (text.length > MAX_TEXT) return setFault(t('talk.long'));
    setSent({ state: 'sending' });
    messageId.current ??= crypto.randomUUID();
    try {
      const { ask, client } = touch();
      const input = { tipId, messageId: messageId.current, text: text.trim(), sealTo };
      const message = await ask('seal', input);
      const { at } = await client.reach(addresses.addToTip, { body: { message } });
      messageId.current = null;
      setText('');
      setSent({ state: 'sent', at });
      await refresh().catch(() => undefined);
    } catch (error) {
      setSent(await refusalOf(error, refresh));
    }
  };

  return (
    <form
      className="no-print"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (sent.state !== 'sending') void send();
      }}
    >
      <TextArea
        id="answer"
        label={t('talk.write')}
        hint={t('talk.write.hint', { desk: readers })}
        error={fault}
        value={text}
        onChange={(value) => {
          setText(value);
          setFault(undefined);
          if (messageId.current && sent.state !== 'sending') messageId.current = null;
        }}
      />
      <Outcome sent={sent} />
      <div className="answer-foot">
        <Button type="submit" busy={sent.state === 'sending'}>
          {t('talk.send')}
        </Button>
        <Seal pending readers={[t('talk.readers.desk', { desk: unit }), t('talk.readers.recovery')]} />
      </div>
    </form>
  );
}

function Outcome({ sent }: { sent: Sent }) {
  const t = useText(followMessages);
  const language = useLanguage();
  if (sent.state === 'refused') return <ErrorNotice code={sent.code} />;
  if (sent.state === 'sent')
    return (
      <Notice kind="done" live>
        <p>{t('talk.sent', { time: formatMoment(sent.at, language) })}</p>
      </Notice>
    );
  if (sent.state !== 'unsealed') return null;
  return (
    <Notice kind="warning" live>
      <p>{t(sent.unsigned ? 'talk.unsigned' : 'talk.unsealed')}</p>
    </Notice>
  );
}

/** Where the unit's key has just been replaced, the new one is fetched, so that the next press seals to it. */
async function refusalOf(error: unknown, refresh: () => Promise<void>): Promise<Sent> {
  if (error instanceof ApiError) {
    if (error.code === 'unknown_recipient') await refresh().catch(() => undefined);
    return { state: 'refused', code: error.code };
  }
  const unsigned = error instanceof WorkerFault && error.code === 'unsigned_unit_key';
  return { state: 'unsealed', unsigned };
}
