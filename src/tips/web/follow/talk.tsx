import { formatMoment, formatSize } from '../../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import { Letter, Seal } from '../../../ui/public/index.ts';
import { LetterFiles } from './letter-files.tsx';
import { LetterWords } from './letter-words.tsx';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { OpenedTip } from './use-follow.ts';

/** The letters, oldest first. One's own are there by time and size only. */
export function Talk(props: {
  readonly opened: OpenedTip;
  readonly unit: string;
  readonly touch: () => Opening;
}) {
  const { opened, unit, touch } = props;
  const t = useText(followMessages);
  const language = useLanguage();
  const letters = opened.tip.messages
    .filter(({ kind }) => kind === 'question' || kind === 'reply')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (letters.length === 0) return <p className="lead">{t('talk.none')}</p>;
  const readers = [t('talk.readers'), t('talk.readers.desk', { desk: unit }), t('talk.readers.recovery')];
  return (
    <>
      {letters.map(({ messageId, kind, at, size }) => {
        const when = formatMoment(at, language);
        if (kind === 'reply')
          return (
            <Letter key={messageId} side="mine" from={t('talk.you')} when={when}>
              <p>{t('talk.mine', { size: formatSize(size, language) })}</p>
            </Letter>
          );
        const letter = opened.letters.get(messageId) ?? null;
        return (
          <Letter key={messageId} side="desk" from={unit} when={when} seal={<Seal readers={readers} />}>
            <LetterWords letter={letter} />
            {letter?.signed && letter.files.length > 0 && <LetterFiles files={letter.files} touch={touch} />}
          </Letter>
        );
      })}
    </>
  );
}
