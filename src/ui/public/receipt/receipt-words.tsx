import { useText } from '../../i18n/language-context.tsx';
import { CopyButton, PrintButton } from '../copy-print.tsx';
import { receiptMessages } from './messages.ts';
import './receipt.css';

/** The eight words in two columns, large, to be copied by hand; with the ways to copy and to print them. */
export function ReceiptWords({ words }: { readonly words: readonly string[] }) {
  const t = useText(receiptMessages);
  // a word may come twice, its place may not
  const numbered = words.map((word, at) => ({ word, place: at + 1 }));
  return (
    <>
      <ol className="words" aria-label={t('receipt.list')}>
        {numbered.map(({ word, place }) => (
          <li key={place}>{word}</li>
        ))}
      </ol>
      <div className="buttons">
        <CopyButton text={words.join(' ')} label={t('receipt.copy')} />
        <PrintButton label={t('receipt.print')} />
      </div>
    </>
  );
}
