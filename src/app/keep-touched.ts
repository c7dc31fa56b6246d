type Field = HTMLInputElement | HTMLTextAreaElement;

/** A turn away, so that what a field was told has been drawn before the next one is. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * On a slow phone a card is chosen, or words are pasted, before the page's script is there, and the page that wakes
 * knows nothing of it. Notes what differs from what the server wrote; what it gives tells the woken page so.
 */
export function keepTouched(root: HTMLElement): () => Promise<void> {
  const touched = [...root.querySelectorAll<Field>('input, textarea')].flatMap((field) => {
    if (field instanceof HTMLInputElement && field.checked !== field.defaultChecked) {
      const { checked } = field;
      return () => tell(field, { checked }, 'change');
    }
    const { value } = field;
    return value === field.defaultValue ? [] : () => tell(field, { value }, 'input');
  });
  return async () => {
    for (const telling of touched) {
      telling();
      await drawn();
    }
  };
}

function tell(field: Field, as: { checked: boolean } | { value: string }, event: 'change' | 'input'): void {
  Object.assign(field, as);
  field.dispatchEvent(new Event(event, { bubbles: true }));
}
