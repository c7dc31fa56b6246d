import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { findNeedles } from './find-needles.ts';
import type { Needle } from './needles.ts';

/** Looks at every file below a folder, whatever it is; `file: how` for each finding, and the files looked at. */
export async function scanFolder(
  folder: string,
  needles: readonly Needle[],
): Promise<{ findings: string[]; files: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const findings: string[] = [];
  for (const file of files) {
    const name = path.relative(folder, file);
    const found = findNeedles(withoutEmptyPages(await readFile(file)), needles);
    findings.push(...found.map((how) => `${name}: ${how}`));
    const inName = findNeedles(Buffer.from(name), needles);
    findings.push(...inName.map((how) => `the name of ${name}: ${how}`));
  }
  return { findings, files: files.map((file) => path.relative(folder, file)) };
}

const PAGE = 8192;
const EMPTY = Buffer.alloc(PAGE);

/** PostgreSQL makes files larger than what it wrote; whole pages of zeros hold nothing. */
function withoutEmptyPages(content: Buffer): Buffer {
  const pages: Buffer[] = [];
  for (let at = 0; at < content.length; at += PAGE) {
    const page = content.subarray(at, at + PAGE);
    if (!page.equals(EMPTY.subarray(0, page.length))) pages.push(page);
  }
  return Buffer.concat(pages);
}
