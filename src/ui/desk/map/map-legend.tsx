import type { ValueScale } from './value-scale.ts';
import './map.css';

/** What the grounds of a map mean: a few steps, and the ground of what has no number. */
export function MapLegend(props: {
  readonly scale: ValueScale;
  /** A step's numbers in words: from above the one to the other. */
  readonly range: (from: number, to: number) => string;
  /** What the ground without a step says: a count of nothing; left out where no region has it. */
  readonly nothing?: string | undefined;
  /** What the hatched ground says: no number to compare; left out where no region has it. */
  readonly none?: string | undefined;
}) {
  const { from, bounds } = props.scale;
  return (
    <ul className="legend">
      {props.none !== undefined && (
        <li>
          <span className="legend-ground map-step-none" aria-hidden="true" />
          {props.none}
        </li>
      )}
      {props.nothing !== undefined && (
        <li>
          <span className="legend-ground map-step-0" aria-hidden="true" />
          {props.nothing}
        </li>
      )}
      {bounds.map((bound, index) => (
        <li key={bound}>
          <span className={`legend-ground map-step-${index + 1}`} aria-hidden="true" />
          {props.range(bounds[index - 1] ?? from, bound)}
        </li>
      ))}
    </ul>
  );
}
