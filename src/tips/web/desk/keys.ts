import type { InboxSearch } from './inbox.ts';

/** Names of what the server is asked, for the query cache: a tip's all begin alike, so that one word renews them. */
export const queryKeys = {
  lists: ['tips', 'list'],
  list: (search: InboxSearch) => ['tips', 'list', search],
  counts: (unitId: number | undefined) => ['tips', 'counts', unitId ?? 'all'],
  tip: (tipId: string) => ['tips', 'one', tipId],
  steps: (tipId: string) => ['tips', 'one', tipId, 'steps'],
  messages: (tipId: string) => ['tips', 'one', tipId, 'messages'],
  links: (tipId: string) => ['tips', 'one', tipId, 'links'],
  sent: ['tips', 'sent'],
  members: (unitId: number) => ['tips', 'members', unitId],
} as const;

/** How often a page that is looked at asks for news, ms. */
export const REFRESH_MS = 30_000;
