import type { AreaKind } from '../area.ts';

/** A unit as texts name it: its kind, and its name without it. */
export interface NamedUnit {
  readonly kind: AreaKind;
  readonly name: string;
}

const KINDS: Readonly<Record<string, AreaKind>> = {
  tỉnh: 'tinh',
  'thành phố': 'thanh_pho',
  'thủ đô': 'thanh_pho',
  quận: 'quan',
  huyện: 'huyen',
  'thị xã': 'thi_xa',
  phường: 'phuong',
  xã: 'xa',
  'thị trấn': 'thi_tran',
  'đặc khu': 'dac_khu',
};

/** One or more words for kinds; where a text repeats them, the last one counts ("phường Phường Tây Tựu"). */
const KIND_WORDS = new RegExp(`^(?:(?:${Object.keys(KINDS).join('|')})\\s+)+`, 'iu');
/** A name begins with a capital or a digit ("Phường 7"). */
const NAME = /^[\p{Lu}\p{N}][^,;()%]*$/u;

/** Spaces of any kind as one, composed letters: how every text of an import is read. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** "Phường Ba Đình" as its kind and name; undefined for what names no unit. */
export function parseFullName(text: string): NamedUnit | undefined {
  const words = tidy(text);
  const [front] = KIND_WORDS.exec(words) ?? [];
  if (front === undefined) return undefined;
  const name = words.slice(front.length);
  const kind = kindOf(front);
  return kind === undefined || !NAME.test(name) ? undefined : { kind, name };
}

/** The kind that a text of words for kinds ends with. */
export function kindOf(words: string): AreaKind | undefined {
  const said = tidy(words).toLowerCase();
  const word = Object.keys(KINDS).find((known) => said === known || said.endsWith(` ${known}`));
  return word === undefined ? undefined : KINDS[word];
}
