import { sql, type Updateable } from 'kysely';
import type { LeafField } from '../../../ledger/leaf.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Trx } from '../../../platform/database.ts';
import {
  FOOTAGE_STEPS,
  type FootageAction,
  type FootageState,
  isClosed,
  type StepReason,
} from '../../footage.ts';
import type { StoredRequest } from './request-queries.ts';
import type { FootageRequestTable } from './tables.ts';

/** Something that happens to a request. */
export interface Custody {
  readonly action: Exclude<FootageAction, 'ask'>;
  /** Null for the owner, and where time alone did it. */
  readonly actorId: string | null;
  readonly at: Date;
  readonly reason?: StepReason;
  readonly viewId?: string;
  /** What the ledger's leaf commits to beyond that. */
  readonly said?: readonly LeafField[];
  readonly set?: Updateable<FootageRequestTable>;
}

/**
 * Adds a link to the chain of custody: row, step and leaf in one transaction. Throws `footage_closed` where the request
 * does not stand where this step begins, or somebody came first. A view changes nothing that another rests on, so any
 * number of them may come at once.
 */
export async function advance(
  trx: Trx,
  request: StoredRequest,
  { action, set = {}, ...custody }: Custody,
): Promise<{ version: number; leafHash: Buffer }> {
  const step = action === 'view' ? undefined : FOOTAGE_STEPS[action];
  if (step && !step.from.includes(request.state)) throw new AppError('footage_closed');
  let claim = trx
    .updateTable('footage_request')
    .set({ ...set, ...(step ? standing(step.to, custody.at) : {}), version: sql<number>`version + 1` })
    .where('area_id', '=', request.area_id)
    .where('request_id', '=', request.request_id);
  if (step) claim = claim.where('version', '=', request.version);
  const claimed = await claim.returning('version').executeTakeFirst();
  if (claimed === undefined) throw new AppError('footage_closed');
  const { version } = claimed;
  const leafHash = await recordLink(trx, request, version, { action, ...custody });
  return { version, leafHash };
}

/** How a request stands from a step on. What is closed has no letter any more: nobody can ask for it. */
function standing(state: FootageState, at: Date) {
  return isClosed(state) ? { state, closed_at: at, letter: null } : { state, closed_at: null };
}

/** The row of a link with its leaf. */
export async function recordLink(
  trx: Trx,
  { area_id, request_id }: Pick<StoredRequest, 'area_id' | 'request_id'>,
  version: number,
  custody: Omit<Custody, 'action' | 'set'> & { readonly action: FootageAction },
): Promise<Buffer> {
  const { action, actorId, at, reason = null, viewId = null, said = [] } = custody;
  const known = [request_id, version, action, reason, actorId, viewId, at.toISOString()];
  const fields = ['camera.footage', ...known, ...said];
  const { leafHash } = await appendLeaf(trx, { areaId: area_id, subject: 'camera', fields }, at);
  const row = { area_id, request_id, version, action, reason, actor_id: actorId, view_id: viewId, at };
  await trx
    .insertInto('footage_step')
    .values({ ...row, leaf_hash: leafHash })
    .execute();
  return leafHash;
}
