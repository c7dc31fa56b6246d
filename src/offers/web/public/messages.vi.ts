/** The words of the pages on which residents offer something to schemes. */
export const vi = {
  'offer.noscript': 'Trang này niêm phong lời bạn viết ngay trên máy bạn nên cần JavaScript.',
  'offer.schemes': 'Xem các mô hình',

  'join.title': 'Bình Yên: tham gia mô hình',
  'join.heading': 'Xin tham gia mô hình',
  'join.lead':
    '{unit} giữ sổ mô hình này, sẽ đọc lời của bạn, báo lại cho chủ nhiệm và trả lời bạn. Không cần tài khoản.',
  'join.words': 'Bạn muốn tham gia thế nào',
  'join.words.hint': 'Vài dòng là đủ: bạn ở đâu, làm được việc gì, rảnh lúc nào.',
  'join.send': 'Gửi lời xin tham gia',
  'join.nobody':
    'Đơn vị giữ sổ mô hình này đã kết thúc và chưa có đơn vị kế tiếp, nên trang chưa nhận được lời của bạn. Bạn có thể tới công an phường, xã nơi có mô hình.',
  'join.chair': 'Hoặc liên hệ chủ nhiệm: {name}, {contact}',
  'join.none': 'Mô hình này không còn hoạt động',
  'join.none.hint': 'Có thể mô hình đã kết thúc, hoặc đường dẫn bị chép thiếu.',

  'propose.title': 'Bình Yên: đề xuất mô hình',
  'propose.heading': 'Đề xuất một mô hình mới',
  'propose.lead':
    'Nơi bạn ở cần một nhóm tự quản mà chưa có? Công an phường, xã sẽ đọc đề xuất của bạn, đưa vào chuẩn bị hoặc trả lời rõ lý do.',
  'propose.area': 'Phường, xã',
  'propose.area.hint': 'Tên hiện nay hoặc tên cũ, có dấu hay không dấu đều được.',
  'propose.area.none': 'Không tìm thấy. Hãy thử tên khác, chẳng hạn tên cũ của phường.',
  'propose.area.offline': 'Chưa tải được danh sách vì mất mạng. Hãy thử lại khi có mạng.',
  'propose.place': 'Ở chỗ nào trong phường, xã',
  'propose.place.hint': 'Chẳng hạn: phố, tổ dân phố, khu nhà trọ, nhà máy.',
  'propose.kind': 'Loại mô hình',
  'propose.else': 'Loại khác',
  'propose.else.hint': 'Chưa có trong danh sách: hãy tả ở ô bên dưới.',
  'propose.words': 'Để làm gì, vì sao cần',
  'propose.words.hint': 'Điều gì ở đó chưa yên, mô hình sẽ làm gì, ai có thể tham gia.',
  'propose.send': 'Gửi đề xuất',

  'form.name': 'Bạn muốn được gọi là gì',
  'form.name.hint': 'Họ tên hoặc cách gọi quen ở nơi bạn sống.',
  'form.contact': 'Điện thoại hoặc cách liên lạc khác',
  'form.contact.hint': 'Để trống cũng được: bạn xem trả lời bằng tám từ của biên nhận.',
  'form.leaving': 'Bạn đang viết dở. Rời trang thì những gì đã viết sẽ mất.',
  'fault.name': 'Hãy ghi tên hoặc cách gọi.',
  'fault.words': 'Hãy viết vài dòng.',
  'fault.area': 'Hãy chọn một phường hoặc xã trong danh sách.',
  'fault.kind': 'Hãy chọn một loại, hoặc chọn “Loại khác”.',

  'next.heading': 'Sau khi gửi',
  'next.chair':
    'Đơn vị báo cho chủ nhiệm mô hình tên, cách liên lạc và những lời bạn ghi ở đây, để chủ nhiệm hẹn bạn. Điều gì không muốn chủ nhiệm biết thì bạn đừng ghi.',
  'next.due': 'Gửi hôm nay thì hạn trả lời là ngày {day}.',
  'next.receipt': 'Gửi xong, trang hiện tám từ. Chỉ tám từ ấy mở được thư trả lời: bạn nhớ chép lại.',
  'next.lost':
    'Mất tám từ thì không ai cấp lại được. Lời của bạn vẫn được đọc, và nếu có ghi cách liên lạc thì đơn vị vẫn tìm được bạn.',

  'readers.line': 'Chỉ cán bộ giữ khóa của {unit} mở được những gì bạn viết.',
  'readers.ward': 'công an phường, xã bạn chọn',
  'readers.unit': 'Cán bộ giữ khóa của {unit}',
  'readers.recovery': 'Khóa khôi phục, khi có quyết định',
  'readers.clear': 'mô hình hoặc loại mô hình, phường xã, ngày gửi',

  'send.sealing': 'Đang niêm phong trên máy bạn. Máy cũ có thể mất vài giây.',
  'send.sending': 'Đang gửi lời đã niêm phong',
  'send.offline':
    'Chưa gửi được vì mất mạng. Những gì bạn viết vẫn còn trên trang; hãy bấm gửi lại khi có mạng.',
  'send.unsealed':
    'Máy này không niêm phong được. Chưa có gì được gửi đi; những gì bạn viết vẫn còn. Hãy thử trình duyệt khác.',
  'send.unsigned':
    'Khóa của đơn vị chưa được người giữ khóa xác nhận, nên trang không gửi. Những gì bạn viết vẫn còn; hãy thử lại sau, hoặc tới trụ sở đơn vị.',
  'send.noDesk':
    'Phường, xã này chưa nhận được qua trang. Những gì bạn viết vẫn còn; bạn có thể tới công an phường, xã để nói.',
  'send.gone': 'Mô hình này vừa kết thúc nên không nhận thêm người. Chưa có gì được gửi đi.',

  'receipt.heading': 'Chép lại 8 từ này',
  'receipt.lead': 'Tám từ mở thư trả lời. Chúng tôi không thể cấp lại.',
  'receipt.where': 'Xem trả lời tại: {url}',
  'receipt.arrived': '{unit} đã nhận lúc {time}.',
  'receipt.due': 'Hạn trả lời là ngày {day}.',
  'receipt.asFirst':
    'Lời bạn gửi lúc đầu đã tới nơi, dù máy chưa nhận được hồi âm; đơn vị đọc lời ấy. Phần bạn vừa sửa chưa được gửi: nếu cần, hãy gửi thêm một lời mới.',
  'receipt.leaving': 'Bạn đã chép đủ 8 từ chưa? Rời trang thì không ai xem lại hay cấp lại được 8 từ này.',
  'receipt.what': 'Tám từ này để làm gì',
  'receipt.what.open': 'Xem lời của bạn đang ở bước nào và đọc thư trả lời của đơn vị.',
  'receipt.what.lost': 'Mất tám từ thì không ai tìm lại được, nhưng lời của bạn vẫn được đọc.',
  'receipt.what.secret': 'Ai có tám từ này thì xem được như bạn.',
  'receipt.open': 'Xem trả lời',
} as const;
