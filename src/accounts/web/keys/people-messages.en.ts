import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './people-messages.vi.ts';

/** The words of deciding on another person's access. */
export const en: Translation<typeof vi> = {
  'people.actions.of': 'Change the access of {name}',
  'add.open': 'Add somebody who has an account',
  'add.title': 'Add to {unit}',
  'add.login': 'Their login',
  'add.login.fault': 'A login has 3 to 40 lower-case letters without accents, digits, dots or dashes.',
  'add.role': 'Role',
  'add.next': 'In a role that needs the key they can open tips once a colleague has handed it on.',
  'add.submit': 'Add this role',
  'end.open': 'End membership',
  'end.title': '{name} leaves {unit}',
  'end.what':
    '{name} is signed out everywhere at once and has no role in this unit any more. Roles in other units stay.',
  'end.self': 'This is your own account.',
  'end.key.title': 'A new key is needed',
  'end.key':
    '{name} has held the unit’s key, and a key that is known cannot be taken back. Once they have left, a chief should make a new epoch on the page Unit keys: what is sent after that one is signed does not open for who has left.',
  'end.submit': 'End membership',
  'renew.open': 'Make keys anew (lost passphrase)',
  'renew.title': 'New keys for {name}',
  'renew.what':
    'You get a one-time link to give to {name}. When {name} uses it and chooses a new passphrase, all open sessions end, the second factor is off, and unit keys that were handed over open no more and must be handed on again.',
  'renew.who':
    'Whoever holds this link becomes {name}. Make it only if {name} asks, and you know that it is them.',
  'renew.last':
    'Nobody else in the unit holds its key. If {name} makes new keys, what has been received opens with the recovery key alone. If {name} can still get in, hand the key to one more person first.',
  'renew.steward':
    '{name} is a key steward: the signing key was lost with the passphrase and cannot be made again. From now on new unit keys are signed by the other steward.',
  'renew.submit': 'Make the link',
  'renew.done':
    'The link is shown this once, works once, within 7 days. Hand it over in person, or by an internal channel that you trust. Until it is used the account stays as it is.',
  'renew.close': 'Link copied',
  'signOut.open': 'Sign out everywhere',
  'signOut.title': 'Sign {name} out everywhere',
  'signOut.what':
    'For when {name} has lost a device or left a session open elsewhere. All sessions end at once; {name} can sign in again with the passphrase.',
  'signOut.submit': 'Sign out everywhere',
  'said.ended': '{name} has left the unit.',
  'said.signedOut': '{name} is signed out everywhere.',
  'said.added': 'The role was added for {login}.',
};
