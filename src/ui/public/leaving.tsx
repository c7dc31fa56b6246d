import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { LEAVING } from './quick-exit.ts';

/** What would be lost by leaving, and the words to ask with. */
interface Hold {
  readonly ask: string;
}

/** The question that stands on the page: what would be lost, whereto one was going, what else is to be said. */
export interface Asked {
  readonly ask: string;
  readonly href: string;
  readonly why?: string | undefined;
}

interface Leaving {
  /** Holds the page until what it gives is called. */
  readonly hold: (hold: Hold) => () => void;
  /**
   * Goes to an address of ours, once the person has agreed where something would be lost. "Back" does not return to
   * what was left.
   */
  readonly go: (href: string, why?: string) => void;
}

const LeavingContext = createContext<Leaving>({ hold: () => () => undefined, go: () => undefined });

/** Hands what `useLeaving` gives to the page inside. */
export const LeavingProvider = LeavingContext.Provider;

/** Goes to an address of ours; asks first where something would be lost, and says `why` one goes there at all. */
export function useGo(): Leaving['go'] {
  return useContext(LeavingContext).go;
}

/**
 * Asks with these words before the page is left by a link or closed: what it holds is nowhere else. Undefined while
 * nothing would be lost. The quick exit is never asked.
 */
export function useHold(ask: string | undefined): void {
  const { hold } = useContext(LeavingContext);
  useEffect(() => (ask === undefined ? undefined : hold({ ask })), [hold, ask]);
}

/** The side of the frame: what is held, the question where one stands, and its two answers. */
export function useLeaving() {
  const [holds, setHolds] = useState<readonly Hold[]>([]);
  const [going, setGoing] = useState<Omit<Asked, 'ask'>>();
  const ask = holds.at(-1)?.ask;
  const hold = useCallback((added: Hold) => {
    setHolds((before) => [...before, added]);
    return () => setHolds((before) => before.filter((each) => each !== added));
  }, []);
  const go = useCallback(
    (href: string, why?: string) => {
      if (ask === undefined) location.replace(href);
      else setGoing({ href, why });
    },
    [ask],
  );

  const letGo = useHeldPage(ask !== undefined, go);
  useEffect(() => {
    if (ask === undefined) setGoing(undefined);
  }, [ask]);

  return {
    leaving: { hold, go },
    asked: going && ask !== undefined ? { ...going, ask } : undefined,
    stay: () => setGoing(undefined),
    leave: () => {
      letGo();
      if (going) location.replace(going.href);
    },
  };
}

/** While `held`, a link asks by `go`, and closing by the browser's own words; what it gives lets go of it. */
function useHeldPage(held: boolean, go: Leaving['go']): () => void {
  const free = useRef(false);
  const letGo = useCallback(() => {
    free.current = true;
  }, []);
  useEffect(() => {
    if (!held) return;
    const onClick = (event: MouseEvent) => {
      const href = leadsTo(event);
      if (href === undefined) return;
      event.preventDefault();
      go(href);
    };
    const onClose = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault();
    };
    document.addEventListener('click', onClick);
    addEventListener('beforeunload', onClose);
    // the quick exit, and a person who has agreed to what the browser itself asked
    addEventListener(LEAVING, letGo);
    addEventListener('pagehide', letGo);
    return () => {
      document.removeEventListener('click', onClick);
      removeEventListener('beforeunload', onClose);
      removeEventListener(LEAVING, letGo);
      removeEventListener('pagehide', letGo);
    };
  }, [held, go, letGo]);
  return letGo;
}

/** Where a click takes this tab: undefined where it stays on the page, or calls, or opens another tab. */
function leadsTo(event: MouseEvent): string | undefined {
  const { target, button, defaultPrevented } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || defaultPrevented || button !== 0 || hasModifier(event))
    return undefined;
  if (link.target !== '' || link.hasAttribute('download') || !link.protocol.startsWith('http'))
    return undefined;
  const here = link.pathname === location.pathname && link.search === location.search && link.hash !== '';
  return here ? undefined : link.href;
}

/** A press that the browser understands in its own way: another tab, another window. */
export function hasModifier(event: {
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
