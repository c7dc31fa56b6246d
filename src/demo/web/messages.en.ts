import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

export const en: Translation<typeof vi> = {
  title: 'Demonstration',
  heading: 'A city to try things in',
  lead: 'Everything here is invented: people, events, house numbers, telephone numbers. Only the names of wards and communes and the 573/624 of the newspaper article are real. The tips are sealed and went through the same steps as real ones.',
  'filling.going':
    'More is being filled in: {done} of {total} tips. Every page works already; reload this one to see how far it is.',
  'filling.done': 'All {total} tips are in place.',
  'filling.failed': 'The filling stopped at {done} of {total} tips. A restart goes on with it.',
  accounts: 'Accounts to sign in with',
  'accounts.hint':
    'Open the sign-in page and type the login and the passphrase: six words with spaces between them.',
  'accounts.open': 'Sign-in page',
  login: 'Login',
  passphrase: 'Passphrase',
  goes: 'Works at',
  more: 'and {count} former units',
  receipts: 'Twenty receipts that work',
  'receipts.hint': 'Type the eight words into the follow page to see a tip as its reporter does.',
  'receipts.open': 'Follow page',
  'state.received': 'just received',
  'state.verifying': 'being verified',
  'state.classified': 'classified',
  'state.handling': 'being handled',
  'state.suspended': 'suspended',
  'state.closed': 'decided',
  'state.coming': 'being put in place',
  'role.reception': 'Reception officer',
  'role.investigator': 'Investigator',
  'role.chief': 'Chief',
  'role.duty': 'Duty officer',
  'role.analyst': 'Steering analyst',
  'role.auditor': 'Auditor',
  'role.steward': 'Key steward',
  'role.administrator': 'Administrator',
};
