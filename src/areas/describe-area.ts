import { writtenDay } from '../law/day.ts';
import { type AreaLanguage, displayName } from './area.ts';
import type { AreaResult } from './search.ts';
import type { Successor } from './trace-successors.ts';

interface Words {
  readonly since: (day: string) => string;
  readonly former: (name: string, until: string) => string;
  readonly until: (day: string) => string;
  readonly whole: (name: string) => string;
  readonly split: (names: string) => string;
  readonly partly: (name: string) => string;
  readonly perhaps: (names: string) => string;
  readonly unknown: string;
  readonly restUnknown: string;
  readonly unchecked: string;
  readonly and: string;
}

const VI: Words = {
  since: (day) => `(từ ${day})`,
  former: (name, until) => `${name} cũ${until}`,
  until: (day) => ` (đến ${day})`,
  whole: (name) => `nay thuộc ${name}`,
  split: (names) => `nay chia về ${names}`,
  partly: (name) => `một phần nay thuộc ${name}`,
  perhaps: (names) => `có thể nay thuộc ${names}`,
  unknown: 'chưa rõ nay thuộc đơn vị nào',
  restUnknown: 'phần còn lại chưa rõ',
  unchecked: '(chưa đối chiếu)',
  and: ' và ',
};

const EN: Words = {
  since: (day) => `(since ${day})`,
  former: (name, until) => `former ${name}${until}`,
  until: (day) => ` (until ${day})`,
  whole: (name) => `now in ${name}`,
  split: (names) => `now divided among ${names}`,
  partly: (name) => `partly now in ${name}`,
  perhaps: (names) => `perhaps now in ${names}`,
  unknown: 'not known where it belongs now',
  restUnknown: 'the rest is not known',
  unchecked: '(not verified)',
  and: ' and ',
};

/**
 * A search row in words that tell units of one name apart: "phường Đông Sơn (từ 01/07/2025)",
 * "phường Đông Sơn cũ (đến 30/06/2025), nay thuộc phường Hạc Thành". A day that is not verified is left
 * out; a fate that is not verified says so.
 */
export function describeArea(result: AreaResult, language: AreaLanguage): string {
  const words = language === 'vi' ? VI : EN;
  const { area } = result;
  const name = displayName(area, language);
  if (result.current) return area.verified ? `${name} ${words.since(writtenDay(area.validFrom))}` : name;
  const until = area.verified && area.validTo ? words.until(writtenDay(area.validTo)) : '';
  return `${words.former(name, until)}, ${fateOf(result, words, language)}`;
}

/** What became of a former unit, as a clause. */
function fateOf(result: AreaResult, words: Words, language: AreaLanguage): string {
  const { successors } = result;
  if (successors.length === 0) return `${words.unknown} ${words.unchecked}`;
  const clause = whereTo(successors, words, language);
  const rest = result.unknownFate ? `, ${words.restUnknown}` : '';
  const sound = !result.unknownFate && successors.every((successor) => successor.verified);
  return sound ? clause : `${clause}${rest} ${words.unchecked}`;
}

function whereTo(successors: readonly Successor[], words: Words, language: AreaLanguage): string {
  const names = listed(
    successors.map((successor) => displayName(successor, language)),
    words.and,
  );
  if (successors.some((successor) => successor.extent === 'unverified')) return words.perhaps(names);
  if (successors.length > 1) return words.split(names);
  return successors[0]?.extent === 'part' ? words.partly(names) : words.whole(names);
}

function listed(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;
}
