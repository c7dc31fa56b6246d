import { type Face, widthOf } from './fonts.ts';

/**
 * Words on as few lines as fit in a width in millimetres, and those as even as may be: no last line of one word.
 * A single word that is wider stands on a line of its own.
 */
export function balanceLines(text: string, look: { face: Face; size: number; width: number }): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const widths = words.map((word) => widthOf(word, look.face, look.size));
  const space = widthOf(' ', look.face, look.size);
  const fill = (width: number): string[] => {
    const lines: string[] = [];
    let used = Number.POSITIVE_INFINITY;
    words.forEach((word, index) => {
      const needed = widths[index] ?? 0;
      if (used + space + needed > width) {
        lines.push(word);
        used = needed;
        return;
      }
      lines.push(`${lines.pop() ?? ''} ${word}`);
      used += space + needed;
    });
    return lines;
  };
  const fewest = fill(look.width);
  // the narrowest width that needs no more lines evens them out
  for (let width = look.width; width > 0; width -= 0.5) {
    const narrower = fill(width - 0.5);
    if (narrower.length > fewest.length) return fill(width);
  }
  return fewest;
}
