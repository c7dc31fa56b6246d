import { type Area, displayName, isCommunal } from '../../../areas/area.ts';
import { displayNameSchema, loginSchema } from '../../contract.ts';
import type { UnitKind, UnitLevel } from '../../roles.ts';

/** A first desk as it is being filled in. */
export interface DeskDraft {
  readonly areaId: number;
  readonly kind: Exclude<UnitKind, 'steering'>;
  readonly level: UnitLevel;
  readonly name: string;
  readonly nameEn: string;
  readonly chief: { readonly login: string; readonly displayName: string };
}

/** A fault of the desks; `desk` is its place in the list, undefined where the list as a whole is wrong. */
export interface DeskFault {
  readonly desk: number | undefined;
  readonly field: 'list' | 'name' | 'nameEn' | 'login' | 'displayName';
  readonly code: 'no_duty' | 'short' | 'form' | 'taken';
}

const NAME_MIN = 3;

/** What is wrong with the desks, in their order; nothing where the ceremony may go on. */
export function deskFaults(desks: readonly DeskDraft[], taken: readonly string[]): DeskFault[] {
  const logins = [...taken, ...desks.map(({ chief }) => chief.login.trim())];
  const faults = desks.flatMap((draft, desk) =>
    faultsOf(draft, logins).map((fault): DeskFault => ({ ...fault, desk })),
  );
  const hasDuty = desks.some(({ kind }) => kind === 'duty');
  return hasDuty ? faults : [{ desk: undefined, field: 'list', code: 'no_duty' }, ...faults];
}

function faultsOf({ name, nameEn, chief }: DeskDraft, logins: readonly string[]): Omit<DeskFault, 'desk'>[] {
  const faults: Omit<DeskFault, 'desk'>[] = [];
  if (name.trim().length < NAME_MIN) faults.push({ field: 'name', code: 'short' });
  if (nameEn.trim().length < NAME_MIN) faults.push({ field: 'nameEn', code: 'short' });
  if (!displayNameSchema.safeParse(chief.displayName).success)
    faults.push({ field: 'displayName', code: 'short' });
  const login = chief.login.trim();
  if (!loginSchema.safeParse(login).success) faults.push({ field: 'login', code: 'form' });
  else if (logins.filter((other) => other === login).length > 1)
    faults.push({ field: 'login', code: 'taken' });
  return faults;
}

/** The level of desk that an area carries. */
function levelOfArea(area: Pick<Area, 'kind' | 'parentId'>): UnitLevel {
  if (isCommunal(area)) return 'ward';
  return area.parentId === null ? 'province' : 'city';
}

type Place = Pick<Area, 'areaId' | 'name' | 'kind' | 'parentId'>;

const NAMES: Record<DeskDraft['kind'], { vi: (place: string) => string; en: (place: string) => string }> = {
  desk: { vi: (place) => `Công an ${place}`, en: (place) => `${place} police` },
  duty: { vi: (place) => `Trực ban Công an ${place}`, en: (place) => `${place} police, duty desk` },
  independent: {
    vi: (place) => `Bộ phận tiếp nhận độc lập, ${place}`,
    en: (place) => `Independent desk, ${place}`,
  },
};

/** A desk of a place with the names that one would expect, and a chief to fill in. */
export function newDeskDraft(kind: DeskDraft['kind'], place: Place): DeskDraft {
  return {
    areaId: place.areaId,
    kind,
    level: levelOfArea(place),
    name: NAMES[kind].vi(displayName(place)),
    nameEn: NAMES[kind].en(displayName(place, 'en')),
    chief: { login: '', displayName: '' },
  };
}
