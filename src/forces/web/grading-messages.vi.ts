/** The words of the yearly grading. */
export const vi = {
  'grading.title': 'Xếp loại tổ bảo vệ an ninh, trật tự',
  'grading.lead':
    'Năm xếp loại từ 15/11 đến 14/11. Căn cứ là nhiệm vụ đã ghi trong sổ của tổ. Tin báo không phải căn cứ, chỉ tiêu hay hạn ngạch của bất kỳ ai.',
  'grading.year': 'Năm',
  'grading.year.of': '{from} – {to}',
  'grading.choose': 'Chọn một địa bàn để xem bảng xếp loại.',
  'grading.running': 'Năm này chưa hết. Xếp loại được từ {day}.',
  'grading.quota':
    'Xuất sắc: {excellent} tổ. Được nhiều nhất {allowed}: {percent} % của {good} tổ xếp loại tốt trở lên.',
  'grading.quota.full':
    'Đã hết chỉ tiêu xuất sắc. Thêm được một tổ khi có ít nhất {needed} tổ xếp loại tốt trở lên.',
  'grading.quota.room': 'Còn xếp được {room} tổ xuất sắc.',
  'grading.quota.few': 'Cần ít nhất {needed} tổ xếp loại tốt trở lên mới có một tổ xuất sắc.',
  'grading.ground': 'Căn cứ: {source}.',
  'grading.unverified': 'Cách hiểu mẫu số chưa đối chiếu.',
  'grading.none': 'Không có tổ nào hoạt động trong năm này',
  'grading.table': 'Bảng xếp loại năm {from} – {to}',
  'grading.col.team': 'Tổ',
  'grading.col.since': 'Hoạt động',
  'grading.col.tasks': 'Nhiệm vụ',
  'grading.col.note': 'Cần xem',
  'grading.col.grade': 'Xếp loại',
  'grading.tasks': '{carried}/{charged}',
  'grading.tasks.none': 'Chưa ghi',
  'grading.tasks.since': 'khi xếp loại: {carried}/{charged}',
  'grading.ended': 'đến {day}',
  'grading.note.complaint': 'Đang xem xét khiếu nại',
  'grading.note.served': 'Chưa đủ {months} tháng',
  'grading.note.lost': 'Xếp loại đã ghi không còn đủ căn cứ',
  'grading.ungraded': 'Chưa xếp loại',
  'grading.act': 'Xếp loại',
  'grading.act.again': 'Xếp lại',
  'grading.act.of': '{action}: {name}',
  'grade.title': 'Xếp loại {name}',
  'grade.lead': 'Năm {from} – {to}. Nhiệm vụ: {carried}/{charged}.',
  'grade.which': 'Chọn loại',
  'grade.submit': 'Ghi xếp loại',
  'grade.done': 'Đã ghi xếp loại.',
  'grade.withdraw': 'Thu hồi xếp loại',
  'grade.withdraw.hint': 'Đang xếp: {grade}. Thu hồi vẫn để lại dấu trong lịch sử của tổ và sổ công khai.',
  'grade.withdrawn': 'Đã thu hồi xếp loại.',
  'grade.fits': 'Xếp được',
  'refused.title': 'Chưa xếp được loại này',
  'refused.served': 'Tổ hoạt động chưa đủ {months} tháng trong năm nên không xếp loại năm này.',
  'refused.complaint':
    'Từ {day} tổ đang được xem xét khiếu nại, tố cáo. Khi có kết luận, xóa ngày ấy trong thông tin của tổ (kể cả tổ đã giải thể) rồi xếp loại.',
  'refused.tasks':
    'Xuất sắc cần hoàn thành trên {percent} % nhiệm vụ. Tổ đã thực hiện {carried}/{charged}{share}.',
  'refused.quota':
    'Khi đó có {excellent} tổ xuất sắc trên {good} tổ xếp loại tốt trở lên. {percent} % của {good} chỉ cho {allowed} tổ. Muốn xếp thêm, hãy hạ một tổ đang xuất sắc trước, hoặc chờ đến khi có ít nhất {needed} tổ xếp loại tốt trở lên.',
  'refused.quota.first':
    'Khi đó có 1 tổ xuất sắc trên {good} tổ xếp loại tốt trở lên. {percent} % của {good} chưa đủ cho tổ nào; cần ít nhất {needed} tổ xếp loại tốt trở lên.',
  'refused.quota.lower':
    'Khi đó chỉ còn {good} tổ xếp loại tốt trở lên, được {allowed} tổ xuất sắc, mà đang có {excellent}. Hãy hạ một tổ xuất sắc trước.',
} as const;
