import { useRef, useState } from 'react';
import { formatMoment } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ChoiceList, ErrorNotice, Notice, Seal, TextArea } from '../../../ui/public/index.ts';
import { WorkerFault } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import { addresses } from '../addresses.ts';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { FollowedTip } from './opening-calls.ts';

const KINDS = ['see', 'correct', 'erase'] as const;
type Kind = (typeof KINDS)[number];

/** Fewer characters than this tell the desk nothing. */
const MIN_TEXT = 10;
const MAX_TEXT = 4000;

type Sent =
  | { readonly state: 'writing' | 'sending' }
  | { readonly state: 'sent'; readonly at: string }
  | { readonly state: 'refused'; readonly code: ErrorCode | 'offline' }
  | { readonly state: 'unsealed'; readonly unsigned: boolean };

/** Asks to see, correct or erase one's own data; the words are sealed to the unit that has the tip now. */
export function RightsForm(props: {
  readonly tip: FollowedTip;
  readonly unit: string;
  readonly touch: () => Opening;
  readonly onSent: () => Promise<void>;
}) {
  const { tip, unit, touch, onSent } = props;
  const t = useText(followMessages);
  const [kind, setKind] = useState<Kind | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<Sent>({ state: 'writing' });
  // the same ids until they have arrived: sending again asks once
  const ids = useRef<{ readonly requestId: string; readonly messageId: string } | null>(null);
  const { sealTo, tipId } = tip;
  if (!sealTo)
    return (
      <Notice>
        <p>{t('talk.noKey')}</p>
      </Notice>
    );
  const said = text.trim().length >= MIN_TEXT && text.length <= MAX_TEXT;

  const send = async () => {
    setTried(true);
    if (kind === null || !said) return;
    setSent({ state: 'sending' });
    ids.current ??= { requestId: crypto.randomUUID(), messageId: crypto.randomUUID() };
    const { requestId, messageId } = ids.current;
    try {
      const { ask, client } = touch();
      const message = await ask('seal', { tipId, messageId, text: text.trim(), sealTo });
      const { at } = await client.reach(addresses.makeRequest, { body: { requestId, kind, message } });
      ids.current = null;
      setText('');
      setKind(null);
      setTried(false);
      setSent({ state: 'sent', at });
      await onSent();
    } catch (error) {
      setSent(refusalOf(error));
    }
  };
  const changed = () => {
    if (sent.state !== 'sending') ids.current = null;
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
      <ChoiceList
        id="right"
        label={t('rights.kind')}
        error={tried && kind === null ? t('rights.kind.fault') : undefined}
        choices={KINDS.map((value) => ({
          value,
          label: t(`rights.kind.${value}`),
          hint: value === 'erase' ? t('rights.kind.erase.hint') : undefined,
        }))}
        value={kind}
        onChange={(value) => {
          setKind(value);
          changed();
        }}
      />
      <TextArea
        id="right-words"
        label={t('rights.words')}
        hint={t('rights.words.hint', { desk: unit })}
        error={tried && !said ? t('rights.words.fault') : undefined}
        value={text}
        onChange={(value) => {
          setText(value);
          changed();
        }}
      />
      <Outcome sent={sent} />
      <div className="answer-foot">
        <Button type="submit" kind="secondary" busy={sent.state === 'sending'}>
          {t('rights.send')}
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
        <p>{t('rights.sent', { time: formatMoment(sent.at, language) })}</p>
      </Notice>
    );
  if (sent.state !== 'unsealed') return null;
  return (
    <Notice kind="warning" live>
      <p>{t(sent.unsigned ? 'talk.unsigned' : 'talk.unsealed')}</p>
    </Notice>
  );
}

function refusalOf(error: unknown): Sent {
  if (error instanceof ApiError) return { state: 'refused', code: error.code };
  const unsigned = error instanceof WorkerFault && error.code === 'unsigned_unit_key';
  return { state: 'unsealed', unsigned };
}
