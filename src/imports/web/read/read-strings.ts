import { readXml } from './read-xml.ts';

const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** The words that the cells of a workbook share, in their order (ECMA-376, 18.4.9). Throws `FileFault` (`damaged`). */
export function readStrings(xml: string): string[] {
  const strings: string[] = [];
  const words = wordsIn();
  readXml(xml, {
    open({ name }) {
      if (name === 'si') words.begin();
      words.open(name);
    },
    close(name) {
      words.close(name);
      if (name === 'si') strings.push(words.said());
    },
    text: words.text,
  });
  return strings;
}

/** Puts together the words of one text: its runs in their order, without the readings that East Asian words have. */
export function wordsIn() {
  let [said, inText, inReading] = ['', false, false];
  const enter = (name: string, entered: boolean) => {
    if (name === 't') inText = entered;
    if (name === 'rPh') inReading = entered;
  };
  return {
    begin() {
      said = '';
    },
    open: (name: string) => enter(name, true),
    close: (name: string) => enter(name, false),
    text(words: string) {
      if (inText && !inReading) said += words;
    },
    said: () => unescaped(said),
  };
}

/** Letters that XML has no way to write stand as `_x000D_` (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
