import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../checks/build-pages.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the pages in a process beside the making of the city; resolves when they can be served. */
export async function buildPages(): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, '--if-stale'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('the pages could not be built');
}
