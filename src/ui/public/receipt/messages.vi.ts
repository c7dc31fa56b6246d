/** The words around the eight words of a receipt. */
export const vi = {
  'receipt.words': 'Tám từ, theo đúng thứ tự',
  'receipt.words.hint':
    'Có dấu hay không dấu, có số thứ tự hay gạch nối đều được. Tám từ không rời khỏi máy bạn.',
  'receipt.words.count': 'Đã có {count}/8 từ.',
  'receipt.words.unknown': 'Từ thứ {position}, “{word}”, không có trong danh sách.',
  'receipt.words.perhaps': 'Có phải là:',
  'receipt.words.few': 'Biên nhận có tám từ; bạn mới nhập {count} từ.',
  'receipt.words.many': 'Biên nhận có tám từ; bạn đã nhập {count} từ. Hãy bỏ bớt.',
  'receipt.words.none': 'Hãy nhập tám từ trên biên nhận.',
  'receipt.list': 'Tám từ của biên nhận',
  'receipt.copy': 'Sao chép 8 từ',
  'receipt.print': 'In 8 từ',
  'receipt.ticked': 'Tôi đã chép đủ 8 từ',
  'receipt.tick.label': 'Trước khi rời trang',
} as const;
