/** The words of the public statistics. */
export const vi = {
  title: 'Bình Yên: số liệu công khai',
  heading: 'Số liệu công khai',
  lead: 'Số tin người dân báo và kết quả giải quyết, theo quý và theo xã, phường. Ai cũng xem và tải về được.',
  none: 'Chưa có quý nào được chốt số liệu. Số liệu lên trang này sau khi Ban Chỉ đạo chốt một quý.',
  quarters: 'Các quý đã chốt',
  'quarter.name': 'Quý {number} năm {year}',
  rule: 'Vì sao không có số lẻ',
  'rule.1': 'Mỗi số được làm tròn đến bội số của 5. Số dưới 5 không công bố, kể cả số 0.',
  'rule.2':
    'Tổng chỉ cộng các số đã công bố, nên không ai lấy tổng trừ đi mà đoán ra số bị ẩn. Tổng vì thế có thể thấp hơn thực tế.',
  'rule.3':
    'Chỉ công bố số của quý đã chốt, theo xã, phường. Không lọc theo ngày hay loại việc: càng chia nhỏ càng dễ đoán ra người.',
  'rule.4':
    'Tin về cán bộ và thành viên tổ bảo vệ không nằm trong số liệu nào. Tin không rõ thuộc xã, phường nào không nằm trong bảng này.',
  scroll: 'Bảng số liệu {quarter}, cuộn ngang để xem hết',
  area: 'Xã, phường',
  total: 'Tổng các số đã công bố',
  suppressed: 'dưới 5',
  adjusted: 'đã điều chỉnh sau khi chốt',
  download: 'Tải về',
  'download.csv': 'Bảng tính (CSV)',
  'download.json': 'JSON',
  means: 'Mỗi chỉ số đếm gì',
} as const;
