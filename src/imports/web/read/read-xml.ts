import { FileFault } from '../../file-fault.ts';

/** An element as it opens. */
export interface XmlTag {
  /** Without the prefix of its namespace. */
  readonly name: string;
  /** The value of an attribute that has no prefix. */
  attribute(name: string): string | undefined;
  /** The value of an attribute that has some prefix, as `r:id`. */
  prefixed(name: string): string | undefined;
}

/** What hears of the elements and the words of a document, in their order. */
interface XmlListener {
  open(tag: XmlTag): void;
  close?(name: string): void;
  text?(words: string): void;
}

/** What passes with nothing to be heard: where it begins and ends. */
const PASSED_OVER = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
const [CDATA, CDATA_END] = ['<![CDATA[', ']]>'];
/** A tag that opens. It matches from one place alone and no attribute holds a `<`: what fails has failed at once. */
const TAG = /<([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#x([0-9a-f]{1,6});|#(\d{1,7});|(\w{1,8});)?/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads XML once from its beginning to its end, in time that grows as its length does. A document that declares a
 * type of its own, with the entities that come with one, is refused. Throws `FileFault` (`damaged`), and what the
 * listener throws.
 */
export function readXml(xml: string, listener: XmlListener): void {
  const within: string[] = [];
  let at = 0;
  for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', at)) {
    if (next > at && within.length > 0) listener.text?.(decoded(xml.slice(at, next)));
    at = xml.startsWith('</', next)
      ? readEnd(xml, next, within, listener)
      : readRest(xml, next, within, listener);
  }
  if (within.length > 0) throw new FileFault('damaged');
}

function readEnd(xml: string, from: number, within: string[], { close }: XmlListener): number {
  const end = endOf(xml, '>', from);
  const name = xml.slice(from + 2, end - 1).trimEnd();
  if (within.pop() !== name) throw new FileFault('damaged');
  close?.(bare(name));
  return end;
}

function readRest(xml: string, from: number, within: string[], listener: XmlListener): number {
  const passed = PASSED_OVER.find(([begins]) => xml.startsWith(begins, from));
  if (passed) return endOf(xml, passed[1], from + passed[0].length);
  if (xml.startsWith(CDATA, from)) {
    const end = endOf(xml, CDATA_END, from);
    if (within.length > 0) listener.text?.(xml.slice(from + CDATA.length, end - CDATA_END.length));
    return end;
  }
  TAG.lastIndex = from;
  const [whole, name, attributes = '', empty] = TAG.exec(xml) ?? [];
  if (whole === undefined || name === undefined) throw new FileFault('damaged');
  listener.open(tagOf(name, attributes));
  if (empty) listener.close?.(bare(name));
  else within.push(name);
  return from + whole.length;
}

/** The place behind a mark that has to come. */
function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new FileFault('damaged');
  return at + mark.length;
}

function tagOf(name: string, attributes: string): XmlTag {
  const find = (sought: (name: string) => boolean) => {
    for (const [, said = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      if (sought(said)) return decoded(double ?? single ?? '');
    }
    return undefined;
  };
  return {
    name: bare(name),
    attribute: (sought) => find((said) => said === sought),
    prefixed: (sought) => find((said) => said.endsWith(`:${sought}`) && !said.startsWith('xmlns:')),
  };
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_, hex: string | undefined, decimal: string | undefined, named = '') => {
    if (hex === undefined && decimal === undefined) {
      const letter = ENTITIES.get(named);
      if (letter === undefined) throw new FileFault('damaged');
      return letter;
    }
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (point > 0x10ffff) throw new FileFault('damaged');
    return String.fromCodePoint(point);
  });
}
