/** How long an address stays valid: some phones begin to read only after the press has long been answered. */
const READ_WITHIN_MS = 30_000;

/** Saves bytes as a download of this name; the page stays where it is. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_WITHIN_MS);
}
