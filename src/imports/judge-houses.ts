import { addressSchema } from '../houses/contract.ts';
import type { ImportedHouse } from '../houses/import-contract.ts';
import type { HouseField } from './house-columns.ts';
import { type Change, type Judged, refused } from './judged.ts';
import { type ReadRow, shortened } from './read-rows.ts';
import {
  type House,
  type HouseBook,
  houseIdOf,
  loginIn,
  roomIdOf,
  takeRow,
  textIn,
} from './take-house-row.ts';

/** A house as some rows of a file enter or change it. */
export interface HouseItem extends ImportedHouse {
  readonly row: number;
  /** The rows that say something new. */
  readonly rows: readonly number[];
}

/** A file of houses, compared. */
interface JudgedHouses {
  readonly rows: readonly Judged<HouseField>[];
  readonly items: readonly HouseItem[];
}

type Row = ReadRow<HouseField>;

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
    const taken = takeRow(row, houses, book);
    if ('faults' in taken) judged.push(refused(row, about, taken.faults));
    else judged.push({ row: row.row, about, ...compareRow(row, taken.house), faults: [] });
  }
  return { rows: judged, items: itemsOf(houses, judged, book) };
}

function aboutOf({ values, said }: Row): string {
  const address = textIn(values.address ?? said.address);
  const room = textIn(values.room);
  return room === '' ? address : `${address} · ${room}`;
}

/** What a row that was taken adds or changes. */
function compareRow(row: Row, house: House): Pick<Judged<HouseField>, 'verdict' | 'changes'> {
  const { known } = house;
  if (known === undefined) return { verdict: 'added', changes: [] };
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
    const houseId = known?.houseId ?? houseIdOf(schemeId, address);
    const rooms = [...house.rooms].flatMap(([number, { capacity }]) => {
      const seen = known?.rooms.find((each) => each.number === number)?.capacity ?? null;
      return seen === capacity ? [] : [{ roomId: roomIdOf({ houseId }, number), number, capacity, seen }];
    });
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
