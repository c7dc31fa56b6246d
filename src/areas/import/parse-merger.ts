import type { AreaKind, Extent } from '../area.ts';
import { kindOf, type NamedUnit, parseFullName, tidy } from './full-name.ts';

/** A former unit that a text says went, or partly went, into the unit it stands beside. */
export interface Mention extends NamedUnit {
  /** The district in parentheses behind it, without which the name would mean several units. */
  readonly district: string | null;
  readonly extent: Extent;
  /** Whether it is what was left after other units had taken their parts. */
  readonly rest: boolean;
}

/** What a text of mergers says. */
interface ParsedMerger {
  /** Nothing was changed: the unit stood before. */
  readonly kept: boolean;
  readonly mentions: readonly Mention[];
  /** Pieces that name no unit in a way we know. */
  readonly unread: readonly string[];
}

/** What a marker says of the names behind it, until the next marker. */
interface Scope {
  readonly extent: Extent;
  readonly rest: boolean;
  /** "của các phường ...": it holds for all that follow, and bare names are of this kind. */
  readonly plural: boolean;
  readonly kind: AreaKind | undefined;
}

const WHOLE: Scope = { extent: 'full', rest: false, plural: true, kind: undefined };
const KEPT = /^giữ nguyên\.?$/iu;
const AFTERWARDS = /\s*sau khi sắp xếp(?: theo quy định tại khoản \d+ Điều này)?\s*/giu;
const MARKERS: readonly (readonly [RegExp, Pick<Scope, 'extent' | 'rest'>])[] = [
  [
    /^(?:sắp xếp )?một phần (?:diện tích )?(?:tự nhiên|TN)?(?:, ?(?:toàn b[ộố] )?quy mô dân số)?(?= (?:của|các|phường|xã|thị trấn) )/iu,
    { extent: 'part', rest: false },
  ],
  [/^phần còn l[ạa]i(?= của )/iu, { extent: 'part', rest: true }],
  [
    /^toàn bộ (?:diện tích )?(?:tự nhiên|TN)?(?:, ?quy mô dân số)?(?= của )/iu,
    { extent: 'full', rest: false },
  ],
];
const OF = /^(?: của)*( các)?((?: (?:phường|xã|thị trấn)(?= ))*) /iu;
const TAKEN_BEFORE = /^phần còn l[ạa]i(?: sau khi sáp nhập|$)/iu;
const IN_PART = /^một phần$/iu;
/** A comma inside the marker is no border between two units. */
const INNER_COMMA = /,(?= ?(?:toàn b[ộố] )?quy mô dân số)/giu;

/**
 * Reads a text such as "Phường A, Xã B (huyện C) và một phần diện tích TN của Xã D". Names behind a marker that
 * is not plural are `unverified`: the text does not say whether it holds for them too. What it cannot read is
 * given back, never guessed.
 */
export function parseMerger(text: string): ParsedMerger {
  const said = tidy(text);
  if (KEPT.test(said)) return { kept: true, mentions: [], unread: [] };
  const mentions: Mention[] = [];
  const unread: string[] = [];
  let scope = WHOLE;
  for (const piece of piecesOf(said)) {
    const marked = markerOf(piece);
    const named = nameOf(marked?.rest ?? piece, (marked?.scope ?? scope).kind);
    if (named === undefined) unread.push(piece);
    else {
      const { extent, rest } = named.note ?? marked?.scope ?? scope;
      mentions.push({ ...named.unit, extent, rest });
    }
    if (marked) scope = marked.scope.plural ? marked.scope : afterSingle(marked.scope);
  }
  return { kept: false, mentions, unread };
}

/** "phần còn lại của A, B": whether B is meant too is not said. */
function afterSingle(scope: Scope): Scope {
  return scope.extent === 'full'
    ? WHOLE
    : { extent: 'unverified', rest: false, plural: true, kind: undefined };
}

/** The text cut at commas and "và" outside parentheses. */
function piecesOf(text: string): string[] {
  const flat = text.replace(AFTERWARDS, ' ').replace(INNER_COMMA, '\u0000');
  const cut = flat.match(/(?:\([^()]*\)|[^,;()])+/gu) ?? [];
  return cut
    .flatMap((piece) => piece.split(/(?:^|\s)và\s(?![^(]*\))/u))
    .map((piece) => tidy(piece.replaceAll('\u0000', ',')))
    .filter((piece) => piece !== '');
}

function markerOf(piece: string): { scope: Scope; rest: string } | undefined {
  for (const [pattern, meaning] of MARKERS) {
    const [front] = pattern.exec(piece) ?? [];
    if (front === undefined) continue;
    const behind = piece.slice(front.length);
    const [of = '', plural, kinds = ''] = OF.exec(behind) ?? [];
    const scope = { ...meaning, plural: plural !== undefined, kind: kindOf(kinds) };
    return { scope, rest: behind.slice(of.length) };
  }
  return undefined;
}

/** One unit with what stands in parentheses behind it. */
function nameOf(
  text: string,
  kind: AreaKind | undefined,
):
  | { unit: NamedUnit & { district: string | null }; note: Pick<Scope, 'extent' | 'rest'> | undefined }
  | undefined {
  const [, front = '', behind = ''] = /^([^()]*)((?: ?\([^()]*\))*)$/u.exec(text) ?? [];
  const unit = parseFullName(front) ?? bareName(front, kind);
  if (unit === undefined) return undefined;
  const notes = [...behind.matchAll(/\(([^()]*)\)/gu)].map(([, note = '']) => tidy(note));
  const districts = notes.filter((note) => /^(?:quận|huyện|thị xã|thành phố) /iu.test(note));
  const extents = notes.filter((note) => TAKEN_BEFORE.test(note) || IN_PART.test(note));
  if (districts.length + extents.length < notes.length || districts.length > 1) return undefined;
  const note = { extent: 'part', rest: extents.some((said) => TAKEN_BEFORE.test(said)) } as const;
  return { unit: { ...unit, district: districts[0] ?? null }, note: extents.length > 0 ? note : undefined };
}

/** "các phường Cửa Nam, Điện Biên": a bare name is of the kind said before it. */
function bareName(text: string, kind: AreaKind | undefined): NamedUnit | undefined {
  if (kind === undefined) return undefined;
  const name = tidy(text);
  return /^\p{Lu}[\p{L}\p{N} ]*$/u.test(name) ? { kind, name } : undefined;
}
