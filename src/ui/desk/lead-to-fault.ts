/**
 * Leads to the first field of a form that says what is wrong with it, once that is drawn: on a phone it may stand far
 * above the button that was pressed. Where nothing is wrong, nothing happens.
 */
export function leadToFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], .mantine-InputWrapper-error');
    const group = wrong?.closest('.mantine-InputWrapper-root');
    // a group of choices says it under them, and is entered at its first one
    const field = wrong?.matches('[aria-invalid="true"]') ? wrong : group?.querySelector('input');
    field?.focus();
  });
}
