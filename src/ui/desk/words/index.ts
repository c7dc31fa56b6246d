export type { SignerOf } from './open-words.ts';
export { type SealedObject, sealForUnit } from './seal-for-unit.ts';
export { SealedWords } from './sealed-words.tsx';
export { useOpenWords } from './use-open-words.ts';
export { useOpenedWords } from './use-opened-words.ts';
export { useSealOnce } from './use-seal-once.ts';
export { type CanSeal, useSealWords } from './use-seal-words.ts';
export { WordsDialog } from './words-dialog.tsx';
