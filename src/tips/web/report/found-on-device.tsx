import { useEffect, useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, Notice, useErrorText } from '../../../ui/public/index.ts';
import type { Answers } from './draft.ts';
import { keptDraft } from './kept-draft.ts';
import { reportMessages } from './messages.ts';
import type { ReportSession } from './session.ts';
import { type OutboxItem, useOutbox } from './use-outbox.ts';

/** What earlier visits left on this device by the reporter's own choice: sealed reports, and a draft. */
export function FoundOnDevice(props: {
  readonly touch: () => ReportSession;
  readonly onOpenDraft: (answers: Answers) => void;
  readonly onForgetDraft: () => void;
}) {
  const { items, remove } = useOutbox(props.touch);
  return (
    <>
      {items.map((item) => (
        <SealedOne key={item.draftId} item={item} onRemove={() => remove(item.draftId)} />
      ))}
      <KeptDraft onOpen={props.onOpenDraft} onForget={props.onForgetDraft} />
    </>
  );
}

function SealedOne({ item, onRemove }: { item: OutboxItem; onRemove: () => void }) {
  const t = useText(reportMessages);
  const errors = useErrorText();
  if (item.state === 'waiting') return <Notice live>{t('outbox.waiting')}</Notice>;
  if (item.state === 'sent')
    return (
      <Notice kind="done" live>
        {t('outbox.sent')}
      </Notice>
    );
  return (
    <Notice kind="warning" live>
      <p>{t('outbox.refused', { reason: errors(item.state.refused) })}</p>
      <Button kind="quiet" onClick={onRemove}>
        {t('outbox.remove')}
      </Button>
    </Notice>
  );
}

function KeptDraft({ onOpen, onForget }: { onOpen: (answers: Answers) => void; onForget: () => void }) {
  const t = useText(reportMessages);
  const [kept, setKept] = useState<Answers | null>(null);
  // the server does not know what is on the device: shown only after waking
  useEffect(() => setKept(keptDraft()), []);
  if (!kept) return null;
  return (
    <Notice title={t('report.draft.found')}>
      <p className="buttons">
        <Button
          kind="secondary"
          onClick={() => {
            onOpen(kept);
            setKept(null);
          }}
        >
          {t('report.draft.open')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            onForget();
            setKept(null);
          }}
        >
          {t('report.draft.remove')}
        </Button>
      </p>
    </Notice>
  );
}
