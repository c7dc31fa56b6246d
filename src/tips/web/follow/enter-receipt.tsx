import { useEffect, useRef, useState } from 'react';
import type { ParsedReceipt } from '../../../sealed/parse-receipt.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import {
  Button,
  ErrorNotice,
  ErrorSummary,
  localPath,
  Notice,
  Progress,
  TextArea,
} from '../../../ui/public/index.ts';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { Unlocking } from './use-follow.ts';

const WORDS = 8;

/** Where the eight words are entered: one field that takes them however they were written down. */
export function EnterReceipt(props: {
  readonly touch: () => Opening;
  readonly unlocking: Unlocking;
  readonly onWords: (words: readonly string[]) => void;
}) {
  const { touch, unlocking, onWords } = props;
  const t = useText(followMessages);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const parsed = useParsed(text, touch);
  const busy = unlocking.state === 'unlocking' || unlocking.state === 'fetching';

  const open = async () => {
    if (busy) return;
    if (text.trim() === '') return setFault(t('follow.words.none'));
    const read = await touch()
      .ask('parse', text)
      .catch(() => null);
    if (read === null) return setFault(t('follow.worker'));
    if (read.result === 'unknown_word')
      return setFault(t('follow.words.unknown', { position: read.position, word: read.word }));
    if (read.result !== 'words')
      return setFault(
        t(read.count < WORDS ? 'follow.words.few' : 'follow.words.many', { count: read.count }),
      );
    setFault(undefined);
    onWords(read.words);
  };

  return (
    <form
      // never sent by the browser itself, before the page is awake
      method="dialog"
      noValidate
      autoComplete="off"
      onFocusCapture={touch}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <ErrorSummary faults={fault ? [{ field: 'words', text: fault }] : []} />
      <h1>{t('follow.heading')}</h1>
      <p className="lead">{t('follow.lead')}</p>
      <TextArea
        id="words"
        label={t('follow.words')}
        hint={t('follow.words.hint')}
        rows={3}
        lang="vi"
        error={fault}
        value={text}
        onChange={(value) => {
          setText(value);
          setFault(undefined);
        }}
      />
      <Reading
        parsed={parsed}
        said={fault !== undefined}
        onReplace={(word, by) => setText(text.replace(new RegExp(`${word}(?![\\p{L}])`, 'iu'), by))}
      />
      <Told unlocking={unlocking} />
      <Button type="submit" busy={busy}>
        {t('follow.open')}
      </Button>
      <Lost />
    </form>
  );
}

/** What has been read so far, and near words for one that is not in the list. */
function Reading(props: {
  readonly parsed: ParsedReceipt | null;
  /** The field already says what is wrong. */
  readonly said: boolean;
  readonly onReplace: Replace;
}) {
  const t = useText(followMessages);
  const { parsed, said, onReplace } = props;
  if (!parsed) return <div className="reading" role="status" />;
  if (parsed.result !== 'unknown_word') {
    const count = parsed.result === 'words' ? WORDS : parsed.count;
    return (
      <div className="reading" role="status">
        <p>{t('follow.words.count', { count })}</p>
      </div>
    );
  }
  const { position, word, suggestions } = parsed;
  return (
    <div className="reading" role="status">
      {!said && <p>{t('follow.words.unknown', { position, word })}</p>}
      {suggestions.length > 0 && (
        <p className="near">
          {t('follow.words.perhaps')}
          {suggestions.map((near) => (
            <Button key={near} kind="secondary" onClick={() => onReplace(word, near)}>
              {near}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

type Replace = (word: string, by: string) => void;

/** How far the opening has come, or one calm answer where it did not. */
function Told({ unlocking }: { unlocking: Unlocking }) {
  const t = useText(followMessages);
  if (unlocking.state === 'unlocking') return <Progress label={t('follow.unlocking')} />;
  if (unlocking.state === 'fetching') return <Progress label={t('follow.fetching')} />;
  if (unlocking.state !== 'refused') return null;
  if (unlocking.code !== 'unlockable') return <ErrorNotice code={unlocking.code} />;
  return (
    <Notice kind="warning" live>
      <p>{t('follow.worker')}</p>
    </Notice>
  );
}

function Lost() {
  const t = useText(followMessages);
  const language = useLanguage();
  return (
    <details className="folded">
      <summary>{t('follow.lost')}</summary>
      <p>{t('follow.lost.about')}</p>
      <p>
        <a href={localPath('/bao-tin', language)}>{t('follow.lost.report')}</a>
      </p>
    </details>
  );
}

/** Reads along while words are typed; the word still being typed is left in peace until a space follows. */
function useParsed(text: string, touch: () => Opening): ParsedReceipt | null {
  const [parsed, setParsed] = useState<ParsedReceipt | null>(null);
  const opening = useRef(touch);
  opening.current = touch;
  useEffect(() => {
    const complete = /\s$/.test(text)
      ? text
      : text.replace(/[^\s,.;-]+$/u, (word) => (word.length > 6 ? word : ''));
    const whole = text.trim().split(/[\s,.;-]+/u).length >= WORDS ? text : complete;
    if (whole.trim() === '') {
      setParsed(null);
      return;
    }
    let current = true;
    opening
      .current()
      .ask('parse', whole)
      .then((read) => current && setParsed(read))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [text]);
  return parsed;
}
