import { useEffect } from 'react';

/** The heading of a desk page, and its name in the browser's tab and history. Never a name or a story of a tip. */
export function PageTitle({ children, unseen }: { readonly children: string; readonly unseen?: boolean }) {
  useEffect(() => {
    document.title = `${children} · Bình Yên`;
  }, [children]);
  return <h1 className={unseen ? 'unseen' : undefined}>{children}</h1>;
}
