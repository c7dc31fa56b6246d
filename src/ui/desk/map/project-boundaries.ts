import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';

/** A surface as GeoJSON (RFC 7946) has it, in degrees. */
export type Surface =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
    };

/** A region's outline as an SVG path, and where its number stands. */
interface Outline {
  readonly key: string;
  readonly path: string;
  readonly at: readonly [x: number, y: number];
}

/** Outlines in one picture: `width` is given, the height follows. */
interface Outlines {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly Outline[];
}

/** The width in which outlines are drawn; the picture itself takes what room it has. */
const WIDTH = 800;
/** Nothing is drawn higher than this share of its width. */
const TALLEST = 1.2;
const DIGITS = 1;

/**
 * Surfaces fitted into one picture, north up. Nothing is clipped at the globe's far side, so that it does not matter
 * which way round a ring was drawn: importers of public data meet both.
 */
export function projectBoundaries(
  surfaces: readonly { readonly key: string; readonly surface: Surface }[],
): Outlines {
  const all = drawable({ type: 'GeometryCollection', geometries: surfaces.map(({ surface }) => surface) });
  const projection = geoMercator().preclip((stream) => stream);
  const path = geoPath(projection).digits(DIGITS);
  projection.fitExtent(
    [
      [1, 1],
      [WIDTH - 1, WIDTH * TALLEST],
    ],
    all,
  );
  const [[left, top], [right, bottom]] = path.bounds(all);
  projection.translate([projection.translate()[0] - left + 1, projection.translate()[1] - top + 1]);
  const outlines = surfaces.map(({ key, surface }) => {
    const shape = drawable(surface);
    return { key, path: path(shape) ?? '', at: path.centroid(shape) };
  });
  return { width: Math.ceil(right - left + 2), height: Math.ceil(bottom - top + 2), outlines };
}

/** What d3 draws: its types want arrays that can be changed, and it changes none. */
function drawable(shape: object): GeoPermissibleObjects {
  return shape as GeoPermissibleObjects;
}
