import { useEffect, useRef, useState } from 'react';
import type { ParsedReceipt } from '../../../sealed/parse-receipt.ts';
import { useText } from '../../i18n/language-context.tsx';
import { receiptMessages } from './messages.ts';

/** Words of a receipt. */
export const RECEIPT_WORDS = 8;

/** The eight words as they are being typed. */
export interface ReceiptEntry {
  readonly text: string;
  readonly fault: string | undefined;
  readonly parsed: ParsedReceipt | null;
  readonly type: (text: string) => void;
  /** The words; null where the field says what is wrong. `broken` is what it says where nothing could read them. */
  readonly read: (broken: string) => Promise<readonly string[] | null>;
}

/** Holds the eight words while they are typed; `parse` reads them, in a worker, so that the page stays light. */
export function useReceiptEntry(parse: (text: string) => Promise<ParsedReceipt>): ReceiptEntry {
  const t = useText(receiptMessages);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const parsed = useParsed(text, parse);
  const say = (told: string): null => {
    setFault(told);
    return null;
  };
  return {
    text,
    fault,
    parsed,
    type: (value) => {
      setText(value);
      setFault(undefined);
    },
    read: async (broken) => {
      if (text.trim() === '') return say(t('receipt.words.none'));
      const found = await parse(text).catch(() => null);
      if (found === null) return say(broken);
      if (found.result === 'unknown_word')
        return say(t('receipt.words.unknown', { position: found.position, word: found.word }));
      if (found.result !== 'words') {
        const few = found.count < RECEIPT_WORDS;
        return say(t(few ? 'receipt.words.few' : 'receipt.words.many', { count: found.count }));
      }
      setFault(undefined);
      return found.words;
    },
  };
}

/** Reads along while words are typed; the word still being typed is left in peace until a space follows. */
function useParsed(text: string, parse: (text: string) => Promise<ParsedReceipt>): ParsedReceipt | null {
  const [parsed, setParsed] = useState<ParsedReceipt | null>(null);
  const reader = useRef(parse);
  reader.current = parse;
  useEffect(() => {
    const complete = /\s$/.test(text)
      ? text
      : text.replace(/[^\s,.;-]+$/u, (word) => (word.length > 6 ? word : ''));
    const whole = text.trim().split(/[\s,.;-]+/u).length >= RECEIPT_WORDS ? text : complete;
    if (whole.trim() === '') {
      setParsed(null);
      return;
    }
    let current = true;
    reader
      .current(whole)
      .then((read) => current && setParsed(read))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [text]);
  return parsed;
}
