import { createContext, type ReactNode, useContext } from 'react';

/** Who works at this desk, as the frame must know it; the accounts capability fills it in. */
export interface DeskSession {
  readonly state: 'loading' | 'signed-out' | 'signed-in';
  /** Present once signed in. */
  readonly account?: { readonly name: string; readonly unit: string; readonly roles: readonly string[] };
  /** Whether the officer's keys are in this page's memory. */
  readonly keys: 'open' | 'locked';
  readonly lock: () => void;
  readonly signOut: () => void;
}

const nobody: DeskSession = { state: 'signed-out', keys: 'locked', lock: () => {}, signOut: () => {} };

const SessionContext = createContext<DeskSession>(nobody);

/** Hands the session to the frame and to every page. */
export function DeskSessionProvider(props: { session: DeskSession; children: ReactNode }) {
  return <SessionContext.Provider value={props.session}>{props.children}</SessionContext.Provider>;
}

/** The session of this desk. */
export function useDeskSession(): DeskSession {
  return useContext(SessionContext);
}
