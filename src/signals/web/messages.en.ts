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
  'signals.employer':
    'Nobody of the enterprise reads a report. People of the team, guards and union among them, see the outcomes of the whole team together.',
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
    'Added up once after each quarter, when there are five or more further reports and at least as many alike, from no team, at the desk that handled them; else they wait for the next quarter. So nobody can be sure whose was which. A number once shown never changes. Reports are no target, and nobody is graded by their number.',
  'outcomes.none': 'Not yet five handled reports that can be told of',
  'outcomes.none.hint': 'Every report is handled, and its sender can follow it with the receipt.',
  'outcomes.quarter': 'Quarter {number} of {year}',
  'outcomes.sent': '{count, plural, one {# report} other {# reports}} sent',
  'outcomes.sent.few': 'Not yet five further reports sent that can be told of',
  'outcomes.tips': '{count, plural, one {# report} other {# reports}} handled',
  'outcomes.useful': '{value, number} of {of, number} found useful',
  'outcomes.toCase': '{value, number} of {of, number} led to a criminal case',
  'outcomes.answer':
    '{count, plural, one {# day} other {# days}} on average from receipt to the first answer',
  'outcomes.days': '{count, plural, one {# day} other {# days}} on average from receipt to the end',
  'outcomes.later':
    'How many were useful or led to a case is added up over quarters, and told once five or more did and five or more did not.',
  'outcomes.more': 'Show earlier quarters',
};
