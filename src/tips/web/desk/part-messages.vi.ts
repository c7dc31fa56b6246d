/** The words of tips that fall apart, and of those that belong together. */
export const vi = {
  'split.whole': 'Lời kể của cả tin',
  'split.copy': 'Chép cả lời kể xuống dưới',
  'split.text': 'Phần là việc khác',
  'split.text.hint':
    'Giữ nguyên lời người báo tin, bỏ đi những gì thuộc việc kia. Được niêm phong lại cho đơn vị ngay trên máy này.',
  'split.text.missing': 'Hãy chép phần lời kể thuộc việc này.',
  'split.files': 'Tệp đi theo phần này',
  'split.files.hint': 'Tệp vẫn còn ở tin gốc.',
  'link.search': 'Tìm tin',
  'link.search.hint': 'Theo số tin, loại việc, nơi xảy ra, hoặc lời kể của những tin đã mở trên máy này.',
  'link.choose': 'Tin cùng vụ việc',
  'link.missing': 'Hãy chọn một tin.',
  'link.none': 'Không thấy tin nào khớp trong hộp tin của anh/chị.',
  'links.title': 'Tin liên quan',
  'links.part': 'Đã tách một phần thành tin',
  'links.whole': 'Tách ra từ tin',
  'links.same_matter': 'Cùng vụ việc với tin',
  'links.elsewhere': '{number} (ở nơi anh/chị không mở được)',
  'links.end': 'Bỏ nối',
} as const;
