/** The words of the pages of what came of schemes. */
export const vi = {
  'works.title': 'Mô hình mang lại gì',
  'works.lead':
    'Hoạt động của các mô hình, nguồn tin gửi từ các điểm và kết quả của những tin ấy trong một kỳ, theo loại mô hình.',
  'works.back': 'Về danh sách mô hình',
  'works.toScheme': 'Về trang mô hình',
  'works.nobody': 'Không có số liệu nào dành cho vai trò của anh/chị',
  'works.nobody.hint': 'Số liệu mô hình dành cho lãnh đạo, bộ phận tiếp nhận, tổng hợp và kiểm tra.',
  'works.area': 'Địa bàn',
  'works.from': 'Từ ngày',
  'works.to': 'Đến ngày',
  'works.show': 'Xem',
  'works.kinds': 'Theo loại mô hình',
  'works.schemes': 'Từng mô hình',
  'works.schemes.of': 'Từng mô hình: {kind}',
  'works.all': 'Mọi loại',
  'works.none': 'Không có mô hình nào hoạt động ở địa bàn này trong kỳ',
  'works.none.hint': 'Đổi địa bàn hoặc kỳ.',
  'works.apart': 'Xem {name}',
  'works.elsewhere':
    'Còn {count} mô hình của đơn vị cũ, do bộ phận khác quản lý: có trong số theo loại, không nêu từng mô hình ở đây.',
  'works.asOf': 'Kỳ chưa kết thúc: tính đến ngày {day}.',
  'works.fewer': 'dưới 5',
  'works.untold': 'chưa nêu',
  'works.quarters': 'Số về tin là của các quý trọn trong kỳ: từ {from} đến {to}.',
  'works.noQuarter': 'Trong kỳ không có quý nào đã trọn nên không nêu số về tin.',
  'works.of': '{value, number} trên {of, number} tin',
  'works.days': '{days, number} ngày ({of, number} tin)',

  'col.kind': 'Loại',
  'col.scheme': 'Mô hình',
  'col.schemes': 'Mô hình',
  'col.activities': 'Lượt hoạt động',
  'col.sent': 'Tin đã gửi',
  'col.tips': 'Tin đã có kết quả',
  'col.useful': 'Được xác minh có giá trị',
  'col.toCase': 'Dẫn tới khởi tố',
  'col.answer': 'Thời gian trả lời lần đầu bình quân',
  'col.days': 'Thời gian giải quyết bình quân',
  'col.cases': 'Vụ án ghi nhận mô hình',

  'say.proof':
    'Nhiều hơn hay ít hơn, trước hay sau ngày ra mắt đều không chứng minh mô hình là nguyên nhân: nơi có nhiều việc thường lập nhiều mô hình, và người dân báo tin nhiều hơn khi tin tưởng hơn.',
  'say.batches':
    'Tin gửi từ một điểm chỉ được đếm một lần sau mỗi quý, khi có từ 5 tin trở lên và nơi xử lý có ít nhất chừng ấy tin tương tự không từ điểm nào; chưa đủ thì chờ quý sau. Số tin có giá trị hay dẫn tới khởi tố chờ đến khi có từ 5 tin như vậy và từ 5 tin không như vậy. Nhờ thế không ai biết chắc tin nào của ai.',
  'say.around':
    'So sánh trước và sau ngày ra mắt chỉ có ở trang của từng mô hình: các mô hình cùng loại ra mắt vào những ngày khác nhau nên cộng lại thì không còn ngày nào để so.',
  'say.order': 'Xếp theo tên; không xếp hạng mô hình.',
  'say.target':
    'Không chỉ tiêu, định mức hay xếp loại nào của thành viên, tổ hoặc mô hình được tính bằng số tin.',
  'define.sent': 'Tin gửi từ các điểm bằng mã của điểm, được đếm vào cuối quý nhận tin hoặc một quý sau đó.',
  'define.tips':
    'Trong số tin đã gửi, tin đã giải quyết xong, được đếm vào cuối quý giải quyết hoặc một quý sau đó.',
  'define.useful':
    'Trong số tin có kết quả, tin mà khi xác minh được ghi là có giá trị, kể cả tin của các quý phải chờ.',
  'define.toCase':
    'Trong số tin có kết quả, tin được giải quyết bằng quyết định khởi tố vụ án hình sự, kể cả tin của các quý phải chờ.',
  'define.answer': 'Từ ngày nhận tin đến bước đầu tiên mà người báo thấy được, bình quân, làm tròn đến ngày.',
  'define.days':
    'Từ ngày nhận tin đến ngày có kết quả, bình quân, làm tròn đến ngày. Không nêu ở quý có tin lâu khác hẳn các tin khác.',
  'define.cases':
    'Vụ án mở trong kỳ, ở bất cứ địa bàn nào, mà cán bộ ghi là có mô hình góp phần phát hiện. Ở dòng của loại, mỗi vụ đếm một lần.',
  'define.activities': 'Buổi họp, tuần tra, nhắc nhở, hòa giải, diễn tập đã ghi trong kỳ.',
  'works.define': 'Cách đếm',

  'around.title': 'Trước và sau ngày ra mắt',
  'around.lead': 'Nguồn tin về ANTT nhận từ người dân ở nơi có điểm ({areas}), hai khoảng dài bằng nhau.',
  'around.before': '{days} ngày trước, {from} đến {to}',
  'around.after': '{days} ngày từ khi ra mắt, {from} đến {to}',
  'around.tips': '{count, number} tin',
  'around.too_early': 'Chưa so sánh được: mô hình mới hoạt động dưới 30 ngày.',
  'around.units_changed':
    'Không so sánh được: đơn vị hành chính ở nơi ấy thay đổi trong vòng 30 ngày quanh ngày ra mắt.',
  'around.no_register':
    'Không so sánh được: sổ tin ở ít nhất một nơi bắt đầu sau khi khoảng trước ngày ra mắt đã bắt đầu.',
  'around.too_few': 'Không nêu số: một trong hai khoảng có dưới 5 tin.',
  'around.none': 'Chưa ra mắt nên chưa có gì để so sánh.',
} as const;
