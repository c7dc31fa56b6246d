import type { Db } from '../../platform/database.ts';
import { findScheme, findSite } from '../../schemes/server/index.ts';
import { readSteps } from '../../steps/server/index.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { readCamera as contract } from '../contract.ts';
import { CAMERA_LIFE } from './append-step.ts';
import { presentCamera, type StoredCamera } from './camera-queries.ts';

/** One camera with its history; `opens` for whoever reads the sealed words of its unit. */
export async function readCamera(
  db: Db,
  camera: StoredCamera,
  asked: { readonly opens: boolean; readonly keeps: boolean; readonly unseenBefore: string },
): Promise<ReplyOf<typeof contract>> {
  const subject = { areaId: camera.area_id, subjectId: camera.camera_id };
  const [words, steps, names] = await Promise.all([
    readWords(db, 'camera', asked.opens ? [subject] : [], 'unit'),
    readSteps(db, CAMERA_LIFE, camera),
    namesOf(db, camera),
  ]);
  return {
    ...presentCamera(camera),
    ...names,
    unseenBefore: asked.unseenBefore,
    owner: newestWords(words(camera.camera_id), ['owner']).owner,
    steps,
    keeps: asked.keeps,
  };
}

async function namesOf(
  db: Db,
  { area_id, scheme_id, site_id }: StoredCamera,
): Promise<{ schemeName: string | null; siteName: string | null }> {
  const scheme = scheme_id === null ? undefined : await findScheme(db, scheme_id, [area_id]);
  const site = scheme && site_id !== null ? await findSite(db, scheme, site_id) : undefined;
  return { schemeName: scheme?.name ?? null, siteName: site?.name ?? null };
}
