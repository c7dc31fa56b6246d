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
  'works.more': 'Show more',
  'works.asOf': 'The period still runs: as of {day}.',
  'works.fewer': 'under 5',
  'works.noDays': 'not told',
  'works.of': '{value} of {of} tips',
  'works.days': '{days} days ({of} tips)',

  'col.kind': 'Kind',
  'col.scheme': 'Scheme',
  'col.schemes': 'Schemes',
  'col.activities': 'Activities',
  'col.tips': 'Tips with a result',
  'col.useful': 'Verified as useful',
  'col.toCase': 'Led to prosecution',
  'col.days': 'Average time to the result',
  'col.cases': 'Cases that name it',

  'say.proof':
    'More or less, before or after the launch, is no proof that the scheme is the cause: where much happens more schemes are founded, and people report more where they trust more.',
  'say.batches':
    'Tips from a site are counted in batches alone, of five or more and once they have a result, so that nobody can tell whose a tip is. Of fewer than five no number is told.',
  'say.order': 'In the order of their names; schemes are not ranked.',
  'say.target': 'No target, quota or grade of a member, a team or a scheme counts tips.',
  'define.tips':
    'Tips sent from its sites by the site’s code, brought to a result, and counted in the period by the day of their batch.',
  'define.useful': 'Of those tips, the ones that verification found useful.',
  'define.toCase': 'Of those tips, the ones that ended with the decision to open a criminal case.',
  'define.days': 'From the day of receipt to the day of the result, averaged over those tips.',
  'define.cases': 'Cases opened in the period that an officer found to go back to the scheme.',
  'define.activities': 'Meetings, patrols, reminders, mediations and drills entered for the period.',
  'works.define': 'How it is counted',

  'around.title': 'Before and after the launch',
  'around.lead':
    'Information from the people in the places of its sites ({areas}), in two spans of equal length.',
  'around.before': '{days} days before, {from} to {to}',
  'around.after': '{days} days from the launch on, {from} to {to}',
  'around.tips': '{count} tips',
  'around.too_early': 'Nothing to compare yet: the scheme has run for under 30 days.',
  'around.no_register':
    'Cannot be compared: the register of tips there begins after the span before the launch.',
  'around.too_few': 'No number is told: one of the two spans has fewer than five tips.',
  'around.none': 'Not launched yet, so there is nothing to compare.',
};
