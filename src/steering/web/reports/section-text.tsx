const PROMPTS = /(\[[^\]\n]+\])/;

/** The paragraphs of a section; what is left to write stands out. */
export function SectionText({ text, empty }: { text: string; empty: string }) {
  const paragraphs = inPlaces(text.split('\n').filter((line) => line.trim() !== ''));
  if (paragraphs.length === 0) return empty === '' ? null : <p className="reports-soft">{empty}</p>;
  return (
    <div className="reports-text" lang="vi">
      {paragraphs.map(({ place, words }) => (
        <p key={place}>
          {inPlaces(words.split(PROMPTS)).map((part) =>
            PROMPTS.test(part.words) ? (
              <mark key={part.place}>{part.words}</mark>
            ) : (
              <span key={part.place}>{part.words}</span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

/** Pieces of a text have no identity but their place. */
function inPlaces(pieces: readonly string[]) {
  return pieces.map((words, place) => ({ place, words }));
}
