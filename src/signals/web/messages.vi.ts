/** Reports from the team of a site, on the phone's place of its people. */
export const vi = {
  'signals.title': 'Báo tin từ tổ',
  'signals.ask': 'Bạn thấy việc gì?',
  'signals.other': 'Báo tin từ tổ',
  'signals.other.too': 'Báo việc khác',
  'signals.newTab': '(mở trang báo tin)',
  'signals.never':
    'Ở đây chỉ báo việc gây hại. Tranh chấp lao động, khiếu nại, kiến nghị hay việc tụ họp không phải là dấu hiệu và không được nhận.',
  'signals.employer': 'Doanh nghiệp không đọc được tin nào, kể cả kết quả.',
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
    'Chỉ hiện khi có thêm từ năm tin đã xử lý xong, gộp lại thành một đợt, để không ai đoán được tin nào của người nào. Đợt đã hiện thì không đổi. Tin không phải là chỉ tiêu và không ai bị chấm điểm bằng số tin.',
  'outcomes.none': 'Chưa đủ năm tin đã xử lý xong',
  'outcomes.none.hint': 'Tin nào cũng được xử lý và người gửi xem được bằng biên nhận của mình.',
  'outcomes.day': 'Đợt ngày {day}',
  'outcomes.tips': '{count, number} tin đã xử lý xong',
  'outcomes.useful': '{count, number} tin có giá trị',
  'outcomes.toCase': '{count, number} tin dẫn đến khởi tố vụ án',
  'outcomes.days': 'Trung bình {count, number} ngày từ khi nhận đến khi xong',
  'outcomes.more': 'Xem các đợt trước',
} as const;
