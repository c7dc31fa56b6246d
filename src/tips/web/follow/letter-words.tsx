import { useText } from '../../../ui/i18n/language-context.tsx';
import { Notice } from '../../../ui/public/index.ts';
import { followMessages } from './messages.ts';
import type { OpenedLetter } from './opening-calls.ts';

/** What the unit wrote, and whether it is the unit that wrote it. Null where it could not be opened. */
export function LetterWords({ letter }: { readonly letter: OpenedLetter | null }) {
  const t = useText(followMessages);
  if (letter === null) return <p className="told">{t('tip.letter.broken')}</p>;
  return (
    <>
      {!letter.signed && (
        <Notice kind="warning">
          <p>{t('letter.unsigned')}</p>
        </Notice>
      )}
      <p className="told">{letter.text}</p>
      {letter.signed && <p className="ground">{t('letter.signed')}</p>}
    </>
  );
}
