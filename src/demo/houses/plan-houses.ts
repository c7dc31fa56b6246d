import { FINDINGS, type FindingKind, type Stay } from '../../houses/codes.ts';
import { addDays } from '../../law/day.ts';
import { createRandom, type Random } from '../random.ts';

/** Somebody of the demo who lives in a room. */
export interface PlannedResident {
  readonly residentId: string;
  readonly roomId: string;
  readonly name: string;
  readonly stay: Stay;
  /** Days before the demo's today. */
  readonly daysAgo: number;
}

/** A house of the demo with its rooms and who lives there. */
export interface PlannedHouse {
  readonly houseId: string;
  /** Which of the landlords keeps it; 0 is the one who can be signed in as. */
  readonly landlord: number;
  readonly address: string;
  readonly gateHour: string;
  readonly rooms: readonly { readonly roomId: string; readonly number: string; readonly capacity: number }[];
  readonly residents: readonly PlannedResident[];
  readonly nextCheckOn: string;
  readonly extinguishers: number;
  readonly visit: {
    readonly visitId: string;
    readonly onDay: string;
    readonly findings: readonly {
      readonly findingId: string;
      readonly kind: FindingKind;
      readonly said: string;
      readonly followUpOn: string;
    }[];
  };
}

/** Landlords of the demo's club. */
export const LANDLORDS = 6;
const HOUSES = 30;
const SURNAMES = ['Nguyễn', 'Lê', 'Trần', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi', 'Ngô', 'Dương'];
const RULES_GATE = ['22:30', '23:00', '23:30'];

/** What a check asks for in houses of the demo. */
const TO_PUT_RIGHT: Readonly<Record<FindingKind, string>> = {
  fire_equipment: 'Thay bình chữa cháy tầng 2 đã quá hạn.',
  escape_route: 'Dọn xe để ở lối thoát nạn tầng 1.',
  electricity: 'Thay ổ cắm cháy ở phòng 201.',
  gate_hour: '',
  residence_notice: '',
  rules: 'Dán lại nội quy ở lối vào.',
  hygiene: '',
  other: 'Lắp đèn ở cầu thang chung.',
};

/** What is posted in every house of the club. */
export const HOUSE_RULES = [
  'Đóng cổng đúng giờ; về muộn thì báo chủ nhà.',
  'Có người đến ở phải báo ngay để khai báo lưu trú.',
  'Không nấu ăn trong phòng ngủ, không để xe chắn lối thoát nạn.',
  'Giữ yên tĩnh sau 22 giờ.',
].join('\n');

/** Some hundred rooms in thirty houses, the same for the same seed and day. */
export function planHouses(seed: string, today: string): readonly PlannedHouse[] {
  const random = createRandom(`${seed}/houses`);
  return Array.from({ length: HOUSES }, (_, index) => planHouse(index, today, random));
}

function planHouse(index: number, today: string, random: Random): PlannedHouse {
  const landlord = index < 2 ? 0 : 1 + (index % (LANDLORDS - 1));
  const count = random.int(6, 12);
  const rooms = Array.from({ length: count }, (_, at) => ({
    roomId: random.uuid(),
    number: String((at < count / 2 ? 101 : 201) + (at % Math.ceil(count / 2))),
    capacity: random.int(2, 4),
  }));
  const onDay = addDays(today, -random.int(20, 90));
  const found = random.chance(0.4) ? random.shuffled([...FINDINGS]).slice(0, random.int(1, 2)) : [];
  return {
    houseId: random.uuid(),
    landlord,
    address: `Số ${random.int(3, 120)}, ngõ ${random.int(2, 60)}, khu phố 5 (địa chỉ mẫu)`,
    gateHour: random.pick(RULES_GATE),
    rooms,
    residents: rooms.flatMap(({ roomId, capacity }) => planResidents(roomId, capacity, landlord, random)),
    nextCheckOn: addDays(today, random.int(-20, 300)),
    extinguishers: random.int(2, 6),
    visit: {
      visitId: random.uuid(),
      onDay,
      findings: found.map((kind) => ({
        findingId: random.uuid(),
        kind,
        said: TO_PUT_RIGHT[kind],
        followUpOn: addDays(onDay, random.int(20, 120)),
      })),
    },
  };
}

/** In the houses of the landlord who can be signed in as, some have come lately: there is something to notify. */
function planResidents(
  roomId: string,
  capacity: number,
  landlord: number,
  random: Random,
): PlannedResident[] {
  const people = random.int(0, landlord === 0 ? 2 : Math.min(capacity, 1));
  return Array.from({ length: people }, (_, index) => ({
    residentId: random.uuid(),
    roomId,
    name: `${random.pick(SURNAMES)} ${random.pick(['Văn Mẫu', 'Thị Thử'])} (số ${index + 1})`,
    stay: random.chance(0.8) ? 'long' : 'short',
    daysAgo: landlord === 0 ? random.int(0, 28) : random.int(60, 500),
  }));
}
