import { parseDay } from '../../law/parse-day.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { MOST_DEPUTIES, MOST_MEMBERS, type Team, type TeamFields } from '../contract.ts';

/** A team as it is typed. */
export interface TeamDraft {
  readonly groupName: string;
  readonly number: string;
  readonly dated: string;
  readonly issuer: string;
  readonly deputies: number | '';
  readonly members: number | '';
  readonly from: string;
  /** Of one that is there already; empty for none. */
  readonly complaint: string;
}

/** A team that can be entered. */
export interface SoundTeam {
  readonly fields: TeamFields;
  readonly fromDay: string;
  readonly complaintSince: string | null;
}

/** What a form begins with: a team as it is, or one deputy and three members. */
export function draftOf(team: Team | null): TeamDraft {
  return {
    groupName: team?.groupName ?? '',
    number: team?.decision.number ?? '',
    dated: team ? formatDay(team.decision.dated) : '',
    issuer: team?.decision.issuer ?? '',
    deputies: team?.deputies ?? 1,
    members: team?.members ?? 3,
    from: team ? formatDay(team.fromDay) : '',
    complaint: team?.complaintSince ? formatDay(team.complaintSince) : '',
  };
}

/** What can be entered of a draft, and the fields that stand in its way. */
export function readDraft(draft: TeamDraft): {
  readonly sound: SoundTeam | undefined;
  readonly faults: readonly (keyof TeamDraft)[];
} {
  const [groupName, number, issuer] = [draft.groupName.trim(), draft.number.trim(), draft.issuer.trim()];
  const dated = parseDay(draft.dated);
  const fromDay = parseDay(draft.from);
  const complaintSince = draft.complaint.trim() === '' ? null : parseDay(draft.complaint);
  const { deputies, members } = draft;
  const faults: (keyof TeamDraft)[] = [];
  if (groupName.length < 2) faults.push('groupName');
  if (number === '') faults.push('number');
  if (issuer.length < 2) faults.push('issuer');
  if (dated === undefined) faults.push('dated');
  if (fromDay === undefined) faults.push('from');
  if (complaintSince === undefined) faults.push('complaint');
  if (deputies === '' || deputies > MOST_DEPUTIES) faults.push('deputies');
  if (members === '' || members > MOST_MEMBERS) faults.push('members');
  const known = dated !== undefined && fromDay !== undefined && complaintSince !== undefined;
  if (faults.length > 0 || !known || deputies === '' || members === '') return { sound: undefined, faults };
  const fields = { groupName, decision: { number, dated, issuer }, deputies, members };
  return { sound: { fields, fromDay, complaintSince }, faults };
}
