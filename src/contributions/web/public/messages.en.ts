import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  title: 'Bình Yên: contributions to self-governing schemes',
  heading: 'Contributions to self-governing schemes',
  lead: 'Residents give money and things; what a scheme took in, what it spent on what, and what is left, everybody may see.',
  choose: 'Find what each scheme took and spent in the list of its ward.',
  schemes: 'Find schemes by ward',
  'fund.heading': 'The fund of {name}',
  'fund.sameHand':
    '{count, plural, one {# entry of the book was taken back by whoever had made it} other {# entries of the book were taken back by whoever had made them}}, as the unit had no other chief then.',
  'from.heading': 'Contributions',
  'from.about': 'about {count, number}',
  'from.few': 'fewer than 5',
  'things.heading': 'Things given',
  'things.line': '{thing}: {quantity, number}, {remaining, number} not in use yet',
  'things.few': '{thing}: fewer than 5 contributions',
  'things.more': 'and {count, number} further sorts of things',
  'rule.heading': 'How this is published',
  'rule.money': 'Money given, spent and left is told to the đồng, not by who gave.',
  'rule.few':
    'Fewer than 5 contributions are not told; from 5 on they are rounded to a multiple of 5, so that nobody is made out. Who gave several times counts as often.',
  'rule.names':
    'Who gave is sealed, to be read by the unit that keeps the scheme alone. Single contributions are not published.',
  'rule.worth':
    'Things are counted apart and are no part of the money; no number of a sort that fewer than 5 gave.',
  'slip.heading': 'Do you have a contribution slip?',
  'slip.lead': 'Enter its code to see your own contribution and everything that was spent.',
  'slip.code': 'Code of the slip',
  'slip.code.hint': '12 letters and digits, such as 7K3M-QW9X-2D4F. Capitals or not, either will do.',
  'slip.code.missing': 'Enter all 12 letters and digits of the slip.',
  'slip.open': 'Show',
  'slip.noscript':
    'To enter a code, switch JavaScript on. What schemes took and spent can be read without it.',
  'own.heading': 'Your contribution',
  'own.number': 'No. {number, number} in the fund’s book',
  'own.day': 'Day',
  'own.sort': 'Given by',
  'own.amount': 'Amount',
  'own.thing': 'Things',
  'own.thing.value': '{quantity, number} {thing}',
  'own.worth': 'Estimated worth',
  'own.remaining': 'Not in use yet',
  'own.about': 'What for',
  'own.takenBack':
    'This contribution was taken back on {day}: {reason}. If that is not right, ask the unit that keeps the scheme.',
  'own.sameHand': 'Whoever entered it took it back, as the unit had no other chief then.',
  'own.binds':
    'This slip is for one giver. If anybody else was handed a slip with this number or this code, or what stands here is not what you gave, tell the authority above the unit.',
  'own.close': 'Close this contribution',
  'out.heading': 'Spent and put to use',
  'out.none': 'Nothing has been spent yet.',
  'out.use': 'Put to use: {quantity, number} {thing}',
  'out.reverses': 'Takes back no. {number, number}: {reason}',
  'out.sameHand': 'Taken back by whoever entered it, as the unit had no other chief then.',
  'out.paper': 'paper {paper}',
  'out.number': 'no. {number, number}',
  'out.more': 'Show more',
};
