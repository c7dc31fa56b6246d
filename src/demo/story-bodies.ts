import type { CategoryCode } from '../tips/categories.ts';

/** What happened, with gaps in braces: those of `SLOTS`, and `{place}`. Persons are only ever a specimen. */
export const BODIES: Readonly<Record<CategoryCode, readonly string[]>> = {
  theft: [
    '{hour} tôi dựng {motorbike} ngoài cửa, khóa cổ nhưng chưa khóa càng, vào nhà lấy đồ chừng mươi phút thì ra mất xe. Chỗ mất là {place}. Hàng xóm có thấy {man} đi qua trước đó.',
    'Nhà tôi ở {place} bị kẻ gian cắt khóa cổng vào lấy {thing}. Cả nhà đi vắng, {hour} về mới biết. Trị giá khoảng {amount}.',
    'Ở {place} {lately} liên tiếp mất đồ: nhà thì mất {thing}, nhà khác mất {thing}. Bà con nghi có người ở nơi khác đến dò đường, {often}.',
    '{hour} {man} giả vờ hỏi mua hàng rồi lấy {thing} ở cửa hàng nhà tôi tại {place}. Camera có quay được nhưng hơi mờ.',
    'Tôi thấy có người mang {thing} đến bán cho cửa hàng phế liệu ở {place} với giá rất rẻ, {often}. Tôi nghi là đồ trộm cắp.',
    'Khu trọ công nhân ở {place} bị đột nhập lúc mọi người đi làm ca, mất {count} điện thoại và khoảng {amount} tiền mặt. Khóa cửa bị bẻ.',
    '{kin} đi chợ ở {place} bị móc túi, mất ví có {amount} cùng giấy tờ. Lúc chen ở cổng chợ có {man} đi sát.',
  ],
  robbery: [
    '{hour} {kin} đi xe qua {place} thì bị {man} áp sát giật dây chuyền rồi phóng đi. {kin} bị ngã, {injury}.',
    'Tại {place}, {man} giật túi xách của một chị đi bộ tập thể dục. Tôi chạy theo một đoạn nhưng không kịp. Xe của họ che biển.',
    'Mấy cháu học sinh đi qua {place} bị chặn lại dọa đánh, bắt đưa tiền, {often}. Cháu nhà tôi bị lấy mất điện thoại.',
    'Có {man} cầm {weapon} vào quán ở {place} đòi tiền bảo kê mỗi tháng {amount}. Chủ quán sợ không dám báo.',
    '{hour} một tài xế chở khách đến {place} thì bị khách dí dao lấy {amount} và điện thoại. Tôi giúp gọi điện và xin báo lại sự việc.',
  ],
  violence: [
    '{hour} ở {place} có hai nhóm thanh niên khoảng {count} người cầm {weapon} đuổi đánh nhau. Một cháu bị {injury}, đã được đưa đi viện.',
    'Do mâu thuẫn ranh giới đất, ông {someone} ở {place} cầm {weapon} đánh {kin}, {injury}. Gia đình đã đi khám và giữ giấy của bệnh viện.',
    'Sau bữa rượu ở {place}, {someone} dùng {weapon} đánh người cùng bàn, {injury}. Mọi người can ra nhưng vẫn dọa đến tận nhà.',
    'Tôi bị {someone} nhắn tin dọa đánh, dọa giết, {often}. Hôm trước người này còn đến tận {place} đập cửa.',
    'Va chạm xe ở {place}, hai bên lời qua tiếng lại rồi {man} lấy {weapon} trong cốp ra đánh người đi đường, {injury}.',
    'Nhóm thanh niên tụ tập ở {place} mang theo {weapon}, hò hét, {often}. Bà con sợ lại đánh nhau như lần trước.',
  ],
  domestic_violence: [
    'Nhà bên cạnh ở {place}, người chồng uống rượu về là đánh vợ, {often}. Hôm qua chị ấy {injury}. Hai cháu nhỏ khóc suốt.',
    'Có một cháu khoảng 7 tuổi ở {place} hay bị người lớn trong nhà đánh và bỏ đói. {lately} tôi thấy cháu có vết bầm ở tay.',
    '{kin} bị chồng đánh {injury} ngay tại nhà ở {place}, không cho đi viện. Gia đình tôi xin giúp đỡ và giữ kín.',
    'Tôi là người ở trọ tại {place}. Phòng bên thường có tiếng đánh đập và tiếng kêu cứu của phụ nữ, {often}.',
  ],
  drugs: [
    '{house} ở {place} {lately} có nhiều thanh niên lạ ra vào, {often}. Sau khi họ đi, tôi nhặt được bơm kim tiêm ở ngoài ngõ.',
    'Tại {place} có {man} đứng chờ giao gói nhỏ cho người đi xe máy, nhận tiền rồi đi ngay, {often}. Tôi nghi bán ma túy.',
    'Bà con phát hiện nhiều kim tiêm vứt ở {place}, trẻ con hay chơi gần đó. Đề nghị công an kiểm tra.',
    '{house} ở {place} mở nhạc to, khóa cửa trong, có mùi khét lạ. Tôi nghe nói trong đó có nhóm dùng ma túy đá.',
    'Cháu tôi bị {someone} ở {place} rủ dùng thử ma túy rồi bắt chạy hàng. Gia đình rất lo, mong công an vào cuộc và giữ kín cho cháu.',
  ],
  loan_sharking: [
    'Tôi vay của {someone} {amount}, lãi 5 nghìn một triệu một ngày. Trả được ba tháng thì không kham nổi, họ cho người đến {place} ném sơn vào cổng.',
    'Ở {place} cột điện nào cũng bị dán tờ rơi cho vay nóng. {lately} có nhóm {count} người đi đòi nợ thuê, {often}.',
    '{kin} vay {amount} qua người quen, nay bị gọi điện dọa suốt ngày. {hour} hôm trước họ đến {place} khóa trái cửa không cho ai ra.',
    'Cửa hàng cầm đồ ở {place} cho vay lãi nặng, giữ giấy tờ xe và bắt viết giấy bán xe. Nhiều công nhân đã vướng vào.',
    'Nhà tôi ở {place} bị ném chất bẩn vào ban đêm chỉ vì em tôi nợ {amount}. Chúng tôi không đứng tên vay mà vẫn bị khủng bố.',
  ],
  fraud: [
    '{someone} nói xin được việc vào công ty cho {kin}, nhận {bigAmount} rồi lánh mặt. Giấy nhận tiền tôi vẫn giữ. Người này ở {place}.',
    'Chủ hụi {someone} ở {place} thông báo vỡ hụi, chúng tôi có {count} người góp tổng cộng {bigAmount}. Chúng tôi thấy có dấu hiệu gian dối vì hụi viên nhiều người không có thật.',
    'Có người gọi điện xưng là cán bộ, bảo {kin} liên quan đến vụ án và phải chuyển {bigAmount} để kiểm tra. {kin} đã chuyển. Gia đình ở {place}.',
    'Tôi đặt mua {motorbike} trên mạng, chuyển {amount} đặt cọc cho tài khoản tên {someone} thì bị chặn liên lạc.',
    '{man} mang đồ giả đến {place} bán cho người già, nói là hàng khuyến mại, lấy mỗi nhà {amount}.',
    'Người này làm giấy tờ giả bán một mảnh đất ở {place} cho hai người, nhận cọc {bigAmount}. Tôi là người mua sau.',
  ],
  gambling: [
    '{house} ở {place} tụ tập đánh bạc ăn tiền, {often}, mỗi lần {count} người trở lên. Có người cảnh giới ở đầu ngõ.',
    'Ở {place} có người ghi số đề công khai, {often}. Người già trong xóm cũng mang tiền đến ghi.',
    'Mùa bóng {match} này ở {place} có nhóm tổ chức cá độ, thanh niên thua nợ phải bán xe. Người đứng ra nhận là {someone}.',
    'Đám xóc đĩa chuyển chỗ liên tục quanh {place}, xe máy để kín ngõ, {often}. Tôi nghe tiếng bạc từ {hour}.',
    'Quán nước ở {place} đặt máy bắn cá đổi ra tiền, học sinh vào rất đông, {often}.',
  ],
  trafficking: [
    'Có {man} về {place} rủ các cháu gái đi làm ở xa lương cao, không cần giấy tờ. Cháu tôi đi được hai tuần thì không liên lạc được.',
    '{house} ở {place} giữ giấy tờ của nhân viên nữ và ép tiếp khách. Một cháu xin ra ngoài gọi điện nhờ tôi báo giúp.',
    'Người phụ nữ tên {someone} nhận đưa người sang bên kia biên giới làm việc, thu của mỗi người {amount}. Người nhà ở {place} lo bị bán.',
  ],
  fire_explosives: [
    '{house} ở {place} tàng trữ nhiều thùng pháo, ban đêm có xe chở đến, {often}.',
    'Cơ sở ở {place} sang chiết ga ngay trong nhà dân, mùi ga rất nặng, {often}. Bên cạnh là trường mẫu giáo.',
    'Tôi thấy {someone} ở {place} có súng tự chế, hay mang ra bắn chim gần khu dân cư.',
    'Xưởng ở {place} để hóa chất và xốp sát bếp, tuần trước đã cháy một lần nhưng họ tự dập, không báo.',
  ],
  traffic: [
    'Đoạn qua {place} {lately} có nhóm thanh niên nẹt pô, đua xe, {often}. Có hôm {count} xe dàn hàng ngang.',
    'Xe tải chở đất chạy qua {place} vượt tốc độ, rơi vãi đầy đường, {often}. Đã có người ngã.',
    'Có trẻ em đứng ở {place} ném đá lên ô tô, {often}. Một xe khách đã vỡ kính.',
    'Chợ cóc ở {place} lấn hết lòng đường, giờ tan học rất dễ tai nạn. {hour} hôm qua một cháu bị xe máy quệt, {injury}.',
  ],
  environment: [
    '{lately} có xe đổ trộm {waste} ở {place}, {often}. Mùi rất nặng, nhà tôi phải đóng cửa cả ngày.',
    'Cơ sở giết mổ ở {place} xả thẳng ra mương, có lúc thấy cả {waste}. Tôi có chụp ảnh.',
    'Lò mổ ở {place} nhập thịt không rõ nguồn gốc, chở bằng xe máy lúc nửa đêm, {often}.',
    'Xưởng tái chế ở {place} đốt {waste} khói đen, {often}. Trẻ con trong ngõ ho suốt.',
  ],
  public_order: [
    'Quán ở {place} hát karaoke loa kéo đến quá nửa đêm, {often}. Nhắc thì họ gây sự.',
    '{someone} ở {place} cứ uống rượu là ra đường chửi bới, đập phá biển báo, {often}.',
    'Nhóm thanh niên tụ tập ở {place} la hét, ném chai lọ, {often}. Người già không ngủ được.',
    'Ghế đá và đèn ở {place} bị đập hỏng {hour}. Tôi có thấy {man} chạy ra.',
    '{house} ở {place} có nhiều người lạ đến ở không khai báo tạm trú, ra vào suốt đêm, {often}.',
    'Hai nhà ở {place} cãi nhau to tiếng về lối đi, {often}. Bà con lo sinh chuyện, nhờ công an và tổ hòa giải đến giúp.',
  ],
  other: [
    'Có {man} hay đứng trước cổng trường ở {place} bắt chuyện với các cháu nhỏ, {often}. Phụ huynh rất lo.',
    'Người lạ đi từng nhà ở {place} tự xưng kiểm tra điện nước, hỏi giờ giấc của chủ nhà, {often}.',
    'Chó thả rông ở {place} đã cắn {kin}, {injury}. Chủ chó không chịu trách nhiệm.',
    'Một người có biểu hiện tâm thần đi lang thang ở {place} cầm {weapon}, {often}.',
  ],
};

/** Further ones that only the present year knows. */
export const BODIES_TODAY: Readonly<Partial<Record<CategoryCode, readonly string[]>>> = {
  fraud: [
    'Có người gọi video mặc đồng phục, bảo {kin} cập nhật {app} rồi gửi đường dẫn. Bấm vào thì tài khoản mất {bigAmount}. Gia đình ở {place}.',
    '{kin} được mời làm cộng tác viên chốt đơn, nạp dần đến {bigAmount} thì không rút được. Tôi còn giữ ảnh chụp màn hình.',
    'Họ giả giọng con tôi gọi mượn {amount}, giọng rất giống. May ngân hàng ở {place} giữ lại kịp. Tôi báo để mọi người biết.',
  ],
  drugs: [
    'Thanh niên tụ tập ở {place} hút thuốc lá điện tử có mùi lạ, một cháu co giật phải đi cấp cứu. {house} gần đó là nơi bán.',
  ],
  loan_sharking: [
    'Tôi vay {amount} qua ứng dụng trên điện thoại, nay họ ghép ảnh gửi cho tất cả người trong danh bạ. Tôi ở {place}.',
  ],
};

/** How somebody begins, by the way in which the information came. */
export const OPENINGS = {
  web: [
    '',
    '',
    'Tôi xin báo một việc. ',
    'Tôi ở gần đây nên thấy rõ. ',
    'Tôi không muốn nêu tên, mong được giữ kín. ',
  ],
  counter: [
    'Người báo trực tiếp trình bày: ',
    'Tại trụ sở, người dân trình bày: ',
    'Ghi theo lời người đến báo: ',
  ],
  telephone: [
    'Qua điện thoại, người gọi cho biết: ',
    'Tin báo qua đường dây nóng: ',
    'Người gọi không nêu tên, cho biết: ',
  ],
  letter: [
    'Kính gửi cơ quan Công an. ',
    'Kính gửi Ban Chỉ huy Công an. Tôi viết thư này để báo: ',
    'Thư viết tay: ',
  ],
  letter_box: [
    'Thư trong hòm thư tố giác: ',
    'Mảnh giấy không ghi tên, trong hòm thư: ',
    'Thư bỏ hòm, không ký tên: ',
  ],
  press: ['Báo chuyển thư bạn đọc: ', 'Theo phản ánh của bạn đọc gửi tòa soạn: '],
} as const;

/** How somebody ends. */
export const CLOSINGS = [
  '',
  '',
  ' Mong công an kiểm tra giúp.',
  ' Bà con chúng tôi mong sớm được yên tâm.',
  ' Tôi sẵn sàng cho biết thêm nếu cần.',
  ' Xin giữ kín người báo tin.',
  ' Chỗ đó {landmark}.',
  ' Tìm đến {landmark} hỏi là ra.',
] as const;
