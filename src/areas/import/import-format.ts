import { z } from 'zod';
import { isDay } from '../../law/day.ts';
import { FIRST_DAY_OF_WARDS } from '../data/sources.ts';

/** Why an import was refused as a whole: in which file, and where in it. Nothing was written. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly file: string;
  readonly place: string;

  constructor(file: string, place: string, message: string) {
    super(`${file}${place === '' ? '' : `, ${place}`}: ${message}`);
    this.file = file;
    this.place = place;
  }
}

const code = z.string().regex(/^\d{1,5}$/);
const text = z.string().trim().min(1).max(4000);

/** `units-YYYY-MM-DD.json`: the provinces of a day, each with the units below it. */
export const unitsFileSchema = z
  .array(
    z.object({
      Code: code,
      FullName: text,
      Wards: z.array(z.object({ Code: code, FullName: text, ProvinceCode: code })),
    }),
  )
  .min(1)
  .superRefine((provinces, context) => {
    const seen = new Set<string>();
    for (const [at, { Code, Wards }] of provinces.entries()) {
      const codes = [Code, ...Wards.map((ward) => `${Code}/${ward.Code}`)];
      const twice = codes.find((one) => seen.has(one) || !seen.add(one));
      if (twice !== undefined)
        context.addIssue({ code: 'custom', path: [at], message: `code ${twice} twice` });
      const strange = Wards.findIndex((ward) => ward.ProvinceCode !== Code);
      if (strange < 0) continue;
      context.addIssue({ code: 'custom', path: [at, 'Wards', strange], message: 'of another province' });
    }
  });

/**
 * `mergers-YYYY.json`: for each unit that the reform made, the former ones in words. Province code `0` is the
 * country.
 */
export const mergersFileSchema = z
  .array(z.object({ ma: code, ten: text, magoc: code, truocsapnhap: text }))
  .min(1)
  .superRefine((rows, context) => {
    const seen = new Set<string>();
    for (const [at, { ma, magoc }] of rows.entries()) {
      if (seen.has(`${magoc}/${ma}`)) {
        context.addIssue({ code: 'custom', path: [at], message: `code ${magoc}/${ma} twice` });
      }
      seen.add(`${magoc}/${ma}`);
    }
  });

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4).max(200_000);
const polygon = z.array(ring).min(1).max(500);

/** GeoJSON (RFC 7946), of the kinds that a unit's surface can be. */
export const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1).max(2000) }),
]);
export type Geometry = z.output<typeof geometrySchema>;

/** `*.geojson`: boundaries, each with its unit's code and name: a code alone names nobody. */
export const boundaryFileSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        properties: z.object({ code, name: text }),
        geometry: geometrySchema,
      }),
    )
    .min(1)
    .max(5000),
});

/** The first days of reforms, by the year in a file's name. */
const REFORMS: Readonly<Record<string, string>> = { '2025': FIRST_DAY_OF_WARDS };

/** What a file is, by its name. */
type FileKind =
  | { readonly kind: 'units'; readonly day: string }
  | { readonly kind: 'mergers'; readonly day: string }
  | { readonly kind: 'boundaries' }
  | { readonly kind: 'text' };

/** What a file of a folder is. Throws `ImportError` for a name that we do not know. */
export function kindOfFile(file: string): FileKind {
  const [, unitsDay] = /^units-(\d{4}-\d{2}-\d{2})\.json$/.exec(file) ?? [];
  if (unitsDay !== undefined && isDay(unitsDay)) return { kind: 'units', day: unitsDay };
  const [, year] = /^mergers-(\d{4})\.json$/.exec(file) ?? [];
  const day = year === undefined ? undefined : REFORMS[year];
  if (day !== undefined) return { kind: 'mergers', day };
  if (/^[\w-]+\.geojson$/.test(file)) return { kind: 'boundaries' };
  if (/^(?:LICENSE|NOTICE|README)(?:\.\w+)?$/.test(file)) return { kind: 'text' };
  throw new ImportError(file, '', 'not a file of this format');
}

/** A file's content. */
export interface UnitsFile {
  readonly file: string;
  readonly day: string;
  readonly provinces: z.output<typeof unitsFileSchema>;
}
export interface MergersFile {
  readonly file: string;
  readonly day: string;
  readonly rows: z.output<typeof mergersFileSchema>;
}
export interface BoundaryFile {
  readonly file: string;
  readonly features: z.output<typeof boundaryFileSchema>['features'];
}

/** All that an import brings, read and checked. */
export interface ImportFiles {
  readonly units: UnitsFile;
  readonly mergers: MergersFile | undefined;
  readonly boundaries: readonly BoundaryFile[];
  /** What the ledger keeps of it: the names of the files, each with its SHA-256. */
  readonly digests: readonly string[];
}
