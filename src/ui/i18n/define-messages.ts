/** The words of a catalogue by key. */
export type Words = Readonly<Record<string, string>>;

/** What the other language must give: the same keys, so that a missing translation does not compile. */
export type Translation<V extends Words> = { readonly [K in keyof V]: string };

/** A catalogue in both languages. */
export interface Messages<V extends Words = Words> {
  readonly vi: V;
  readonly en: Translation<V>;
}

/** A value put into a message. */
export type Argument = string | number;

type NameOf<Inside extends string> = Inside extends `${infer Name},${string}` ? Name : Inside;

/** The names between braces of a Vietnamese message (Vietnamese has no plural, so braces are never nested). */
type ArgumentNames<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | ArgumentNames<Rest>
  : never;

/** Nothing for a message without braces, else one record with a value for each name. */
type ArgumentsOf<Text extends string> = [ArgumentNames<Text>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentNames<Text>, Argument>>];

/** Joins the two halves of a catalogue; the Vietnamese half (written `as const`) is the one that types. */
export function defineMessages<const V extends Words>(vi: V, en: Translation<V>): Messages<V> {
  return { vi, en };
}

/** The words of one catalogue in one language, ready to be asked. */
export type Text<V extends Words> = <K extends keyof V & string>(
  key: K,
  ...values: ArgumentsOf<V[K]>
) => string;
