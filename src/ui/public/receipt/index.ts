export { CopiedTick } from './copied-tick.tsx';
export { ReceiptField } from './receipt-field.tsx';
export { ReceiptWords } from './receipt-words.tsx';
export { useReceiptEntry } from './use-receipt-entry.ts';
