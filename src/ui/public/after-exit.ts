/** The window hears of it when the quick exit is taken, before the page goes: what was kept on the device can be wiped. */
export const LEAVING = 'binh-yen:leaving';

/** One flag for this tab, until it opens a page of ours anew: that it was left by the quick exit. Nothing else is kept. */
const LEFT = 'binh-yen:left';

/**
 * Goes on to `exitUrl`, before anything is drawn, where Back or Forward leads to a page of ours in a tab that was left by
 * the quick exit; a page that is opened anew ends that. To be called while the page is still being read.
 */
export function stayAway(exitUrl: string): void {
  if (isOpenedAnew()) inThisTab((kept) => kept.removeItem(LEFT));
  else if (wasLeft()) goOn(exitUrl);
  addEventListener(LEAVING, () => inThisTab((kept) => kept.setItem(LEFT, '')));
  addEventListener('pageshow', (event) => {
    if (!event.persisted || !wasLeft()) return;
    // whatever else a page does when it comes out of the browser's memory
    event.stopImmediatePropagation();
    goOn(exitUrl);
  });
}

function goOn(exitUrl: string): void {
  document.documentElement.hidden = true;
  location.replace(exitUrl);
}

/** By a link, an address or a bookmark; a reload belongs to how the page was come to. */
function isOpenedAnew(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return !entry || !('type' in entry) || entry.type === 'navigate';
}

function wasLeft(): boolean {
  return inThisTab((kept) => kept.getItem(LEFT)) === '';
}

/** Where the browser lets nothing be kept, nothing is: leaving comes first. */
function inThisTab<Value>(act: (kept: Storage) => Value): Value | undefined {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}
