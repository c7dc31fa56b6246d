import { Loader, Select } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState, NavBar, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import type { Board } from '../board-contract.ts';
import { boardMessages } from './messages.ts';
import { useBoard, useBoards, useOwnUnits } from './use-boards.ts';
import './directives.css';

/** The parts of this room, and who has use of each. */
const PARTS = [
  { to: '/chi-dao', label: 'board.nav.overview', for: 'overseer' },
  { to: '/chi-dao/duoc-giao', label: 'board.nav.own', for: 'unit' },
  { to: '/chi-dao/nhiem-vu', label: 'board.nav.tasks', for: 'overseer' },
  { to: '/chi-dao/van-ban', label: 'board.nav.documents', for: 'all' },
  { to: '/chi-dao/hop', label: 'board.nav.meetings', for: 'all' },
  { to: '/chi-dao/ban', label: 'board.nav.members', for: 'all' },
] as const;

/** What every page of this room has: its title, the way to the other parts, the choice of the board. */
export function BoardFrame(props: {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: (board: Board) => ReactNode;
  readonly children: (board: Board) => ReactNode;
}) {
  const t = useText(boardMessages);
  const kit = useText(deskMessages);
  const boards = useBoards();
  const { board, choose } = useBoard(boards ?? []);
  return (
    <div className="desk-page board">
      <PartsNav overseer={boards?.some(({ may }) => may.oversee) ?? false} reads={board !== undefined} />
      <div className="board-head">
        <PageTitle>{props.title}</PageTitle>
        {board && props.aside?.(board)}
      </div>
      {boards && boards.length > 1 && board && <Choice boards={boards} board={board} onChange={choose} />}
      {!boards && <Loader m="xl" aria-label={kit('desk.loading')} />}
      {boards && !board && <EmptyState title={t('board.nobody.title')} hint={t('board.nobody')} />}
      {board && props.children(board)}
    </div>
  );
}

/** The way to the parts of this room that somebody has use of. */
export function PartsNav(props: { readonly overseer: boolean; readonly reads: boolean }) {
  const t = useText(boardMessages);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const own = useOwnUnits().length > 0;
  const has = { overseer: props.overseer, unit: own, all: props.reads };
  const parts = PARTS.filter((part) => has[part.for]);
  if (parts.length < 2) return null;
  return (
    <NavBar className="board-nav board-off-paper" label={t('board.nav')} here={here}>
      {parts.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/chi-dao', includeSearch: false }}
          activeProps={{ className: 'board-nav-here', 'aria-current': 'page' }}
        >
          {t(label)}
        </Link>
      ))}
    </NavBar>
  );
}

function Choice(props: {
  readonly boards: readonly Board[];
  readonly board: Board;
  readonly onChange: (unitId: number) => void;
}) {
  const t = useText(boardMessages);
  const language = useLanguage();
  return (
    <Select
      className="board-choice board-off-paper"
      label={t('board.which')}
      data={props.boards.map((each) => ({
        value: String(each.unitId),
        label: language === 'vi' ? each.name : each.nameEn,
      }))}
      value={String(props.board.unitId)}
      onChange={(value) => props.onChange(Number(value))}
      allowDeselect={false}
      searchable
    />
  );
}
