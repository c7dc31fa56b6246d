import type { Text } from '../../../ui/i18n/define-messages.ts';
import type { FieldFault } from '../../../ui/public/index.ts';
import type { Fault } from './draft.ts';
import type { reportMessages } from './messages.ts';

/** The words of this room. */
export type ReportText = Text<(typeof reportMessages)['vi']>;

/** The field that each fault is mended in. */
const FIELD: Readonly<Record<Fault, string>> = {
  no_kind: 'kind',
  no_concerns: 'concerns',
  no_place: 'area',
  no_part: 'part',
  no_when: 'when',
  bad_day: 'day',
  day_in_future: 'day',
  no_text: 'story',
  text_too_long: 'story',
  no_contact: 'contact-value',
};

/** What is wrong, with the fields to mend it in. */
export function saidFaults(faults: readonly Fault[], t: ReportText): FieldFault[] {
  return faults.map((fault) => ({ field: FIELD[fault], text: t(`report.fault.${fault}`) }));
}

/** What is wrong with one field; undefined where nothing is. */
export function errorOf(faults: readonly Fault[], t: ReportText, field: string): string | undefined {
  return saidFaults(faults, t).find((fault) => fault.field === field)?.text;
}
