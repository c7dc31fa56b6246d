import { createContext, useContext } from 'react';
import type { Ceremony, CeremonyEvent } from './ceremony.ts';
import type { CeremonySecrets } from './secrets.ts';

/** What every step works on. */
export interface CeremonyRoom {
  readonly state: Ceremony;
  readonly happened: (event: CeremonyEvent) => void;
  readonly secrets: CeremonySecrets;
  /** The header that opens the server's ceremony endpoints. */
  readonly authorization: () => { readonly authorization: string };
  readonly setToken: (token: string) => void;
  /** The token that came in the address, where one did. */
  readonly givenToken: string;
  /** Forgets every key and goes back to the start; the server knows of nothing. */
  readonly beginAgain: () => void;
}

/** Filled by the page. */
export const CeremonyContext = createContext<CeremonyRoom | null>(null);

/** The room that a step stands in. Throws outside of the page. */
export function useCeremony(): CeremonyRoom {
  const room = useContext(CeremonyContext);
  if (!room) throw new Error('no ceremony around this step');
  return room;
}
