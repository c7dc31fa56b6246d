import MiniSearch from 'minisearch';
import { foldLetters } from '../../../areas/fold.ts';
import type { MessageContent, TipContent } from '../../../sealed/plaintext.ts';
import type { SealedErrorCode } from '../../../sealed/sealed-error.ts';
import type { TipRow } from '../../contract.ts';

/** What came of opening something sealed: its content, a share that this person lacks, or a refusal. */
export type Opening<Content> =
  | { readonly status: 'opened'; readonly content: Content; readonly contentIdentity: string }
  | { readonly status: 'no_share'; readonly unitId: number; readonly epoch: number }
  | { readonly status: 'refused'; readonly code: SealedErrorCode };

/** Everything that this browser has opened since the keys were unlocked. In memory only. */
export interface OpenedTips {
  tip(tipId: string): Opening<TipContent> | undefined;
  message(messageId: string): Opening<MessageContent> | undefined;
  keepTip(row: TipRow, opening: Opening<TipContent>): void;
  /** The row as it is now, for a tip that was opened before. */
  keepRow(row: TipRow): void;
  keepMessage(messageId: string, opening: Opening<MessageContent>): void;
  /** Drops what a tip said, once its content has been erased. */
  forgetTip(tipId: string): void;
  /** The first words of a tip, for its row; undefined before it has been opened. */
  firstLine(tipId: string): string | undefined;
  /** Rows whose text has every word of the query, with or without diacritics, best first. */
  search(query: string): TipRow[];
  subscribe(listener: () => void): () => void;
  /** Grows with every change, so that pages know when to draw again. */
  revision(): number;
}

const LINE_LENGTH = 160;

/** An empty store. */
export function createOpenedTips(): OpenedTips {
  const tips = new Map<string, Opening<TipContent>>();
  const messages = new Map<string, Opening<MessageContent>>();
  const rows = new Map<string, TipRow>();
  const listeners = new Set<() => void>();
  const index = new MiniSearch<{ id: string; text: string; place: string }>({
    fields: ['text', 'place'],
    processTerm: (term) => foldLetters(term) || null,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  let revision = 0;
  const changed = () => {
    revision += 1;
    for (const listener of listeners) listener();
  };
  return {
    tip: (tipId) => tips.get(tipId),
    message: (messageId) => messages.get(messageId),
    keepTip(row, opening) {
      tips.set(row.tipId, opening);
      rows.set(row.tipId, row);
      if (opening.status === 'opened') {
        const { text, place = '', landmark = '' } = opening.content;
        const entry = { id: row.tipId, text, place: `${place} ${landmark}` };
        if (index.has(entry.id)) index.replace(entry);
        else index.add(entry);
      }
      changed();
    },
    keepRow(row) {
      const known = rows.get(row.tipId);
      if (known === undefined || known.version >= row.version) return;
      rows.set(row.tipId, row);
      changed();
    },
    keepMessage(messageId, opening) {
      messages.set(messageId, opening);
      changed();
    },
    forgetTip(tipId) {
      if (!tips.delete(tipId)) return;
      rows.delete(tipId);
      if (index.has(tipId)) index.discard(tipId);
      changed();
    },
    firstLine(tipId) {
      const opening = tips.get(tipId);
      if (opening?.status !== 'opened') return undefined;
      return opening.content.text.replaceAll(/\s+/g, ' ').trim().slice(0, LINE_LENGTH);
    },
    search: (query) => index.search(query).flatMap(({ id }) => rows.get(id) ?? []),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    revision: () => revision,
  };
}

const stores = new WeakMap<object, OpenedTips>();

/** The store that belongs to a set of open keys. Once the keys are put away nothing leads to it any more. */
export function openedTipsOf(keys: object): OpenedTips {
  const known = stores.get(keys);
  if (known) return known;
  const fresh = createOpenedTips();
  stores.set(keys, fresh);
  return fresh;
}
