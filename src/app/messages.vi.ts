/** The words of the home page and of the plain account of who reads what. */
export const vi = {
  'home.title': 'Bình Yên',
  'home.heading': 'Thấy điều gì không yên, bạn báo; chúng tôi trả lời.',
  'home.report': 'Báo tin',
  'home.report.hint': 'Không cần tài khoản, không cần nêu tên. Khoảng 5 phút.',
  'home.follow': 'Theo dõi tin đã báo',
  'home.follow.hint': 'Dùng tám từ trên biên nhận của bạn.',
  'home.who': 'Ai đọc tin của bạn',
  'home.who.unit':
    'Chỉ cán bộ của đơn vị nhận tin mở được. Tin về cán bộ thì đi thẳng tới một đơn vị độc lập.',
  'home.who.sealed':
    'Tin được niêm phong ngay trên máy bạn trước khi gửi. Máy chủ chỉ giữ bản niêm phong, không đọc được.',
  'home.who.answer': 'Bạn được biết tin đang ở đâu, hạn trả lời là ngày nào và lý do của từng quyết định.',
  'home.who.more': 'Xem ai đọc được gì',
  'home.more': 'Xem thêm',
  'home.figures': 'Số liệu của các xã, phường',
  'home.schemes': 'Mô hình tự quản ở phường bạn',
  'home.wanted': 'Thông báo truy nã đang có hiệu lực',
  'missing.title': 'Bình Yên',
  'missing.heading': 'Không có gì ở địa chỉ này',
  'missing.lead': 'Trang này đã được gỡ, hoặc chưa từng có.',
  'missing.home': 'Về trang đầu',
  'failed.heading': 'Trang này chưa mở được',
  'failed.lead':
    'Máy chủ đang gặp trục trặc. Những gì bạn đã gửi trước đây vẫn còn nguyên. Hãy thử lại sau ít phút; việc khẩn cấp thì gọi 113.',
  'failed.again': 'Thử lại',
  'privacy.title': 'Bình Yên: về trang này',
  'privacy.heading': 'Ai đọc được gì',
  'privacy.lead':
    'Trang này nói thẳng điều chúng tôi che được cho bạn, và cả điều không che được, để bạn tự quyết định.',
  'privacy.sealed': 'Những gì được niêm phong',
  'privacy.sealed.1': 'Lời bạn kể, giờ giấc, địa chỉ và điểm mốc, ảnh và tệp, cách liên lạc nếu bạn để lại.',
  'privacy.sealed.2':
    'Tất cả được niêm phong ngay trên máy bạn. Chỉ cán bộ của đơn vị nhận tin, sau khi đăng nhập bằng cụm mật khẩu của mình, mới mở được trên máy của đơn vị. Khi đơn vị ấy đang có ít người giữ khóa, bộ phận trực cũng đọc được; trang báo tin nói rõ trước khi bạn gửi.',
  'privacy.sealed.3':
    'Nếu một đơn vị mất hết khóa, tin vẫn mở được bằng các mảnh khôi phục do ba cơ quan khác nhau giữ; cần ít nhất hai mảnh.',
  'privacy.clear': 'Những gì để ngỏ',
  'privacy.clear.1':
    'Xã hoặc phường, loại việc, ngày (không có giờ), và việc tin đến qua trang này. Cần những điều ấy để chuyển đúng nơi, tính thời hạn và đếm.',
  'privacy.clear.2':
    'Dung lượng của tin và thời điểm gửi. Tin được đệm thêm cho tròn cỡ, nên dung lượng chỉ cho biết khoảng chừng.',
  'privacy.clear.3':
    'Vị trí của bạn không rời khỏi máy: bạn tự chọn xã, phường; địa chỉ bạn gõ thì được niêm phong.',
  'privacy.server': 'Máy chủ giữ gì về bạn',
  'privacy.server.1':
    'Các trang dành cho người dân không dùng cookie, không ghi địa chỉ mạng, không gọi tới máy chủ nào khác.',
  'privacy.server.2':
    'Tám từ của biên nhận không được lưu ở đâu cả. Mất tám từ thì không ai, kể cả chúng tôi, tìm lại được.',
  'privacy.limits': 'Những gì chúng tôi không che được',
  'privacy.limits.1':
    'Nhà mạng, chủ mạng Wi-Fi hoặc nơi làm việc có thể biết máy của bạn đã vào trang này và vào lúc nào, dù không biết bạn viết gì. Nếu điều đó đáng lo, hãy dùng mạng khác hoặc máy khác.',
  'privacy.limits.2':
    'Lịch sử của trình duyệt có thể còn địa chỉ trang này. Nút “Thoát nhanh” bỏ trang đang xem, và nút quay lại không đưa về đây nữa cho đến khi có ai mở lại trang này trong thẻ ấy; danh sách những trang đã xem, bạn cần tự xóa.',
  'privacy.limits.3': 'Máy có phần mềm theo dõi, hoặc có người đứng cạnh, thì không trang web nào che được.',
  'privacy.limits.4':
    'Ai vận hành máy chủ cũng là người phát mã của trang này, nên về lý thuyết có thể sửa mã. Đó là giới hạn chung của mọi trang web; chúng tôi nói ra để bạn biết.',
  'privacy.limits.5':
    'Điều bạn kể có thể cho thấy bạn là ai, nếu chỉ ít người biết chuyện đó. Bạn chỉ cần kể những gì giúp được việc.',
  'privacy.limits.6':
    'Cán bộ đã mở tin thì đọc được tin. Luật buộc họ giữ bí mật cho bạn; mỗi bước xử lý đều để lại dấu không xóa được.',
  'privacy.check': 'Tự kiểm tra',
  'privacy.check.1': 'Khóa của từng đơn vị, ai bảo đảm và mỗi lần mở khóa khôi phục đều để công khai.',
  'privacy.check.link': 'Xem sổ khóa công khai',
  'privacy.device': 'Những gì còn trên máy này',
  'privacy.device.1':
    'Về tin báo, máy này chỉ giữ bản nháp, hoặc tin đã niêm phong chờ gửi, khi chính bạn đã chọn giữ.',
  'privacy.device.2':
    'Bạn có thể xóa hết bất cứ lúc nào. Tin chưa gửi cũng bị xóa. Tin đã gửi vẫn được giải quyết.',
  'privacy.device.3':
    'Người của tổ, của điểm ghi việc trên máy này: việc ghi dở được máy tự giữ, niêm phong cho riêng người ấy. Máy còn nhớ ngôn ngữ và màu giao diện của trang làm việc. Những điều này cũng bị xóa. Ai đang đăng nhập thì vẫn còn đăng nhập; hãy đăng xuất ở trang của mình.',
  'privacy.device.forget': 'Xóa hết khỏi máy này',
  'privacy.device.done': 'Đã xóa. Lịch sử của trình duyệt, bạn cần tự xóa.',
  'privacy.not': 'Trang này không làm gì',
  'privacy.not.1':
    'Không nhận diện khuôn mặt hay biển số, không lập hồ sơ theo dõi ai, không xếp hạng ai, không công khai tên người bị báo.',
  'privacy.not.2':
    'Không nhận tin về ý kiến, tín ngưỡng, tranh chấp lao động, khiếu nại, kiến nghị hay tụ họp ôn hòa.',
  'to.home': 'Hôm nay',
  'to.records': 'Ghi việc',
  'to.plan': 'Lịch trực',
  'to.do.record': 'Ghi việc đã làm',
  'to.do.plan': 'Xem lịch trực của điểm',
  'to.houses': 'Nhà trọ',
  'to.account': 'Tài khoản',
  'to.account.title': 'Tài khoản của tôi',
  'rail.work': 'Làm việc',
  'rail.privacy': 'Quyền dữ liệu',
  'rail.results': 'Kết quả',
  'rail.steering': 'Điều hành',
  'rail.reports': 'Báo cáo',
  'rail.schemes': 'Mô hình',
  'rail.forces': 'Lực lượng',
  'rail.cameras': 'Camera',
  'rail.directives': 'Chỉ đạo',
  'rail.audit': 'Kiểm tra',
  'rail.keys': 'Khóa đơn vị',
  'rail.admin': 'Quản trị',
} as const;
