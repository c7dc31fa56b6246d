import { readFile, writeFile } from 'node:fs/promises';
import { fromBase64Url } from '../../wire/bytes.ts';
import { createClient } from '../../wire/client.ts';
import { type EntryFault, verifyDirectory } from './verify-directory.ts';
import { type LedgerReport, type LedgerTrust, verifyLedger } from './verify-ledger.ts';

/**
 * `npm run ledger -- verify URL [--root KEY] [--keep FILE]`: recomputes the public log of a server. KEY is the
 * root key in base64url, from a poster or a witness; FILE keeps the checkpoint for the next visit, which then
 * also shows whether history was rewritten. Then every key of the directory is followed up to the root and its leaf
 * is looked for in the tree. Exits 0 for a sound log that holds every key, 1 for any other verdict, 2 for a wrong
 * call.
 */
const USAGE = 'npm run ledger -- verify URL [--root KEY] [--keep FILE]\n';

const SENTENCES: Readonly<Record<LedgerReport['verdict'], string>> = {
  sound: 'Sound: the leaves give the signed root, and continue the checkpoint kept before.',
  unknown_root: 'The root key is not the one you named.',
  bad_delegation: 'The root key did not delegate the key that signs this log.',
  bad_signature: 'The checkpoint bears no valid signature.',
  leaves_missing: 'Fewer leaves are served than were signed: some are missing.',
  changed: 'The leaves do not give the signed root: something was changed.',
  rewritten: 'The log does not continue the checkpoint kept before: history was rewritten.',
};

const FAULTS: Readonly<Record<EntryFault, string>> = {
  unsigned: 'no steward of this root signed it',
  lapsed: 'its signature has lapsed, and browsers refuse it until a steward signs again',
  unlogged: 'its signature is not in the log',
};

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

async function trustOf(args: readonly string[]): Promise<LedgerTrust> {
  const root = option(args, '--root');
  const keep = option(args, '--keep');
  const earlier = keep === undefined ? '' : await readFile(keep, 'utf8').catch(() => '');
  return {
    now: new Date(),
    ...(root === undefined ? {} : { rootKey: fromBase64Url(root) }),
    ...(earlier === '' ? {} : { earlier }),
  };
}

const [verb, url, ...args] = process.argv.slice(2);
if (verb !== 'verify' || url === undefined || !URL.canParse(url)) {
  process.stderr.write(USAGE);
  process.exit(2);
}
const client = createClient(new URL(url).origin);
const report = await verifyLedger(client, await trustOf(args));
const keep = option(args, '--keep');
if (keep !== undefined && report.verdict === 'sound' && report.note !== undefined) {
  await writeFile(keep, report.note);
}
process.stdout.write(`${SENTENCES[report.verdict]}\n`);
process.stdout.write(`${report.origin}, ${report.size ?? 0} leaves, root ${report.root ?? 'unsigned'}\n`);
if (report.verdict !== 'sound' || report.signed === undefined) process.exit(1);
const directory = await verifyDirectory(client, { ...report.signed, now: new Date() });
for (const { unitName, epoch, stands } of directory.faults) {
  process.stdout.write(`${unitName}, epoch ${epoch}: ${FAULTS[stands]}.\n`);
}
const wrong = directory.faults.filter(({ stands }) => stands !== 'lapsed').length;
process.stdout.write(`Directory: ${directory.entries} keys, ${wrong} not signed or not in the log.\n`);
process.exit(wrong === 0 ? 0 : 1);
