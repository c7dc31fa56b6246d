import { useState } from 'react';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { Button, ChoiceList, ErrorNotice } from '../../../ui/public/index.ts';
import { ApiError } from '../../../wire/client.ts';
import { DECLINES, type Decline } from '../../footage.ts';
import { ownerMessages } from './messages.ts';
import type { OpenedLink } from './owner-link.ts';

/** Says that nothing is handed over, and why. */
export function DeclineForm({ link, onDeclined }: { link: OpenedLink; onDeclined: () => void }) {
  const t = useText(ownerMessages);
  const [reason, setReason] = useState<Decline | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [refused, setRefused] = useState<ApiError['code']>();
  const [busy, setBusy] = useState(false);
  const answer = async () => {
    if (reason === null) return setMissing(true);
    setBusy(true);
    try {
      const { decline } = await import('./owner-link.ts');
      await decline(link, reason);
      onDeclined();
    } catch (error) {
      setBusy(false);
      setRefused(error instanceof ApiError ? error.code : 'internal');
    }
  };
  return (
    <details className="owner-not">
      <summary>{t('owner.not')}</summary>
      <ChoiceList
        id="decline"
        label={t('owner.not.why')}
        choices={DECLINES.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={reason}
        error={isMissing ? t('owner.not.fault') : undefined}
        onChange={(value) => {
          setReason(value);
          setMissing(false);
        }}
      />
      {refused && <ErrorNotice code={refused} />}
      <Button kind="secondary" busy={busy} onClick={() => void answer()}>
        {t('owner.not.send')}
      </Button>
    </details>
  );
}
