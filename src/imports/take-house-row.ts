import { addressSchema, gateHourSchema, houseSaidSchema, newRoomSchema } from '../houses/contract.ts';
import {
  type KnownLandlord,
  type MatchedHouse,
  MOST_IMPORTED_ROOMS,
  type TakenId,
} from '../houses/import-contract.ts';
import { writtenDay } from '../law/day.ts';
import { derivedId } from './derived-id.ts';
import type { HouseField } from './house-columns.ts';
import { type NamedSite, siteIn } from './named-site.ts';
import { type ReadRow, shortened } from './read-rows.ts';
import type { RowFault, RowFaultCode } from './row-fault.ts';

/** What the rows are compared with. */
export interface HouseBook {
  readonly schemeId: string;
  readonly sites: readonly NamedSite[];
  readonly known: readonly MatchedHouse[];
  /** Which of the ids that new houses would get are in the register. */
  readonly taken: readonly TakenId[];
  readonly landlords: readonly KnownLandlord[];
}

type Row = ReadRow<HouseField>;
type Fault = RowFault<HouseField>;

/** A house in the making: what its rows have said so far, and in which row each. */
export interface House {
  readonly first: number;
  readonly known: MatchedHouse | undefined;
  readonly siteId: string;
  readonly address: string;
  readonly said: Map<'gateHour' | 'rules' | 'landlord', { readonly value: string; readonly row: number }>;
  readonly rooms: Map<string, { readonly row: number; readonly capacity: number }>;
  readonly rows: number[];
}

/** The id that a house gets which a file enters: by its scheme and address, so that the same file enters it once. */
export function houseIdOf(schemeId: string, address: string): string {
  return derivedId('house', schemeId, keyOf(address));
}

/** A cell's value as text, empty where there is none. */
export const textIn = (value: unknown) => (value === undefined ? '' : String(value));
/** A sign-in code as people write it. */
export const loginIn = (value: unknown) => textIn(value).toLowerCase();
const keyOf = (address: string) => address.normalize('NFC').trim();

/** Where a row belongs: the house of its address, and of its site where houses of several sites stand there. */
function placeOf(
  { values }: Row,
  houses: ReadonlyMap<string, House>,
  { known, sites }: HouseBook,
): {
  readonly key: string;
  readonly site: ReturnType<typeof siteIn>;
  readonly known: MatchedHouse | undefined;
  readonly elsewhere: boolean;
} {
  const address = keyOf(textIn(values.address));
  const there = known.filter((house) => house.address === address);
  if (there.length > 1) {
    const site = siteIn(sites, values.site, undefined);
    const siteId = 'siteId' in site ? site.siteId : '';
    const house = there.find((each) => each.siteId === siteId);
    return { key: `${address}\n${siteId}`, site, known: house, elsewhere: house === undefined };
  }
  const [house] = there;
  const site = siteIn(sites, values.site, houses.get(address)?.siteId ?? house?.siteId);
  const elsewhere = house !== undefined && 'siteId' in site && site.siteId !== house.siteId;
  return { key: address, site, known: house, elsewhere };
}

type Fail = (field: HouseField, code: RowFaultCode, more?: Pick<Fault, 'other' | 'now'>) => void;

/** Puts a sound row to its house, or gives what is wrong with it. */
export function takeRow(
  row: Row,
  houses: Map<string, House>,
  book: HouseBook,
): { readonly house: House } | { readonly faults: readonly Fault[] } {
  const { values } = row;
  const found = new Map<HouseField, Fault>(row.faults.map((each) => [each.field, each]));
  const fault: Fail = (field, code, more) => {
    if (found.has(field)) return;
    found.set(field, { code, field, said: shortened(row.said[field] ?? ''), ...more });
  };
  const address = textIn(values.address);
  if (!addressSchema.safeParse(address).success) fault('address', 'unfit');
  const { key, site, known, elsewhere } = placeOf(row, houses, book);
  const before = houses.get(key);
  if ('code' in site) fault('site', site.code);
  const siteId = 'siteId' in site ? site.siteId : undefined;
  if (elsewhere) fault('site', 'other_site');
  if (before && siteId && before.siteId !== siteId) fault('site', 'contradicts', { other: before.first });
  if (known === undefined) checkId(address, book, fault);
  if (!houseSaidSchema.shape.rules.safeParse(textIn(values.rules)).success) fault('rules', 'unfit');
  if (values.gateHour !== undefined && !gateHourSchema.safeParse(values.gateHour).success) {
    fault('gateHour', 'unfit');
  }
  const login = loginIn(values.landlord);
  if (login !== '' && siteId) {
    const sound = book.landlords.some((each) => each.login === login && each.siteId === siteId);
    if (!sound) fault('landlord', 'unknown_landlord');
    else if (known?.landlord && known.landlord !== login) fault('landlord', 'other_landlord');
    // whoever keeps it has left the scheme, and it is theirs in the register
    else if (known?.landlord === '') fault('landlord', 'other_landlord');
  }
  checkRoom(row, before, known, fault);
  for (const field of ['gateHour', 'rules', 'landlord'] as const) {
    const value = field === 'landlord' ? login : textIn(values[field]);
    const said = before?.said.get(field);
    if (value !== '' && said && said.value !== value) fault(field, 'contradicts', { other: said.row });
  }
  if (found.size > 0 || siteId === undefined) return { faults: [...found.values()] };
  const house = before ?? newHouse(row.row, known, siteId, keyOf(address));
  houses.set(key, house);
  addTo(house, row, login);
  return { house };
}

/** Whether the house that a file would enter here was entered before, and has been changed in the register since. */
function checkId(address: string, { schemeId, taken }: HouseBook, fault: Fail): void {
  const there = taken.find(({ houseId }) => houseId === houseIdOf(schemeId, address));
  if (there === undefined) return;
  if (there.endedOn !== null) {
    fault('address', 'ended_in_register', { now: writtenDay(there.endedOn) });
  } else if (there.address === null) fault('address', 'id_taken');
  else fault('address', 'corrected', { now: shortened(there.address) });
}

function newHouse(first: number, known: MatchedHouse | undefined, siteId: string, address: string): House {
  return { first, known, siteId, address, said: new Map(), rooms: new Map(), rows: [] };
}

function addTo(house: House, { row, values }: Row, login: string): void {
  house.rows.push(row);
  const said = { gateHour: textIn(values.gateHour), rules: textIn(values.rules), landlord: login };
  for (const field of ['gateHour', 'rules', 'landlord'] as const) {
    if (said[field] !== '' && !house.said.has(field)) house.said.set(field, { value: said[field], row });
  }
  const room = textIn(values.room).normalize('NFC');
  if (room !== '') house.rooms.set(room, { row, capacity: Number(values.capacity) });
}

function checkRoom(
  { values }: Row,
  before: House | undefined,
  known: MatchedHouse | undefined,
  fault: Fail,
): void {
  const { number, capacity } = newRoomSchema.shape;
  const room = textIn(values.room).normalize('NFC');
  if (room === '') {
    if (values.capacity !== undefined) fault('room', 'required');
    return;
  }
  if (!number.safeParse(room).success) fault('room', 'unfit');
  if (values.capacity === undefined) fault('capacity', 'required');
  else if (!capacity.safeParse(values.capacity).success) fault('capacity', 'unfit');
  const twice = before?.rooms.get(room);
  if (twice) fault('room', 'twice', { other: twice.row });
  else if (before && before.rooms.size >= MOST_IMPORTED_ROOMS) {
    fault('room', 'too_many_rooms', { other: MOST_IMPORTED_ROOMS });
  }
  const standing = known?.rooms.find((each) => each.number === room);
  if (standing && Number(values.capacity) < standing.occupants) {
    fault('capacity', 'places_taken', { other: standing.occupants });
  }
  const entered = known && !standing && known.rooms.find(({ roomId }) => roomId === roomIdOf(known, room));
  if (entered) fault('room', 'corrected', { now: entered.number });
}

/** The id that a room gets which a file enters. */
export const roomIdOf = ({ houseId }: { readonly houseId: string }, number: string) =>
  derivedId('room', houseId, number);
