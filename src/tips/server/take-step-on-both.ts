import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type LinkedStep, takeLinkedStep } from './take-linked-step.ts';
import type { FoundTip } from './tip-queries.ts';

/** The first tip has moved on: thrown so that what was done to the other is rolled back. */
class Moved extends Error {}

/** A step on two tips, of which the first is at the version that was seen. */
interface StepOnBoth {
  readonly tip: FoundTip;
  readonly other: FoundTip;
  readonly version: number;
  /** The reason's words stand with the first. */
  readonly step: Omit<LinkedStep, 'otherTipId'>;
}

/**
 * Takes a step on two tips, each naming the other, and what `write` adds, in one transaction. Always in the order of
 * the tips' ids, so that two at once do not wait for each other. False, and nothing done, where the first has moved on.
 */
export async function takeStepOnBoth(
  services: Services,
  { tip, other, version, step }: StepOnBoth,
  write: (trx: Trx) => Promise<void>,
): Promise<boolean> {
  const { reason: _, ...bare } = step;
  const onTip = async (trx: Trx) => {
    const taken = { ...step, otherTipId: other.tipId };
    if (!(await takeLinkedStep(services, trx, tip, taken, version))) throw new Moved();
  };
  const onOther = async (trx: Trx) => {
    const taken = { ...bare, otherTipId: tip.tipId };
    if (!(await takeLinkedStep(services, trx, other, taken))) throw new Moved();
  };
  const inOrder = tip.tipId < other.tipId ? [onTip, onOther] : [onOther, onTip];
  try {
    await transaction(services.db, async (trx) => {
      for (const take of inOrder) await take(trx);
      await write(trx);
    });
    return true;
  } catch (error) {
    if (error instanceof Moved) return false;
    throw error;
  }
}
