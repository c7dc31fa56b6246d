const LONGEST_NAME = 120;

/**
 * A name that is safe to save a stranger's file under: no path, no control or direction characters (with which
 * `exe.jpg` is made to look like `gpj.exe`), no leading dot, at most 120 characters.
 */
export function safeFileName(name: string): string {
  const flat = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/g, '_')
    .slice(-LONGEST_NAME)
    .replace(/^[.\s]+/, '')
    .trim();
  return flat || 'tep';
}
