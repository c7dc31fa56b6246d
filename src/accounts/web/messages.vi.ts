/** The words of the door: signing in, the lock, an invitation, one's own account. */
export const vi = {
  'signIn.title': 'Đăng nhập',
  'signIn.lead':
    'Dành cho cán bộ của các đơn vị và người của mô hình tự quản được mời. Người báo tin không cần tài khoản.',
  'signIn.login': 'Tên đăng nhập',
  'signIn.login.fault': 'Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm hoặc gạch, từ 3 đến 40 ký tự.',
  'signIn.passphrase': 'Cụm mật khẩu',
  'signIn.passphrase.fault': 'Hãy nhập cụm mật khẩu.',
  'signIn.passphrase.show': 'Hiện hoặc ẩn cụm mật khẩu',
  'signIn.submit': 'Đăng nhập',
  'signIn.note':
    'Cụm mật khẩu không rời khỏi máy này. Máy chủ không biết cụm mật khẩu nên không ai cấp lại được. Nếu quên, hãy nhờ lãnh đạo đơn vị hoặc người quản trị cho liên kết tạo lại khóa.',
  'signIn.notReady': 'Hệ thống chưa được khởi tạo nên chưa có tài khoản nào.',
  'signIn.notReady.link': 'Tới buổi khởi tạo',
  'signIn.demo': 'Đây là bản chạy thử.',
  'signIn.demo.link': 'Xem các tài khoản mẫu',
  'stage.title': 'Đang mở khóa',
  'stage.deriving': 'Tính khóa từ cụm mật khẩu, mất khoảng một đến hai giây',
  'stage.asking': 'Đối chiếu với máy chủ',
  'stage.opening': 'Mở các khóa của đơn vị',
  'lock.title': 'Đã khóa',
  'lock.lead': '{name}, hãy nhập cụm mật khẩu để mở lại. Những gì đang viết dở vẫn còn trên trang này.',
  'lock.expired':
    '{name}, phiên làm việc đã hết hạn. Hãy nhập cụm mật khẩu để đăng nhập lại. Những gì đang viết dở vẫn còn trên trang này.',
  'lock.submit': 'Mở khóa',
  'lock.wrong': 'Cụm mật khẩu không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  'lock.why':
    'Khóa chỉ nằm trong bộ nhớ của trang: tải lại trang, hoặc 30 phút không thao tác, là khóa được cất đi.',
  'lock.other': 'Đăng xuất, người khác dùng máy này',
  'passphrase.new': 'Cụm mật khẩu mới',
  'passphrase.rule': 'Ít nhất 12 ký tự hoặc 4 từ. Nhiều từ dễ nhớ tốt hơn một từ khó nhớ.',
  'passphrase.repeat': 'Nhập lại cụm mật khẩu',
  'passphrase.too_short': 'Còn ngắn: cần ít nhất 12 ký tự hoặc 4 từ.',
  'passphrase.too_plain': 'Lặp lại quá nhiều: cần ít nhất 5 ký tự khác nhau.',
  'passphrase.different': 'Hai lần nhập chưa giống nhau.',
  'passphrase.suggest': 'Gợi ý một cụm',
  'passphrase.suggest.again': 'Gợi ý cụm khác',
  'passphrase.suggested': 'Cụm được gợi ý',
  'passphrase.suggested.use': 'Dùng cụm này',
  'passphrase.suggested.how':
    'Chép ra giấy và giữ bên mình đến khi thuộc, rồi hủy tờ giấy. Nhập lại một lần ở ô dưới để nhớ.',
  'passphrase.lost': 'Quên cụm mật khẩu là mất khóa của mình: không ai cấp lại được.',
  'invitation.title': 'Lời mời vào Bình Yên',
  'invitation.lead': '{name}, anh/chị được mời làm việc với tên đăng nhập {login}.',
  'invitation.roles': 'Anh/chị sẽ làm việc ở',
  'invitation.site': 'Bạn được mời tham gia',
  'invitation.site.lead':
    'Bạn được mời tham gia một mô hình tự quản. Mã đăng nhập của bạn là {login}: mã này không mang tên ai.',
  'invitation.site.next':
    'Hãy chép lại mã {login}. Khi đăng nhập, cần mã này và cụm mật khẩu. Lần sau mở trang bằng địa chỉ này, mục Đăng nhập.',
  'invitation.keys':
    'Khóa của anh/chị được tạo ngay trên máy này. Không ai khác có khóa đó, kể cả người mời.',
  'invitation.submit': 'Tạo khóa và nhận lời mời',
  'invitation.making': 'Đang tạo khóa của anh/chị',
  'invitation.done': 'Đã tạo tài khoản',
  'invitation.done.lead':
    'Liên kết mời không còn dùng được nữa. Hãy đăng nhập bằng tên {login} và cụm mật khẩu vừa chọn.',
  'invitation.done.next':
    'Để mở được tin, một đồng nghiệp đang giữ khóa của đơn vị cần trao khóa cho anh/chị.',
  'invitation.missing':
    'Địa chỉ này thiếu mã mời. Hãy mở lại đúng liên kết đã nhận, không bỏ phần sau dấu thăng (#).',
  'renewal.title': 'Tạo lại khóa',
  'renewal.lead':
    '{name}, anh/chị được tạo lại khóa cho tài khoản {login}. Tài khoản và vai trò giữ nguyên; chỉ cụm mật khẩu và khóa là mới.',
  'renewal.roles': 'Anh/chị đang làm việc ở',
  'renewal.ends':
    'Khi tạo lại: mọi phiên đang mở kết thúc, xác thực hai lớp tắt, khóa đơn vị đã nhận không mở được nữa. Đồng nghiệp đang giữ khóa của đơn vị sẽ trao lại.',
  'renewal.ends.site':
    'Khi tạo lại: mọi phiên đang mở kết thúc, xác thực hai lớp tắt. Những gì đã niêm phong bằng khóa cũ của bạn (như danh tính người ở trọ) không ai mở lại được.',
  'renewal.steward':
    'Anh/chị là người giữ sổ khóa: khóa ký đã mất cùng cụm mật khẩu cũ và không tạo lại được. Các khóa đã ký vẫn có hiệu lực đến hết hạn ủy quyền; khóa mới do người giữ sổ khóa còn lại ký. Hãy báo ngay cho người ấy và người quản trị.',
  'renewal.submit': 'Tạo lại khóa của tôi',
  'renewal.done': 'Đã tạo lại khóa',
  'renewal.done.lead':
    'Liên kết không còn dùng được nữa. Hãy đăng nhập bằng tên {login} và cụm mật khẩu vừa chọn.',
  'renewal.done.next':
    'Để mở được tin, hãy nhờ một đồng nghiệp đang giữ khóa của đơn vị trao lại khóa cho anh/chị.',
  'account.title': 'Tài khoản của tôi',
  'account.name': 'Họ và tên',
  'account.login': 'Tên đăng nhập',
  'account.until': 'Phiên làm việc đến',
  'account.mark': 'Dấu khóa của tôi',
  'account.mark.hint':
    'Khi đồng nghiệp trao khóa, hãy đọc dãy số này cho người đó đối chiếu: như vậy chắc chắn khóa đến đúng máy của anh/chị.',
  'account.roles': 'Vai trò',
  'account.roles.unit': 'Đơn vị',
  'account.roles.role': 'Vai trò',
  'account.roles.inherited': 'đơn vị đã kết thúc, nhận lại',
  'account.roles.does': 'Được làm gì',
  'account.keys': 'Khóa đơn vị đang giữ',
  'account.keys.unit': 'Đơn vị',
  'account.keys.epochs': 'Các kỳ khóa mở được',
  'account.keys.none': 'Chưa giữ khóa của đơn vị nào',
  'account.keys.none.hint': 'Nhờ một đồng nghiệp đang giữ khóa của đơn vị trao khóa ở trang Khóa đơn vị.',
  'account.keys.notNeeded': 'Vai trò của anh/chị không cần khóa',
  'account.keys.notNeeded.hint':
    'Anh/chị làm việc với số liệu để ngỏ. Không có khóa thì không thể làm lộ tin.',
  'account.keys.unreadable': 'Có khóa nhận về nhưng không mở được',
  'account.keys.unreadable.hint':
    'Khóa kỳ {epochs} của đơn vị không mở được trên máy này. Hãy nhờ đồng nghiệp trao lại.',
  'account.lock': 'Khóa lại',
  'account.signOut': 'Đăng xuất',
} as const;
