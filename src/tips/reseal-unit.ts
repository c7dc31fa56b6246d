import type { ResealedGrants, ResealTo, StalePage } from './reseal-page.ts';

/** What sealing a unit's grants anew needs: the server's two answers, and whoever holds the keys. */
export interface ResealingParts {
  readonly list: (cursor: string | undefined) => Promise<StalePage>;
  /** Seals what can be opened. Throws where no key is named, or one that may not be sealed to. */
  readonly seal: (sealTo: ResealTo | null, rows: StalePage['rows']) => Promise<ResealedGrants>;
  readonly store: (epoch: number, grants: ResealedGrants) => Promise<{ readonly replaced: number }>;
  /** Whether to go on: the page may have been locked meanwhile. */
  readonly goOn: () => boolean;
  readonly tell: (remaining: number) => void;
}

/**
 * Seals anew what is stale of a unit, page by page, and begins again until a whole round finds nothing more that it
 * can do: what a tip's day moved past the round is found in the next. Gives how many grants are left that this
 * browser cannot seal anew. Nothing is kept of it: whoever comes next finds the rest in the data.
 */
export async function resealUnit(parts: ResealingParts): Promise<number> {
  for (;;) {
    const { replaced, left } = await oneRound(parts);
    if (replaced === 0 || !parts.goOn()) return left;
  }
}

async function oneRound(parts: ResealingParts): Promise<{ replaced: number; left: number }> {
  const { list, seal, store, goOn, tell } = parts;
  let replaced = 0;
  let left = 0;
  for (let cursor: string | undefined; goOn(); ) {
    const { rows, next, remaining, sealTo } = await list(cursor);
    tell(remaining + left);
    const grants = rows.length === 0 ? [] : await seal(sealTo, rows);
    left += rows.length - grants.length;
    if (sealTo !== null && grants.length > 0) {
      replaced += (await store(sealTo.desk.key.epoch, grants)).replaced;
    }
    if (next === null) break;
    cursor = next;
  }
  tell(left);
  return { replaced, left };
}
