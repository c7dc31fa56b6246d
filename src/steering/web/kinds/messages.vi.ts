/** The words of what kinds of scheme count of their own. */
export const vi = {
  'kinds.title': 'Số liệu riêng của từng loại mô hình',
  'kinds.hint':
    'Cộng từ mẫu ghi của từng loại: số của điểm và tổ lấy vào ngày cuối kỳ, số của hoạt động cộng trong kỳ. Không so sánh loại này với loại khác được.',
  'kinds.none': 'Trong kỳ này chưa mô hình nào ghi số liệu riêng.',
  'kinds.field': 'Nội dung',
  'kinds.value': 'Trong kỳ',
  'kinds.before': 'Kỳ so sánh',
  'kinds.change': 'Thay đổi',
  'kinds.of.site': 'điểm',
  'kinds.of.team': 'tổ',
  'kinds.added.site': 'Cộng các điểm đang hoạt động vào ngày cuối kỳ.',
  'kinds.added.team': 'Cộng các tổ đang trong nhiệm kỳ vào ngày cuối kỳ.',
  'kinds.added.activity': 'Cộng các lần “{activity}” trong kỳ.',
  'kinds.rows.site': '{count, number} điểm có ghi',
  'kinds.rows.team': '{count, number} tổ có ghi',
  'kinds.rows.activity': '{count, number} lần có ghi',
  'kinds.formula': 'Cách cộng',
  'kinds.kind': 'Loại mô hình',
  'kinds.rows': 'Số bản ghi',
  'kinds.form':
    'Mẫu ghi do ban chỉ đạo đặt. Mẫu đổi thì bản ghi cũ vẫn được cộng, vì một ô giữ nguyên nghĩa qua mọi lần sửa mẫu. Bản ghi không điền ô này thì không cộng.',
  'kinds.place':
    'Địa bàn: các điểm ở {area}, kể cả ở đơn vị trực thuộc. Tính theo nơi có điểm, không theo đơn vị quản lý mô hình.',
  'kinds.parts': 'Theo đơn vị',
  'kinds.parts.unit': 'Đơn vị',
  'kinds.parts.rest': 'Chưa rõ xã, phường',
  'kinds.parts.hint': 'Xếp theo tên, không xếp hạng.',
  'kinds.schemes': 'Theo mô hình',
  'kinds.schemes.name': 'Mô hình',
  'kinds.schemes.more':
    'Đang hiện {shown, number} trong {all, number} mô hình, theo tên. Chọn địa bàn nhỏ hơn để xem các mô hình còn lại.',
  'kinds.schemes.none': 'Chưa mô hình nào ghi nội dung này trong kỳ.',
  'kinds.unknown': 'Không loại mô hình nào đếm nội dung này',
  'kinds.unknown.hint': 'Có thể mẫu ghi đã bỏ ô này.',
  'kinds.frozen': 'Đã chốt',
  'kinds.now': 'Theo sổ hôm nay',
  'kinds.frozen.hint':
    'Chốt cùng các chỉ số ở trên, cho toàn địa bàn. Số hôm nay khác là vì có bản ghi thêm, sửa hoặc rút sau khi chốt.',
  'kinds.differs': 'khác số đã chốt',
  'kinds.gone': 'không còn đếm',
} as const;
