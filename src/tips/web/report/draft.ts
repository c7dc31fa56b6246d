import type { NamedArea } from '../../../areas/area.ts';
import type { CategoryCode } from '../../categories.ts';
import type { Sighting } from '../../sighting.ts';

/** The screens of a report in their order; `urgent` comes only for kinds that may be going on right now. */
export const SCREENS = ['kind', 'urgent', 'concerns', 'where', 'when', 'story', 'contact', 'review'] as const;
export type Screen = (typeof SCREENS)[number];

/** The largest story in characters; with it the sealed body stays within its largest bucket. */
export const MAX_TEXT = 8000;

/** Whom the report is about: decides which desk it is sealed to. */
export type Concerns = 'nobody' | 'officer' | 'team';

/** Where it happened. The ward goes in the clear; address and landmark only sealed. */
export interface Place {
  /** What was picked in the search: a unit of today or a former one. */
  readonly picked: NamedArea | null;
  /** The unit of today that was settled on. */
  readonly settled: NamedArea | null;
  /** Where the picked unit was divided: the units of today among which to choose. */
  readonly parts: readonly NamedArea[];
  /** "I do not know the ward." */
  readonly unknown: boolean;
  readonly address: string;
  readonly landmark: string;
}

/** When it happened. The day goes in the clear; the hour, in the reporter's words, only sealed. */
export interface When {
  readonly choice: 'today' | 'yesterday' | 'other' | 'unknown' | null;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
}

/** Everything that was answered so far. */
export interface Answers {
  readonly category: CategoryCode | null;
  readonly concerns: Concerns | null;
  readonly place: Place;
  readonly when: When;
  readonly text: string;
  readonly contact: { readonly wanted: 'no' | 'yes'; readonly value: string };
  /** The wanted notice that it is about; goes inside the seal alone. */
  readonly about: Sighting | null;
}

/** What is still missing or wrong on a screen; the page has words and a field for each. */
export type Fault =
  | 'no_kind'
  | 'no_concerns'
  | 'no_place'
  | 'no_part'
  | 'no_when'
  | 'bad_day'
  | 'day_in_future'
  | 'no_text'
  | 'text_too_long'
  | 'no_contact';

/** A report being written. */
export interface Draft {
  readonly screen: Screen;
  /** An answer is being changed from the read-back, which comes next again. */
  readonly editing: boolean;
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

/** What can happen to a draft. `today` is the local day, `YYYY-MM-DD`; `urgent` whether the kind may be going on. */
export type DraftEvent =
  | { readonly type: 'answer'; readonly answers: Partial<Answers> }
  | { readonly type: 'next'; readonly today: string; readonly urgent: boolean }
  | { readonly type: 'back'; readonly urgent: boolean }
  | { readonly type: 'edit'; readonly screen: Screen }
  | { readonly type: 'restore'; readonly answers: Answers };

export const NO_PLACE: Place = {
  picked: null,
  settled: null,
  parts: [],
  unknown: false,
  address: '',
  landmark: '',
};

/** A report of which nothing is written yet. */
export const EMPTY_DRAFT: Draft = {
  screen: 'kind',
  editing: false,
  faults: [],
  answers: {
    category: null,
    concerns: null,
    place: NO_PLACE,
    when: { choice: null, day: '', month: '', year: '', hour: '' },
    text: '',
    contact: { wanted: 'no', value: '' },
    about: null,
  },
};

/** Whether anything is written that would be lost with the page; a choice alone is soon made again. */
export function isWritten({ place, when, text, contact }: Answers): boolean {
  const { address, landmark } = place;
  const { day, month, year, hour } = when;
  const lines = [address, landmark, day, month, year, hour, text, contact.value];
  return place.picked !== null || lines.some((line) => line.trim() !== '');
}

/** The draft after an event. Answers are never lost by moving; a screen with faults is not left forwards. */
export function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'answer':
      return { ...draft, answers: { ...draft.answers, ...event.answers }, faults: [] };
    case 'next':
      return advanced(draft, event.today, event.urgent);
    case 'back':
      return retreated(draft, event.urgent);
    case 'edit':
      return { ...draft, screen: event.screen, editing: true, faults: [] };
    case 'restore':
      return { ...EMPTY_DRAFT, answers: event.answers };
  }
}

function advanced(draft: Draft, today: string, urgent: boolean): Draft {
  const faults = faultsOf(draft.screen, draft.answers, today);
  if (faults.length > 0) return { ...draft, faults };
  if (draft.screen === 'kind' && urgent) return { ...draft, screen: 'urgent', faults };
  if (draft.editing) return { ...draft, screen: 'review', editing: false, faults };
  return { ...draft, screen: screenAfter(draft.screen), faults };
}

function retreated(draft: Draft, urgent: boolean): Draft {
  const stillEditing = draft.editing && draft.screen === 'urgent';
  return { ...draft, screen: screenBefore(draft, urgent), editing: stillEditing, faults: [] };
}

function screenAfter(screen: Screen): Screen {
  if (screen === 'kind') return 'concerns';
  return SCREENS[SCREENS.indexOf(screen) + 1] ?? 'review';
}

function screenBefore({ screen, editing }: Draft, urgent: boolean): Screen {
  if (editing && screen !== 'urgent') return 'review';
  if (screen === 'concerns') return urgent ? 'urgent' : 'kind';
  return SCREENS[SCREENS.indexOf(screen) - 1] ?? 'kind';
}

/** What stops a screen from being left forwards. */
export function faultsOf(screen: Screen, answers: Answers, today: string): Fault[] {
  const { place, contact, text } = answers;
  switch (screen) {
    case 'kind':
      return answers.category === null ? ['no_kind'] : [];
    case 'concerns':
      return answers.concerns === null ? ['no_concerns'] : [];
    case 'where':
      if (place.unknown || place.settled !== null) return [];
      return [place.picked === null ? 'no_place' : 'no_part'];
    case 'when':
      return whenFaults(answers.when, today);
    case 'story':
      if (text.trim() === '') return ['no_text'];
      return text.length > MAX_TEXT ? ['text_too_long'] : [];
    case 'contact':
      return contact.wanted === 'yes' && contact.value.trim() === '' ? ['no_contact'] : [];
    default:
      return [];
  }
}

function whenFaults(when: When, today: string): Fault[] {
  if (when.choice === null) return ['no_when'];
  if (when.choice !== 'other') return [];
  const day = writtenDay(when);
  if (day === null) return ['bad_day'];
  return day > today ? ['day_in_future'] : [];
}

/** `When` with its day written out, so that "today" means the same tomorrow. */
export function settledWhen(when: When, today: string): When {
  const [year = '', month = '', day = ''] = dayOfEvent(when, today)?.split('-') ?? [];
  return year === '' ? when : { ...when, choice: 'other', day, month, year };
}

/** The day of the event (`YYYY-MM-DD`), null where it is not known or not a day. */
export function dayOfEvent(when: When, today: string): string | null {
  if (when.choice === 'today') return today;
  if (when.choice === 'yesterday') return shifted(today, -1);
  return when.choice === 'other' ? writtenDay(when) : null;
}

const OLDEST_YEAR = 1945;

function writtenDay({ day, month, year }: When): string | null {
  const parts = [year, month, day].map((part) => Number(/^\s*(\d{1,4})\s*$/.exec(part)?.[1] ?? Number.NaN));
  const [y = 0, m = 0, d = 0] = parts;
  if (!parts.every(Number.isInteger) || y < OLDEST_YEAR) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function shifted(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
