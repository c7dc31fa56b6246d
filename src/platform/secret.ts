import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { codeOf } from './code-of.ts';
import type { Config } from './config.ts';

const FILE = 'server-secret';
const BYTES = 32;

const known = new Map<string, Buffer>();

/**
 * A secret of this deployment for one purpose, 32 bytes: HMAC-SHA256(the server's secret, purpose). The server's
 * secret is made at first need and kept in the data folder, 0600, where a copy of the database does not reach;
 * server processes that share a database share the folder. Throws RangeError for a damaged file.
 */
export function serverSecret(config: Pick<Config, 'dataFolder'>, purpose: string): Buffer {
  const secret = known.get(config.dataFolder) ?? readOrMake(config.dataFolder);
  known.set(config.dataFolder, secret);
  return createHmac('sha256', secret).update(purpose).digest();
}

function readOrMake(folder: string): Buffer {
  const file = path.join(folder, FILE);
  const secret = read(file) ?? make(folder, file);
  if (secret.length !== BYTES) throw new RangeError(`${FILE} is damaged`);
  return secret;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name, then linked: of two processes that start at once, both get the first's. */
function make(folder: string, file: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  writeSync(handle, randomBytes(BYTES));
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file);
}
