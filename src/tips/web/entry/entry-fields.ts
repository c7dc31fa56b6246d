import type { OnBehalfSubmission } from '../../../sealed/submission.ts';
import type { CategoryCode } from '../../categories.ts';
import { readDay } from '../desk/read-day.ts';
import { type Concerns, NO_PLACE, type Place } from '../report/draft.ts';
import type { TakenDown } from './seal-entry.ts';

/** What the form holds. */
export interface EntryFields {
  readonly channel: OnBehalfSubmission['channel'];
  readonly concerns: Concerns;
  readonly category: CategoryCode | '';
  readonly place: Place;
  /** As it is typed, `dd/mm/yyyy`. */
  readonly day: string;
  readonly hour: string;
  readonly text: string;
  readonly address: string;
  readonly contact: string;
  readonly source: string;
  readonly wantsReceipt: boolean;
}

/** A form of which nothing is written yet. */
export const EMPTY_FORM: EntryFields = {
  channel: 'counter',
  concerns: 'nobody',
  category: '',
  place: NO_PLACE,
  day: '',
  hour: '',
  text: '',
  address: '',
  contact: '',
  source: '',
  wantsReceipt: false,
};

/** What keeps a form from being sent. */
export type EntryFault = 'no_kind' | 'bad_day' | 'day_in_future' | 'no_text';

/** What is missing or wrong; `today` is the local day. */
export function faultsOf({ category, day, text }: EntryFields, today: string): EntryFault[] {
  const written = readDay(day);
  return [
    ...(category === '' ? (['no_kind'] as const) : []),
    ...(written.wrong ? (['bad_day'] as const) : []),
    ...(written.day !== null && written.day > today ? (['day_in_future'] as const) : []),
    ...(text.trim() === '' ? (['no_text'] as const) : []),
  ];
}

/** What is sealed of the form; undefined while something is missing. The source belongs to letters and the press. */
export function takenDown(fields: EntryFields, today: string): TakenDown | undefined {
  const { channel, category, place, text, hour, address, contact, source } = fields;
  if (category === '' || faultsOf(fields, today).length > 0) return undefined;
  const isWritten = channel !== 'counter' && channel !== 'telephone';
  return {
    channel,
    category,
    areaId: place.settled?.areaId ?? null,
    day: readDay(fields.day).day,
    text,
    hour,
    place: address,
    contact,
    source: isWritten ? source : '',
  };
}
