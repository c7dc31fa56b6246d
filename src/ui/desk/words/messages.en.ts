import type { Translation } from '../../i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words around sealed words of registers. */
export const en: Translation<typeof vi> = {
  'words.opening': 'Breaking the seal…',
  'words.locked': 'Unlock to read the words.',
  'words.cannot': 'Cannot be opened: you do not hold the key of the epoch it was sealed to.',
  'words.forged': 'Not opened: the signature does not hold. Tell a key steward.',
  'words.readers.unit': 'Officers who hold the unit’s key',
  'words.readers.reporter': 'Whoever asked, with the receipt',
  'words.readers.recovery': 'The recovery key, upon a decision',
  'words.write.locked': 'Unlock to write: words are sealed before they leave this device.',
  'words.write.noKey':
    'You do not hold the key that the unit uses now, so you cannot write. Ask a colleague to share it.',
};
