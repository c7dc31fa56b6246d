import type { KindForm } from '../form.ts';
import { ACTIVITIES, day, number, sealedText, time, WATCH, words, yesNo } from './fields.ts';

const { meeting, review } = ACTIVITIES;

/** The three kinds that the city's account names. */
export const FLAGSHIPS: Readonly<Record<string, KindForm>> = {
  worker_security_team: {
    name: words('Tổ an ninh công nhân', 'Workers’ security teams'),
    does: words(
      'Công nhân, bảo vệ và công đoàn của doanh nghiệp cùng giữ an toàn ở nơi làm việc: trộm cắp, tín dụng đen, ma túy, bạo lực, cháy nổ.',
      'Workers, guards and the union of an enterprise keep the workplace safe together: theft, loan sharks, drugs, violence, fire.',
    ),
    site: [
      number('workers', words('Số công nhân', 'Workers'), { counts: true, unit: words('người', 'people') }),
      number('workshops', words('Số phân xưởng', 'Workshops'), { counts: true }),
      number('shifts', words('Số ca mỗi ngày', 'Shifts a day'), { min: 1, max: 6 }),
      yesNo('dormitory', words('Có khu nhà ở công nhân', 'Has workers’ housing')),
      sealedText('contact', words('Đầu mối tại doanh nghiệp', 'Contact at the enterprise')),
    ],
    team: [
      number('shift', words('Ca', 'Shift'), { min: 1, max: 6 }),
      number('from_union', words('Thành viên từ công đoàn', 'Members from the union')),
      number('from_guards', words('Thành viên là bảo vệ', 'Members who are guards')),
    ],
    activities: [...WATCH],
    signals: ['theft', 'loan_sharking', 'drugs', 'violence', 'fire_explosives'],
  },
  boarding_house_club: {
    name: words('Câu lạc bộ nhà trọ tự quản', 'Boarding-house clubs'),
    does: words(
      'Chủ nhà trọ cùng giữ nội quy, giờ đóng cổng, phòng cháy và việc khai báo tạm trú trong khu trọ của mình.',
      'Landlords keep house rules, gate hours, fire safety and residence notices in their boarding houses together.',
    ),
    site: [
      number('houses', words('Số nhà trọ', 'Houses'), { counts: true, required: true }),
      number('rooms', words('Số phòng', 'Rooms'), { counts: true, unit: words('phòng', 'rooms') }),
      time('gate_hour', words('Giờ đóng cổng', 'Gate hour')),
      number('extinguishers', words('Bình chữa cháy', 'Fire extinguishers'), { counts: true }),
      day('fire_checked', words('Kiểm tra phòng cháy gần nhất', 'Last fire check')),
      sealedText('note', words('Ghi chú về khu trọ', 'Notes on the houses')),
    ],
    team: [number('houses', words('Số nhà trọ trong tổ', 'Houses of the team'))],
    activities: [...WATCH, review],
  },
  security_camera: {
    name: words('Camera an ninh', 'Security cameras'),
    does: words(
      'Hộ dân và đơn vị góp camera nhìn ra đường, ngõ; hình ảnh chỉ được đề nghị cung cấp khi có vụ việc. Không nhận dạng khuôn mặt hay biển số.',
      'Households and organisations share cameras that look at streets and lanes; footage is asked for only when something has happened. No face or plate recognition.',
    ),
    site: [
      number('cameras', words('Số camera', 'Cameras'), { counts: true, required: true, min: 1 }),
      number('working', words('Đang hoạt động', 'Working'), { counts: true }),
      number('retention_days', words('Lưu hình', 'Footage kept'), { unit: words('ngày', 'days'), max: 365 }),
      number('households', words('Số hộ đóng góp', 'Contributing households'), { counts: true }),
      sealedText('owners', words('Hộ gắn camera, vị trí', 'Households with cameras, places')),
    ],
    team: [],
    activities: [meeting, review],
  },
};
