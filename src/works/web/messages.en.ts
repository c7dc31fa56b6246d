import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'works.title': 'What came of the schemes',
  'works.lead':
    'What schemes did in a period, the tips that came from their sites and what became of those, by kind of scheme.',
  'works.back': 'Back to the schemes',
  'works.toScheme': 'Back to the scheme',
  'works.nobody': 'No figures for your role',
  'works.nobody.hint': 'Figures of schemes are for chiefs, reception, analysts and auditors.',
  'works.area': 'Area',
  'works.from': 'From',
  'works.to': 'To',
  'works.show': 'Show',
  'works.kinds': 'By kind of scheme',
  'works.schemes': 'Each scheme',
  'works.schemes.of': 'Each scheme: {kind}',
  'works.all': 'Every kind',
  'works.none': 'No scheme was alive in this area and period',
  'works.none.hint': 'Choose another area or period.',
  'works.apart': 'Show {name}',
  'works.elsewhere':
    '{count, plural, one {# scheme of a former unit is} other {# schemes of former units are}} kept by another desk: in the figures by kind, and not listed here.',
  'works.asOf': 'The period still runs: as of {day}.',
  'works.fewer': 'under 5',
  'works.untold': 'not told yet',
  'works.quarters': 'Numbers about tips are those of the whole quarters of the period: {from} to {to}.',
  'works.noQuarter': 'No quarter of the period is over and whole, so no number about tips is told.',
  'works.of': '{value, number} of {of, plural, one {# tip} other {# tips}}',
  'works.days': '{days, plural, one {# day} other {# days}} ({of, plural, one {# tip} other {# tips}})',

  'col.kind': 'Kind',
  'col.scheme': 'Scheme',
  'col.schemes': 'Schemes',
  'col.activities': 'Activities',
  'col.sent': 'Tips sent',
  'col.tips': 'Tips with a result',
  'col.useful': 'Verified as useful',
  'col.toCase': 'Led to prosecution',
  'col.answer': 'Average time to the first answer',
  'col.days': 'Average time to the result',
  'col.cases': 'Cases that name it',

  'say.proof':
    'More or less, before or after the launch, is no proof that the scheme is the cause: where much happens more schemes are founded, and people report more where they trust more.',
  'say.batches':
    'Tips from a site are counted once after each quarter, when there are five or more and at least as many alike, from no site, at the desk that handled them; else they wait for the next quarter. How many were useful or led to prosecution waits until five or more did and five or more did not. So nobody can be sure whose a tip is.',
  'say.around':
    'Before and after the launch is compared on the page of each scheme alone: schemes of a kind were launched on different days, so that together there is no day to compare around.',
  'say.order': 'In the order of their names; schemes are not ranked.',
  'say.target': 'No target, quota or grade of a member, a team or a scheme counts tips.',
  'define.sent':
    'Tips sent from its sites by the site’s code, counted at the end of the quarter of receipt or of a later one.',
  'define.tips':
    'Of the tips sent, the ones brought to a result, counted at the end of the quarter of the result or of a later one.',
  'define.useful':
    'Of the tips with a result, the ones that verification found useful, with those of quarters that had to wait.',
  'define.toCase':
    'Of the tips with a result, the ones that ended with the decision to open a criminal case, with those of quarters that had to wait.',
  'define.answer':
    'From the day of receipt to the first step that whoever reported could see, averaged, in whole days.',
  'define.days':
    'From the day of receipt to the day of the result, averaged, in whole days. Not told for a quarter in which one took quite another time than the rest.',
  'define.cases':
    'Cases opened in the period, in whatever area, that an officer found to go back to the scheme. For a kind each case counts once.',
  'define.activities': 'Meetings, patrols, reminders, mediations and drills entered for the period.',
  'works.define': 'How it is counted',

  'around.title': 'Before and after the launch',
  'around.lead':
    'Information from the people in the places of its sites ({areas}), in two spans of equal length.',
  'around.before': '{days, plural, one {# day} other {# days}} before, {from} to {to}',
  'around.after': '{days, plural, one {# day} other {# days}} from the launch on, {from} to {to}',
  'around.tips': '{count, plural, one {# tip} other {# tips}}',
  'around.too_early': 'Nothing to compare yet: the scheme has run for under 30 days.',
  'around.units_changed':
    'Cannot be compared: the administrative units there changed within 30 days of the launch.',
  'around.no_register':
    'Cannot be compared: in one of those places at least, the register of tips begins after the first span does.',
  'around.too_few': 'No number is told: one of the two spans has fewer than five tips.',
  'around.none': 'Not launched yet, so there is nothing to compare.',
};
