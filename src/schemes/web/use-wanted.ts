import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { STANDINGS, type Standing } from '../contract.ts';

/** Which schemes are wanted; what is left out is not filtered by. */
export interface SchemesWanted {
  readonly areaId?: number | undefined;
  readonly kind?: string | undefined;
  readonly standing?: Standing | undefined;
  /** Words of a name. */
  readonly q?: string | undefined;
}

const searchSchema = z.object({
  dia_ban: z.int().optional().catch(undefined),
  loai: z.string().optional().catch(undefined),
  tinh_trang: z.enum(STANDINGS).optional().catch(undefined),
  // the router reads digits as a number
  ten: z.coerce.string().max(100).optional().catch(undefined),
});

/** What is wanted, from the address, so that going back from a scheme finds it again; and how to want something else. */
export function useWanted(): {
  readonly wanted: SchemesWanted;
  readonly want: (part: SchemesWanted) => void;
} {
  const search = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const wanted = {
    areaId: search.dia_ban,
    kind: search.loai,
    standing: search.tinh_trang,
    q: search.ten,
  };
  return {
    wanted,
    want: (part) => {
      const { areaId, kind, standing, q } = { ...wanted, ...part };
      const next = { dia_ban: areaId, loai: kind, tinh_trang: standing, ten: q === '' ? undefined : q };
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      void navigate({ to: '.', search: kept, replace: true });
    },
  };
}
