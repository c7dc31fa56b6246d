import type { KindForm } from '../form.ts';
import { ACTIVITIES, choice, day, number, sealedText, time, WATCH, words, yesNo } from './fields.ts';

const { meeting, reminder, mediation, review } = ACTIVITIES;
const HOUSEHOLDS = number('households', words('Số hộ', 'Households'), {
  counts: true,
  unit: words('hộ', 'households'),
});

/** Kinds that neighbourhoods, clans and schools keep. */
export const NEIGHBOURHOOD: Readonly<Record<string, KindForm>> = {
  security_gong: {
    name: words('Tiếng kẻng an ninh', 'Security gong'),
    does: words(
      'Nghe hiệu kẻng, các hộ trong xóm cùng ra hỗ trợ khi có trộm, cháy hoặc việc khẩn cấp.',
      'At the sound of the gong the households nearby come to help against theft, fire or in an emergency.',
    ),
    site: [
      number('gongs', words('Số điểm kẻng', 'Gong points'), { counts: true, required: true, min: 1 }),
      HOUSEHOLDS,
      number('signals', words('Số hiệu lệnh', 'Signals agreed'), { min: 1, max: 20 }),
    ],
    team: [],
    activities: [...WATCH],
  },
  self_managed_clan: {
    name: words('Dòng họ tự quản', 'Self-managed clans'),
    does: words(
      'Dòng họ cùng khuyên bảo con cháu, hòa giải mâu thuẫn trong họ và giúp đỡ người lầm lỗi trở về.',
      'A clan counsels its young, settles its own quarrels and helps those who have erred to come back.',
    ),
    site: [HOUSEHOLDS, yesNo('covenant', words('Có quy ước của dòng họ', 'Has a clan covenant'))],
    team: [],
    activities: [mediation, meeting, reminder],
  },
  security_lamp: {
    name: words('Ngọn đèn an ninh', 'Security lamps'),
    does: words(
      'Thắp sáng ngõ, phố từ 18 giờ đến 5 giờ sáng; tiền điện do các hộ góp và công khai.',
      'Lanes are lit from 18:00 to 5:00; households share the cost, and it is made public.',
    ),
    site: [
      number('lamps', words('Số bóng đèn', 'Lamps'), { counts: true, required: true, min: 1 }),
      number('metres', words('Chiều dài đường được chiếu sáng', 'Length lit'), {
        counts: true,
        unit: words('m', 'm'),
      }),
      time('on_at', words('Giờ bật', 'On at')),
      time('off_at', words('Giờ tắt', 'Off at')),
      HOUSEHOLDS,
    ],
    team: [],
    activities: [review, meeting],
  },
  security_keyring: {
    name: words('Móc khóa an ninh', 'Security key rings'),
    does: words(
      'Phát móc khóa in số điện thoại trực của công an để ai cũng gọi được ngay khi cần.',
      'Key rings with the number of the duty desk are handed out, so that everybody can call at once.',
    ),
    site: [
      number('handed_out', words('Số móc khóa đã phát', 'Key rings handed out'), {
        counts: true,
        required: true,
      }),
      HOUSEHOLDS,
      day('last_handed_out', words('Đợt phát gần nhất', 'Last handed out')),
    ],
    team: [],
    activities: [meeting, reminder],
  },
  letter_box: {
    name: words('Hòm thư góp ý về an ninh', 'Letter boxes'),
    does: words(
      'Hòm thư đặt nơi thuận tiện cho người không dùng điện thoại; mở định kỳ trước nhiều người và lập biên bản.',
      'A box where those without a phone can leave a letter; opened regularly before several people, with minutes.',
    ),
    site: [
      number('boxes', words('Số hòm thư', 'Boxes'), { counts: true, required: true, min: 1 }),
      choice('keys', words('Ai giữ chìa khóa', 'Who keeps the keys'), [
        ['police', words('Công an', 'Police')],
        ['front', words('Mặt trận Tổ quốc', 'Fatherland Front')],
        ['both', words('Hai bên cùng giữ', 'Both together')],
      ]),
    ],
    team: [],
    activities: [
      {
        code: 'opening',
        name: words('Mở hòm thư', 'Opening of the box'),
        fields: [
          number('witnesses', words('Số người chứng kiến', 'Witnesses'), { min: 2, required: true }),
          yesNo('minutes', words('Đã lập biên bản', 'Minutes taken'), { required: true }),
          sealedText('note', words('Nội dung biên bản', 'Minutes')),
        ],
      },
      meeting,
    ],
  },
  household_group: {
    name: words('Liên gia tự quản', 'Household groups'),
    does: words(
      'Các hộ liền kề cùng trông nhà giúp nhau, nhắc nhau phòng trộm, phòng cháy và giữ vệ sinh ngõ phố.',
      'Neighbouring households watch each other’s homes and remind one another of theft, fire and a clean lane.',
    ),
    site: [HOUSEHOLDS, number('groups', words('Số nhóm liên gia', 'Groups'), { counts: true })],
    team: [HOUSEHOLDS],
    activities: [...WATCH],
  },
  school_gate: {
    name: words('Cổng trường an toàn giao thông', 'Safe school gates'),
    does: words(
      'Phụ huynh, nhà trường và công an cùng giữ cổng trường thông thoáng vào giờ đưa đón học sinh.',
      'Parents, school and police keep the school gate clear when children are brought and fetched.',
    ),
    site: [
      number('pupils', words('Số học sinh', 'Pupils'), { counts: true }),
      time('morning', words('Giờ vào học', 'School begins')),
      time('evening', words('Giờ tan học', 'School ends')),
      yesNo('fence', words('Có dải phân cách, vạch sang đường', 'Barrier and crossing')),
    ],
    team: [number('per_shift', words('Số người mỗi ca trực', 'People on each duty'))],
    activities: [
      {
        code: 'duty',
        name: words('Trực cổng trường', 'Duty at the gate'),
        fields: [sealedText('note', words('Ghi chú', 'Notes'))],
      },
      ...WATCH,
    ],
  },
  security_chat_group: {
    name: words('Nhóm Zalo an ninh', 'Security chat groups'),
    does: words(
      'Công an và người dân trong khu phố trao đổi cảnh báo, thủ đoạn lừa đảo và thông báo chung trên một nhóm.',
      'Police and residents share warnings, tricks of fraudsters and notices in one chat group.',
    ),
    site: [number('participants', words('Số người tham gia', 'Participants'), { counts: true }), HOUSEHOLDS],
    team: [],
    activities: [reminder, meeting],
  },
  three_nos: {
    name: words('Khu dân cư “3 không”', 'The “three nos”'),
    does: words(
      'Các hộ cùng cam kết không để xảy ra tội phạm, tệ nạn và tai nạn trong khu dân cư.',
      'Households commit themselves to a neighbourhood without crime, vice and accidents.',
    ),
    site: [
      HOUSEHOLDS,
      number('commitments', words('Số hộ ký cam kết', 'Households that signed'), { counts: true }),
      day('signed_on', words('Ngày ký cam kết', 'Signed on')),
    ],
    team: [],
    activities: [...WATCH, review],
  },
};
