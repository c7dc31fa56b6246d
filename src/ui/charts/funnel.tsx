import type { ReactNode } from 'react';
import './charts.css';

/** One stage: how many came so far, of how many before it. */
interface FunnelStage {
  readonly key: string;
  /** The stage's name, as a way to its own page where there is one. */
  readonly name: ReactNode;
  readonly value: number;
  /** The number as it is written. */
  readonly worded: string;
  /** What that is of the stage before: "78,3 % nguồn tin"; left out where there is nothing to say. */
  readonly share?: string;
}

/** From the many to the few, as bars from one left edge: a list, so that it is read out as it is seen. */
export function Funnel({
  stages,
  label,
}: {
  readonly stages: readonly FunnelStage[];
  readonly label: string;
}) {
  const largest = Math.max(1, ...stages.map(({ value }) => value));
  return (
    <ol className="funnel" aria-label={label}>
      {stages.map(({ key, name, value, worded, share }) => (
        <li key={key}>
          <span className="funnel-name">{name}</span>
          <span className="funnel-value">{worded}</span>
          <svg className="funnel-bar" width="100%" height={12} aria-hidden="true">
            <rect width={`${(100 * value) / largest}%`} height={12} />
          </svg>
          {share !== undefined && <span className="funnel-share">{share}</span>}
        </li>
      ))}
    </ol>
  );
}
