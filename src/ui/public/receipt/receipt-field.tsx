import type { ParsedReceipt } from '../../../sealed/parse-receipt.ts';
import { useText } from '../../i18n/language-context.tsx';
import { Button } from '../button.tsx';
import { TextArea } from '../text-field.tsx';
import { receiptMessages } from './messages.ts';
import { RECEIPT_WORDS, type ReceiptEntry } from './use-receipt-entry.ts';
import './receipt.css';

/** One field that takes the eight words however they were written down, and tells what it has read so far. */
export function ReceiptField({ entry }: { readonly entry: ReceiptEntry }) {
  const t = useText(receiptMessages);
  const { text, fault, parsed, type } = entry;
  return (
    <>
      <TextArea
        id="words"
        label={t('receipt.words')}
        hint={t('receipt.words.hint')}
        rows={3}
        lang="vi"
        error={fault}
        value={text}
        onChange={type}
      />
      <Reading
        parsed={parsed}
        said={fault !== undefined}
        onReplace={(word, by) => type(text.replace(new RegExp(`${word}(?![\\p{L}])`, 'iu'), by))}
      />
    </>
  );
}

/** What has been read so far, and near words for one that is not in the list. */
function Reading(props: {
  readonly parsed: ParsedReceipt | null;
  /** The field already says what is wrong. */
  readonly said: boolean;
  readonly onReplace: (word: string, by: string) => void;
}) {
  const t = useText(receiptMessages);
  const { parsed, said, onReplace } = props;
  if (!parsed) return <div className="reading" role="status" />;
  if (parsed.result !== 'unknown_word') {
    const count = parsed.result === 'words' ? RECEIPT_WORDS : parsed.count;
    return (
      <div className="reading" role="status">
        <p>{t('receipt.words.count', { count })}</p>
      </div>
    );
  }
  const { position, word, suggestions } = parsed;
  return (
    <div className="reading" role="status">
      {!said && <p>{t('receipt.words.unknown', { position, word })}</p>}
      {suggestions.length > 0 && (
        <p className="near">
          {t('receipt.words.perhaps')}
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
