import type { ReactNode } from 'react';
import type { StoredWords } from '../../../sealed/stored-words.ts';
import { useText } from '../../i18n/language-context.tsx';
import { Seal } from '../../seal/seal.tsx';
import { wordsMessages } from './messages.ts';
import type { SignerOf } from './open-words.ts';
import { useOpenedWords, type WordsHere } from './use-opened-words.ts';
import './words.css';

interface SealedWordsProps {
  /** What the words are about: they are bound to it. */
  readonly subjectId: string;
  readonly words: StoredWords;
  readonly title?: string;
  /** Whose key signs words of another unit; the same function each time. */
  readonly signerOf?: SignerOf;
  /** How an opened text is shown, where it is more than words. */
  readonly present?: (text: string) => ReactNode;
}

/** Sealed words behind their lock, which says who reads them; opened in this browser while the keys stand open. */
export function SealedWords({ subjectId, words, title, signerOf, present }: SealedWordsProps) {
  const t = useText(wordsMessages);
  const here = useOpenedWords(subjectId, words, signerOf);
  const toReporter = words.grantHashes.some(({ to }) => to === 'reporter');
  const readers = [
    t('words.readers.unit'),
    ...(toReporter ? [t('words.readers.reporter')] : []),
    t('words.readers.recovery'),
  ];
  return (
    <div className="words-sealed">
      <div className="words-head">
        {title && <span>{title}</span>}
        <Seal readers={readers} />
      </div>
      {here.status !== 'opened' && <p className="words-soft">{t(STANDING[here.status])}</p>}
      {here.status === 'opened' && (present?.(here.text) ?? <p className="words-text">{here.text}</p>)}
    </div>
  );
}

const STANDING: Readonly<Record<Exclude<WordsHere['status'], 'opened'>, StandingKey>> = {
  locked: 'words.locked',
  opening: 'words.opening',
  no_key: 'words.cannot',
  refused: 'words.forged',
};
type StandingKey = 'words.locked' | 'words.opening' | 'words.cannot' | 'words.forged';
