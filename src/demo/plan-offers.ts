import { addDays, type Day } from '../law/day.ts';
import type { OfferAction } from '../offers/life.ts';
import { RECEIPT_LENGTH } from '../sealed/receipt.ts';
import { receiptWords } from '../sealed/receipt-words.ts';
import { type DeskName, wardDesk } from './city.ts';
import { createRandom } from './random.ts';
import type { PlannedScheme } from './schemes/planned-scheme.ts';

/** An offer of an invented resident, and what the ward's desk did with it. */
export interface PlannedOffer {
  readonly offerId: string;
  /** The scheme to be joined; null for a proposal to the ward's desk. */
  readonly scheme: PlannedScheme | null;
  readonly schemeKind: string | null;
  readonly placeAreaId: number | null;
  /** Whose key it is sealed to. */
  readonly desk: DeskName;
  readonly day: Day;
  readonly name: string;
  readonly contact: string;
  readonly place: string;
  readonly words: string;
  /** Words of the receipt where they are listed on /demo; null for one that nobody kept. */
  readonly receipt: readonly string[] | null;
  readonly steps: readonly {
    readonly action: OfferAction;
    readonly day: Day;
    readonly letter: string;
    /** What a proposal becomes. */
    readonly becomes?: {
      readonly schemeId: string;
      readonly kind: string;
      readonly name: string;
      readonly about: string;
    };
  }[];
}

/** Hạc Thành, which follows Điện Biên and its neighbours. */
export const HAC_THANH = 201;
/** Điện Biên, whose desk Hạc Thành's acts for. */
const DIEN_BIEN = 102;

/** Some requests to join and two proposals, invented, of the weeks before `today`; the same for the same seed. */
export function planOffers(
  seed: string,
  schemes: readonly PlannedScheme[],
  today: Day,
): readonly PlannedOffer[] {
  const random = createRandom(`${seed}/offers`);
  const cameras = schemes.find(({ areaId, kind }) => areaId === DIEN_BIEN && kind === 'security_camera');
  if (cameras === undefined) throw new Error('the demo lacks the scheme of Điện Biên');
  const ago = (days: number) => addDays(today, -days);
  const listed = () => Array.from({ length: RECEIPT_LENGTH }, () => random.pick(receiptWords()));
  const join = { scheme: cameras, schemeKind: null, placeAreaId: null, desk: cameras.desk, place: '' };
  const propose = { scheme: null, placeAreaId: HAC_THANH, desk: wardDesk(HAC_THANH) };
  const offers: Omit<PlannedOffer, 'offerId'>[] = [
    {
      ...join,
      day: ago(2),
      name: 'Chị Thí Dụ',
      contact: '0900 000 111 (số mẫu)',
      words:
        'Nhà tôi ở đầu ngõ, có camera nhìn ra đường. Tôi muốn góp vào mạng camera của phố và học cách giữ hình cho đúng.',
      receipt: null,
      steps: [],
    },
    {
      ...join,
      day: ago(17),
      name: 'Bác Ví Dụ',
      contact: '',
      words:
        'Tôi đã nghỉ hưu, rảnh cả ngày, xin giúp trông các camera ở ngã ba và nhắc bà con khi camera hỏng.',
      receipt: null,
      steps: [],
    },
    {
      ...join,
      day: ago(9),
      name: 'Anh Minh Họa',
      contact: '0900 000 222 (số mẫu)',
      words: 'Cửa hàng tôi mới mở, muốn lắp thêm một camera và tham gia nhóm của phố.',
      receipt: null,
      steps: [
        {
          action: 'hand_on',
          day: ago(6),
          letter:
            'Đơn vị đã báo chủ nhiệm mô hình chiều nay. Chủ nhiệm sẽ ghé cửa hàng trong tuần; nếu chưa thấy, anh mở lại trang này để biết.',
        },
      ],
    },
    {
      ...join,
      day: ago(20),
      name: 'Cô Giả Định',
      contact: '',
      words: 'Tôi thuê nhà ở đây được không? Có cần hộ khẩu mới tham gia được mô hình không ạ?',
      receipt: listed(),
      steps: [
        {
          action: 'answer',
          day: ago(18),
          letter:
            'Chào cô. Người thuê nhà tham gia được, không cần hộ khẩu. Tối thứ Năm tuần này mô hình họp ở nhà văn hóa phố, mời cô tới; cô chỉ cần nói là đã gửi lời qua trang này.',
        },
      ],
    },
    {
      ...propose,
      schemeKind: 'security_lamp',
      day: ago(3),
      name: 'Nhóm phụ huynh (mẫu)',
      contact: '',
      place: 'Ngõ mẫu sau trường tiểu học',
      words:
        'Ngõ dài gần 300 mét không có đèn, học sinh tan học buổi tối phải đi bộ. Các nhà hai bên sẵn sàng góp tiền điện nếu có người đứng ra.',
      receipt: null,
      steps: [],
    },
    {
      ...propose,
      schemeKind: null,
      day: ago(24),
      name: '',
      contact: '',
      place: 'Khu chợ mẫu',
      words:
        'Tiểu thương ở chợ muốn lập nhóm trông xe và nhắc nhau khi có người lạ móc túi. Chúng tôi có khoảng hai chục quầy đồng ý.',
      receipt: listed(),
      steps: [
        {
          action: 'take_up',
          day: ago(15),
          letter:
            'Cảm ơn bà con. Đơn vị đã ghi đề xuất vào sổ mô hình và sẽ tới chợ khảo sát. Bà con mở lại trang này để xem mô hình đang ở bước nào.',
          becomes: {
            schemeId: random.uuid(),
            kind: 'household_group',
            name: 'Tiểu thương tự quản khu chợ mẫu',
            about: 'Các quầy trong chợ trông xe giúp nhau và nhắc khách giữ tài sản.',
          },
        },
      ],
    },
  ];
  return offers.map((offer) => ({ offerId: random.uuid(), ...offer }));
}
