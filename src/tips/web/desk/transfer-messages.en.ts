import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './transfer-messages.vi.ts';

/** The words of tips that go from unit to unit. */
export const en: Translation<typeof vi> = {
  'transfer.to': 'To which unit',
  'transfer.to.missing': 'Please choose the unit.',
  'transfer.to.none': 'No other unit has a key to receive this report yet.',
  'transfer.ground': 'Why',
  'transfer.ground.missing': 'Please choose why.',
  'ground.not_our_place': 'It happened elsewhere',
  'ground.competence_of_higher_level': 'A higher level is competent',
  'ground.competence_of_lower_level': 'A lower level is competent',
  'ground.investigation_agency': 'The investigation agency is competent',
  'ground.concerns_our_officers': 'It concerns officers of this unit',
  'ground.returned': 'Returned',
  'transfer.ground.law': 'Ground: {law} (not compared)',
  'transfer.concerns':
    'Only an independent unit receives such a report. Once it is handed on, your unit sees it nowhere any more.',
  'transfer.reason': 'To the reporter and the other unit',
  'transfer.reason.colleagues': 'To the other unit',
  'transfer.sealing': 'Sealing anew: {done} of {all}',
  'transfer.noKey':
    'This device cannot open all that was said, so the report cannot be handed on. Ask a colleague to hand you the older keys on the page of unit keys.',
  'return.to': 'Back to {unit}',
  'sent.title': 'Handed on',
  'sent.empty': 'Nothing handed on yet',
  'sent.empty.hint': 'What has gone to other units stands here: where to, when, and what was answered.',
  'sent.tip': 'Report',
  'sent.unit': 'To',
  'sent.when': 'On',
  'sent.answer': 'Answer',
  'sent.answer.accepted': 'Accepted {when}',
  'sent.answer.returned': 'Returned {when}',
  'sent.answer.waiting': 'Not answered, due {due}',
  'sent.by': 'by {name}',
};
