/** The words around sealed words of registers. */
export const vi = {
  'words.opening': 'Đang mở niêm phong…',
  'words.locked': 'Mở khóa để đọc nội dung.',
  'words.cannot': 'Không mở được: anh/chị không giữ khóa của kỳ đã niêm phong.',
  'words.forged': 'Không mở: chữ ký không khớp. Hãy báo người giữ khóa.',
  'words.readers.unit': 'Cán bộ giữ khóa của đơn vị',
  'words.readers.reporter': 'Người yêu cầu, bằng biên nhận',
  'words.readers.recovery': 'Khóa khôi phục, khi có quyết định',
  'words.write.locked': 'Mở khóa để ghi: nội dung được niêm phong trước khi rời máy này.',
  'words.write.noKey':
    'Anh/chị chưa giữ khóa đang dùng của đơn vị nên chưa ghi được. Hãy nhờ đồng nghiệp trao khóa trước.',
} as const;
