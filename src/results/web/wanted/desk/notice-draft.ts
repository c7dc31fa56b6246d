import type { Day } from '../../../../law/day.ts';
import { parseDay } from '../../../../law/parse-day.ts';
import { formatDay } from '../../../../ui/i18n/formats.ts';
import type { NoticeText } from '../../../wanted-notice.ts';

/** A notice as it is typed: days and years are text until they can be read. */
export type NoticeDraft = { readonly [Name in keyof NoticeText]: string };

/** What is wrong with a field. */
type NoticeFault = 'missing' | 'day' | 'future' | 'year';

/** A notice of which nothing is typed yet. */
export const EMPTY_NOTICE: NoticeDraft = {
  number: '',
  decidedOn: '',
  issuer: '',
  source: '',
  fullName: '',
  birthYear: '',
  residence: '',
  features: '',
  offence: '',
  contact: '',
};

/** A notice as people would type it. */
export function draftOf(text: NoticeText): NoticeDraft {
  const { number, decidedOn, source, birthYear, ...rest } = text;
  return {
    ...rest,
    number: number ?? '',
    decidedOn: decidedOn === null ? '' : formatDay(decidedOn),
    source: source ?? '',
    birthYear: birthYear === null ? '' : String(birthYear),
  };
}

const ALWAYS = ['issuer', 'fullName', 'offence', 'contact'] as const;
const BEFORE_PUBLICATION = ['number', 'decidedOn', 'source'] as const;

/** What is wrong with a draft; of a published notice number, day and source may not be taken away. */
export function noticeFaults(
  draft: NoticeDraft,
  { today, published }: { readonly today: Day; readonly published: boolean },
): Partial<Record<keyof NoticeText, NoticeFault>> {
  const needed = published ? [...ALWAYS, ...BEFORE_PUBLICATION] : ALWAYS;
  const missing = needed.filter((name) => draft[name].trim() === '');
  const day = parseDay(draft.decidedOn);
  const written = draft.decidedOn.trim() !== '';
  return {
    ...(written && day === undefined ? { decidedOn: 'day' as const } : {}),
    ...(day !== undefined && day > today ? { decidedOn: 'future' as const } : {}),
    ...(/^(|19\d\d|20\d\d)$/.test(draft.birthYear.trim()) ? {} : { birthYear: 'year' as const }),
    ...Object.fromEntries(missing.map((name) => [name, 'missing' as const])),
  };
}

/** The notice that a draft without faults stands for. */
export function textOfDraft(draft: NoticeDraft): NoticeText {
  const trimmed = (name: keyof NoticeText) => draft[name].trim().normalize('NFC');
  return {
    number: trimmed('number') || null,
    decidedOn: parseDay(draft.decidedOn) ?? null,
    issuer: trimmed('issuer'),
    source: trimmed('source') || null,
    fullName: trimmed('fullName'),
    birthYear: trimmed('birthYear') === '' ? null : Number(trimmed('birthYear')),
    residence: trimmed('residence'),
    features: trimmed('features'),
    offence: trimmed('offence'),
    contact: trimmed('contact'),
  };
}
