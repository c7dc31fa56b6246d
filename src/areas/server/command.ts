import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../../platform/config.ts';
import { createLifetime } from '../../platform/lifetime.ts';
import { createLog } from '../../platform/log.ts';
import { openPlatform } from '../../platform/open-platform.ts';
import { ImportError } from '../import/import-format.ts';
import { reportImport } from '../import/report-import.ts';
import { importAreas } from './import-areas.ts';
import { readImportFolder } from './read-import-folder.ts';
import { syncAreas } from './sync-areas.ts';

/**
 * `npm run areas -- import PATH [--province CODE] [--verified]`: brings a folder of units, mergers and boundaries
 * into the database of BINHYEN_DATA or DATABASE_URL. Exits 0 when it is in, 1 when it was refused and nothing was
 * written, 2 for a wrong call.
 */
const USAGE = 'npm run areas -- import PATH [--province CODE] [--verified]\n';

const { values, positionals } = readArguments();
const [verb, folder, ...others] = positionals;
if (verb !== 'import' || folder === undefined || others.length > 0) refuse();

const log = createLog();
const lifetime = createLifetime(log);
try {
  const files = await readImportFolder(folder);
  const { services } = await openPlatform({ config: readConfig(process.env), log, lifetime });
  await syncAreas(services.db);
  const { province, verified = false } = values;
  const report = await importAreas(services, files, { province, verified });
  process.stdout.write(`${reportImport(report).join('\n')}\n`);
} catch (error) {
  process.exitCode = 1;
  const expected = error instanceof ImportError || error instanceof ConfigError;
  if (expected) process.stderr.write(`${error.message}\nNothing was written.\n`);
  else log.error('the import failed; nothing was written', error);
} finally {
  await lifetime.stop();
}

function readArguments() {
  try {
    const options = { province: { type: 'string' }, verified: { type: 'boolean' } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch {
    return refuse();
  }
}

function refuse(): never {
  process.stderr.write(USAGE);
  process.exit(2);
}
