/**
 * What fills the screen anew is read from its top: the page scrolls up and focus goes to the heading. Called from a
 * layout effect: one that waits for the paint would take focus from a field that has been touched meanwhile.
 */
export function readFromTop(heading: HTMLElement | null): void {
  scrollTo({ top: 0 });
  heading?.focus();
}
