import { CITY_ID } from '../../areas/data/index.ts';
import type { DeskName } from '../city.ts';

/** A scheme as the plan begins with it: invented but for the names and places of the three that the article tells of. */
export interface CatalogueEntry {
  readonly kind: string;
  readonly name: string;
  /** What it does, for the public page; '' leaves it to the kind. */
  readonly about: string;
  readonly desk: DeskName;
  readonly areaId: number;
  readonly launchedOn: string;
  readonly paidByPeople: boolean;
  readonly named: boolean;
  readonly sites: readonly SiteEntry[];
}

/** Where it is applied. `verified` is false where no source says which unit of the lowest level that is. */
export interface SiteEntry {
  readonly placeAreaId: number;
  readonly verified: boolean;
  readonly sort: 'area' | 'enterprise' | 'school' | 'residential_group';
  readonly name: string;
}

const ZONE = 'Khu công nghiệp Hoàng Long';
const DONG_THO = 107;
const DONG_SON = 106;
const DIEN_BIEN = 102;

function enterprise(name: string): SiteEntry {
  // which communes hold the zone is in no source at hand: the city, and marked so
  return { placeAreaId: CITY_ID, verified: false, sort: 'enterprise', name: `${name}, ${ZONE}` };
}

function group(placeAreaId: number, name: string): SiteEntry {
  return { placeAreaId, verified: true, sort: 'residential_group', name };
}

/** The three that the article names, in their places. Their days, firms and streets are invented. */
export const NAMED_SCHEMES: readonly CatalogueEntry[] = [
  {
    kind: 'worker_security_team',
    name: 'Tổ an ninh công nhân',
    about: 'Các tổ an ninh trong những doanh nghiệp có vốn đầu tư nước ngoài ở Khu công nghiệp Hoàng Long.',
    desk: 'city',
    areaId: CITY_ID,
    launchedOn: '2015-09-18',
    paidByPeople: true,
    named: true,
    sites: [
      enterprise('Công ty Giày Mẫu Một (FDI)'),
      enterprise('Công ty May Mẫu Hai (FDI)'),
      enterprise('Công ty Điện tử Mẫu Ba (FDI)'),
      enterprise('Công ty Bao bì Mẫu Bốn (FDI)'),
    ],
  },
  {
    kind: 'boarding_house_club',
    name: 'Câu lạc bộ nhà trọ tự quản về ANTT',
    about: 'Chủ nhà trọ ở phường Đông Thọ và phường Đông Sơn cùng giữ nội quy và giờ giấc khu trọ.',
    desk: 'city',
    areaId: CITY_ID,
    launchedOn: '2016-04-22',
    paidByPeople: true,
    named: true,
    sites: [
      { placeAreaId: DONG_THO, verified: true, sort: 'area', name: 'Câu lạc bộ phường Đông Thọ' },
      { placeAreaId: DONG_SON, verified: true, sort: 'area', name: 'Câu lạc bộ phường Đông Sơn' },
    ],
  },
  {
    kind: 'security_camera',
    name: 'Camera an ninh',
    about: 'Các phố của phường Điện Biên góp camera nhìn ra đường và ngõ.',
    desk: `old-${DIEN_BIEN}`,
    areaId: DIEN_BIEN,
    launchedOn: '2017-08-17',
    paidByPeople: true,
    named: true,
    sites: [group(DIEN_BIEN, 'Phố 1'), group(DIEN_BIEN, 'Phố 4'), group(DIEN_BIEN, 'Phố 7')],
  },
];

/** Kinds of the others, with how a scheme of each is called in a ward or commune. */
export const OTHER_KINDS: readonly {
  readonly kind: string;
  readonly called: string;
  readonly paid: number;
}[] = [
  { kind: 'security_gong', called: 'Tiếng kẻng an ninh', paid: 0.5 },
  { kind: 'self_managed_clan', called: 'Dòng họ tự quản', paid: 0.3 },
  { kind: 'security_lamp', called: 'Ngọn đèn an ninh', paid: 1 },
  { kind: 'household_group', called: 'Liên gia tự quản', paid: 0.7 },
  { kind: 'school_gate', called: 'Cổng trường an toàn giao thông', paid: 0.4 },
  { kind: 'letter_box', called: 'Hòm thư góp ý về an ninh', paid: 0.2 },
  { kind: 'security_keyring', called: 'Móc khóa an ninh', paid: 0.6 },
  { kind: 'three_nos', called: 'Khu dân cư “3 không”', paid: 0.2 },
  { kind: 'security_chat_group', called: 'Nhóm Zalo an ninh', paid: 0 },
];
