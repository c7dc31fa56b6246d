import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the proof of receipt. */
export const en: Translation<typeof vi> = {
  'proof.title': 'Proof of receipt',
  'proof.about':
    'The mark of your report in the public log. The log has signed its promise to enter the mark within an hour; if it does not, that signature is your evidence. The mark does not tell what the report says.',
  'proof.sound': 'Your device has checked: mark and signature agree.',
  'proof.unsound': 'Mark or signature do not agree. Download this file and keep it.',
  'proof.erased':
    'Another mark in the log says that the content was erased lawfully. The file holds both marks, so that you can check.',
  'proof.leaf': 'Mark',
  'proof.save': 'Download the proof',
  'proof.file': 'proof-of-receipt',
};
