import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './phone-messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'records.title': 'What you recorded',
  'records.add': 'Record what was done',
  'records.none': 'You have recorded nothing yet',
  'records.none.hint':
    'After a patrol, a meeting or a mediation write it down at once: day, number of people, a few words, and photos if there are any.',
  'records.people': '{count, plural, one {# person} other {# people}} took part',
  'records.photos': '{count, plural, one {# photo} other {# photos}}',
  'records.sealed': 'Words and photos are sealed',
  'records.bare': 'No words and no photos',
  'records.show': 'Read words and photos again',
  'records.hide': 'Put away',
  'records.withdrawn': 'The unit has marked it as a mistake; it is not counted',
  'records.lost':
    'This was sealed to an earlier key of yours and cannot be opened again. The unit still can.',
  'records.changed': 'The record does not match its signature. Tell the administrator.',
  'records.noKey': 'You hold no key that opens this.',
  'records.failed': 'It could not be loaded. Try again.',
  'records.photo': 'Photo {number}',
  'records.fromPhone': 'entered on a phone',
  'records.readers.unit': 'Chief and reception of the unit that keeps the scheme',
  'records.readers.own': 'Whoever wrote it, on their own phone',
  'records.readers.recovery': 'The recovery key, by a decision',
  'phone.title': 'Record what was done',
  'phone.back': 'Back to what you recorded',
  'phone.site': 'Site',
  'phone.team': 'Team',
  'phone.team.none': 'The whole site',
  'phone.what': 'What did you do',
  'phone.what.fault': 'Choose one.',
  'phone.day': 'Day',
  'phone.day.hint': 'Write it like 31/12/2026.',
  'phone.day.fault': 'Write a day that exists, not after today.',
  'phone.people': 'People who took part',
  'phone.people.fault': 'Write a number of people, such as 4.',
  'phone.words.hint':
    'Optional. Whatever the police have to act on is reported as a tip, and not written down here.',
  'phone.photos': 'Photos',
  'phone.photos.hint':
    'At most {count}. Where and when they were taken, and by which device, is taken out before they are sealed.',
  'phone.photos.add': 'Take or choose photos',
  'phone.photos.many':
    'Only {count, plural, one {# photo} other {# photos}} can be sent; the later ones were not added.',
  'phone.photos.state.working': 'On its way, {percent}%',
  'phone.photos.state.done': 'Uploaded, still sealed',
  'phone.photos.state.failed': 'Not sent yet',
  'phone.photos.retry': 'Send the photo again',
  'phone.photos.remove': 'Take photo {number} out',
  'phone.photos.unreadable': 'This device cannot read that picture. Take it again, or choose a JPG or PNG.',
  'phone.who':
    'Words and photos: only the unit that keeps the scheme and you can open them. What it was, the day and the numbers stay clear, to be counted.',
  'phone.noSeal':
    'The unit has no key yet, so nothing can be sealed. You can still record what it was, the day and the number of people.',
  'phone.unsigned':
    'No key steward vouches for the unit’s key, so this device does not seal to it. You can still record what it was, the day and the number of people.',
  'phone.submit': 'Record it',
  'phone.done': 'Recorded',
  'phone.draft': 'What you had begun is open again. Photos are not kept; choose them again if need be.',
  'phone.draft.drop': 'Drop what was begun',
  'phone.draft.kept': 'What you write is sealed and kept on this device until it has been sent.',
  'phone.photos.wait': 'A photo has not been sent yet. Wait, send it again, or take it out.',
  'phone.none': 'You are of no team',
  'phone.none.hint':
    'Team leaders and members record what a team does. If you take part, ask the ward police.',
  'work.title': 'The last 30 days',
  'work.none': 'Nothing was recorded in the last 30 days.',
  'work.times': '{name}: {count, number}',
  'work.fromPhone': '{count, plural, one {# entered on a phone} other {# entered on phones}}',
  'work.shifts':
    'Duty: {planned, plural, one {# shift} other {# shifts}} planned until today, {done, number} marked as done, {unmarked, number} over and not marked; {ahead, number} ahead.',
  'work.shifts.none': 'No duty has been planned at this site.',
  'work.shifts.hint':
    'A shift that nobody marked may still have been done. Who is on duty when, only the people of the site know.',
};
