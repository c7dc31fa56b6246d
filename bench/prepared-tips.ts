import type { Submission } from '../src/sealed/submission.ts';
import { proofMaker } from './proofs.ts';
import { runTasks } from './run-tasks.ts';
import type { World } from './world.ts';

/** A submission ready to go over the wire. */
export interface PreparedTip {
  readonly draftId: string;
  readonly request: Buffer;
}

const CHUNK = 1_000;

/** Seals and signs so many tips, in threads, before any clock runs. */
export async function sealTips(world: World, count: number): Promise<string[]> {
  const { recoveryRecipient } = world;
  const { identity: _, ...desk } = world.desk;
  const chunks = Array.from({ length: Math.ceil(count / CHUNK) }, (_, index) =>
    Math.min(CHUNK, count - index * CHUNK),
  );
  const sealed = await runTasks<string[]>(chunks.map((seal) => ({ seal, desk, recoveryRecipient })));
  return sealed.flat();
}

/** The same as whole HTTP requests, each with its proof of work. */
export async function prepareTips(world: World, count: number): Promise<PreparedTip[]> {
  const [texts, proofOf] = await Promise.all([sealTips(world, count), proofMaker(world.services)]);
  return texts.map((text) => {
    const { draftId } = JSON.parse(text) as Submission;
    const body = Buffer.from(`{"submission":${text},"proof":${JSON.stringify(proofOf(draftId))}}`);
    const head = `POST /api/tips HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    return { draftId, request: Buffer.concat([Buffer.from(head), body]) };
  });
}
