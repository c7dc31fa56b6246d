import { SITE_ROLES, type SiteRole } from '../accounts/site-roles.ts';
import { nameKey } from '../areas/fold.ts';
import type { Member } from '../members/contract.ts';
import { isContactToSeal, type MemberName, NAME_LIMITS, nameText } from '../members/name-words.ts';
import { type Judged, refused } from './judged.ts';
import { type NamedSite, siteIn } from './named-site.ts';
import { type ReadRow, shortened } from './read-rows.ts';
import type { RosterField } from './roster-columns.ts';
import type { RowFault, RowFaultCode } from './row-fault.ts';

/** The name of somebody as this browser opened it, with the message that it was sealed in. */
export interface OpenedName extends MemberName {
  readonly messageId: string;
}

/** Somebody who is at a site already; without the name where it could not be opened. */
export interface KnownPerson extends Pick<Member, 'memberId' | 'siteId' | 'role' | 'lastDay' | 'login'> {
  readonly name: OpenedName | undefined;
}

/** What the rows are compared with. */
export interface RosterBook {
  readonly sites: readonly NamedSite[];
  readonly known: readonly KnownPerson[];
  /** Of the sign-in codes that the rows name, those that people can be added by. */
  readonly logins: ReadonlySet<string>;
  readonly today: string;
}

/** Somebody as a row brings them in; name and contact are sealed when it is sent. */
export interface RosterItem {
  readonly row: number;
  readonly memberId: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly role: SiteRole;
  readonly lastDay: string | null;
  readonly login: string | null;
  readonly text: string;
  /** The message of the name that was compared; null for a new person. */
  readonly before: string | null;
}

/** A roster, compared. */
export interface JudgedRoster {
  readonly rows: readonly Judged<RosterField>[];
  readonly items: readonly RosterItem[];
}

type Row = ReadRow<RosterField>;
type Fault = RowFault<RosterField>;

const LOGIN = /^tv-[2-9a-z]{8}$/;

/**
 * Checks the rows as the form of an invitation does, and compares them with who is there. Somebody is known by name
 * at their site. Ids are drawn, never derived: of a name that somebody guesses they would be the proof.
 */
export function judgeRoster(rows: readonly Row[], book: RosterBook): JudgedRoster {
  const names = new Map<string, number>();
  const logins = new Map<string, number>();
  const judged: Judged<RosterField>[] = [];
  const items: RosterItem[] = [];
  for (const row of rows) {
    const about = textIn(row.values.name ?? row.said.name);
    const checked = checkRow(row, book);
    if ('faults' in checked) {
      judged.push(refused(row, about, checked.faults));
      continue;
    }
    const name = JSON.stringify([checked.siteId, nameKey(about)]);
    const login = checked.login && JSON.stringify([checked.siteId, checked.login]);
    const twice = [
      ...faultTwice(row, 'name', names.get(name)),
      ...faultTwice(row, 'login', login === null ? undefined : logins.get(login)),
    ];
    const compared = twice.length > 0 ? { faults: twice } : compare(row, checked, book);
    if ('faults' in compared) {
      judged.push(refused(row, about, compared.faults));
      continue;
    }
    names.set(name, row.row);
    if (login !== null) logins.set(login, row.row);
    const { item, ...verdict } = compared;
    judged.push({ row: row.row, about, faults: [], ...verdict });
    if (verdict.verdict !== 'unchanged') items.push(item);
  }
  return { rows: judged, items };
}

const textIn = (value: unknown) => (value === undefined ? '' : String(value));

function faultOf(row: Row, field: RosterField, code: RowFaultCode, other?: number): Fault {
  const said = shortened(row.said[field] ?? '');
  return { code, field, said, ...(other === undefined ? {} : { other }) };
}

function faultTwice(row: Row, field: RosterField, other: number | undefined): Fault[] {
  return other === undefined ? [] : [faultOf(row, field, 'twice', other)];
}

/** The sign-in codes that rows name, each once, as they are compared. */
export function loginsIn(rows: readonly Row[]): string[] {
  const named = rows.flatMap(({ values }) => loginIn(values.login) ?? []);
  return [...new Set(named.filter((login) => LOGIN.test(login)))];
}

function loginIn(value: unknown): string | null {
  return value === undefined ? null : textIn(value).toLowerCase();
}

/** A row whose cells are sound. */
interface Sound extends MemberName {
  readonly siteId: string;
  readonly role: SiteRole;
  readonly lastDay: string | null;
  readonly login: string | null;
}

function checkRow(
  row: Row,
  { sites, known, today }: RosterBook,
): Sound | { readonly faults: readonly Fault[] } {
  const { values } = row;
  const found = new Map<RosterField, Fault>(row.faults.map((each) => [each.field, each]));
  const fault = (field: RosterField, code: RowFaultCode) => {
    if (!found.has(field)) found.set(field, faultOf(row, field, code));
  };
  const [name, contact] = [textIn(values.name), textIn(values.contact)];
  if (name.length < 2 || name.length > NAME_LIMITS.name) fault('name', 'unfit');
  const site = siteIn(sites, values.site, undefined);
  const person = 'code' in site ? undefined : namedAt(known, site.siteId, name);
  if (!isContactToSeal(contact, person?.name)) fault('contact', 'unfit');
  if ('code' in site) fault('site', site.code);
  const role = SITE_ROLES.find((each) => each === values.role);
  const lastDay = values.lastDay === undefined ? null : String(values.lastDay);
  if (lastDay !== null && lastDay < today) fault('lastDay', 'in_past');
  const login = loginIn(values.login);
  if (login !== null && !LOGIN.test(login)) fault('login', 'unfit');
  if (found.size > 0 || 'code' in site || role === undefined) return { faults: [...found.values()] };
  return { name, contact, siteId: site.siteId, role, lastDay, login };
}

/** Whoever is at a site under a name. */
function namedAt(known: readonly KnownPerson[], siteId: string, name: string): KnownPerson | undefined {
  return known.find(
    (each) => each.siteId === siteId && each.name && nameKey(each.name.name) === nameKey(name),
  );
}

type Compared =
  | { readonly faults: readonly Fault[] }
  | (Pick<Judged<RosterField>, 'verdict' | 'changes'> & { readonly item: RosterItem });

function compare(row: Row, sound: Sound, { known, sites, logins }: RosterBook): Compared {
  const { name, contact, siteId, role, lastDay, login } = sound;
  const here = known.filter((person) => person.siteId === siteId);
  const person = namedAt(here, siteId, name);
  const siteName = sites.find((site) => site.siteId === siteId)?.name ?? '';
  const item = { row: row.row, siteId, siteName, role, lastDay, login };
  if (person === undefined) {
    // whoever cannot be read could be the same person
    if (here.some((each) => each.name === undefined)) return { faults: [faultOf(row, 'name', 'not_opened')] };
    if (login !== null && here.some((each) => each.login === login)) {
      return { faults: [faultOf(row, 'login', 'login_there')] };
    }
    if (login !== null && !logins.has(login)) return { faults: [faultOf(row, 'login', 'unknown_login')] };
    const text = nameText({ name, contact });
    const memberId = crypto.randomUUID();
    return { verdict: 'added', changes: [], item: { ...item, memberId, text, before: null } };
  }
  if (person.role !== role) return { faults: [faultOf(row, 'role', 'other_role')] };
  if (lastDay !== null && lastDay !== person.lastDay) {
    return { faults: [faultOf(row, 'lastDay', 'other_last_day')] };
  }
  const before = person.name?.contact ?? '';
  const meant = contact || before;
  const changed = meant !== before;
  const changes = changed ? [{ field: 'contact', from: before, to: meant } as const] : [];
  const text = nameText({ name: person.name?.name ?? name, contact: meant });
  const { memberId } = person;
  return {
    verdict: changed ? 'changed' : 'unchanged',
    changes,
    item: { ...item, login: null, memberId, lastDay: null, text, before: person.name?.messageId ?? null },
  };
}
