import { parseDay } from '../../law/parse-day.ts';
import type { Meeting, MeetingFields } from '../board-contract.ts';
import { typedDay } from './typed-day.ts';

/** A meeting as it is typed; lists have one item in each line. */
interface MeetingDraft {
  readonly number: number | '';
  readonly heldOn: string;
  readonly place: string;
  readonly chairId: string | null;
  readonly secretaryId: string | null;
  readonly agenda: string;
  readonly minutes: string;
  readonly conclusions: string;
}

/** A meeting to be typed over; `today` stands in a new one. */
export function draftOfMeeting(meeting: Meeting | undefined, today: string): MeetingDraft {
  return {
    number: meeting?.number ?? '',
    heldOn: typedDay(meeting?.heldOn ?? today),
    place: meeting?.place ?? '',
    chairId: meeting?.chairId ?? null,
    secretaryId: meeting?.secretaryId ?? null,
    agenda: meeting?.agenda.join('\n') ?? '',
    minutes: meeting?.minutes ?? '',
    conclusions: meeting?.conclusions.join('\n') ?? '',
  };
}

/** The items of a text, one in each line that says something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is sent of a draft; undefined while number, day or place is missing. */
export function meetingFieldsOf(draft: MeetingDraft): MeetingFields | undefined {
  const heldOn = parseDay(draft.heldOn);
  const place = draft.place.trim();
  if (draft.number === '' || heldOn === undefined || place === '') return undefined;
  return {
    number: draft.number,
    heldOn,
    place,
    chairId: draft.chairId,
    secretaryId: draft.secretaryId,
    agenda: linesOf(draft.agenda),
    minutes: draft.minutes.trim(),
    conclusions: linesOf(draft.conclusions),
  };
}
