import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import {
  type BoundaryFile,
  boundaryFileSchema,
  ImportError,
  type ImportFiles,
  kindOfFile,
  type MergersFile,
  mergersFileSchema,
  type UnitsFile,
  unitsFileSchema,
} from '../import/import-format.ts';

/**
 * Reads and checks a folder of units, mergers and boundaries as a whole. Throws `ImportError`, with file and
 * place, for a folder that cannot be read, a file that is unknown, cut short or of another form, and where there
 * is not exactly one file of units.
 */
export async function readImportFolder(folder: string): Promise<ImportFiles> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(folder, '', `the folder cannot be read (${error.code})`);
  });
  const units: UnitsFile[] = [];
  const mergers: MergersFile[] = [];
  const boundaries: BoundaryFile[] = [];
  const digests: string[] = [];
  for (const file of names.sort()) {
    const named = kindOfFile(file);
    if (named.kind === 'text') continue;
    const bytes = await readFile(path.join(folder, file));
    digests.push(`${file} ${createHash('sha256').update(bytes).digest('hex')}`);
    const content = parseJson(file, bytes.toString('utf8'));
    if (named.kind === 'units') {
      units.push({ file, day: named.day, provinces: check(unitsFileSchema, file, content) });
    } else if (named.kind === 'mergers') {
      mergers.push({ file, day: named.day, rows: check(mergersFileSchema, file, content) });
    } else boundaries.push({ file, features: check(boundaryFileSchema, file, content).features });
  }
  return { units: onlyOne(folder, units), mergers: mergers[0], boundaries, digests };
}

function onlyOne(folder: string, units: readonly UnitsFile[]): UnitsFile {
  const [only, ...others] = units;
  if (only === undefined || others.length > 0) {
    throw new ImportError(folder, '', 'there must be exactly one file units-YYYY-MM-DD.json');
  }
  return only;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? [];
    const end = /end of JSON|Unterminated/.test(message) && line === undefined;
    const lastLine = String(text.split('\n').length);
    throw new ImportError(
      file,
      `line ${end ? lastLine : (line ?? lastLine)}`,
      'not whole JSON: is it cut short?',
    );
  }
}

function check<Schema extends z.ZodType>(schema: Schema, file: string, content: unknown): z.output<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ImportError(file, issue?.path.join('.') ?? '', issue?.message ?? 'not of this format');
}
