import type { Translation } from '../../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the public pages of wanted notices. */
export const en: Translation<typeof vi> = {
  'wanted.title': 'Bình Yên: wanted notices',
  'wanted.heading': 'Wanted notices',
  'wanted.lead':
    'The persons below are wanted by decision of a competent authority. Once a decision is no longer in force, its notice is taken down at once.',
  'wanted.presumed':
    'To be wanted is not to be guilty. Whoever has not been convicted by a court is presumed innocent.',
  'wanted.search': 'Search by name or offence',
  'wanted.search.hint': 'With or without diacritics.',
  'wanted.search.go': 'Search',
  'wanted.search.all': 'See all notices',
  'wanted.list': 'Notices in force',
  'wanted.found': 'Results for “{query}”',
  'wanted.none': 'No notice is in force now.',
  'wanted.none.found': 'No notice matches. A notice that is no longer in force is not here any more.',
  'wanted.more': 'See more',
  'wanted.back': 'All wanted notices',
  'wanted.photo': 'Photo of {name}',
  'wanted.noPhoto': 'No photo',
  'wanted.born': 'Year of birth',
  'wanted.born.in': 'born in {year}',
  'wanted.residence': 'Residence',
  'wanted.features': 'Features',
  'wanted.offence': 'Wanted for',
  'wanted.decision': 'Decision',
  'wanted.decision.of': 'No. {number} of {day}',
  'wanted.issuer': 'Issued by',
  'wanted.source': 'Source',
  'wanted.contact': 'Who takes information',
  'wanted.published': 'Published on {day}',
  'wanted.unknown': 'Not stated',
  'wanted.seen': 'If you see this person',
  'wanted.seen.danger': 'In danger, or the person is close to you: call 113.',
  'wanted.seen.alone':
    'Do not arrest, follow or speak to the person alone. Remember place, time, clothing, vehicle and direction, then report.',
  'wanted.seen.sms':
    'The police send no arrest warrants by text message or telephone. Whoever writes that you are wanted and asks for money or a one-time code is a fraud.',
  'wanted.seen.law':
    'The law allows anyone to arrest a wanted person and hand them over at once to the nearest police, procuracy or people’s committee (Criminal Procedure Code 2015, Article 112; not yet checked against the source). We advise you to report, and not to act alone.',
  'wanted.report': 'Report about this person',
  'wanted.report.sealed':
    'Your report is sealed on your device, and needs no name. Whom it is about is inside the seal, too.',
};
