import type { z } from 'zod';
import { nameKey } from '../areas/fold.ts';
import { type CameraFields, cameraFieldsSchema } from '../cameras/contract.ts';
import type { MatchedCamera } from '../cameras/import-contract.ts';
import { type Owner, ownerFaults, ownerText } from '../cameras/owner-words.ts';
import { parsePoint } from '../cameras/parse-point.ts';
import { cameraChanges } from './camera-changes.ts';
import type { CameraField } from './camera-columns.ts';
import { derivedId } from './derived-id.ts';
import { type Change, type Judged, refused } from './judged.ts';
import { type ReadRow, shortened } from './read-rows.ts';
import type { RowFault } from './row-fault.ts';

/** A standing site of a desk's camera schemes. */
interface CameraSite {
  readonly schemeId: string;
  readonly siteId: string;
  readonly name: string;
}

/** A camera of the register that a row may be about; its owner as this browser opened it. */
export interface KnownCamera extends Omit<MatchedCamera, 'owner'> {
  /** Null where nothing is sealed, undefined where it could not be opened here. */
  readonly owner: Owner | null | undefined;
}

/** A camera as a row enters or changes it; the owner's text is sealed when it is sent. */
export interface CameraItem {
  readonly row: number;
  readonly cameraId: string;
  readonly version: number | null;
  readonly fields: CameraFields;
  readonly owner: string | null;
}

/** A file of cameras, compared. */
interface JudgedCameras {
  readonly rows: readonly Judged<CameraField>[];
  readonly items: readonly CameraItem[];
}

/** A row whose cells are sound, before it is compared. */
interface SoundRow {
  readonly row: ReadRow<CameraField>;
  readonly key: string;
  readonly fields: CameraFields;
  readonly owner: Owner;
}

/** What the rows are compared with. */
export interface CameraBook {
  readonly unitId: number;
  readonly sites: readonly CameraSite[];
  readonly known: readonly KnownCamera[];
  readonly today: string;
}

/** The places that a file names, each once: what the register is asked about. */
export function addressesIn(rows: readonly ReadRow<CameraField>[]): string[] {
  const named = rows.flatMap(({ values }) => (typeof values.address === 'string' ? [values.address] : []));
  return [...new Set(named)].filter((address) => cameraFieldsSchema.shape.address.safeParse(address).success);
}

/**
 * Checks the rows by the schema of the form and compares them with the register. A camera is known by its place and
 * direction; what a file leaves empty stays as it is.
 */
export function judgeCameras(rows: readonly ReadRow<CameraField>[], book: CameraBook): JudgedCameras {
  const first = new Map<string, number>();
  const judged: Judged<CameraField>[] = [];
  const items: CameraItem[] = [];
  const register = indexed(book);
  for (const row of rows) {
    const about = String(row.values.address ?? row.said.address ?? '');
    const sound = checkRow(row, register);
    if ('faults' in sound) {
      judged.push(refused(row, about, sound.faults));
      continue;
    }
    const before = first.get(sound.key);
    if (before !== undefined) {
      const said = shortened(row.said.address ?? '');
      judged.push(refused(row, about, [{ code: 'twice', field: 'address', said, other: before }]));
      continue;
    }
    first.set(sound.key, row.row);
    const compared = compareRow(sound, register);
    if ('code' in compared) {
      judged.push(refused(row, about, [compared]));
      continue;
    }
    judged.push({ row: row.row, about, faults: [], ...compared });
    if (compared.verdict !== 'unchanged') items.push(compared.item);
  }
  return { rows: judged, items };
}

const keyOf = (address: string, direction: number) =>
  JSON.stringify([address.normalize('NFC').trim(), direction]);

function checkRow(
  row: ReadRow<CameraField>,
  { sites, today, byKey }: IndexedBook,
): SoundRow | { readonly faults: readonly RowFault<CameraField>[] } {
  const { values, faults } = row;
  const point = parsePoint(String(values.point ?? ''));
  const site = siteNamed(sites, values.site);
  const candidate = {
    address: values.address,
    lat: point?.lat,
    lon: point?.lon,
    direction: values.direction,
    angle: values.angle,
    rangeM: values.rangeM,
    funder: values.funder,
    retentionDays: values.retentionDays,
    fromDay: values.fromDay,
    site: typeof site === 'object' && site !== null ? { schemeId: site.schemeId, siteId: site.siteId } : null,
  };
  const owner = { name: textIn(values.ownerName), contact: textIn(values.ownerContact) };
  const parsed = cameraFieldsSchema.safeParse(candidate);
  const found = new Map<CameraField, RowFault<CameraField>>();
  const fault = (field: CameraField, code: RowFault['code']) => {
    if (!found.has(field)) found.set(field, { code, field, said: shortened(row.said[field] ?? '') });
  };
  for (const each of faults) found.set(each.field, each);
  if (typeof site === 'string') fault('site', site);
  for (const field of faultyFields(parsed.error)) fault(field, 'unfit');
  if (typeof values.fromDay === 'string' && values.fromDay > today) fault('fromDay', 'in_future');
  const key = keyOf(textIn(values.address), Number(values.direction));
  for (const field of ownerFaults(owner, byKey.get(key)?.owner)) fault(OWNER_FIELDS[field], 'unfit');
  if (found.size > 0 || !parsed.data) return { faults: [...found.values()] };
  return { row, key, fields: parsed.data, owner };
}

/** Which columns an owner stands in. */
const OWNER_FIELDS = { name: 'ownerName', contact: 'ownerContact' } as const;

const textIn = (value: unknown) => (value === undefined ? '' : String(value));

function faultyFields(error: z.ZodError | undefined): CameraField[] {
  const fields = (error?.issues ?? []).map(({ path }) => path[0]);
  return fields.map((field) => (field === 'lat' || field === 'lon' ? 'point' : (field as CameraField)));
}

/** Null for none named; a code where the name stands for none, or for several. */
function siteNamed(
  sites: readonly CameraSite[],
  name: unknown,
): CameraSite | null | 'unknown_site' | 'several_sites' {
  if (name === undefined) return null;
  const found = sites.filter((site) => nameKey(site.name) === nameKey(String(name)));
  if (found.length > 1) return 'several_sites';
  return found[0] ?? 'unknown_site';
}

interface Compared {
  readonly verdict: 'added' | 'changed' | 'unchanged';
  readonly changes: readonly Change<CameraField>[];
  readonly item: CameraItem;
}

/** What rows are compared with, found by place and direction, and by id. */
interface IndexedBook extends CameraBook {
  readonly byKey: ReadonlyMap<string, KnownCamera>;
  readonly byId: ReadonlyMap<string, KnownCamera>;
}

function indexed(book: CameraBook): IndexedBook {
  // of two of one key, the first
  const present = book.known.filter(({ state }) => state !== 'removed').toReversed();
  return {
    ...book,
    byKey: new Map(present.map((camera) => [keyOf(camera.address, camera.direction), camera])),
    byId: new Map(book.known.map((camera) => [camera.cameraId, camera])),
  };
}

/** The id of a camera that is new. Who took one of the same key out of the register before enters another one. */
function newId(key: string, { unitId, byId }: IndexedBook): string {
  for (let others = 0; ; others += 1) {
    const cameraId = derivedId('camera', unitId, key, others);
    if (byId.get(cameraId)?.state !== 'removed') return cameraId;
  }
}

/** The ids that rows would get which are new as far as is known: what else the register is to be asked about. */
export function newIdsIn(rows: readonly ReadRow<CameraField>[], book: CameraBook): string[] {
  const register = indexed(book);
  const ids = rows.flatMap((row) => {
    const sound = checkRow(row, register);
    return 'faults' in sound || register.byKey.has(sound.key) ? [] : [newId(sound.key, register)];
  });
  return [...new Set(ids)];
}

/**
 * What becomes of a sound row; or why it is refused: it is about a camera that was corrected in the register since a
 * list brought it in, or its owner would take the place of one whom this browser cannot read.
 */
function compareRow(
  { row, key, fields, owner }: SoundRow,
  book: IndexedBook,
): Compared | RowFault<CameraField> {
  const present = book.byKey.get(key);
  if (present === undefined) {
    const cameraId = newId(key, book);
    const corrected = book.byId.get(cameraId);
    if (corrected !== undefined) {
      const now = `${corrected.address}, ${corrected.direction}°`;
      return { code: 'corrected', field: 'address', said: shortened(row.said.address ?? ''), now };
    }
    const item = { row: row.row, cameraId, version: null, fields, owner: ownerText(owner) ?? null };
    return { verdict: 'added', changes: [], item };
  }
  const known = present.owner;
  if (known === undefined && ownerText(owner) !== undefined) {
    return { code: 'not_opened', field: 'ownerName', said: shortened(row.said.ownerName ?? '') };
  }
  const wanted = { ...fields, site: fields.site ?? present.site };
  const meant = { name: owner.name || (known?.name ?? ''), contact: owner.contact || (known?.contact ?? '') };
  const changes = cameraChanges(present, wanted, meant, book.sites);
  const sameOwner = ownerText(meant) === (known ? ownerText(known) : undefined);
  const item = {
    row: row.row,
    cameraId: present.cameraId,
    version: present.version,
    fields: wanted,
    owner: sameOwner ? null : (ownerText(meant) ?? null),
  };
  return { verdict: changes.length > 0 ? 'changed' : 'unchanged', changes, item };
}
