import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How something that can be pressed is called; '' for the page itself. */
const nameOf = (element: Element | null): string => {
  if (element === null || element === document.body) return '';
  return element.getAttribute('aria-label') ?? element.textContent.trim();
};

/**
 * Where the focus goes with a form in its place on the page: into it as it opens, for what was pressed is often gone by
 * then; as it closes back to what opened it, or to the heading of what it stood in. Gives the form's ref.
 */
export function usePanelFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  // asked while it is rendered: afterwards what was pressed may no longer be there
  const [opener] = useState(() => nameOf(document.activeElement));
  useLayoutEffect(() => form.current?.focus(), []);
  useFocusBack(form, opener);
  return form;
}

/**
 * Where the focus goes when something that held it leaves the page: to what is called `opener` beside it, or to the
 * heading of what it stood in.
 */
export function useFocusBack(place: RefObject<HTMLElement | null>, opener: string): void {
  useLayoutEffect(() => {
    const around = ancestorsOf(place.current);
    return () => {
      requestAnimationFrame(() => giveBack(around, opener));
    };
  }, [place, opener]);
}

function ancestorsOf(element: Element | null): readonly Element[] {
  const parent = element?.parentElement;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** Nothing where the focus is somewhere already. */
function giveBack(around: readonly Element[], opener: string): void {
  if (document.activeElement !== document.body) return;
  const left = around.filter(({ isConnected }) => isConnected);
  const pressable = [...(left[0]?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])];
  const pressed = pressable.find((each) => opener !== '' && nameOf(each) === opener);
  const [heading] = left.flatMap((each) => each.querySelector<HTMLElement>('h1, h2, h3') ?? []);
  if (!pressed && heading) heading.tabIndex = -1;
  (pressed ?? heading)?.focus();
}
