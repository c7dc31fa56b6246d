import { useMemo } from 'react';
import { type DataColumn, DeadlineChip, StateChip } from '../../../ui/desk/index.ts';
import { useLanguage, useText } from '../../../ui/i18n/language-context.tsx';
import type { TipRow } from '../../contract.ts';
import { rowDeadline } from './clock-view.ts';
import { inboxMessages } from './messages.ts';
import { ageWords, categoryName, deadlineWords, STATE_TONES } from './tip-words.ts';
import { useAreaName, useLawBook, useToday } from './use-desk-facts.ts';
import { useFirstLines } from './use-opened.ts';

/** How much room the list has: all to itself, beside an open tip on a large screen, or little. */
export type ListWidth = 'full' | 'beside' | 'narrow';

const SHOWN: Readonly<Record<ListWidth, readonly string[]>> = {
  full: ['deadline', 'matter', 'area', 'state', 'assignee', 'age'],
  beside: ['deadline', 'matter', 'state'],
  narrow: ['deadline', 'matter'],
};

/** The columns of the inbox, and what opening a row is called. */
export function useColumns(width: ListWidth) {
  const t = useText(inboxMessages);
  const language = useLanguage();
  const areaName = useAreaName();
  const book = useLawBook();
  const today = useToday();
  const lines = useFirstLines();
  const columns = useMemo(() => {
    const all: readonly DataColumn<TipRow>[] = [
      {
        id: 'deadline',
        header: t('inbox.column.deadline'),
        width: 168,
        cell: (row) => {
          const deadline = rowDeadline(book, row, today);
          return (
            <span className="row-deadline">
              <span
                className={row.unread ? 'row-unread' : 'row-read'}
                title={row.unread ? t('inbox.unread') : undefined}
              />
              <DeadlineChip tone={deadline.tone} words={deadlineWords(t, deadline)} />
            </span>
          );
        },
      },
      {
        id: 'matter',
        header: t('inbox.column.matter'),
        cell: (row) => (
          <>
            <span className={row.unread ? 'row-category row-new' : 'row-category'}>
              {categoryName(row.category, language)}
            </span>
            <span className="row-line">
              {lines(row.tipId) ?? (width === 'full' ? '' : areaName(row.placeAreaId))}
            </span>
          </>
        ),
      },
      { id: 'area', header: t('inbox.column.area'), width: 160, cell: (row) => areaName(row.placeAreaId) },
      {
        id: 'state',
        header: t('inbox.column.state'),
        width: 148,
        cell: ({ state }) => <StateChip tone={STATE_TONES[state]}>{t(`state.${state}`)}</StateChip>,
      },
      {
        id: 'assignee',
        header: t('inbox.column.assignee'),
        width: 148,
        cell: ({ assignee }) =>
          assignee?.displayName ?? <span className="row-line">{t('inbox.unassigned')}</span>,
      },
      {
        id: 'age',
        header: t('inbox.column.age'),
        width: 80,
        align: 'end',
        cell: (row) => <span className="row-line">{ageWords(t, row, today)}</span>,
      },
    ];
    return all.filter(({ id }) => SHOWN[width].includes(id));
  }, [t, language, areaName, book, today, lines, width]);
  const rowLabel = (row: TipRow) =>
    t('inbox.open', {
      category: categoryName(row.category, language),
      area: areaName(row.placeAreaId),
      deadline: deadlineWords(t, rowDeadline(book, row, today)),
    }) + (row.unread ? `, ${t('inbox.unread')}` : '');
  return { columns, rowLabel };
}
