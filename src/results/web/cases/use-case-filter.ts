import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import type { CaseFilter, CaseView } from '../../case-contract.ts';
import { CASE_VIEWS } from '../../case-contract.ts';
import { CASE_STATES } from '../../case-workflow.ts';
import { OFFENCE_CODES } from '../../offences.ts';

const searchSchema = z.object({
  xem: z.enum(CASE_VIEWS).optional().catch(undefined),
  don_vi: z.int().optional().catch(undefined),
  trang_thai: z.enum(CASE_STATES).optional().catch(undefined),
  nhom: z.enum(OFFENCE_CODES).optional().catch(undefined),
  tu: z.iso.date().optional().catch(undefined),
  den: z.iso.date().optional().catch(undefined),
});

/** The filter in the address, so that going back finds it again; numbers and codes only. */
export function useCaseFilter(usual: CaseView): {
  readonly filter: CaseFilter & { readonly view: CaseView };
  readonly show: (filter: CaseFilter) => void;
} {
  const search = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  return {
    filter: {
      view: search.xem ?? usual,
      unitId: search.don_vi,
      state: search.trang_thai,
      offence: search.nhom,
      from: search.tu,
      to: search.den,
    },
    show: ({ view, unitId, state, offence, from, to }) => {
      const next = { xem: view, don_vi: unitId, trang_thai: state, nhom: offence, tu: from, den: to };
      const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      void navigate({ to: '.', search: kept, replace: true });
    },
  };
}
