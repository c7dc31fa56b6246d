/** The words of the public key register. */
export const vi = {
  title: 'Bình Yên: sổ khóa công khai',
  heading: 'Sổ khóa công khai',
  lead: 'Tin của bạn được niêm phong bằng khóa của đơn vị nhận. Trang này cho ai cũng kiểm tra được: khóa ấy là của ai, ai bảo đảm, và khóa khôi phục đã được mở lần nào chưa.',
  notYet: 'Hệ thống chưa được khởi tạo nên chưa có khóa nào.',
  root: 'Dấu khóa gốc',
  'root.hint':
    'So với tờ dán trên bảng tin của xã, phường. Khác một nhóm thôi cũng đừng gửi tin ở đây; hãy gọi 113 hoặc tới trụ sở.',
  stewards: 'Ai bảo đảm',
  'stewards.lead':
    'Người giữ sổ khóa ký vào khóa của từng đơn vị, theo ủy quyền của khóa gốc. Ở đây không có tên ai, chỉ có dấu khóa.',
  'stewards.until': 'Được ủy quyền đến hết ngày {day}',
  'stewards.over': 'Ủy quyền đã hết ngày {day}',
  'stewards.log': 'Khóa ký sổ công khai được ủy quyền đến hết ngày {day}.',
  keys: 'Khóa của từng đơn vị',
  'keys.none': 'Chưa có đơn vị nào có khóa được ký.',
  'keys.epoch': 'Kỳ {epoch}, ký ngày {day}',
  'keys.mark': 'Dấu khóa',
  'keys.steward': 'Người giữ sổ khóa có dấu',
  'keys.until': 'Bảo đảm đến hết ngày {day}',
  'keys.over': 'Chữ ký đã hết hiệu lực: trình duyệt của bạn từ chối khóa này cho đến khi có chữ ký mới.',
  'keys.more': 'Các đơn vị tiếp theo',
  'keys.first': 'Về đầu danh sách',
  openings: 'Những lần mở khóa khôi phục',
  'openings.lead':
    'Khóa khôi phục mở được mọi tin, nên được chia ba mảnh cho ba cơ quan; cần hai mảnh. Mỗi lần mở đều hiện ở đây.',
  'openings.none': 'Chưa có lần nào.',
  'openings.when': 'Mở lúc {at}, kết thúc {end}',
  'ground.keys_lost': 'Mất hết khóa của đơn vị',
  'ground.nobody_left': 'Không còn ai giữ khóa ở lại đơn vị',
  'ground.court_order': 'Theo quyết định của tòa án',
  verify: 'Tự kiểm tra',
  'verify.lead':
    'Không cần tin chúng tôi. Mọi việc làm với khóa đều có một dấu trong sổ chỉ ghi thêm, không sửa được. Trên một máy khác, với mã nguồn của Bình Yên:',
  'verify.does':
    'Lệnh này tính lại cả cuốn sổ, đi theo chữ ký của từng khóa đến tận khóa gốc, và tìm dấu của từng chữ ký trong sổ. Phần sau --root là khóa gốc đầy đủ; dấu khóa ở trên được tính từ đó.',
  'verify.log': 'Toàn bộ sổ, dạng máy đọc',
  'verify.entries': 'Các khóa đang dùng, dạng máy đọc',
} as const;
