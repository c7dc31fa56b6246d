import { Link } from '@tanstack/react-router';
import { accountOf, type Region } from './region.ts';
import { stepOf, type ValueScale } from './value-scale.ts';
import './map.css';

/** Where a region's square lies: column from the west and row from the north, both from 0. */
interface Place {
  readonly column: number;
  readonly row: number;
}

/** A cartogram of equal squares, each a link that carries its name and its number; without places, by their order. */
export function TileGrid(props: {
  readonly regions: readonly Region[];
  /** By the region's key. */
  readonly places?: ReadonlyMap<string, Place>;
  readonly scale: ValueScale;
  readonly label: string;
}) {
  const { regions, places, scale } = props;
  if (!places) {
    return (
      <ul className="tiles tiles-by-name" aria-label={props.label}>
        {regions.map((region) => (
          <li key={region.key}>
            <Tile region={region} scale={scale} />
          </li>
        ))}
      </ul>
    );
  }
  const placed = regions
    .map((region) => ({ region, column: 0, row: 0, ...places.get(region.key) }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const columns = Math.max(1, ...[...places.values()].map(({ column }) => column + 1));
  return (
    <ul
      className="tiles"
      aria-label={props.label}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {placed.map(({ region, column, row }) => (
        <li key={region.key} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
          <Tile region={region} scale={scale} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ region, scale }: { readonly region: Region; readonly scale: ValueScale }) {
  return (
    <Link
      className={`tile map-step-${region.value === null ? 'none' : stepOf(region.value, scale)}`}
      to={region.to}
      search={{ ...region.search }}
      title={accountOf(region)}
    >
      <span className="tile-name">
        {region.short}
        {region.note !== undefined && <span className="unseen"> ({region.note})</span>}
      </span>{' '}
      <span className="tile-value">{region.worded}</span>
    </Link>
  );
}
