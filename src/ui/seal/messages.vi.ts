/** The words of the seal: the same on the phone and at the desk. */
export const vi = {
  'seal.label': 'Đã niêm phong',
  'seal.toBe': 'Sẽ được niêm phong',
  'seal.ask': 'Ai mở được?',
  'seal.opens': 'Chỉ mở được bởi:',
  'seal.how': 'Nội dung được niêm phong ngay trên máy của người gửi, trước khi rời khỏi máy.',
  'seal.not':
    'Máy chủ chỉ giữ bản niêm phong. Người quản trị máy chủ, nhà mạng và người lấy được ổ đĩa đều không đọc được nội dung.',
  'seal.clear': 'Còn để ngỏ để chuyển đúng nơi và tính thời hạn: {fields}.',
} as const;
