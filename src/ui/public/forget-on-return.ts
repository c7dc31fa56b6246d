import { useEffect } from 'react';

/**
 * Makes a page that shows what was opened by a receipt begin anew when the browser's "back" brings it out of its
 * memory: whoever takes the phone next must not find it as it was left. `wanted` is false while what was
 * written is nowhere but in the page.
 */
export function useForgetOnReturn(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const onHide = ({ persisted }: PageTransitionEvent) => {
      if (persisted) document.body.hidden = true;
    };
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    addEventListener('pagehide', onHide);
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('pagehide', onHide);
      removeEventListener('pageshow', onShow);
    };
  }, [wanted]);
}
