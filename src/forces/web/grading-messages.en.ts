import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './grading-messages.vi.ts';

/** The words of the yearly grading. */
export const en: Translation<typeof vi> = {
  'grading.title': 'Grading of security and order teams',
  'grading.lead':
    'A year of grading runs from 15/11 to 14/11. It stands on the tasks in the team’s register. Tips are nobody’s ground, target or quota.',
  'grading.year': 'Year',
  'grading.year.of': '{from} – {to}',
  'grading.choose': 'Choose an area to see its grading.',
  'grading.running': 'This year is not over. Grades can be given from {day}.',
  'grading.quota':
    'Excellent: {excellent}. At most {allowed}: {percent} % of the {good, plural, one {# team} other {# teams}} graded good or better.',
  'grading.quota.full':
    'The quota of excellent teams is used. One more is possible once at least {needed, plural, one {# team is} other {# teams are}} graded good or better.',
  'grading.quota.room': '{room} more can be excellent.',
  'grading.quota.few':
    'At least {needed, plural, one {# team graded good or better is} other {# teams graded good or better are}} needed for one excellent team.',
  'grading.ground': 'Ground: {source}.',
  'grading.unverified': 'Which teams are the denominator was not compared.',
  'grading.none': 'No team served in this year',
  'grading.table': 'Grading of the year {from} – {to}',
  'grading.col.team': 'Team',
  'grading.col.since': 'Serves',
  'grading.col.tasks': 'Tasks',
  'grading.col.note': 'To look at',
  'grading.col.grade': 'Grade',
  'grading.tasks': '{carried}/{charged}',
  'grading.tasks.none': 'None entered',
  'grading.tasks.since': 'when graded: {carried}/{charged}',
  'grading.ended': 'to {day}',
  'grading.note.complaint': 'Complaint looked into',
  'grading.note.served': 'Less than {months, plural, one {# month} other {# months}}',
  'grading.note.lost': 'The grade given has lost its ground',
  'grading.ungraded': 'Not graded',
  'grading.act': 'Grade',
  'grading.act.again': 'Grade anew',
  'grading.act.of': '{action}: {name}',
  'grade.title': 'Grade {name}',
  'grade.lead': 'Year {from} – {to}. Tasks: {carried}/{charged}.',
  'grade.which': 'Choose a grade',
  'grade.submit': 'Give the grade',
  'grade.done': 'The grade was given.',
  'grade.withdraw': 'Withdraw the grade',
  'grade.withdraw.hint': 'Graded: {grade}. A withdrawal stays in the team’s history and in the public log.',
  'grade.withdrawn': 'The grade was withdrawn.',
  'grade.fits': 'Can be given',
  'refused.title': 'This grade cannot be given',
  'refused.served':
    'The team served less than {months, plural, one {# month} other {# months}} of the year, so it is not graded for it.',
  'refused.complaint':
    'Since {day} a complaint about the team is being looked into. Once that is settled, clear the day in the team’s details (of a team that has ended too), then grade.',
  'refused.tasks':
    'Excellent asks for more than {percent} % of the tasks. The team carried out {carried}/{charged}{share}.',
  'refused.quota':
    'There would be {excellent, plural, one {# excellent team} other {# excellent teams}} among {good} graded good or better. {percent} % of {good} allows {allowed}. To add one, lower an excellent one first, or wait until at least {needed} are graded good or better.',
  'refused.quota.first':
    'There would be 1 excellent team among {good} graded good or better. {percent} % of {good} is not yet one; at least {needed} graded good or better are needed.',
  'refused.quota.lower':
    'Only {good, plural, one {# team} other {# teams}} would be left good or better, which allows {allowed, plural, one {# excellent one} other {# excellent ones}}, and there {excellent, plural, one {is #} other {are #}}. Lower an excellent one first.',
};
