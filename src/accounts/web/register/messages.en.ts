import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  title: 'Bình Yên: public key register',
  heading: 'Public key register',
  lead: 'What you tell is sealed with the key of the unit that receives it. Here anybody can check whose key that is, who vouches for it, and whether the recovery key was ever opened.',
  notYet: 'This system has not been set up, so there are no keys yet.',
  root: 'Root key fingerprint',
  'root.hint':
    'Compare it with the notice on the board of your commune or ward. If a single group differs, send nothing here; call 113 or go to the station.',
  stewards: 'Who vouches',
  'stewards.lead':
    "Key stewards sign the units' keys, as the root key delegates. There are no names here, only fingerprints.",
  'stewards.until': 'Delegated until the end of {day}',
  'stewards.over': 'The delegation ended on {day}',
  'stewards.log': 'The key that signs the public log is delegated until the end of {day}.',
  keys: 'The key of each unit',
  'keys.none': 'No unit has a signed key yet.',
  'keys.epoch': 'Epoch {epoch}, signed on {day}',
  'keys.mark': 'Fingerprint',
  'keys.steward': 'Key steward with the fingerprint',
  'keys.until': 'Vouched for until the end of {day}',
  'keys.over': 'The signature has lapsed: your browser refuses this key until there is a new one.',
  'keys.more': 'The next units',
  'keys.first': 'Back to the beginning',
  openings: 'Openings of the recovery key',
  'openings.lead':
    'The recovery key opens every tip, so three bodies keep a share of it each; two shares are needed. Every opening is shown here.',
  'openings.none': 'There has been none.',
  'openings.when': 'Opened {at}, ended {end}',
  'ground.keys_lost': 'All keys of the unit were lost',
  'ground.nobody_left': 'Nobody who held a key was left in the unit',
  'ground.court_order': 'By order of a court',
  verify: 'Check it yourself',
  'verify.lead':
    'You need not believe us. Whatever is done to a key leaves a mark in a log that can only grow. On another machine, with the source code of Bình Yên:',
  'verify.does':
    'This command recomputes the whole log, follows the signature of each key up to the root key, and finds the mark of each signature in the log. What follows --root is the whole root key; the fingerprint above is computed from it.',
  'verify.log': 'The whole log, for machines',
  'verify.entries': 'The keys in use, for machines',
};
