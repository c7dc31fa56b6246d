/** A unit's square in a schematic map: column from the west, row from the north, both from 0. */
interface Tile {
  readonly areaId: number;
  readonly column: number;
  readonly row: number;
}

/** A cartogram of equal squares. It shows roughly who lies beside whom, and no boundary. */
export interface TileMap {
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly Tile[];
  /** Laid by hand and checked against no map: say so beside the picture. */
  readonly verified: false;
}

/** What must stand beside every such picture. */
export const TILE_MAP_NOTE = {
  vi: 'Sơ đồ ô, không phải bản đồ địa giới. Vị trí các ô do người xếp, chưa đối chiếu.',
  en: 'A schematic of tiles, not a map of boundaries. Tiles were placed by hand and are not verified.',
} as const;

/** Rows of area ids, north first; 0 is an empty square. */
const LAYOUT_2025 = [
  [207, 202, 203],
  [206, 201, 204],
  [0, 205, 0],
];

const LAYOUT_2018 = [
  [0, 136, 135, 0, 128, 125, 0],
  [137, 122, 103, 109, 119, 127, 0],
  [123, 113, 107, 111, 118, 129, 126],
  [120, 117, 101, 102, 105, 104, 114],
  [121, 115, 112, 110, 106, 116, 132],
  [0, 124, 108, 134, 131, 133, 130],
];

function tileMap(layout: readonly (readonly number[])[]): TileMap {
  const tiles = layout.flatMap((ids, row) =>
    ids.flatMap((areaId, column) => (areaId === 0 ? [] : [{ areaId, column, row }])),
  );
  return { columns: layout[0]?.length ?? 0, rows: layout.length, tiles, verified: false };
}

/** The seven wards of today. */
export const TILES_2025: TileMap = tileMap(LAYOUT_2025);
/** The 37 units of the article's city. */
export const TILES_2018: TileMap = tileMap(LAYOUT_2018);

/** The hand-laid map on which most of some units have a square, if that is at least half of them. */
export function tileMapOf(areaIds: readonly number[]): TileMap | undefined {
  const shown = ({ tiles }: TileMap) => tiles.filter(({ areaId }) => areaIds.includes(areaId)).length;
  const [best] = [TILES_2025, TILES_2018].toSorted((a, b) => shown(b) - shown(a));
  return best && areaIds.length > 1 && 2 * shown(best) >= areaIds.length ? best : undefined;
}
