import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import type { StoredFile } from '../../platform/files.ts';
import type { Services } from '../../platform/services.ts';
import { MAX_EVIDENCE, MAX_EVIDENCE_BYTES } from '../codes.ts';
import { checkPaper, type PaperMediaType, typeOfName } from '../evidence-type.ts';
import { isPossible } from '../workflow.ts';
import type { StoredTask } from './task-queries.ts';

/** Papers of a report that is being written, at most: who writes takes one out again and picks another. */
const MAX_LOOSE = 2 * MAX_EVIDENCE;

/** A paper on its way. */
interface SentPaper {
  readonly evidenceId: string;
  readonly name: string;
  readonly type: PaperMediaType;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What was stored; `sha256` in base64url. */
interface StoredPaper {
  readonly size: number;
  readonly sha256: string;
}

/**
 * Stores a paper for a report that is being written. The same again is harmless. Throws `file_not_as_said` for what
 * is not of the type it is said to be, or is called something else, `too_large`, `too_many_files`, `task_withdrawn`, `transition_not_allowed` while
 * the task takes no report, `already_entered` for another file under the same id.
 */
export async function uploadEvidence(
  services: Services,
  accountId: string,
  task: StoredTask,
  paper: SentPaper,
): Promise<StoredPaper> {
  if (task.state === 'withdrawn') throw new AppError('task_withdrawn');
  const position = { state: task.state, extensionAsked: task.extension_asked };
  if (!isPossible(position, 'report_progress')) throw new AppError('transition_not_allowed');
  // whoever saves it opens it by its name
  if (typeOfName(paper.name) !== paper.type) throw new AppError('file_not_as_said');
  const loose = await services.db
    .selectFrom('directive_evidence')
    .select(['evidence_id', 'seq', 'sha256', 'size'])
    .where('area_id', '=', task.area_id)
    .where('task_id', '=', task.task_id)
    .where(({ eb, or }) => or([eb('seq', 'is', null), eb('evidence_id', '=', paper.evidenceId)]))
    .execute();
  const known = loose.find((row) => row.evidence_id === paper.evidenceId);
  if (known !== undefined) return sameAgain(known, await digestOf(paper.content));
  if (loose.length >= MAX_LOOSE) throw new AppError('too_many_files');
  return store(services, accountId, task, paper);
}

async function store(
  { db, files, clock }: Services,
  accountId: string,
  task: StoredTask,
  { evidenceId, name, type, content }: SentPaper,
): Promise<StoredPaper> {
  const storedAs = randomBytes(24).toString('base64url');
  const stored = await files.put(storedAs, asSaid(type, content), { maxBytes: MAX_EVIDENCE_BYTES });
  try {
    await db
      .insertInto('directive_evidence')
      .values({
        area_id: task.area_id,
        task_id: task.task_id,
        evidence_id: evidenceId,
        seq: null,
        name: name.normalize('NFC'),
        type,
        size: stored.size,
        sha256: stored.sha256,
        stored_as: storedAs,
        uploaded_by: accountId,
        uploaded_at: clock.now(),
        removed_at: null,
        removed_by: null,
        removed_why: null,
      })
      .execute();
  } catch (error) {
    await files.remove(storedAs);
    throw isUniqueViolation(error) ? new AppError('already_entered') : error;
  }
  return present(stored);
}

/** Passes a file on while it is what it is said to be. Throws `file_not_as_said`. */
async function* asSaid(type: PaperMediaType, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const check = checkPaper(type);
  for await (const chunk of content) {
    if (!check.take(chunk)) throw new AppError('file_not_as_said');
    yield chunk;
  }
  if (!check.isWhole()) throw new AppError('file_not_as_said');
}

async function digestOf(content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    hash.update(chunk);
  }
  return { size, sha256: hash.digest() };
}

function sameAgain(known: StoredFile, sent: StoredFile): StoredPaper {
  if (!known.sha256.equals(sent.sha256)) throw new AppError('already_entered');
  return present(known);
}

function present({ size, sha256 }: StoredFile): StoredPaper {
  return { size, sha256: sha256.toString('base64url') };
}
