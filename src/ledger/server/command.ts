import { readFile, writeFile } from 'node:fs/promises';
import { fromBase64Url } from '../../wire/bytes.ts';
import { createClient } from '../../wire/client.ts';
import { type LedgerReport, type LedgerTrust, verifyLedger } from './verify-ledger.ts';

/**
 * `npm run ledger -- verify URL [--root KEY] [--keep FILE]`: recomputes the public log of a server. KEY is the
 * root key in base64url, from a poster or a witness; FILE keeps the checkpoint for the next visit, which then
 * also shows whether history was rewritten. Exits 0 for a sound log, 1 for any other verdict, 2 for a wrong call.
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
const report = await verifyLedger(createClient(new URL(url).origin), await trustOf(args));
const keep = option(args, '--keep');
if (keep !== undefined && report.verdict === 'sound' && report.note !== undefined) {
  await writeFile(keep, report.note);
}
process.stdout.write(`${SENTENCES[report.verdict]}\n`);
process.stdout.write(`${report.origin}, ${report.size ?? 0} leaves, root ${report.root ?? 'unsigned'}\n`);
process.exit(report.verdict === 'sound' ? 0 : 1);
