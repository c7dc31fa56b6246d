import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of criminal groups. */
export const en: Translation<typeof vi> = {
  'groups.lead':
    'Criminal groups dismantled: day, area, offence group and how many persons. A count, never a name.',
  'groups.view': 'Show criminal groups',
  'groups.record': 'Record a group',
  'groups.none': 'No group here yet',
  'groups.none.hint': 'A group that was dismantled is entered with “Record a group”.',
  'groups.none.filtered': 'No group fits',
  'groups.none.filtered.hint': 'Take away some of the conditions.',
  'groups.day': 'Dismantled on',
  'groups.persons': 'Persons',
  'groups.persons.hint': 'Two or more; only the number.',
  'groups.persons.missing': 'A number from 2 on is needed.',
  'groups.cases': 'Cases concerned',
  'groups.cases.hint': 'Choose among the unit’s latest cases; may be left empty.',
  'groups.file': 'criminal-groups',
  'groups.correct': 'Correct',
  'groups.correct.of': 'Correct the group dismantled on {day}',
  'groups.record.lead': 'Once for each group. Names belong to the file of the case, not here.',
  'groups.correct.lead': 'Change only what was entered wrongly. The correction keeps what stood before.',
  'groups.save': 'Enter it',
  'groups.save.correct': 'Save the correction',
  'groups.done': 'The group is entered',
  'groups.done.correct': 'Corrected',
  'groups.nothing': 'Nothing is changed yet.',
  'groups.steps': 'Entered before',
  'groups.step.record': 'First entered: {facts}',
  'groups.step.correct': 'Corrected {was} to {is}',
  'groups.step.by': '{name}, entered {when}',
  'groups.changed': 'Somebody has just corrected this group. What you typed is kept.',
  'groups.changed.again': 'Decide again from how it is now',
  'groups.fact.persons': '{count, plural, one {# person} other {# persons}}',
  'groups.fact.cases': '{count, plural, one {# case} other {# cases}}',
};
