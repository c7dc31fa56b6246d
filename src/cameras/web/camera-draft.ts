import { parseDay } from '../../law/parse-day.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import { keysOf } from '../../wire/keys-of.ts';
import { type Funder, MOST_RANGE, MOST_RETENTION } from '../camera.ts';
import type { CameraFields } from '../contract.ts';
import type { Owner } from '../owner-words.ts';
import { parsePoint, writePoint } from '../parse-point.ts';

/** A camera as it is typed. */
export interface CameraDraft {
  readonly address: string;
  readonly point: string;
  readonly direction: string;
  readonly angle: string;
  readonly rangeM: string;
  readonly retentionDays: string;
  readonly funder: Funder;
  readonly from: string;
  /** `schemeId/siteId`. */
  readonly site: string | null;
  readonly owner: Owner;
}

/** A field that can be wrong. */
export type DraftField = 'address' | 'point' | 'direction' | 'angle' | 'rangeM' | 'retentionDays' | 'from';

/** What is typed first: of a known camera what is known, of a new one what most of them are. */
export function draftOf(camera: CameraFields | null, owner: Owner | null, today: string): CameraDraft {
  const site = camera?.site;
  return {
    address: camera?.address ?? '',
    point: camera ? writePoint(camera) : '',
    direction: camera ? String(camera.direction) : '',
    angle: String(camera?.angle ?? 90),
    rangeM: camera ? String(camera.rangeM) : '',
    retentionDays: camera ? String(camera.retentionDays) : '',
    funder: camera?.funder ?? 'household',
    from: formatDay(camera?.fromDay ?? today),
    site: site ? `${site.schemeId}/${site.siteId}` : null,
    owner: owner ?? { name: '', contact: '' },
  };
}

/** The camera that was typed, and which fields are wrong. */
export function readDraft(
  draft: CameraDraft,
  today: string,
): { readonly fields: CameraFields | undefined; readonly faults: readonly DraftField[] } {
  const point = parsePoint(draft.point);
  const from = parseDay(draft.from);
  const [schemeId, siteId] = draft.site?.split('/') ?? [];
  const address = draft.address.trim();
  const read = {
    address: address.length < 3 ? undefined : address,
    point,
    direction: whole(draft.direction, 0, 359),
    angle: whole(draft.angle, 1, 360),
    rangeM: whole(draft.rangeM, 1, MOST_RANGE),
    retentionDays: whole(draft.retentionDays, 1, MOST_RETENTION),
    from: from === undefined || from > today ? undefined : from,
  };
  const faults = keysOf(read).filter((field) => read[field] === undefined);
  const { direction, angle, rangeM, retentionDays } = read;
  if (!point || !read.address || !read.from || direction === undefined) return { fields: undefined, faults };
  if (!angle || !rangeM || !retentionDays) return { fields: undefined, faults };
  const site = schemeId && siteId ? { schemeId, siteId } : null;
  const sight = { direction, angle, rangeM, retentionDays };
  const fields = { address, ...point, ...sight, funder: draft.funder, fromDay: read.from, site };
  return { fields, faults };
}

function whole(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,4}$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
