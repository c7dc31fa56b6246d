import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the pages of figures, in English. */
export const en: Translation<typeof vi> = {
  'steer.title': 'Steering',
  'steer.sentence':
    'From {from} to {to}, {area} received {received, plural, one {# piece} other {# pieces}} of information on security and order, {useful, number} of them useful; {crime, plural, one {# was a crime report} other {# were crime reports}}, of which {resolved, number} resolved and {overdue, number} overdue.',
  'steer.sentence.none': 'From {from} to {to}, {area} has received no information.',
  'steer.sentence.future': 'The period from {from} to {to} has not begun.',
  'steer.asOf': 'This period is still running. Figures are as of the end of {day}.',
  'steer.figures': 'Six figures of the period',
  'steer.view': 'Area and period',
  'steer.area': 'Area',
  'steer.area.none': 'No area within your reach has such a name.',
  'steer.period': 'Period',
  'steer.period.this_month': 'This month',
  'steer.period.last_month': 'Last month',
  'steer.period.this_year': 'This year',
  'steer.period.last_year': 'Last year',
  'steer.period.article': '2017 and the first 5 months of 2018',
  'steer.period.own': 'Days of your own choice',
  'steer.units': 'Counted by',
  'steer.units.then': 'Units of the time',
  'steer.units.now': 'Units of today',
  'steer.from': 'From',
  'steer.to': 'To',
  'steer.day.shape': 'dd/mm/yyyy',
  'steer.day.missing': 'Enter a day that exists, such as 31/05/2018.',
  'steer.show': 'Show figures',
  'steer.print': 'Print this page',
  'steer.whole': 'all information',
  'steer.of': 'of {of, number} {base}',
  'steer.notYet': 'none yet',
  'steer.notYet.hint': 'nothing to count from yet',
  'steer.few': 'fewer than {least}: no ratio is given',
  'steer.figure.information_received': 'Information received',
  'steer.figure.useful': 'Useful',
  'steer.figure.crime_reports': 'Crime reports',
  'steer.figure.resolved': 'Resolved',
  'steer.figure.overdue': 'Overdue',
  'steer.figure.on_time': 'On time',
  'steer.base.useful': 'received',
  'steer.base.crime_reports': 'received',
  'steer.base.resolved': 'crime reports',
  'steer.base.overdue': 'crime reports',
  'steer.base.on_time': 'resolved or overdue',
  'steer.parts': 'By unit',
  'steer.parts.hint':
    'In the order of their names, not ranked: many or few tips do not say how well a unit works.',
  'steer.parts.now':
    'Mapped to the units of today. Former units that were divided, or whose fate is not verified, have rows of their own.',
  'steer.unmapped.divided': 'divided, cannot be mapped',
  'steer.unmapped.unknown': 'fate not verified, cannot be mapped',
  'steer.fate.under':
    '{name} has gone into {under} as a whole; counted by the units of today, its tips are there.',
  'steer.fate.show': 'Show {under}',
  'steer.fate.divided':
    'This unit was divided and cannot be mapped to one of today: the figures below are those of the former unit alone.',
  'steer.fate.unknown':
    'What became of this unit is not verified, so it is not mapped: the figures below are those of the former unit alone.',
  'steer.parts.unit': 'Unit',
  'steer.parts.crime_reports': 'Crime reports',
  'steer.parts.rest': 'Ward not known',
  'steer.parts.all': 'Whole area',
  'steer.parts.none': 'No unit stood below this area in the period.',
  'steer.ended': '(until {day})',
  'steer.former': '(former)',
  'steer.began': '(since {day})',
  'steer.back': 'Back to the figures',
  'steer.formula': 'Formula',
  'steer.rows': 'Rows counted',
  'steer.rows.value': '{count, plural, one {# tip} other {# tips}}',
  'steer.rows.of': 'Denominator',
  'steer.ratio': 'Ratio',
  'steer.formula.information_received':
    'Counts all information that people sent, by every channel, and that was received in the period.',
  'steer.formula.useful':
    'Counts the information of the period that the unit found useful when it verified it. Divided by all information received in the period.',
  'steer.formula.crime_reports':
    'Counts the information of the period that was classified as a denunciation, a crime report or a request to prosecute. Divided by all information received in the period.',
  'steer.formula.resolved':
    'Counts the crime reports of the period that were closed by the closing day of the figures. Divided by all crime reports of the period.',
  'steer.formula.overdue':
    'Counts the crime reports of the period that were still open on the closing day of the figures and past their time limit. A suspended report is not overdue. Divided by all crime reports of the period.',
  'steer.formula.on_time':
    'Counts the crime reports of the period that were closed on the last day of their time limit or earlier. Divided by those resolved plus those open and overdue, so that what is left lying cannot improve the ratio.',
  'steer.ground.crime_reports': 'Ground: Article 144 of the Criminal Procedure Code 2015.',
  'steer.ground.overdue':
    'Ground: Articles 147, 148 and 149 of the Criminal Procedure Code 2015; for what was received before 01/01/2018, Article 103 of the code of 2003.',
  'steer.rules': 'Rules for every figure',
  'steer.rule.period': 'Period: received from {from} to the end of {to}. Closing day of the figures: {asOf}.',
  'steer.rule.area':
    'Area: what happened in {area} or in any unit that was ever below it, ended ones included. Where the ward is not known, the receiving unit’s area counts.',
  'steer.rule.units.then': 'Units: counted under the unit of the time, whether it still stands or not.',
  'steer.rule.units.now':
    'Units: tips of a former unit count under the unit of today that took all of it over, where the change has been checked against its source. A unit that was divided or not checked keeps figures of its own; nothing is guessed.',
  'steer.rule.independent': 'Tips received by independent desks, which concern officers, are not counted.',
  'steer.rule.now':
    'Classification, time limit and suspension are those of the register today. A report that was reopened counts as open.',
  'steer.rule.few': 'With a denominator below {least} only the count is given, no ratio.',
  'steer.months': 'By month of receipt',
  'steer.years': 'By year of receipt',
  'steer.month': 'Month',
  'steer.year': 'Year',
  'steer.count': 'Tips',
  'steer.months.none': 'There is none in this period.',
  'steer.chart':
    'Bar chart, {figure}: {steps} bars; the highest {largest, plural, one {# tip} other {# tips}}, {label}.',
  'steer.table.show': 'Show the table',
  'steer.table.hide': 'Hide the table',
  'steer.categories': 'By category',
  'steer.category': 'Category',
  'steer.nobody':
    'This page is for analysts, auditors and chiefs of units. Your account has none of these roles yet.',
  'steer.nobody.title': 'You cannot see figures yet',
  'steer.unknown': 'There is no figure of this name',
};
