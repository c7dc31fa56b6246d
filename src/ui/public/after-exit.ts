/** One flag for this tab, until it opens a page of ours anew: that it was left by the quick exit. Nothing else is kept. */
const LEFT = 'binh-yen:left';

/** Notes for this tab that it was left by the quick exit. Where the browser keeps nothing, nothing is noted. */
export function noteExit(): void {
  try {
    sessionStorage.setItem(LEFT, '');
  } catch {
    // forbidden or full: leaving comes first
  }
}

/**
 * Goes on to `exitUrl`, before anything is drawn, where Back or Forward leads to a page of ours in a tab that was left by
 * the quick exit; a page that is opened anew ends that. To be called while the page is still being read.
 */
export function stayAway(exitUrl: string): void {
  if (isOpenedAnew()) forgetExit();
  else if (wasLeft()) goOn(exitUrl);
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
  return !(entry instanceof PerformanceNavigationTiming) || entry.type === 'navigate';
}

function wasLeft(): boolean {
  try {
    return sessionStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
}

function forgetExit(): void {
  try {
    sessionStorage.removeItem(LEFT);
  } catch {
    // then nothing was noted either
  }
}
