import './tables.ts';

export { endOldWords, type SubjectsInTime } from './end-old-words.ts';
export { endWordsOf, endWordsOfAll } from './end-words.ts';
export { addGrants, removeGrants } from './hand-on-words.ts';
export {
  newestWords,
  type Reader,
  readWords,
  type WordsInRole,
  type WordsSubject,
} from './read-words.ts';
export { type ReceivedWords, receiveWords, receiveWordsByReceipt } from './receive-words.ts';
export type { Register } from './registers.ts';
export { storeWords, type WordsOf } from './store-words.ts';
