import { createContext, type ReactNode, useContext } from 'react';

/** What the server tells every public page about itself. */
export interface Site {
  /** Whether the data is a demonstration; marked on every page. */
  readonly demo: boolean;
  /** Where the quick exit leads: a page that says nothing about why one left. */
  readonly exitUrl: string;
  /** Address of the page shown, with what it was asked but for the language. */
  readonly path: string;
}

const SiteContext = createContext<Site>({ demo: false, exitUrl: '/', path: '/' });

/** Hands the site's facts to the page inside. */
export function SiteProvider(props: { site: Site; children: ReactNode }) {
  return <SiteContext.Provider value={props.site}>{props.children}</SiteContext.Provider>;
}

/** The site's facts. */
export function useSite(): Site {
  return useContext(SiteContext);
}
