import { useMutation } from '@tanstack/react-query';
import { unitSealTo } from '../../../accounts/key-contract.ts';
import { isVouchedFor } from '../../../accounts/vouched.ts';
import type { GrantRecipient } from '../../../sealed/envelope.ts';
import { client } from '../../../ui/client.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { type SealedObject, sealForUnit, useSealWords } from '../../../ui/desk/words/index.ts';
import { ApiError } from '../../../wire/client.ts';
import { detailsOf } from '../../../wire/details-of.ts';
import { type CaseChange, type CaseReply, caseChangedSchema, stepCase } from '../../case-contract.ts';
import { caseTransition } from '../../case-workflow.ts';
import { useUnits } from '../use-result-actor.ts';
import { useCase } from './use-case.ts';

/** A change as the dialog asks for it: where a case is handed, the keys are sealed here. */
export type TypedChange =
  | Exclude<CaseChange, { action: 'transfer' }>
  | { readonly action: 'transfer'; readonly toUnitId: number };

/** A step as it was typed: the day, and the words that are sealed with it ('' for none). */
interface TypedStep {
  readonly change: TypedChange;
  readonly version: number;
  readonly onDay: string;
  readonly text: string;
}

/** Thrown where this browser lacks a key that some of the words were sealed to. */
export class KeyMissing extends Error {}

/** Takes steps of one case; their words are sealed here by the unit whose step it is. */
export function useStepCase({ case: row, sealed }: CaseReply, action: CaseChange['action']) {
  const { caseId } = row;
  const { unitKeys } = useKeyring();
  const { renew } = useCase(caseId);
  const units = useUnits();
  const unitId = caseTransition(action).by === 'holder' ? row.unitId : (row.toUnitId ?? row.unitId);
  const areaId = units.find((unit) => unit.unitId === unitId)?.areaId ?? 0;
  const { can, seal } = useSealWords({ unitId, areaId });
  const step = useMutation({
    mutationFn: async ({ change: typed, version, onDay, text }: TypedStep) => {
      const { change, also } = await handed(typed);
      const words = text === '' ? {} : { words: await seal({ subjectId: caseId, text, also }) };
      return client.call(stepCase, { params: { caseId }, body: { version, onDay, change, ...words } });
    },
    onSuccess: () => renew(),
  });

  /** A change as it is sent, and the other unit that reads its words, where one does. */
  async function handed(
    typed: TypedChange,
  ): Promise<{ readonly change: CaseChange; readonly also?: GrantRecipient }> {
    if (typed.action === 'return') return { change: typed, also: await vouchedUnit(row.unitId) };
    if (typed.action !== 'transfer') return { change: typed };
    const also = await vouchedUnit(typed.toUnitId);
    return { change: { ...typed, epoch: also.epoch, grants: await grantsFor(also) }, also };
  }

  /** Every content key of the case, opened here and sealed to the other unit. */
  async function grantsFor(to: GrantRecipient) {
    const grants = await sealForUnit(unitKeys, objectsOf(sealed), to, () => undefined);
    if (grants === undefined) throw new KeyMissing();
    return grants.map(({ objectId, sealed: text }) => ({ messageId: objectId, sealed: text }));
  }
  return { step, can, renew };
}

/** The present key of another unit, followed up to the root. Throws `ApiError`. */
async function vouchedUnit(unitId: number) {
  const sealTo = await client.call(unitSealTo, { params: { unitId } }).catch((error: unknown) => {
    // a unit without a key has nothing to be sealed to
    if (error instanceof ApiError && error.code === 'unknown_unit') throw new ApiError('unit_without_key');
    throw error;
  });
  const { desk } = sealTo;
  if (desk.unitId !== unitId || !isVouchedFor(sealTo, new Date())) throw new ApiError('unsigned_unit_key');
  return { to: 'unit', unitId, epoch: desk.key.epoch, recipient: desk.key.recipient } as const;
}

function objectsOf(sealed: CaseReply['sealed']): SealedObject[] {
  const about = Map.groupBy(sealed?.grants ?? [], ({ messageId }) => messageId);
  return [...about].map(([objectId, grants]) => {
    return { objectId, grants: grants.map((grant) => ({ ...grant, recipient: 'unit' })) };
  });
}

/** What changed, where a step was refused because the case had moved on. */
export function changedIn(error: unknown) {
  return detailsOf(error, 'case_changed', caseChangedSchema);
}
