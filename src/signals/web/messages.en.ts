import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** Reports from the team of a site, on the phone's place of its people. */
export const en: Translation<typeof vi> = {
  'signals.title': 'Report from the team',
  'signals.ask': 'What did you see?',
  'signals.other': 'Report from the team',
  'signals.other.too': 'Report something else',
  'signals.newTab': '(opens the report page)',
  'signals.never':
    'Only harm is reported here. Labour disputes, complaints, petitions and gatherings are no signals and are not received.',
  'signals.employer': 'The enterprise reads no report, and no outcome either.',
  'signals.who': 'Who knows that you reported',
  'signals.who.code':
    'The report page does not know that you are signed in. A report carries the code of the site alone; everybody of the team has the same one, so it does not tell who sent it.',
  'signals.who.compare':
    'The site’s code until the end of {day}: {code}. Others of the team must see this very code; if they do not, do not use it, and tell each other.',
  'signals.who.network':
    'The line still shows that this phone visited the team’s page and then the report page. If you mind that, report at another time, from another phone, or not by way of the team’s page.',
  'signals.few':
    'Fewer than three of this site’s team have accounts, so there is no code yet: to count a report for the team would be as good as naming someone. You can report as anybody can.',
  'signals.few.link': 'Report as anybody',
  'outcomes.title': 'What became of the team’s reports',
  'outcomes.why':
    'Shown only when five or more further reports have come to an end, together as one batch, so that nobody can guess whose was which. A batch once shown never changes. Reports are no target, and nobody is graded by their number.',
  'outcomes.none': 'Fewer than five reports have come to an end',
  'outcomes.none.hint': 'Every report is handled, and its sender can follow it with the receipt.',
  'outcomes.day': 'Batch of {day}',
  'outcomes.tips': '{count, plural, one {# report} other {# reports}} handled',
  'outcomes.useful': '{count, number} found useful',
  'outcomes.toCase': '{count, number} led to a criminal case',
  'outcomes.days': '{count, plural, one {# day} other {# days}} on average from receipt to the end',
  'outcomes.more': 'Show earlier batches',
};
