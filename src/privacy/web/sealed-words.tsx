import { useEffect, useState } from 'react';
import type { TipMessage } from '../../tips/contract.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { privacyMessages } from './messages.ts';
import { type OpenedWords, openWords } from './open-words.ts';

/** Sealed words, opened in this browser while the keys stand open, and gone with them. */
export function SealedWords({ subjectId, words }: { subjectId: string; words: TipMessage }) {
  const t = useText(privacyMessages);
  const { status, unitKeys } = useKeyring();
  const [opened, setOpened] = useState<OpenedWords>();
  useEffect(() => {
    setOpened(undefined);
    if (status !== 'unlocked') return;
    let here = true;
    void openWords(unitKeys, subjectId, words).then((result) => here && setOpened(result));
    return () => {
      here = false;
    };
  }, [status, unitKeys, subjectId, words]);
  if (status !== 'unlocked') return <p className="privacy-soft">{t('privacy.sealed.locked')}</p>;
  if (!opened) return <p className="privacy-soft">{t('privacy.sealed')}</p>;
  if (opened.status === 'opened') return <p className="privacy-words">{opened.text}</p>;
  return (
    <p className="privacy-soft">
      {t(opened.status === 'no_key' ? 'privacy.sealed.cannot' : 'privacy.sealed.forged')}
    </p>
  );
}
