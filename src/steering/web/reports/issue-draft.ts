import { parseDay } from '../../../law/parse-day.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import type { issueReport } from '../../report-contract.ts';

/** The issuing form as it is typed; lists one a line. */
export interface IssueDraft {
  readonly superior: string;
  readonly issuer: string;
  readonly number: string;
  readonly code: string;
  readonly place: string;
  readonly day: string;
  readonly authority: string;
  readonly signer: string;
  readonly recipients: string;
}

/** What is wrong with a field. */
export type IssueFault = 'missing' | 'number' | 'code' | 'day';

type Issuing = Omit<BodyOf<typeof issueReport>, 'version'>;

const CODE = /^[\p{Lu}\d][\p{Lu}\d.&-]{0,30}$/u;

/** What is to be sent, where the form is whole; else what is wrong with which field. */
export function issuingOf(draft: IssueDraft): {
  readonly issuing?: Issuing;
  readonly faults: Readonly<Partial<Record<keyof IssueDraft, IssueFault>>>;
} {
  const number = /^\d{1,5}$/.test(draft.number.trim()) ? Number(draft.number) : 0;
  const issuedOn = parseDay(draft.day);
  const code = draft.code.trim();
  const words = {
    superior: draft.superior.trim(),
    issuer: draft.issuer.trim(),
    place: draft.place.trim(),
    signer: draft.signer.trim(),
  };
  const [authority, recipients] = [linesOf(draft.authority), linesOf(draft.recipients)];
  const faults: Partial<Record<keyof IssueDraft, IssueFault>> = {};
  for (const name of ['issuer', 'place', 'signer'] as const) if (words[name] === '') faults[name] = 'missing';
  if (authority.length === 0) faults.authority = 'missing';
  if (recipients.length === 0) faults.recipients = 'missing';
  if (number < 1) faults.number = 'number';
  if (!CODE.test(code)) faults.code = 'code';
  if (issuedOn === undefined) faults.day = 'day';
  if (Object.keys(faults).length > 0 || issuedOn === undefined) return { faults };
  return { issuing: { ...words, number, issuedOn, code, authority, recipients }, faults };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
