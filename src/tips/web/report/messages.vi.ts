/** The words of the report pages. */
export const vi = {
  'report.title': 'Bình Yên',
  'report.noscript':
    'Trang này niêm phong tin ngay trên máy bạn nên cần JavaScript. Nếu không bật được, hãy gọi 113 hoặc đến công an phường, xã.',

  'report.leaving': 'Bạn đang viết dở. Rời trang thì những gì đã viết và tệp đã chọn sẽ mất.',

  'report.kind': 'Việc bạn muốn báo là gì?',
  'report.kind.lead': 'Chọn loại gần nhất. Chọn chưa đúng cũng không sao, cán bộ sẽ xếp lại.',
  'report.not': 'Những việc không nhận ở đây',
  'report.not.lead':
    'Trang này chỉ nhận việc gây hại cho người, tài sản và an toàn chung. Các việc dưới đây là quyền của mọi người hoặc đã có nơi khác giải quyết:',
  'report.not.opinion': 'Ý kiến, quan điểm của ai đó.',
  'report.not.belief': 'Tín ngưỡng, tôn giáo.',
  'report.not.labour_dispute': 'Tranh chấp lao động: xin gặp công đoàn hoặc cơ quan lao động.',
  'report.not.petition': 'Khiếu nại, kiến nghị: xin gửi nơi tiếp công dân.',
  'report.not.assembly': 'Việc tụ họp ôn hòa.',

  'report.about': 'Về thông báo truy nã số {number}',
  'report.about.sealed':
    'Điều này được niêm phong cùng lời kể của bạn. Nhìn từ ngoài, tin của bạn giống mọi tin khác.',
  'report.about.remove': 'Bỏ, tôi báo việc khác',

  'report.site': 'Báo tin từ tổ',
  'report.site.about':
    'Tin mang mã của điểm, không mang tên ai. Cán bộ đọc tin không thấy mã; tổ chỉ biết kết quả gộp từ 5 tin trở lên.',
  'report.site.not': 'Tin này không mang mã của điểm, vì việc liên quan đến cán bộ hoặc người của tổ.',
  'report.site.remove': 'Bỏ mã, báo như mọi người',

  'report.urgent': 'Việc đang xảy ra? Gọi 113',
  'report.urgent.lead':
    'Nếu có người đang gặp nguy hiểm, hãy gọi ngay. Tin gửi qua trang này không được đọc tức thì.',
  'report.urgent.call': 'Gọi 113',
  'report.urgent.next': 'Không còn khẩn cấp, báo tin tiếp',

  'report.concerns': 'Việc này có liên quan đến cán bộ ở đây không?',
  'report.concerns.lead': 'Câu trả lời quyết định ai đọc được tin của bạn.',
  'report.concerns.nobody': 'Không',
  'report.concerns.nobody.hint': 'Công an nơi xảy ra việc sẽ đọc.',
  'report.concerns.officer': 'Có, liên quan đến một cán bộ công an',
  'report.concerns.officer.hint': 'Chỉ đơn vị độc lập đọc được. Công an phường, xã này không thấy tin.',
  'report.concerns.team': 'Có, liên quan đến người của tổ bảo vệ an ninh, trật tự',
  'report.concerns.team.hint': 'Chỉ đơn vị độc lập đọc được. Tổ và công an phường, xã này không thấy tin.',

  'report.where': 'Việc xảy ra ở đâu?',
  'report.where.area': 'Phường, xã',
  'report.where.area.hint': 'Gõ có dấu hay không dấu đều được. Tên cũ cũng tìm được.',
  'report.where.none': 'Không tìm thấy tên này. Hãy thử tên khác, hoặc chọn “Tôi không rõ” ở dưới.',
  'report.where.offline': 'Chưa tải được danh mục vì mất mạng. Bạn có thể chọn “Tôi không rõ” ở dưới.',
  'report.where.now': 'Nơi này nay thuộc {area}.',
  'report.where.part': 'Nơi xảy ra nay thuộc đơn vị nào?',
  'report.where.part.unknown': 'Tôi không rõ thuộc bên nào',
  'report.where.unknown': 'Tôi không rõ phường, xã',
  'report.where.unknown.hint': 'Bộ phận trực sẽ nhận và chuyển đúng nơi.',
  'report.where.unknownGroup': 'Nếu bạn không rõ',
  'report.where.address': 'Địa chỉ',
  'report.where.address.hint': 'Số nhà, ngõ, đường, thôn. Phần này được niêm phong.',
  'report.where.landmark': 'Gần chỗ nào dễ nhận ra',
  'report.where.landmark.hint': 'Ví dụ: sau chợ, cạnh trường. Phần này được niêm phong.',
  'report.where.position': 'Trang này không hỏi và không gửi vị trí của máy bạn.',

  'report.when': 'Việc xảy ra khi nào?',
  'report.when.today': 'Hôm nay',
  'report.when.yesterday': 'Hôm qua',
  'report.when.other': 'Ngày khác',
  'report.when.other.hint': 'Việc kéo dài nhiều ngày thì chọn ngày gần nhất.',
  'report.when.unknown': 'Tôi không rõ ngày',
  'report.when.date': 'Ngày xảy ra',
  'report.when.day': 'Ngày',
  'report.when.month': 'Tháng',
  'report.when.year': 'Năm',
  'report.when.hour': 'Khoảng mấy giờ',
  'report.when.hour.hint': 'Ví dụ: khoảng 22 giờ. Ngày để ngỏ để tính thời hạn, còn giờ thì được niêm phong.',

  'report.story': 'Chuyện gì đã xảy ra?',
  'report.story.lead':
    'Kể theo cách của bạn: ai, làm gì, bằng gì, có ai bị hại. Chưa rõ chỗ nào thì cứ nói chưa rõ.',
  'report.story.text': 'Lời kể của bạn',
  'report.story.count': '{count, number}/{max, number} ký tự',
  'report.story.accents': 'Vui lòng gõ tiếng Việt có dấu nếu được, để cán bộ đọc đúng ý bạn.',
  'report.files': 'Ảnh, video hoặc tệp, nếu có',
  'report.files.add': 'Thêm ảnh hoặc tệp',
  'report.files.hint':
    'Nhiều nhất {max} tệp, mỗi tệp 50 MB. Với ảnh, nơi chụp, giờ chụp và tên tệp được gỡ bỏ. Tệp được niêm phong rồi tải lên trước; khi bạn chưa gửi tin thì không ai mở được.',
  'report.files.name': 'tep-{number}',
  'report.files.kept':
    'Không gỡ được nơi chụp, giờ chụp khỏi loại tệp này. Nếu điều đó làm lộ bạn, hãy bỏ tệp đi.',
  'report.files.retry': 'Tải lại tệp chưa gửi được',
  'report.files.many': 'Chỉ nhận {max} tệp. Tệp thừa đã được bỏ ra; bạn có thể gửi thêm sau, bằng biên nhận.',
  'report.files.large': 'Tệp {name} lớn hơn 50 MB nên không nhận được. Hãy chọn tệp nhỏ hơn.',
  'report.draft': 'Phải dừng giữa chừng?',
  'report.draft.about':
    'Bình thường, đóng trang là mất hết, để máy không giữ lại gì. Bạn có thể giữ bản nháp trên máy này (không kèm tệp). Lưu ý: ai mở được máy này thì đọc được bản nháp. Nút “Thoát nhanh” xóa luôn bản nháp.',
  'report.draft.keep': 'Giữ bản nháp trên máy này',
  'report.draft.kept': 'Đã giữ. Mở lại trang này trên máy này để viết tiếp.',
  'report.draft.found': 'Máy này đang giữ một bản nháp',
  'report.draft.open': 'Viết tiếp',
  'report.draft.remove': 'Xóa bản nháp',

  'report.contact': 'Bạn có muốn để lại cách liên lạc không?',
  'report.contact.lead':
    'Không bắt buộc. Dù ẩn danh, bạn vẫn nhận và trả lời được thư của cán bộ bằng biên nhận.',
  'report.contact.no': 'Không, tôi muốn ẩn danh',
  'report.contact.no.hint': 'Không ai biết bạn là ai, trừ khi lời kể cho thấy điều đó.',
  'report.contact.yes': 'Có, tôi để lại cách liên lạc',
  'report.contact.yes.hint': 'Phần này được niêm phong cùng với tin.',
  'report.contact.value': 'Số điện thoại, hoặc cách nào tiện cho bạn',
  'report.contact.value.hint': 'Bạn có thể ghi thêm giờ tiện gọi.',
  'report.readers': 'Ai đọc được tin này',
  'report.readers.loading': 'Đang tìm đơn vị nhận và kiểm tra khóa của đơn vị.',
  'report.readers.desk': 'Cán bộ được giao của {desk}',
  'report.readers.recovery':
    'Khi đơn vị mất hết khóa: ít nhất hai trong ba cơ quan giữ mảnh khôi phục cùng mở, và việc ấy được ghi vào sổ công khai',
  'report.readers.line': 'Chỉ {desk} đọc được tin này.',
  'report.readers.along':
    '{desk} và {also} đọc được tin này. {also} đọc cùng vì {desk} đang có ít người giữ khóa: ai đó vắng mặt thì tin của bạn vẫn có người mở.',
  'report.readers.independent': 'Đây là đơn vị độc lập, vì tin liên quan đến cán bộ hoặc người của tổ.',
  'report.readers.clear': 'phường hoặc xã, loại việc, ngày',
  'report.readers.offline':
    'Chưa lấy được khóa của đơn vị nhận vì mất mạng. Những gì bạn viết vẫn còn trên trang này; khi có mạng, hãy bấm “Thử lại”.',
  'report.readers.unsigned':
    'Khóa của đơn vị nhận không có chữ ký hợp lệ của người giữ sổ khóa, nên trang này không niêm phong tin bằng khóa ấy. Chưa có gì được gửi đi. Hãy xem ngày, giờ trên máy có đúng không rồi thử lại; nếu vẫn vậy, hãy thử lại sau, hoặc gọi 113, hoặc đến công an phường, xã.',
  'report.readers.again': 'Thử lại',
  'report.honest':
    'Cố ý báo tin sai sự thật có thể bị xử lý theo pháp luật. Nhớ nhầm hay kể chưa đủ thì không sao.',

  'report.review': 'Đọc lại trước khi gửi',
  'report.review.lead': 'Muốn đổi chỗ nào, bấm “Sửa” ở chỗ đó.',
  'report.review.edit': 'Sửa',
  'report.review.kind': 'Loại việc',
  'report.review.about': 'Thông báo truy nã số',
  'report.review.site': 'Báo từ tổ',
  'report.review.site.counted': 'Có mã của điểm, không có tên ai',
  'report.review.site.not': 'Không mang mã của điểm, vì việc liên quan đến cán bộ hoặc người của tổ',
  'report.review.concerns': 'Liên quan đến cán bộ',
  'report.review.where': 'Nơi xảy ra',
  'report.review.when': 'Thời gian',
  'report.review.story': 'Lời kể',
  'report.review.files': 'Tệp',
  'report.review.contact': 'Liên lạc',
  'report.review.unknownArea': 'Không rõ phường, xã; bộ phận trực nhận',
  'report.review.picked': '{area} (bạn chọn: {picked})',
  'report.review.near': 'gần {landmark}',
  'report.review.unknownDay': 'Không rõ ngày',
  'report.review.noFiles': 'Không có',
  'report.review.fileCount': '{count} tệp',
  'report.review.anonymous': 'Ẩn danh',
  'report.send': 'Gửi tin báo',
  'report.send.sealing': 'Đang niêm phong tin trên máy bạn',
  'report.send.files': 'Đang gửi tệp đã niêm phong',
  'report.send.tip': 'Đang gửi tin đã niêm phong',
  'report.send.unsealed':
    'Máy này không niêm phong được tin. Chưa có gì được gửi đi; lời kể vẫn còn trên trang. Hãy thử trình duyệt khác, hoặc gọi 113.',
  'report.send.file': 'Có tệp chưa niêm phong được. Hãy bỏ tệp ấy ra rồi gửi lại.',

  'report.fault.no_kind': 'Hãy chọn một loại việc.',
  'report.fault.no_concerns': 'Hãy chọn một câu trả lời.',
  'report.fault.no_place': 'Hãy chọn phường, xã trong danh sách, hoặc chọn “Tôi không rõ phường, xã”.',
  'report.fault.no_part': 'Hãy chọn nơi xảy ra nay thuộc đơn vị nào, hoặc chọn “Tôi không rõ”.',
  'report.fault.no_when': 'Hãy chọn ngày, hoặc chọn “Tôi không rõ ngày”.',
  'report.fault.bad_day': 'Ngày này không có. Hãy ghi ngày, tháng, năm bằng số, ví dụ 4, 12, 2026.',
  'report.fault.day_in_future': 'Ngày này chưa đến. Hãy chọn hôm nay hoặc một ngày đã qua.',
  'report.fault.no_text': 'Hãy kể vài dòng về việc đã xảy ra.',
  'report.fault.text_too_long':
    'Lời kể dài quá 8.000 ký tự. Hãy bớt lại; phần còn lại bạn gửi thêm sau, bằng biên nhận.',
  'report.fault.no_contact': 'Hãy ghi cách liên lạc, hoặc chọn ẩn danh.',

  'receipt.heading': 'Chép lại 8 từ này',
  'receipt.lead': 'Chúng tôi không thể cấp lại.',
  'receipt.sent': 'Đã nhận tin của bạn lúc {time}.',
  'receipt.site.counted': 'Tin được tính cho tổ của bạn. Mã không cho biết ai trong tổ đã gửi.',
  'receipt.site.passed':
    'Tin vẫn được nhận đầy đủ, nhưng không tính cho tổ: mã không còn dùng được. Lần sau hãy mở lại trang của tổ để có mã mới.',
  'receipt.waiting':
    'Chưa gửi được vì mất mạng. Tin đã được niêm phong trên máy bạn và sẽ tự gửi khi có mạng.',
  'receipt.waiting.open': 'Hãy để trang này mở cho đến khi gửi xong.',
  'receipt.waiting.site':
    'Mã của điểm không được giữ trên máy: nếu bạn đóng trang trước khi gửi xong, tin vẫn gửi được nhưng không tính cho tổ.',
  'receipt.waiting.keep': 'Giữ bản đã niêm phong trên máy này, để gửi được cả khi tôi đóng trang',
  'receipt.waiting.keep.hint':
    'Bản này không ai trên máy này mở được, kể cả bạn. Nhưng nó cho thấy máy này đã dùng trang Bình Yên, cho đến khi gửi xong.',
  'receipt.waiting.kept': 'Nếu đóng trang, lần sau mở lại trang này khi có mạng, tin sẽ tự gửi.',
  'receipt.refused': 'Tin chưa được nhận',
  'receipt.refused.again': 'Gửi lại',
  'receipt.what': 'Tám từ này để làm gì',
  'receipt.what.1': 'Xem tin đang ở bước nào, hạn trả lời là ngày nào, vì sao quyết định như vậy.',
  'receipt.what.2': 'Đọc thư của cán bộ, trả lời và gửi thêm mà không cần nêu tên.',
  'receipt.what.3': 'Mất tám từ thì không ai tìm lại được, nhưng tin của bạn vẫn được xử lý.',
  'receipt.what.4': 'Ai có tám từ này thì xem được như bạn. Đừng chụp màn hình nếu máy có người khác dùng.',
  'receipt.tick.missing': 'Hãy chép 8 từ rồi đánh dấu vào ô “Tôi đã chép đủ 8 từ”.',
  'receipt.leave.words':
    'Bạn đã chép đủ 8 từ chưa? Rời trang thì không ai xem lại hay cấp lại được 8 từ này.',
  'receipt.leave.unsent':
    'Tin chưa gửi xong. Hãy để trang này mở, hoặc chọn giữ bản đã niêm phong trên máy này rồi mới rời trang.',
  'receipt.leave.refused':
    'Tin chưa được nhận. Rời trang thì những gì đã viết sẽ mất; bạn có thể bấm “Gửi lại” trước.',
  'receipt.leave': 'Xong, rời trang này',
  'receipt.follow': 'Trang theo dõi: {url}',

  'outbox.waiting': 'Máy này đang giữ một tin đã niêm phong, chưa gửi. Tin sẽ tự gửi khi có mạng.',
  'outbox.sent': 'Tin đã niêm phong trên máy này vừa được gửi. Bạn theo dõi bằng tám từ đã chép.',
  'outbox.refused': 'Tin đã niêm phong trên máy này không được nhận. Lý do: {reason}',
  'outbox.remove': 'Bỏ tin này khỏi máy',

  'closed.heading': 'Nơi này chưa nhận tin qua trang được',
  'closed.lead': 'Chưa có đơn vị nào có khóa để niêm phong tin, nên trang này chưa nhận tin. Bạn có thể:',
  'closed.113': 'Việc khẩn cấp: gọi 113.',
  'closed.police':
    'Việc khác: đến hoặc gọi công an phường, xã nơi xảy ra việc. Công an không được từ chối nhận tin, dù bạn ở đâu.',
  'closed.later': 'Quay lại sau, khi các đơn vị đã tạo khóa.',
  'closed.call': 'Gọi 113',
  'closed.try': 'Tôi biết phường, xã: vẫn thử báo',
} as const;
