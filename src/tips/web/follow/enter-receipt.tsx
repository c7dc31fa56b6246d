import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ErrorNotice, ErrorSummary, localPath, Notice, Progress } from '../../../ui/public/index.ts';
import { ReceiptField, useReceiptEntry } from '../../../ui/public/receipt/index.ts';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { Unlocking } from './use-follow.ts';

/** Where the eight words are entered: one field that takes them however they were written down. */
export function EnterReceipt(props: {
  readonly touch: () => Opening;
  readonly unlocking: Unlocking;
  readonly onWords: (words: readonly string[]) => void;
}) {
  const { touch, unlocking, onWords } = props;
  const t = useText(followMessages);
  const entry = useReceiptEntry((text) => touch().ask('parse', text), t('follow.worker'));
  const busy = unlocking.state === 'unlocking' || unlocking.state === 'fetching';

  const open = async () => {
    if (busy) return;
    const words = await entry.read();
    if (words) onWords(words);
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
      <ErrorSummary faults={entry.fault ? [{ field: 'words', text: entry.fault }] : []} />
      <h1>{t('follow.heading')}</h1>
      <p className="lead">{t('follow.lead')}</p>
      <ReceiptField entry={entry} />
      <Told unlocking={unlocking} />
      <Button type="submit" busy={busy}>
        {t('follow.open')}
      </Button>
      <Lost />
    </form>
  );
}

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
