import { useEffect, useRef, useState } from 'react';
import type { CategoryCode } from '../../categories.ts';
import { readSiteTicket, type SiteTicket } from '../../site-code.ts';

/**
 * The site from whose place somebody came here, and how to leave that out. Its code comes in the part of the address
 * that no server sees, is taken off at once, and stays in memory: no draft and no outbox of this phone holds it.
 */
export function useSiteTicket(
  onCategory: (category: CategoryCode) => void,
): readonly [SiteTicket | null, () => void] {
  const [ticket, setTicket] = useState<SiteTicket | null>(null);
  const chosen = useRef(onCategory);
  useEffect(() => {
    const read = readSiteTicket(location.hash);
    if (!read) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    setTicket(read);
    if (read.category) chosen.current(read.category);
  }, []);
  return [ticket, () => setTicket(null)];
}
