import type { Translation } from '../i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the seal: the same on the phone and at the desk. */
export const en: Translation<typeof vi> = {
  'seal.label': 'Sealed',
  'seal.toBe': 'Will be sealed',
  'seal.ask': 'Who can open it?',
  'seal.opens': 'It can be opened only by:',
  'seal.how': 'The content is sealed on the sender’s own device, before it leaves it.',
  'seal.not':
    'The server keeps only the sealed copy. Its administrator, the network and whoever takes the disk cannot read the content.',
  'seal.clear': 'Not sealed, to send it to the right place and run the clocks: {fields}.',
};
