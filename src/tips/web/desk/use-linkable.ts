import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { foldLetters } from '../../../areas/fold.ts';
import { client } from '../../../ui/client.ts';
import { useLanguage } from '../../../ui/i18n/language-context.tsx';
import { MAX_PAGE_SIZE } from '../../../wire/page.ts';
import type { TipRow } from '../../contract.ts';
import { listTips, type View } from '../../desk-contract.ts';
import { tipNumber } from '../../tip-number.ts';
import { categoryName } from './tip-words.ts';
import { useAreaName } from './use-desk-facts.ts';
import { useFirstLines } from './use-opened.ts';
import { useLinks } from './use-parts.ts';

/** Offered at a time. */
const OFFERED = 8;
const LOOKED_IN: readonly View[] = ['open', 'closed'];
const NONE: readonly TipRow[] = [];

/** Tips that could belong with this one: open ones first, those that are linked already left out. */
export function useLinkable(tipId: string, query: string) {
  const language = useLanguage();
  const areaName = useAreaName();
  const firstLine = useFirstLines();
  const links = useLinks(tipId).data?.rows;
  const { data = NONE } = useQuery({
    queryKey: ['tips', 'linkable'],
    queryFn: async ({ signal }) => {
      const pages = LOOKED_IN.map((view) =>
        client.call(listTips, { query: { view, limit: MAX_PAGE_SIZE }, signal }),
      );
      return (await Promise.all(pages)).flatMap(({ rows }) => rows);
    },
  });
  const rows = useMemo(() => {
    const taken = new Set([tipId, ...(links ?? []).map((link) => link.tipId)]);
    const wanted = foldLetters(query).split(' ');
    const fits = (row: TipRow) => {
      const names = [tipNumber(row.tipId), categoryName(row.category, language), areaName(row.placeAreaId)];
      const told = foldLetters([...names, firstLine(row.tipId) ?? ''].join(' '));
      return wanted.every((word) => told.includes(word));
    };
    return data.filter((row) => !taken.has(row.tipId) && fits(row)).slice(0, OFFERED);
  }, [data, links, query, tipId, language, areaName, firstLine]);
  return { rows, firstLine };
}
