import type { Translation } from '../../i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'receipt.words': 'The eight words, in their order',
  'receipt.words.hint': 'With or without diacritics, numbers or dashes. The words do not leave your device.',
  'receipt.words.count': '{count} of 8 words.',
  'receipt.words.unknown': 'Word {position}, “{word}”, is not in the list.',
  'receipt.words.perhaps': 'Is it:',
  'receipt.words.few': 'A receipt has eight words; you have entered {count}.',
  'receipt.words.many': 'A receipt has eight words; you have entered {count}. Please take some out.',
  'receipt.words.none': 'Enter the eight words of your receipt.',
  'receipt.list': 'The eight words of the receipt',
  'receipt.copy': 'Copy the 8 words',
  'receipt.print': 'Print the 8 words',
  'receipt.ticked': 'I have written down all 8 words',
  'receipt.tick.label': 'Before you leave',
};
