import { directoryEntries, directoryLog } from '../../accounts/register-contract.ts';
import { isSignedOn } from '../../accounts/vouched.ts';
import { dayOfMoment } from '../../law/day.ts';
import type { Client } from '../../wire/client.ts';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { MAX_PAGE_SIZE } from '../../wire/page.ts';
import { sameBytes } from '../bytes.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { ledgerInclusion } from '../contract.ts';
import { leafHash } from '../leaf.ts';
import { verifyInclusion } from '../merkle-proof.ts';
import { PROMISED_WITHIN_MS } from '../promise.ts';

type Entries = ReplyOf<typeof directoryEntries>;
type Entry = Entries['rows'][number];
type LogRow = ReplyOf<typeof directoryLog>['rows'][number];

/** How a key that units receive under now stands in the log. */
type EntryInLog = 'logged' | 'waiting' | EntryFault;
/** The same where something is amiss. */
export type EntryFault = 'unsigned' | 'lapsed' | 'unlogged';

/** What came of checking the directory; `faults` names the keys that are not as they must be. */
interface DirectoryReport {
  readonly entries: number;
  readonly faults: readonly {
    readonly unitName: string;
    readonly epoch: number;
    readonly stands: EntryFault;
  }[];
}

/** All that an entry is judged by. */
interface Judging {
  readonly client: Client;
  /** Whose signature has been checked. */
  readonly checkpoint: Checkpoint;
  readonly rootKey: string;
  readonly entries: Pick<Entries, 'delegations'>;
  /** Leaves of signatures by the signature that they hold. */
  readonly signatures: ReadonlyMap<string, LogRow>;
  readonly now: Date;
}

/**
 * Follows every key of the current directory up to the root, and finds the leaf of its signature in the tree:
 * what a server shows to reporters it has shown to everybody. A key signed within the last hour may still
 * wait for its place. `lapsed` is no fault of the log: browsers refuse the key until a steward signs it
 * again.
 * Throws `ApiError` where the server does not answer.
 */
export async function verifyDirectory(
  client: Client,
  { checkpoint, rootKey, now }: Pick<Judging, 'checkpoint' | 'rootKey' | 'now'>,
): Promise<DirectoryReport> {
  const signatures = await signaturesOf(client);
  const faults: DirectoryReport['faults'][number][] = [];
  let count = 0;
  for (let cursor: string | undefined; ; ) {
    const entries = await client.call(directoryEntries, { query: pageAt(cursor) });
    for (const entry of entries.rows) {
      count += 1;
      const stands = await judgeEntry(entry, { client, checkpoint, rootKey, now, entries, signatures });
      if (stands !== 'logged' && stands !== 'waiting')
        faults.push({ unitName: entry.unitName, epoch: entry.epoch, stands });
    }
    if (entries.next === null) return { entries: count, faults };
    cursor = entries.next;
  }
}

/** The leaves of signatures in the public log; of each only what recomputes to its hash. */
async function signaturesOf(client: Client): Promise<Map<string, LogRow>> {
  const found = new Map<string, LogRow>();
  for (let cursor: string | undefined; ; ) {
    const { rows, next } = await client.call(directoryLog, { query: pageAt(cursor) });
    for (const row of rows) {
      const signature = row.fields?.at(-1);
      if (row.kind !== 'unit-key-signed' || typeof signature !== 'string' || !recomputes(row)) continue;
      found.set(signature, row);
    }
    if (next === null) return found;
    cursor = next;
  }
}

function recomputes({ salt, fields, hash }: LogRow): boolean {
  if (salt === null || fields === null) return false;
  try {
    return sameBytes(leafHash(fromBase64Url(salt), fields), fromBase64Url(hash));
  } catch {
    return false;
  }
}

async function judgeEntry(entry: Entry, judging: Judging): Promise<EntryInLog> {
  const chain = chainOf(entry, judging);
  if (chain !== 'ok') return chain;
  const { unitId, epoch, recipient, signingKey, createdOn, steward } = entry;
  const row = judging.signatures.get(steward?.signature ?? '');
  const said = ['unit-key-signed', unitId, epoch, recipient, signingKey, createdOn];
  const expected = JSON.stringify([...said, steward?.publicKey, steward?.signature]);
  if (row === undefined || JSON.stringify(row.fields) !== expected) return 'unlogged';
  if (await stands(row, judging)) return 'logged';
  return judging.now.getTime() - Date.parse(row.at) <= PROMISED_WITHIN_MS ? 'waiting' : 'unlogged';
}

/** `lapsed`: the chain held on the day of the signature, and does not today. */
function chainOf(entry: Entry, { entries, rootKey, now }: Judging): 'ok' | EntryFault {
  const vouchers = { delegations: entries.delegations, rootKey };
  if (isSignedOn(entry, vouchers, dayOfMoment(now))) return 'ok';
  return isSignedOn(entry, vouchers, entry.createdOn) ? 'lapsed' : 'unsigned';
}

async function stands({ hash, index }: LogRow, { client, checkpoint }: Judging): Promise<boolean> {
  const { size, root } = checkpoint;
  if (index === null || index >= size) return false;
  const proof = await client.call(ledgerInclusion, { query: { leaf: hash, size } });
  const hashes = proof.hashes.map(fromBase64Url);
  return proof.size === size && verifyInclusion(fromBase64Url(hash), { ...proof, hashes }, root);
}

function pageAt(cursor: string | undefined) {
  return { limit: MAX_PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
}
