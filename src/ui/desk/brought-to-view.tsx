import { type ReactNode, useEffect, useRef } from 'react';

/**
 * What went wrong with a form that was sent: it takes the focus as it comes, which brings it into view, for it may stand
 * far from the button that was pressed.
 */
export function BroughtToView({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="brought-to-view">
      {children}
    </div>
  );
}
