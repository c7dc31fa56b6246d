/** Reports from the team of a site, on the phone's place of its people. */
export const vi = {
  'signals.title': 'Báo tin từ tổ',
  'signals.ask': 'Bạn thấy việc gì?',
  'signals.other': 'Báo tin từ tổ',
  'signals.other.too': 'Báo việc khác',
  'signals.newTab': '(mở trang báo tin)',
  'signals.never':
    'Ở đây chỉ báo việc gây hại. Tranh chấp lao động, khiếu nại, kiến nghị hay việc tụ họp không phải là dấu hiệu và không được nhận.',
  'signals.employer':
    'Không ai của doanh nghiệp đọc được tin. Người trong tổ, kể cả bảo vệ và công đoàn, chỉ thấy kết quả gộp của cả tổ.',
  'signals.who': 'Ai biết bạn đã báo',
  'signals.who.code':
    'Trang báo tin không biết bạn đang đăng nhập. Tin chỉ mang mã của điểm; mọi người trong tổ có cùng một mã, nên mã không cho biết ai đã gửi.',
  'signals.who.compare':
    'Mã của điểm đến hết ngày {day}: {code}. Người cùng tổ phải thấy đúng mã này; nếu khác, đừng dùng và hãy cho nhau biết.',
  'signals.who.network':
    'Đường truyền vẫn cho thấy máy này vào trang của tổ rồi vào trang báo tin. Nếu ngại điều đó, hãy báo vào lúc khác, từ máy khác, hoặc không qua trang của tổ.',
  'signals.few':
    'Tổ ở điểm này chưa đủ ba người có tài khoản nên chưa có mã: tính cho tổ lúc này chẳng khác nào nêu tên. Bạn vẫn báo tin được như mọi người.',
  'signals.few.link': 'Báo tin như mọi người',
  'outcomes.title': 'Kết quả tin của tổ',
  'outcomes.why':
    'Cộng một lần sau mỗi quý, khi có thêm từ năm tin và nơi xử lý có ít nhất chừng ấy tin tương tự không từ tổ nào; chưa đủ thì chờ quý sau. Như vậy không ai biết chắc tin nào của người nào. Số đã hiện thì không đổi. Tin không phải là chỉ tiêu và không ai bị chấm điểm bằng số tin.',
  'outcomes.none': 'Chưa đủ năm tin đã xử lý xong để nêu',
  'outcomes.none.hint': 'Tin nào cũng được xử lý và người gửi xem được bằng biên nhận của mình.',
  'outcomes.quarter': 'Quý {number} năm {year}',
  'outcomes.sent': '{count, number} tin đã gửi',
  'outcomes.sent.few': 'Chưa thêm đủ năm tin đã gửi để nêu',
  'outcomes.tips': '{count, number} tin đã xử lý xong',
  'outcomes.useful': '{value, number} trên {of, number} tin có giá trị',
  'outcomes.toCase': '{value, number} trên {of, number} tin dẫn đến khởi tố vụ án',
  'outcomes.answer': 'Trung bình {count, number} ngày từ khi nhận đến bước trả lời đầu tiên',
  'outcomes.days': 'Trung bình {count, number} ngày từ khi nhận đến khi xong',
  'outcomes.later':
    'Số tin có giá trị, số tin dẫn đến khởi tố được cộng dồn qua các quý và chỉ nêu khi có từ năm tin như vậy và từ năm tin không như vậy.',
  'outcomes.more': 'Xem các quý trước',
} as const;
