/** Bytes as the ASCII that formats name their parts in; shorter where the array ends. */
export function readAscii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
