import type { CameraFields } from '../cameras/contract.ts';
import type { Owner } from '../cameras/owner-words.ts';
import { writePoint } from '../cameras/parse-point.ts';
import { writtenDay } from '../law/day.ts';
import { keysOf } from '../wire/keys-of.ts';
import { type CameraField, FUNDER_WORDS } from './camera-columns.ts';
import type { Change } from './judged.ts';

/** What a row of a file gives another value of a camera that is known, in the words of a sheet. */
export function cameraChanges(
  present: CameraFields & { readonly owner: Owner | null | undefined },
  wanted: CameraFields,
  meant: Owner,
  sites: readonly { readonly siteId: string; readonly name: string }[],
): Change<CameraField>[] {
  const siteName = (site: CameraFields['site']) =>
    sites.find(({ siteId }) => siteId === site?.siteId)?.name ?? '';
  const shown = (camera: CameraFields): Readonly<Partial<Record<CameraField, string>>> => ({
    point: writePoint(camera),
    angle: String(camera.angle),
    rangeM: String(camera.rangeM),
    retentionDays: String(camera.retentionDays),
    funder: FUNDER_WORDS[camera.funder].vi,
    fromDay: writtenDay(camera.fromDay),
    site: siteName(camera.site),
  });
  const known = present.owner ?? { name: '', contact: '' };
  const before = { ...shown(present), ownerName: known.name, ownerContact: known.contact };
  const after = { ...shown(wanted), ownerName: meant.name, ownerContact: meant.contact };
  return keysOf(after).flatMap((field) => {
    const [from, to] = [before[field] ?? '', after[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
}
