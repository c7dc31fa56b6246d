/** The words of the proof of receipt. */
export const vi = {
  'proof.title': 'Bằng chứng đã nhận',
  'proof.about':
    'Dấu của tin trong sổ công khai. Sổ đã ký lời hứa ghi dấu này trong vòng một giờ; nếu không, chữ ký ấy là bằng chứng cho bạn. Dấu không cho biết tin nói gì.',
  'proof.sound': 'Máy bạn đã kiểm tra: dấu và chữ ký khớp.',
  'proof.unsound': 'Dấu hoặc chữ ký không khớp. Hãy tải tệp này về và giữ lại.',
  'proof.erased':
    'Sổ có một dấu khác ghi rằng nội dung đã được xóa đúng luật. Tệp tải về có cả hai dấu để bạn tự kiểm tra.',
  'proof.leaf': 'Dấu',
  'proof.save': 'Tải bằng chứng về máy',
  'proof.file': 'bang-chung-da-nhan',
} as const;
