import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'root.title': 'Renew delegations',
  'root.lead':
    'The root key delegates to key stewards and to the public log, {months, plural, one {# month} other {# months}} at a time. Open it before two witnesses at least.',
  'root.back': 'Unit keys',
  'ways.title': 'Done rarely',
  'ways.root': 'Renew the delegations of the root key',
  'ways.root.hint': 'Once a year, with the root key at hand.',
  'ways.recovery': "Recover a unit's keys",
  'ways.recovery.hint': 'When nobody of the unit holds a key any more. Two recovery shares are needed.',
  'ways.register': 'Public key register',
  'ways.register.hint': "What anybody may see of the units' keys.",
  'terms.title': 'Present delegations',
  'terms.who': 'Delegated to',
  'terms.mark': 'Fingerprint',
  'terms.until': 'Until the end of',
  'terms.stands': 'State',
  'terms.log': 'The key that signs the public log',
  'terms.holds': 'Holds',
  'terms.soon': '{days, plural, one {# day} other {# days}} left',
  'terms.over': 'Has ended',
  'terms.none': 'Not delegated yet',
  'load.title': 'Hand the root key to this page',
  'load.lead':
    'The root key stays in the memory of this page, is sent nowhere, and is wiped once it has signed. Switch off projectors and screen sharing.',
  'load.file': 'Root key file',
  'load.file.hint': 'The file binh-yen-root-key.json on the memory card in the envelope',
  'load.file.empty': 'Choose the file',
  'load.paper': 'Or type the secret part from the sheet of paper',
  'load.paper.hint': '16 groups of four characters, in any case, with or without spaces',
  'load.submit': 'Read the root key',
  'load.unreadable':
    'The root key cannot be read. Choose the right file, or compare each group with the paper.',
  'load.other_root': "This is another system's root key. Please take the envelope of this system.",
  'sign.title': 'Sign the next term',
  'sign.mark': 'Root key fingerprint',
  'sign.mark.hint': 'Compare each group with the poster in the ward. Sign only if all eight are the same.',
  'sign.term': 'A new term from {from} until the end of {to}, for:',
  'sign.nothing': 'Every delegation is as long as it can be. There is nothing to sign today.',
  'sign.submit': 'Sign and send the delegations',
  'sign.forget': 'Remove the root key from this page',
  'done.title': 'Renewed',
  'done.body':
    'The new delegations are in force and in the public log. This page has forgotten the root key: put the file back into its envelope, seal it and sign across.',
  'done.next':
    "One thing is left: the signatures on the units' keys are still of the old term. A key steward signs in, opens Unit keys and signs them again.",
  'remind.root': 'A delegation of the root key ends soon',
  'remind.root.over': 'A delegation of the root key has ended',
  'remind.root.until': '{name}: until the end of {day}',
  'remind.root.body':
    'Once it ends, browsers refuse the keys signed under it and nobody can send a report. Arrange a day to open the root key.',
  'remind.entries':
    'The signatures on {count, plural, one {# unit key lapses soon or has} other {# unit keys lapse soon or have}} lapsed',
  'remind.entries.body':
    'A key steward must sign them again under Unit keys, first of all for {unit}, until the end of {day}.',
  'remind.entries.over':
    'A key steward must sign them again under Unit keys. {unit} receives no tips until there is a new signature.',
  'remind.link': 'To the renewal of delegations',
  'again.title': 'Signatures to renew',
  'again.lead':
    'These keys are in use and unchanged; only their signatures lapse. This page has followed the old signatures up to the root key, so the fingerprints need not be read out again.',
  'again.root': 'Root key fingerprint, to compare with the poster in the ward',
  'again.entry': 'Epoch {epoch}, holds until the end of {day}',
  'again.entry.none': 'Epoch {epoch}, has lapsed',
  'again.submit': 'Sign {count, plural, one {# key} other {# keys}} again',
  'again.done': '{count, plural, one {# key} other {# keys}} signed again.',
  'again.first': 'Renew your own delegation first: signed now, the new signatures would hold no longer.',
  'again.bad':
    'The old signature on this key is wrong, so it is not signed again here. Call the chief of the unit and tell the administrator: the key on the server may have been replaced.',
};
