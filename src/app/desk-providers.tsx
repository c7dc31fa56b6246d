import type { ReactNode } from 'react';

/** What the pages of the desk share beyond the kit: the session of the accounts capability goes here. */
export function DeskProviders({ children }: { children: ReactNode }) {
  return <>{children}</>;
}
