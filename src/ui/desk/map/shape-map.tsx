import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { projectBoundaries, type Surface } from './project-boundaries.ts';
import { accountOf, type Region } from './region.ts';
import { stepOf, type ValueScale } from './value-scale.ts';
import './map.css';

/** With more regions than these there is no room for their names, and with more than those not for their numbers. */
const MOST_NAMES = 12;
const MOST_NUMBERS = 60;

/** A region with the surface that was imported for it. */
interface DrawnRegion extends Region {
  readonly surface: Surface;
}

/** Real boundaries, each a link; what the pointer or the keyboard is at is named below the picture. */
export function ShapeMap(props: {
  readonly regions: readonly DrawnRegion[];
  readonly scale: ValueScale;
  readonly label: string;
  /** Said while nothing is pointed at. */
  readonly hint: string;
}) {
  const { regions, scale } = props;
  const [here, setHere] = useState<string>();
  const { width, height, outlines } = useMemo(() => projectBoundaries(regions), [regions]);
  const pointed = regions.find(({ key }) => key === here);
  return (
    <div className="shapes">
      <div className="shapes-picture">
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-label={props.label}>
          {regions.map((region, index) => (
            <Link
              key={region.key}
              className={`shape map-step-${region.value === null ? 'none' : stepOf(region.value, scale)}`}
              to={region.to}
              search={{ ...region.search }}
              aria-label={accountOf(region)}
              onMouseEnter={() => setHere(region.key)}
              onMouseLeave={() => setHere(undefined)}
              onFocus={() => setHere(region.key)}
              onBlur={() => setHere(undefined)}
            >
              <path d={outlines[index]?.path} vectorEffect="non-scaling-stroke" />
            </Link>
          ))}
        </svg>
        {regions.length <= MOST_NUMBERS &&
          regions.map((region, index) => {
            const [x, y] = outlines[index]?.at ?? [0, 0];
            const place = { left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` };
            const full = region.value !== null && stepOf(region.value, scale) === 4;
            return (
              <span
                key={region.key}
                className={full ? 'shape-words shape-words-on' : 'shape-words'}
                style={place}
                aria-hidden="true"
              >
                {regions.length <= MOST_NAMES && <span className="shape-name">{region.short}</span>}
                <span className="tile-value">{region.worded}</span>
              </span>
            );
          })}
      </div>
      <p className="shapes-here">{pointed ? accountOf(pointed) : props.hint}</p>
    </div>
  );
}
