import type { ReactNode } from 'react';
import { DeskSessionOfKeyring } from '../accounts/web/desk-session.tsx';
import { KeyringProvider } from '../accounts/web/keyring-provider.tsx';

/** What the pages of the desk share beyond the kit: who is signed in, and which keys stand open. */
export function DeskProviders({ children }: { children: ReactNode }) {
  return (
    <KeyringProvider>
      <DeskSessionOfKeyring>{children}</DeskSessionOfKeyring>
    </KeyringProvider>
  );
}
