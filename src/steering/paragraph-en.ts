import { displayName } from '../areas/area.ts';
import { type Compared, comparisonsOf } from './paragraph-comparison.ts';
import type { NamedScheme, ParagraphWords, Told } from './paragraph-facts.ts';
import { writtenChange } from './written-change.ts';
import { magnitudeOf, writtenNumber, writtenShare } from './written-number.ts';
import { inPeriod } from './written-period.ts';

const number = (value: number): string => writtenNumber(value, 'en');
const some = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** The summary in English. */
export const EN: ParagraphWords = {
  lead: ({ period, area }) => `${inPeriod(period, 'en')}, in ${displayName(area, 'en')},`,
  schemes: ({ values, schemes = [] }) => {
    const { schemes_maintained: maintained, schemes_newly_built: built } = values;
    const clauses = [maintained && keptUp(maintained.value), built && setUp(built.value)].filter(isSaid);
    if (clauses.length === 0) return undefined;
    const any = (maintained?.value ?? 0) + (built?.value ?? 0) > 0;
    return clauses.join(' and ') + (any ? naming(schemes) : '');
  },
  information: ({ values }) => {
    const { information_received: received, useful } = values;
    if (received === undefined) return undefined;
    if (received.value === 0) return 'people have given no information about security and order yet';
    return `people gave ${pieces(received.value)} about security and order${useful ? proved(useful.value) : ''}`;
  },
  results: ({ values }) => {
    const { resolved, cases_cleared: cleared, wanted_ended: wanted, groups_dismantled: groups } = values;
    const clauses = [
      resolved && ratio(resolved, REPORTS),
      cleared && ratio(cleared, CASES),
      wanted &&
        (wanted.value === 0
          ? 'no wanted person was arrested or persuaded to surrender'
          : `${some(wanted.value, 'wanted person was', 'wanted persons were')} arrested or persuaded to surrender`),
      groups &&
        (groups.value === 0
          ? 'no criminal group was broken up'
          : `${some(groups.value, 'criminal group was', 'criminal groups were')} broken up`),
    ].filter(isSaid);
    return clauses.length === 0 ? undefined : clauses.join('; ');
  },
  comparison: ({ values, before = {} }) => {
    const clauses = comparisonsOf(values, before).map(
      ([code, now, then]) => `${COMPARED[code]} ${writtenChange(now, then, 'en')}`,
    );
    return clauses.length === 0 ? undefined : `against the same period a year before: ${clauses.join('; ')}`;
  },
  nothing: ({ period, area }) =>
    `${inPeriod(period, 'en')}, there are no figures yet for ${displayName(area, 'en')}.`,
};

const COMPARED: Record<Compared, string> = {
  information_received: 'information from the people',
  resolved: 'crime reports',
  cases_cleared: 'criminal cases',
};

/** The words of a ratio: of what, and what became of it. */
interface RatioWords {
  readonly one: string;
  readonly many: string;
  readonly done: string;
}

const REPORTS: RatioWords = { one: 'crime report', many: 'crime reports', done: 'resolved' };
const CASES: RatioWords = { one: 'criminal case', many: 'criminal cases', done: 'cleared' };

function ratio({ value, of }: Told, { one, many, done }: RatioWords): string {
  const were = value === 1 ? 'was' : 'were';
  if (of === null) return `${some(value, one, many)} ${were} ${done}`;
  if (of === 0) return `there were no ${many}`;
  if (value === 0) return `none of ${some(of, one, many)} was ${done} yet`;
  const share = writtenShare({ value, of }, 'en');
  const ofAll = `${number(value)} of ${some(of, one, many)}`;
  return `${ofAll} ${were} ${done}${share === undefined ? '' : ` (${share})`}`;
}

function keptUp(count: number): string {
  return count === 0
    ? 'no earlier self-governing scheme was kept up'
    : `${some(count, 'self-governing security scheme was', 'self-governing security schemes were')} kept up`;
}

function setUp(count: number): string {
  return count === 0 ? 'no new one was set up' : `${some(count, 'new one was', 'new ones were')} set up`;
}

function naming(schemes: readonly NamedScheme[]): string {
  if (schemes.length === 0) return '';
  const named = schemes.map(({ name, places }) =>
    places.length === 0 ? `“${name}”` : `“${name}” in ${listed(places)}`,
  );
  return `, such as ${named.join('; ')}`;
}

function pieces(count: number): string {
  const exact = some(count, 'piece', 'pieces');
  switch (magnitudeOf(count)) {
    case 'tens_of_thousands':
      return `tens of thousands of pieces of information (${number(count)})`;
    case 'thousands':
      return `thousands of pieces of information (${number(count)})`;
    case null:
      return `${exact} of information`;
  }
}

function proved(count: number): string {
  if (count === 0) return ', none of them proven useful yet';
  return `, of which ${number(count)} proved useful`;
}

function listed(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function isSaid(clause: string | undefined): clause is string {
  return clause !== undefined;
}
