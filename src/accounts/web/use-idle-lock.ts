import { useEffect } from 'react';
import { idleWatch } from './idle-lock.ts';

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Timers stand still while a computer sleeps, so the wait is never longer than this. */
const LONGEST_WAIT_MS = 30_000;

/** Calls `lock` after thirty idle minutes, and when the page is left, while `active`. */
export function useIdleLock(active: boolean, lock: () => void): void {
  useEffect(() => {
    if (!active) return;
    const watch = idleWatch(Date.now());
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      const left = watch.remaining(Date.now());
      if (left === 0) lock();
      else timer = setTimeout(check, Math.min(left, LONGEST_WAIT_MS));
    };
    const touch = () => watch.touched(Date.now());
    check();
    for (const type of TOUCHES) addEventListener(type, touch, { passive: true });
    // A page kept for the Back button would keep its keys.
    addEventListener('pagehide', lock);
    return () => {
      clearTimeout(timer);
      for (const type of TOUCHES) removeEventListener(type, touch);
      removeEventListener('pagehide', lock);
    };
  }, [active, lock]);
}
