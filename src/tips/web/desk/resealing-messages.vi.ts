/** The words of sealing anew after a unit's key was replaced. */
export const vi = {
  'resealing.working':
    'Đang niêm phong lại các tin đang mở bằng khóa mới: còn {count} phần. Đóng trang thì lần mở khóa sau làm tiếp.',
  'resealing.waits':
    'Còn {count} phần của các tin đang mở chưa niêm phong lại được, vì máy này chưa giữ đủ khóa kỳ cũ và kỳ mới. Đồng nghiệp giữ cả hai kỳ chỉ cần mở khóa trên máy của mình; hoặc nhờ họ trao cho anh/chị kỳ còn thiếu.',
  'resealing.unsigned':
    'Còn {count} phần của các tin đang mở chưa niêm phong lại: khóa hiện nay không có chữ ký còn hiệu lực của người giữ sổ khóa, nên máy này không niêm phong bằng khóa ấy. Hãy báo người giữ sổ khóa.',
  'resealing.broken':
    'Còn {count} phần của các tin đang mở chưa niêm phong lại vì mất kết nối hoặc máy chủ bận. Vài phút nữa máy này tự làm tiếp; các tin vẫn mở được.',
} as const;
