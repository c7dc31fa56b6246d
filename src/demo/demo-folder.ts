import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../platform/config.ts';

// The mark says that everything in a folder is invented. It also holds the keys of the demo's units: whoever
// has the passphrases of /demo has them anyway, and a filling that was cut short goes on with them.

const MARK = 'demo.json';

const keySchema = z.object({
  desk: z.string(),
  unitId: z.int(),
  areaId: z.int(),
  epoch: z.int(),
  /** age1pq recipient, and the Ed25519 secret that the unit signs with. */
  recipient: z.string(),
  identity: z.string(),
  signingSecret: z.string(),
});
/** A unit's key as the browsers of its members have it. */
export type DemoKey = z.output<typeof keySchema>;

const markSchema = z.object({
  demo: z.literal(true),
  seed: z.string(),
  /** The day on which the city was made; the present month is counted from it. */
  today: z.string(),
  city: z
    .object({
      recoveryRecipient: z.string(),
      keys: z.array(keySchema),
      /** Account ids by login. */
      accounts: z.record(z.string(), z.string()),
    })
    .nullable(),
});
/** What the mark of a demo folder says; `city` is null until the ceremony has taken place. */
export type DemoMark = z.output<typeof markSchema>;
export type DemoCity = NonNullable<DemoMark['city']>;

/** Whether a folder is marked as holding invented data. */
export function isDemoFolder(folder: string): boolean {
  return existsSync(path.join(folder, MARK));
}

/** Throws `ConfigError` for a folder that holds the demo: real people's data never goes there. */
export function refuseDemoFolder(folder: string): void {
  if (!isDemoFolder(folder)) return;
  throw new ConfigError(
    `The folder ${folder} holds the demo city, and npm start never serves invented data: set BINHYEN_DATA to another folder.`,
  );
}

/**
 * The mark of a folder, made where the folder is new. A city whose making was cut short is removed first.
 * Throws `ConfigError` for a folder that holds something else.
 */
export async function claimDemoFolder(
  folder: string,
  fresh: { seed: string; today: string },
): Promise<DemoMark> {
  const mark = await readMark(folder);
  if (mark?.city) return mark;
  const found = await readdir(folder).catch(() => []);
  if (mark === undefined && found.length > 0) {
    throw new ConfigError(
      `The folder ${folder} is not marked as demo: npm run demo never writes beside real data. Set BINHYEN_DATA to an empty folder, or to none.`,
    );
  }
  for (const name of found) await rm(path.join(folder, name), { recursive: true, force: true });
  const made: DemoMark = { demo: true, ...fresh, city: null };
  await writeMark(folder, made);
  return made;
}

/** Writes the mark, whole or not at all. */
export async function writeMark(folder: string, mark: DemoMark): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const draft = path.join(folder, `${MARK}.part`);
  await writeFile(draft, JSON.stringify(mark), { mode: 0o600, flush: true });
  await rename(draft, path.join(folder, MARK));
}

async function readMark(folder: string): Promise<DemoMark | undefined> {
  const text = await readFile(path.join(folder, MARK), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : markSchema.parse(JSON.parse(text));
}
