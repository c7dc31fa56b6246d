import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { useHotkeys } from './hotkeys.tsx';
import { deskMessages } from './messages.ts';

const ROW_HEIGHT = 36;
const OVERSCAN = 12;
/** Rows below the last one in sight at which the next page is asked for. */
const AHEAD = 4;

const features = tableFeatures({});

/** One column; without a width it takes what the others leave. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** px. */
  readonly width?: number;
  readonly align?: 'end';
}

interface DataTableProps<Row> {
  /** What the list is of, read out. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What opening a row does, read out: "Mở tin T-0042". */
  readonly rowLabel: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  /** The row shown elsewhere on the page. */
  readonly openKey?: string | undefined;
  /** Bold rows, for what nobody has read. */
  readonly isUnread?: (row: Row) => boolean;
  /** Asks for the next page; called again only when rows have grown. */
  readonly onNearEnd?: () => void;
  readonly loadingMore?: boolean;
}

/**
 * A dense list: one row, one line; `j` and `k` move, `o` or Enter opens. Only the rows in sight are drawn, so a
 * list of any length scrolls alike. Each row holds one button that covers it, so that mouse, keyboard and
 * screen reader open it by the same thing.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { rows, columns, onOpen, rowKey } = props;
  const t = useText(deskMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const table = useColumns(columns, rows);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const { cursor, setCursor, move } = useCursor(rows.map(rowKey), scroller, virtual.scrollToIndex);
  useHotkeys([
    { key: 'j', does: t('desk.table.next'), run: () => move(1) },
    { key: 'k', does: t('desk.table.previous'), run: () => move(-1) },
    { key: 'o', does: t('desk.table.open'), run: () => rows[cursor] !== undefined && onOpen(rows[cursor]) },
  ]);
  const items = virtual.getVirtualItems();
  useNearEnd(virtual.range?.endIndex ?? 0, rows.length, props.onNearEnd);

  const model = table.getRowModel().rows;
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="data" ref={scroller}>
      <table aria-label={props.label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ id, header, align }) => (
              <th key={id} scope="col" className={endOf(align)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {items.map(({ index }) => {
            const row = model[index];
            if (!row) return null;
            const key = rowKey(row.original);
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                data-here={index === cursor || undefined}
                data-open={key === props.openKey || undefined}
                data-unread={props.isUnread?.(row.original) || undefined}
              >
                {row.getAllCells().map((cell, at) => (
                  <td key={cell.id} className={endOf(columns[at]?.align)}>
                    {at === 0 && (
                      <button
                        type="button"
                        className="data-opener"
                        data-index={index}
                        aria-label={props.rowLabel(row.original)}
                        aria-current={key === props.openKey || undefined}
                        tabIndex={index === cursor ? 0 : -1}
                        onFocus={() => setCursor(index)}
                        onClick={() => onOpen(row.original)}
                        onKeyDown={(event) => {
                          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                          if (step === undefined) return;
                          event.preventDefault();
                          move(step);
                        }}
                      />
                    )}
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
      {props.loadingMore && (
        <p className="data-more" role="status">
          {t('desk.more')}
        </p>
      )}
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr className="data-spacer" style={{ height }} /> : null;
}

function endOf(align: 'end' | undefined): string | undefined {
  return align && 'data-end';
}

/**
 * Where j and k stand: with their row where others come above it, at its place where it has gone. Focus follows
 * once the row has been drawn.
 */
function useCursor(
  keys: readonly string[],
  scroller: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
) {
  const [stood, setStood] = useState<{ index: number; key: string | undefined }>({
    index: 0,
    key: undefined,
  });
  const same = stood.key === undefined ? -1 : keys.indexOf(stood.key);
  const last = Math.max(0, keys.length - 1);
  const cursor = same >= 0 ? same : Math.min(stood.index, last);
  const setCursor = (index: number) => setStood({ index, key: keys[index] });
  const wanted = useRef<{ index: number; from: Element | null } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { index, from } = wanted.current;
    const opener = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (!opener) return;
    wanted.current = null;
    // a row far away is drawn later: whoever has gone on to a field meanwhile stays there
    const here = document.activeElement;
    if (here !== from && here !== document.body && !scroller.current?.contains(here)) return;
    opener.focus({ preventScroll: true });
  });
  const move = (step: number) => {
    const next = Math.min(last, Math.max(0, cursor + step));
    wanted.current = { index: next, from: document.activeElement };
    setCursor(next);
    scrollTo(next);
  };
  return { cursor, setCursor, move };
}

/** Asks for more when the last rows come near, once for each coming near and each length of the list. */
function useNearEnd(last: number, count: number, ask: (() => void) | undefined): void {
  const asked = useRef(0);
  useEffect(() => {
    const near = last >= count - AHEAD;
    if (ask && near && asked.current !== count) ask();
    asked.current = near ? count : 0;
  }, [last, count, ask]);
}

function useColumns<Row extends RowData>(columns: readonly DataColumn<Row>[], rows: readonly Row[]) {
  const definitions = useMemo(
    () =>
      columns.map(
        ({ id, header, cell }): ColumnDef<typeof features, Row> => ({
          id,
          header,
          cell: (context) => cell(context.row.original),
        }),
      ),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  return useTable({ features, columns: definitions, data });
}
