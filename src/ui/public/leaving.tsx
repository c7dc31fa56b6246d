import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { LEAVING } from './after-exit.ts';

/** A call is announced to the page as if it were left; within this time of the press it is known for a call. */
const CALLING_MS = 1000;

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
  /** What the page was told behind the # of its address and has taken off it; empty for nothing. */
  readonly fragment: { current: string };
}

const LeavingContext = createContext<Leaving>({
  hold: () => () => undefined,
  go: () => undefined,
  fragment: { current: '' },
});

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

/**
 * Remembers what came behind the # of the address, where no server sees it, once it was taken off there: where the page
 * has to be opened anew, in another language, it goes along. Undefined for nothing, and once it is left out.
 */
export function useFragment(fragment: string | undefined): void {
  const remembered = useContext(LeavingContext).fragment;
  useEffect(() => {
    remembered.current = fragment ?? '';
  }, [remembered, fragment]);
}

/** Opens this page anew at another of its addresses, with what came behind the # of the first; asks as `useGo` does. */
export function useOpenAnew(): Leaving['go'] {
  const { go, fragment } = useContext(LeavingContext);
  return (href, why) => go(fragment.current ? href.replace(/#.*$/, '') + fragment.current : href, why);
}

/** The side of the frame: what is held, the question where one stands, and its two answers. */
export function useLeaving() {
  const [holds, setHolds] = useState<readonly Hold[]>([]);
  const [going, setGoing] = useState<Omit<Asked, 'ask'>>();
  const fragment = useRef('');
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
    leaving: { hold, go, fragment },
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
    let calledAt = Number.NEGATIVE_INFINITY;
    const onClick = (event: MouseEvent) => {
      if (isCall(event)) calledAt = performance.now();
      const href = leadsTo(event);
      if (href === undefined) return;
      event.preventDefault();
      go(href);
    };
    const onClose = (event: BeforeUnloadEvent) => {
      const isCalling = performance.now() - calledAt < CALLING_MS;
      if (!free.current && !isCalling) event.preventDefault();
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

/** Whether a press hands an address over to another program, as the call to 113 does: the page stays. */
function isCall(event: MouseEvent): boolean {
  const link = pressedLink(event);
  return link !== null && !link.protocol.startsWith('http');
}

/** Where a press takes this tab: undefined where it stays on the page, or calls, or opens another tab. */
function leadsTo(event: MouseEvent): string | undefined {
  const link = pressedLink(event);
  if (!link || event.defaultPrevented || event.button !== 0 || hasModifier(event)) return undefined;
  if (link.target !== '' || link.hasAttribute('download') || !link.protocol.startsWith('http'))
    return undefined;
  const here = link.pathname === location.pathname && link.search === location.search && link.hash !== '';
  return here ? undefined : link.href;
}

function pressedLink({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null;
  return link instanceof HTMLAnchorElement ? link : null;
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
