import { addressSchema, gateHourSchema, houseSaidSchema, newRoomSchema } from '../houses/contract.ts';
import {
  type ImportedHouse,
  type KnownLandlord,
  type MatchedHouse,
  MOST_IMPORTED_ROOMS,
} from '../houses/import-contract.ts';
import { derivedId } from './derived-id.ts';
import type { HouseField } from './house-columns.ts';
import { type Change, type Judged, refused } from './judged.ts';
import { type NamedSite, siteIn } from './named-site.ts';
import { type ReadRow, shortened } from './read-rows.ts';
import type { RowFault, RowFaultCode } from './row-fault.ts';

/** What the rows are compared with. */
export interface HouseBook {
  readonly schemeId: string;
  readonly sites: readonly NamedSite[];
  readonly known: readonly MatchedHouse[];
  readonly landlords: readonly KnownLandlord[];
}

/** A house as some rows of a file enter or change it. */
export interface HouseItem extends ImportedHouse {
  readonly row: number;
  /** The rows that say something new. */
  readonly rows: readonly number[];
}

/** A file of houses, compared. */
export interface JudgedHouses {
  readonly rows: readonly Judged<HouseField>[];
  readonly items: readonly HouseItem[];
}

type Row = ReadRow<HouseField>;
type Fault = RowFault<HouseField>;

/** A house in the making: what its rows have said so far, and in which row each. */
interface House {
  readonly first: number;
  readonly known: MatchedHouse | undefined;
  readonly siteId: string;
  readonly address: string;
  readonly said: Map<'gateHour' | 'rules' | 'landlord', { readonly value: string; readonly row: number }>;
  readonly rooms: Map<string, { readonly row: number; readonly capacity: number }>;
  readonly rows: number[];
}

const LOGIN = /^tv-[2-9a-z]{8}$/;

/** The addresses that a file names, each once: what the register is asked about. */
export function housesIn(rows: readonly Row[]): string[] {
  const named = rows.flatMap(({ values }) => (typeof values.address === 'string' ? [values.address] : []));
  return [...new Set(named)].filter((address) => addressSchema.safeParse(address).success);
}

/** The sign-in codes of landlords that a file names, each once. */
export function landlordsIn(rows: readonly Row[]): string[] {
  const named = rows.map(({ values }) => loginIn(values.landlord)).filter((login) => LOGIN.test(login));
  return [...new Set(named)];
}

/**
 * Checks the rows by the schemas of the forms, puts those of one address together, and compares each house with the
 * register. A house is known by its address, a room by its number; what a file leaves empty stays as it is.
 */
export function judgeHouses(rows: readonly Row[], book: HouseBook): JudgedHouses {
  const houses = new Map<string, House>();
  const judged: Judged<HouseField>[] = [];
  for (const row of rows) {
    const about = aboutOf(row);
    const faults = takeRow(row, houses, book);
    if (faults.length > 0) judged.push(refused(row, about, faults));
    else judged.push({ row: row.row, about, ...compareRow(row, houses, book), faults: [] });
  }
  return { rows: judged, items: itemsOf(houses, judged, book) };
}

const textIn = (value: unknown) => (value === undefined ? '' : String(value));
const loginIn = (value: unknown) => textIn(value).toLowerCase();
const keyOf = (address: string) => address.normalize('NFC').trim();

function aboutOf({ values, said }: Row): string {
  const address = textIn(values.address ?? said.address);
  const room = textIn(values.room);
  return room === '' ? address : `${address} · ${room}`;
}

/** Puts a sound row to its house, and gives what is wrong with it. */
function takeRow(row: Row, houses: Map<string, House>, book: HouseBook): Fault[] {
  const { values } = row;
  const found = new Map<HouseField, Fault>(row.faults.map((each) => [each.field, each]));
  const fault = (field: HouseField, code: RowFaultCode, other?: number) => {
    if (found.has(field)) return;
    const said = shortened(row.said[field] ?? '');
    found.set(field, { code, field, said, ...(other === undefined ? {} : { other }) });
  };
  const address = textIn(values.address);
  if (!addressSchema.safeParse(address).success) fault('address', 'unfit');
  const known = book.known.find((house) => house.address === keyOf(address));
  const before = houses.get(keyOf(address));
  const site = siteIn(book.sites, values.site, before?.siteId ?? known?.siteId);
  if ('code' in site) fault('site', site.code);
  const siteId = 'siteId' in site ? site.siteId : undefined;
  if (known && siteId && known.siteId !== siteId) fault('site', 'other_site');
  if (before && siteId && before.siteId !== siteId) fault('site', 'contradicts', before.first);
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
    if (value !== '' && said && said.value !== value) fault(field, 'contradicts', said.row);
  }
  if (found.size === 0 && siteId !== undefined) {
    const house = before ?? newHouse(row.row, known, siteId, keyOf(address));
    houses.set(keyOf(address), house);
    addTo(house, row, login);
  }
  return [...found.values()];
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
  fault: (field: HouseField, code: RowFaultCode, other?: number) => void,
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
  if (twice) fault('room', 'twice', twice.row);
  else if (before && before.rooms.size >= MOST_IMPORTED_ROOMS) {
    fault('room', 'too_many_rooms', MOST_IMPORTED_ROOMS);
  }
  const standing = known?.rooms.find((each) => each.number === room);
  if (standing && Number(values.capacity) < standing.occupants) {
    fault('capacity', 'places_taken', standing.occupants);
  }
}

/** What a row that was taken adds or changes. */
function compareRow(
  row: Row,
  houses: ReadonlyMap<string, House>,
  book: HouseBook,
): Pick<Judged<HouseField>, 'verdict' | 'changes'> {
  const address = keyOf(textIn(row.values.address));
  const house = houses.get(address);
  const known = book.known.find((each) => each.address === address);
  if (house === undefined || known === undefined) return { verdict: 'added', changes: [] };
  const changes: Change<HouseField>[] = [];
  const standing = { gateHour: known.gateHour ?? '', rules: known.rules, landlord: known.landlord ?? '' };
  for (const field of ['gateHour', 'rules', 'landlord'] as const) {
    const said = house.said.get(field);
    if (said?.row !== row.row || said.value === standing[field]) continue;
    changes.push({ field, from: shortened(standing[field]), to: shortened(said.value) });
  }
  const room = textIn(row.values.room).normalize('NFC');
  const there = known.rooms.find((each) => each.number === room);
  if (room !== '' && there === undefined) return { verdict: 'added', changes };
  if (there && there.capacity !== row.values.capacity) {
    const to = String(row.values.capacity);
    changes.push({ field: 'capacity', from: String(there.capacity), to });
  }
  return { verdict: changes.length > 0 ? 'changed' : 'unchanged', changes };
}

function itemsOf(
  houses: ReadonlyMap<string, House>,
  judged: readonly Judged<HouseField>[],
  { schemeId }: HouseBook,
): HouseItem[] {
  const news = new Set(judged.filter(({ verdict }) => verdict !== 'unchanged').map(({ row }) => row));
  return [...houses.values()].flatMap((house): HouseItem[] => {
    const rows = house.rows.filter((row) => news.has(row));
    const [row] = rows;
    if (row === undefined) return [];
    const { known, address, siteId, said } = house;
    const houseId = known?.houseId ?? derivedId('house', schemeId, address);
    const rooms = [...house.rooms].map(([number, { capacity }]) => ({
      roomId: derivedId('room', houseId, number),
      number,
      capacity,
    }));
    return [
      {
        row,
        rows,
        houseId,
        siteId,
        version: known?.version ?? null,
        address,
        rules: said.get('rules')?.value ?? known?.rules ?? '',
        gateHour: said.get('gateHour')?.value ?? known?.gateHour ?? null,
        landlord: said.get('landlord')?.value ?? null,
        rooms,
      },
    ];
  });
}
