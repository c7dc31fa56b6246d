import { parseDay } from '../../../law/parse-day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import type { CaseRow, CaseWords } from '../../case-contract.ts';
import { writeCaseTips } from '../../case-tips.ts';
import type { CaseAction, CaseOutcome } from '../../case-workflow.ts';
import type { OffenceCode } from '../../offences.ts';
import type { TypedChange } from './use-step-case.ts';

/** What stands in the fields of a step, whichever step it is. */
export interface StepDraft {
  readonly reason: string;
  readonly outcome: CaseOutcome | null;
  readonly toUnitId: number | null;
  readonly number: number | '';
  readonly openedOn: string;
  readonly clearedOn: string;
  readonly placeAreaId: number | null;
  readonly offence: OffenceCode | null;
  readonly schemeIds: readonly string[];
  readonly words: CaseWords;
  /** The words written anew; undefined until the former ones have been opened. */
  readonly text: string | undefined;
  readonly tipIds: readonly string[] | undefined;
}

/** The fields before anything is typed: a correction begins with how it stands. */
export function draftOf(row: CaseRow): StepDraft {
  return {
    reason: '',
    outcome: null,
    toUnitId: null,
    number: row.number,
    openedOn: formatDay(row.openedOn),
    clearedOn: row.clearedOn === null ? '' : formatDay(row.clearedOn),
    placeAreaId: row.placeAreaId,
    offence: row.offence,
    schemeIds: row.schemeIds,
    words: 'narrative',
    text: undefined,
    tipIds: undefined,
  };
}

/** The change that the fields come to; undefined where something is missing or nothing would change. */
export function changeOf(action: CaseAction, draft: StepDraft, row: CaseRow): TypedChange | undefined {
  switch (action) {
    case 'clear':
      return draft.outcome === null ? undefined : { action, outcome: draft.outcome };
    case 'transfer':
      return draft.toUnitId === null ? undefined : { action, toUnitId: draft.toUnitId };
    case 'correct':
      return correctionOf(draft, row);
    case 'amend':
      return amendmentOf(draft);
    default:
      return { action };
  }
}

/** The words that go with a step, before they are sealed; '' for none. */
export function textOf(action: CaseAction, draft: StepDraft): string {
  if (action !== 'amend') return draft.reason.trim();
  if (draft.words === 'tips') return writeCaseTips(draft.tipIds ?? []);
  return (draft.text ?? '').trim();
}

function correctionOf(draft: StepDraft, row: CaseRow): TypedChange | undefined {
  const openedOn = parseDay(draft.openedOn);
  const clearedOn = row.clearedOn === null ? undefined : parseDay(draft.clearedOn);
  const { number, placeAreaId, offence, schemeIds } = draft;
  if (openedOn === undefined || (row.clearedOn !== null && clearedOn === undefined)) return undefined;
  if (number === '' || placeAreaId === null || offence === null) return undefined;
  const changed = {
    ...(number === row.number ? {} : { number }),
    ...(openedOn === row.openedOn ? {} : { openedOn }),
    ...(clearedOn === undefined || clearedOn === row.clearedOn ? {} : { clearedOn }),
    ...(placeAreaId === row.placeAreaId ? {} : { placeAreaId }),
    ...(offence === row.offence ? {} : { offence }),
    ...(sameSchemes(schemeIds, row.schemeIds) ? {} : { schemeIds: [...schemeIds] }),
  };
  return Object.keys(changed).length === 0 ? undefined : { action: 'correct', ...changed };
}

function sameSchemes(chosen: readonly string[], linked: readonly string[]): boolean {
  return chosen.length === linked.length && chosen.every((schemeId) => linked.includes(schemeId));
}

function amendmentOf({ words, text, tipIds }: StepDraft): TypedChange | undefined {
  if (words === 'tips') {
    return tipIds === undefined ? undefined : { action: 'amend', words, tipCount: tipIds.length };
  }
  return text === undefined || text.trim() === '' ? undefined : { action: 'amend', words };
}
