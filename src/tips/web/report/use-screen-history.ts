import { useEffect, useRef } from 'react';

/**
 * Makes the phone's own back button go one screen back instead of losing what was written: while `inside`, one
 * extra entry of the same address stands in the history. Returns what the page's "back" should do.
 */
export function useScreenHistory(inside: boolean, onBack: () => void): () => void {
  const latest = useRef(onBack);
  latest.current = onBack;
  const extra = useRef(false);

  useEffect(() => {
    if (!inside || extra.current) return;
    history.pushState(null, '');
    extra.current = true;
  });

  useEffect(() => {
    const onPop = () => {
      if (!extra.current) return;
      extra.current = false;
      latest.current();
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);

  return () => {
    if (extra.current) history.back();
    else latest.current();
  };
}
