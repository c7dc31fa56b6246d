import { dayOfMoment } from '../../law/day.ts';
import type { LeafRow } from '../../ledger/server/index.ts';
import { blockOf } from '../../tallies/blocks.ts';
import { nextClock } from '../deadlines.ts';
import type { LegalClock } from '../run-clock.ts';
import { inboxChannel } from './alert-desk.ts';
import { type FromSite, siteColumns } from './from-site.ts';
import { type Bound, inserter, type Statement } from './statements.ts';
import type { ReceiptTable, SubmissionTable, TipFileTable, TipGrantTable } from './tables.ts';
import { forgetStatements } from './tally/forget-tally.ts';

/** Everything that a submission writes. Days are `YYYY-MM-DD`, moments ISO 8601. */
export interface SubmissionRow {
  readonly receipt: Pick<ReceiptTable, 'receipt_hash' | 'body_hash'> & { readonly acknowledgement: string };
  readonly submission: Omit<SubmissionTable, 'received_at' | 'grant_hashes'> & {
    readonly received_at: string;
    readonly grant_hashes: string;
  };
  readonly receivedOn: string;
  /** From when the clocks count, where that is not the day of receipt. */
  readonly countedFrom: string | null;
  /** The officer who entered it, when that was, and from which tip it was split off; null for a reporter's. */
  readonly entered: {
    readonly actorId: string;
    readonly at: string;
    readonly parentId: string | null;
  } | null;
  readonly placeAreaId: number;
  /** The duty desk that it is sealed to beside its own. */
  readonly alsoUnitId: number | null;
  readonly grants: readonly Pick<TipGrantTable, 'recipient' | 'unit_id' | 'epoch' | 'sealed'>[];
  readonly files: readonly Pick<TipFileTable, 'file_id' | 'stored_as' | 'sha256' | 'size'>[];
  readonly clocks: readonly LegalClock[];
  /** The site that it came from; null where it came from nobody's. */
  readonly fromSite: FromSite | null;
  readonly leaf: LeafRow;
}

/** The statements of a submission: what is written after `begin`, and the commit. */
interface SubmissionStatements {
  readonly writes: readonly Statement[];
  readonly commit: Statement;
}

const COLUMNS = {
  receipt: ['receipt_hash', 'area_id', 'tip_id', 'draft_id', 'body_hash', 'acknowledgement'],
  submission: [
    'area_id',
    'tip_id',
    'envelope',
    'draft_id',
    'unit_id',
    'epoch',
    'category',
    'bound_area_id',
    'day',
    'channel',
    'ciphertext',
    'signing_key',
    'reply_recipient',
    'signed_unit_id',
    'signed_epoch',
    'parent',
    'signature',
    'grant_hashes',
    'received_at',
  ],
  tip: [
    'area_id',
    'tip_id',
    'unit_id',
    'place_area_id',
    'category',
    'day',
    'channel',
    'received_at',
    'received_on',
    'counted_from',
    'version',
    'state',
    'file_count',
    'next_clock',
    'next_due_on',
    'also_unit_id',
  ],
  grant: ['area_id', 'tip_id', 'object_id', 'recipient', 'unit_id', 'epoch', 'sealed'],
  step: ['area_id', 'tip_id', 'seq', 'action', 'to_state', 'actor_id', 'at', 'details', 'leaf_hash'],
  clock: ['area_id', 'tip_id', 'clock', 'started_on', 'due_on', 'state', 'history'],
  file: ['area_id', 'tip_id', 'file_id', 'draft_id', 'position', 'stored_as', 'sha256', 'size'],
  site: ['area_id', 'tip_id', 'scheme_area_id', 'scheme_id', 'site_id'],
  leaf: ['area_id', 'leaf_hash', 'tip_id', 'step_seq', 'subject', 'salt', 'fields', 'created_at'],
} as const;

const insertReceipt = inserter('receipt', COLUMNS.receipt);
const insertSubmission = inserter('submission', COLUMNS.submission);
const insertTip = inserter('tip', COLUMNS.tip);
const insertGrants = inserter('tip_grant', COLUMNS.grant);
const insertStep = inserter('tip_step', COLUMNS.step);
const insertClocks = inserter('tip_clock', COLUMNS.clock);
const insertFiles = inserter('tip_file', COLUMNS.file);
const insertSite = inserter('scheme_tip', COLUMNS.site);
const insertLeaf = inserter('ledger_leaf', COLUMNS.leaf);
const insertJob = inserter('job_outbox', ['task', 'payload', 'job_key']);

const BEGIN: Statement = { name: 'tips_begin', text: 'begin' };
const COMMIT: Statement = { name: 'tips_commit', text: 'commit' };

/** Takes the files out of the draft; as many rows as there are files, or the sweep was faster. */
function takeFiles(draftId: string, files: SubmissionRow['files']): Statement[] {
  if (files.length === 0) return [];
  const text = `delete from draft_file
    where draft_id = $1 and stored_as in (select json_array_elements_text($2::json))`;
  return [
    { name: 'tips_take_files', text, values: [draftId, JSON.stringify(files.map((file) => file.stored_as))] },
  ];
}

/** Under one key a burst of tips becomes one job on its way from the outbox to the queue. */
function alertJob(unitId: number): Record<'task' | 'payload' | 'job_key', string> {
  return { task: 'tips:alert_desk', payload: JSON.stringify({ unitId }), job_key: inboxChannel(unitId) };
}

/** What of a clock is stored beside its days. */
export function historyOf({ parameters, verified, rolled, resolution }: LegalClock): string {
  return JSON.stringify({ parameters, verified, rolled, resolution });
}

/**
 * The very statements of a submission, in their order, with their parameters. The receipt comes first: where it
 * is known, `receipt_pkey` ends the transaction. What takes the files is the third, where there are any; those
 * of a part stay with its parent too.
 */
export function submissionStatements(row: SubmissionRow): SubmissionStatements {
  const { submission, leaf, clocks, files, grants, entered } = row;
  const { area_id, tip_id, draft_id, received_at, unit_id, category, day, channel } = submission;
  const of = { area_id, tip_id };
  const next = nextClock(clocks);
  const parentId = entered?.parentId ?? null;
  const at = entered?.at ?? received_at;
  const tip: Record<(typeof COLUMNS.tip)[number], Bound> = {
    ...of,
    unit_id,
    place_area_id: row.placeAreaId,
    category,
    day,
    channel,
    received_at,
    received_on: row.receivedOn,
    counted_from: row.countedFrom,
    version: 1,
    state: 'received',
    file_count: files.length,
    next_clock: next?.clock ?? null,
    next_due_on: next?.dueOn ?? 'infinity',
    also_unit_id: row.alsoUnitId,
  };
  const step = {
    ...of,
    seq: 1,
    action: 'receive',
    to_state: 'received',
    actor_id: entered?.actorId ?? null,
    at,
    details: JSON.stringify(parentId === null ? {} : { otherTipId: parentId }),
    leaf_hash: leaf.leaf_hash,
  };
  const clockRows = clocks.map((clock) => ({
    ...of,
    clock: clock.clock,
    started_on: clock.startedOn,
    due_on: clock.dueOn,
    state: clock.state,
    history: historyOf(clock),
  }));
  const writes = [
    BEGIN,
    insertReceipt([{ ...of, draft_id, ...row.receipt }]),
    ...(parentId === null ? takeFiles(draft_id, files) : []),
    insertSubmission([submission]),
    insertTip([tip]),
    insertGrants(grants.map((grant) => ({ ...of, object_id: tip_id, ...grant }))),
    insertStep([step]),
    insertLeaf([{ ...leaf, created_at: at } as Record<(typeof COLUMNS.leaf)[number], Bound>]),
    insertJob(row.alsoUnitId === null ? [alertJob(unit_id)] : [alertJob(unit_id), alertJob(row.alsoUnitId)]),
  ];
  if (clockRows.length > 0) writes.push(insertClocks(clockRows));
  if (files.length > 0) {
    writes.push(insertFiles(files.map((file, position) => ({ ...of, draft_id, position, ...file }))));
  }
  if (row.fromSite !== null) writes.push(insertSite([{ ...of, ...siteColumns(row.fromSite) }]));
  const { placeAreaId, receivedOn } = row;
  // a part has the day of its whole: that half month may be rolled up already, unlike the one that runs
  if (blockOf(receivedOn) !== blockOf(dayOfMoment(new Date(at)))) {
    writes.push(...forgetStatements({ placeAreaId, receivedOn }));
  }
  return { writes, commit: COMMIT };
}
