import type { Argument } from './define-messages.ts';
import { formatNumber } from './formats.ts';
import type { Language } from './language.ts';

/**
 * Formats the part of ICU MessageFormat that our catalogues use: `{name}`, `{n, number}`,
 * `{n, plural, =0 {…} one {# day} other {# days}}` and `{kind, select, a {…} other {…}}`, nested.
 * A test holds it against FormatJS; FormatJS itself would cost a resident's phone 15 KB before the first question.
 * Throws where a value is missing: a sentence with a hole in it must not reach a person.
 */
export function formatMessage(
  text: string,
  values: Readonly<Record<string, Argument>>,
  language: Language,
): string {
  return text.includes('{') ? formatWith(text, values, language) : text;
}

function formatWith(
  text: string,
  values: Readonly<Record<string, Argument>>,
  language: Language,
  count?: number,
): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '#' && count !== undefined) out += formatNumber(count, language);
    else if (character !== '{') out += character;
    else {
      const end = closingOf(text, at);
      out += argument(text.slice(at + 1, end), values, language);
      at = end;
    }
  }
  return out;
}

function argument(inside: string, values: Readonly<Record<string, Argument>>, language: Language): string {
  const [, name = '', kind, rest = ''] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,?([\s\S]*))?$/.exec(inside) ?? [];
  const value = values[name];
  if (value === undefined) throw new RangeError(`message wants a value for "${name}"`);
  if (kind === undefined) return String(value);
  if (kind === 'number') return formatNumber(Number(value), language);
  const branches = branchesOf(rest);
  if (kind === 'select') return formatWith(branches[String(value)] ?? branches.other ?? '', values, language);
  const count = Number(value);
  const branch =
    branches[`=${count}`] ?? branches[new Intl.PluralRules(language).select(count)] ?? branches.other ?? '';
  return formatWith(branch, values, language, count);
}

function branchesOf(text: string): Record<string, string> {
  const branches: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const close = closingOf(text, open);
    branches[text.slice(at, open).trim()] = text.slice(open + 1, close);
    at = close + 1;
  }
  return branches;
}

function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new SyntaxError(`brace without an end in "${text}"`);
}
