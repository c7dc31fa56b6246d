import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'recovery.title': "Recover a unit's keys",
  'recovery.lead':
    'Only for when nobody of a unit holds its old key any more. Two of the three recovery shares open every tip; so each opening is written into the public log, where anybody sees it.',
  'unit.title': '1. The unit',
  'unit.label': 'Unit to recover',
  'unit.hint': 'Type to search',
  'unit.none': 'No unit of this name.',
  'unit.ready': 'New key, epoch {epoch}, held by {holders}. The tips will be sealed to this key.',
  'unit.mark': "Fingerprint of the unit's new key",
  'unit.noKey': 'The unit has no key that can be used yet, so nothing can be recovered. First:',
  'unit.noHolder': "Nobody holds the unit's present key, so nothing can be recovered. First:",
  'unit.how.1': 'Invite two people at least into the unit, one of them as its chief.',
  'unit.how.2': 'The chief opens Unit keys and makes a new key.',
  'unit.how.3': 'A key steward hears the fingerprint by telephone and signs.',
  'unit.unsigned':
    'The key that the server names has no valid signature of a key steward. Nothing may be sealed to it: stop here and tell the administrator.',
  'unit.open':
    'You have an opening for this unit in force until {until}. Put the two shares together again to go on.',
  'ground.title': '2. The ground',
  'ground.hint': 'The ground is written into the public log.',
  'ground.keys_lost': 'All keys of the unit are lost',
  'ground.nobody_left': 'Nobody who held a key is left in the unit',
  'ground.court_order': 'By order of a court',
  'shares.title': '3. Two recovery shares',
  'shares.lead':
    'Let people of two bodies type their own shares. The shares stay in the memory of this page and are sent nowhere.',
  'shares.first': 'First share',
  'shares.second': 'Second share',
  'shares.hint': 'In any case, with or without spaces.',
  'shares.submit': 'Put the shares together and recover',
  'fault.unreadable.1': 'The first share is not right: characters are wrong or missing. Compare each group.',
  'fault.unreadable.2': 'The second share is not right: characters are wrong or missing. Compare each group.',
  'fault.other_deployment.1': 'The first share is of another system. Please take the sheet of this one.',
  'fault.other_deployment.2': 'The second share is of another system. Please take the sheet of this one.',
  'fault.too_few': 'Two shares are needed.',
  'fault.same_share': 'Both fields hold the same share. Please use the shares of two different bodies.',
  'fault.different_keys':
    "These shares are not of the recovery key in use. Please use two sheets made in this system's ceremony.",
  'fault.do_not_fit': 'These two shares do not fit together. Compare each group, or use the third share.',
  'fault.nothing': 'Nothing has been opened, and nothing has changed.',
  'work.opening': 'Putting the shares together and writing into the public log',
  'work.doing': '{recovered} handed back, {remaining} to go',
  'work.stay':
    'Keep this page open. If it is interrupted, open it again and put the shares together: what is done is done.',
  'work.stopped':
    'It stopped half-way. What has been handed back stays so; press the button above again to go on with the rest.',
  'done.title': 'Recovered',
  'done.body':
    '{recovered, plural, one {# part was} other {# parts were}} sealed to the new key of {unit}. This opening has ended, and the recovery key is wiped from this page.',
  'done.nothing': 'There was nothing to hand back to {unit}: all its open tips are sealed to the new key.',
  'done.unreadable':
    '{unreadable, plural, one {# part does} other {# parts do}} not open with the recovery key: what was sent was not sealed as it should be.',
  'done.shares': 'Give each share back to its body, in a new envelope, sealed.',
  'list.title': 'Openings',
  'list.unit': 'Unit',
  'list.ground': 'Ground',
  'list.by': 'Opened by',
  'list.at': 'Opened at',
  'list.end': 'Ended',
  'list.none': 'No opening yet',
  'list.more': 'Show more',
};
