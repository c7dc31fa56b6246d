import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  title: 'Bình Yên: self-governing schemes',
  heading: 'Self-governing schemes of a ward',
  lead: 'Residents keep the place where they live and work in peace, together. Choose a ward to see what there is.',
  area: 'Ward or commune',
  'area.hint': 'Today’s name or a former one, with or without diacritics.',
  'area.none': 'Nothing found. Try another name, such as the former one of the ward.',
  'area.offline': 'The list could not be loaded without a network. Try again when there is one.',
  'area.button': 'Show the schemes',
  'area.missing': 'Choose a ward or commune from the list.',
  found: 'Schemes in {area}',
  none: 'No schemes are entered here yet.',
  'none.hint': 'You can still report what troubles you: it goes straight to the police desk in charge.',
  report: 'Report',
  since: 'Launched on {day}',
  paid: 'Paid for by residents and enterprises together',
  fund: 'Given {given, number} đ, spent {spent, number} đ, left {left, number} đ.',
  'fund.more': 'See what came in and went out',
  where: 'At work in',
  'near.divided': '{name} ({area}, a former unit that was divided: it may now belong to another ward)',
  'near.wider': '{name} (within {area}, ward not known)',
  'near.here': '{name} ({area})',
  chair: 'Contact: {name}, {contact}',
  more: 'Show more',
  note: 'This page keeps no record of what you look at. Names of people are here only by their own consent.',
};
