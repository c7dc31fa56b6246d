/** The words of the public pages of wanted notices. */
export const vi = {
  'wanted.title': 'Bình Yên: thông báo truy nã',
  'wanted.heading': 'Thông báo truy nã',
  'wanted.lead':
    'Những người dưới đây đang bị truy nã theo quyết định của cơ quan có thẩm quyền. Khi quyết định không còn hiệu lực, thông báo được gỡ ngay.',
  'wanted.presumed':
    'Bị truy nã chưa phải là có tội. Người chưa bị Tòa án kết án thì vẫn được coi là không có tội.',
  'wanted.search': 'Tìm theo tên hoặc tội danh',
  'wanted.search.hint': 'Gõ có dấu hay không dấu đều được.',
  'wanted.search.go': 'Tìm',
  'wanted.search.all': 'Xem tất cả thông báo',
  'wanted.list': 'Thông báo đang có hiệu lực',
  'wanted.found': 'Kết quả cho “{query}”',
  'wanted.none': 'Hiện không có thông báo nào đang có hiệu lực.',
  'wanted.none.found': 'Không có thông báo nào khớp. Thông báo đã hết hiệu lực thì không còn ở đây.',
  'wanted.more': 'Xem tiếp',
  'wanted.back': 'Tất cả thông báo truy nã',
  'wanted.photo': 'Ảnh {name}',
  'wanted.noPhoto': 'Không có ảnh',
  'wanted.born': 'Năm sinh',
  'wanted.born.in': 'sinh năm {year}',
  'wanted.residence': 'Nơi cư trú',
  'wanted.features': 'Đặc điểm nhận dạng',
  'wanted.offence': 'Bị truy nã về tội',
  'wanted.decision': 'Quyết định',
  'wanted.decision.of': 'Số {number} ngày {day}',
  'wanted.issuer': 'Cơ quan ra quyết định',
  'wanted.source': 'Nguồn',
  'wanted.contact': 'Nơi nhận tin báo',
  'wanted.published': 'Công bố ngày {day}',
  'wanted.unknown': 'Không nêu',
  'wanted.seen': 'Nếu bạn thấy người này',
  'wanted.seen.danger': 'Đang nguy hiểm, hoặc người này ở ngay gần bạn: gọi 113.',
  'wanted.seen.alone':
    'Đừng một mình bắt giữ, đi theo hay bắt chuyện. Hãy nhớ nơi, giờ, cách ăn mặc, phương tiện và hướng đi, rồi báo tin.',
  'wanted.seen.sms':
    'Cơ quan công an không gửi lệnh truy nã qua tin nhắn hay điện thoại. Ai nhắn rằng bạn đang bị truy nã rồi đòi tiền hoặc mã OTP là lừa đảo.',
  'wanted.seen.law':
    'Luật cho phép mọi người bắt và giải ngay người đang bị truy nã tới cơ quan công an, viện kiểm sát hoặc ủy ban nhân dân nơi gần nhất (Bộ luật Tố tụng hình sự 2015, Điều 112; chưa đối chiếu). Chúng tôi khuyên bạn báo tin, không tự làm một mình.',
  'wanted.report': 'Báo tin về người này',
  'wanted.report.sealed':
    'Tin được niêm phong ngay trên máy bạn, không cần nêu tên. Bạn báo về ai cũng nằm trong phần niêm phong.',
} as const;
