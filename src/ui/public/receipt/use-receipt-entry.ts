import { useEffect, useRef, useState } from 'react';
import type { ParsedReceipt } from '../../../sealed/parse-receipt.ts';
import type { Text } from '../../i18n/define-messages.ts';
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
  /** The words; null where the field says what is wrong. */
  readonly read: () => Promise<readonly string[] | null>;
}

/** Why what was typed is not taken: nothing was, nothing could read it, or it is not the eight words. */
type EntryFault = 'none' | 'broken' | Exclude<ParsedReceipt, { result: 'words' }>;

/**
 * Holds the eight words while they are typed; `parse` reads them, in a worker, so that the page stays light. `broken`
 * is what the field says where nothing could read them.
 */
export function useReceiptEntry(
  parse: (text: string) => Promise<ParsedReceipt>,
  broken: string,
): ReceiptEntry {
  const t = useText(receiptMessages);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<EntryFault>();
  const parsed = useParsed(text, parse);
  const refuse = (why: EntryFault): null => {
    setFault(why);
    return null;
  };
  return {
    text,
    fault: fault && faultText(fault, broken, t),
    parsed,
    type: (value) => {
      setText(value);
      setFault(undefined);
    },
    read: async () => {
      if (text.trim() === '') return refuse('none');
      const found = await parse(text).catch(() => null);
      if (found?.result !== 'words') return refuse(found ?? 'broken');
      setFault(undefined);
      return found.words;
    },
  };
}

function faultText(fault: EntryFault, broken: string, t: Text<(typeof receiptMessages)['vi']>): string {
  if (fault === 'broken') return broken;
  if (fault === 'none') return t('receipt.words.none');
  if (fault.result === 'unknown_word')
    return t('receipt.words.unknown', { position: fault.position, word: fault.word });
  const { count } = fault;
  return t(count < RECEIPT_WORDS ? 'receipt.words.few' : 'receipt.words.many', { count });
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
