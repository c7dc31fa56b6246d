import type { OffenceCode } from '../results/offences.ts';
import { placeIn } from './places.ts';
import type { Random } from './random.ts';

/** What a case says of itself once opened. Every person is called Mẫu or Thử: nobody is. */
const STORIES: Readonly<Partial<Record<OffenceCode, readonly string[]>>> = {
  property: [
    'Khoảng {hour}, kẻ gian cạy cửa sau một cửa hàng ở {place}, lấy {thing}. Camera nhà bên ghi được một người đội mũ lưỡi trai.',
    'Xe máy của người bị hại dựng trước nhà ở {place} bị bẻ khóa lấy đi {hour}. Thu giữ ổ khóa và trích xuất camera.',
    'Người bị hại chuyển {amount} đồng cho một tài khoản giả danh shop bán hàng. Đã đề nghị ngân hàng cung cấp sao kê.',
    'Hai đối tượng đi xe máy giật dây chuyền của người đi bộ ở {place} {hour}, chạy về hướng ngoại ô.',
  ],
  person: [
    'Sau mâu thuẫn ở quán nước tại {place}, hai bên xô xát {hour}; một người bị thương tích, đã đưa đi giám định.',
    'Người bị hại bị đánh khi đi làm về qua {place} {hour}. Có ba người chứng kiến, đã ghi lời khai.',
  ],
  drugs: [
    'Bắt quả tang {hour} tại {place} một người cất giữ gói chất bột trắng; đã niêm phong và gửi giám định.',
    'Kiểm tra phòng trọ ở {place} {hour}, phát hiện nhiều người cùng sử dụng ma túy; lập biên bản, thu giữ tang vật.',
  ],
  public_order: [
    'Một nhóm thanh niên mang theo gậy đuổi nhau ở {place} {hour}, gây náo loạn cả tuyến đường. Thu giữ bốn xe máy.',
    'Triệt xóa điểm đánh bạc ở {place} {hour}, thu giữ {amount} đồng và các vật dụng dùng để sát phạt.',
  ],
  economy: [
    'Cho vay lãi nặng quanh {place}, mức lãi ghi trong sổ vượt mức luật cho phép; thu giữ sổ ghi nợ và giấy tờ của người vay.',
    'Cơ sở ở {place} bán hàng giả nhãn hiệu; tạm giữ hàng và mời chủ cơ sở làm việc.',
  ],
  administration: [
    'Người vi phạm cản trở cán bộ đang lập biên bản ở {place} {hour}; có camera và hai người chứng kiến.',
  ],
  family: [
    'Người bị hại nhiều lần bị chồng đánh tại nhà ở {place}; đã đưa đi giám định và bố trí nơi tạm lánh.',
  ],
  environment: ['Xe tải đổ trộm chất thải ở {place} {hour}; đã lấy mẫu, xác định chủ xe.'],
  justice: ['Người có liên quan khai sai sự thật trong một vụ án khác; đối chiếu tài liệu tại {place}.'],
};
const HOURS = ['2 giờ sáng', '4 giờ sáng', '9 giờ', '14 giờ', '19 giờ', '21 giờ 30', '23 giờ'];
const THINGS = [
  'hai điện thoại',
  'một máy tính xách tay',
  'tiền trong ngăn kéo',
  'bốn bình ga',
  'một bộ loa',
];
const AMOUNTS = ['3 triệu', '8 triệu', '15 triệu', '42 triệu', '120 triệu'];
const VICTIMS = ['Nguyễn Thị Mẫu', 'Lê Văn Thử', 'Trần Thị Thử', 'Phạm Văn Mẫu', 'Hoàng Thị Mẫu'];
const SUSPECTS = [
  'Đỗ Văn Thử',
  'Vũ Văn Mẫu',
  'một người chưa rõ lai lịch',
  'Bùi Văn Thử',
  'hai người chưa rõ lai lịch',
];

/** What happened in a case and who is concerned. Throws `RangeError` for a group without a story. */
export function tellCase(
  offence: OffenceCode,
  areaId: number,
  random: Random,
): { readonly narrative: string; readonly persons: string } {
  const told: Readonly<Record<string, () => string>> = {
    place: () => placeIn(areaId, random).full,
    hour: () => random.pick(HOURS),
    thing: () => random.pick(THINGS),
    amount: () => random.pick(AMOUNTS),
  };
  const narrative = random
    .pick(STORIES[offence] ?? [])
    .replaceAll(/\{(\w+)\}/g, (_, slot: string) => told[slot]?.() ?? '');
  const persons = `Người bị hại: ${random.pick(VICTIMS)}. Người liên quan: ${random.pick(SUSPECTS)}. Tất cả là nhân vật giả định của bản chạy thử.`;
  return { narrative, persons };
}
