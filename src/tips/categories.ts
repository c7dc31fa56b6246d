/** A kind of harm that can be reported: to people, to property, to public safety; nothing else is one. */
interface Category {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Plain examples, so that nobody must know the law's word. */
  readonly examples: { readonly vi: string; readonly en: string };
  /** Whether it may be going on right now: then 113 is shown before anything else. */
  readonly mayBeUrgent: boolean;
}

/** In the order in which the report page offers them. */
export const CATEGORIES = [
  {
    code: 'theft',
    name: { vi: 'Trộm cắp', en: 'Theft' },
    examples: {
      vi: 'Mất xe, mất đồ, kẻ gian vào nhà, tiêu thụ đồ gian',
      en: 'Stolen bikes or goods, burglary, handling stolen goods',
    },
    mayBeUrgent: false,
  },
  {
    code: 'robbery',
    name: { vi: 'Cướp, cướp giật, cưỡng đoạt', en: 'Robbery, snatching, extortion' },
    examples: {
      vi: 'Giật túi, giật dây chuyền, đe dọa đòi tiền',
      en: 'Bag or necklace snatching, money demanded under threat',
    },
    mayBeUrgent: true,
  },
  {
    code: 'violence',
    name: { vi: 'Đánh nhau, gây thương tích, đe dọa', en: 'Assault, injury, threats' },
    examples: {
      vi: 'Hỗn chiến, mang dao, côn đồ, đe dọa giết',
      en: 'Brawls, knives, thugs, threats to kill',
    },
    mayBeUrgent: true,
  },
  {
    code: 'domestic_violence',
    name: { vi: 'Bạo lực gia đình, xâm hại trẻ em', en: 'Domestic violence, child abuse' },
    examples: {
      vi: 'Đánh vợ, đánh con, trẻ bị bỏ đói, bị xâm hại',
      en: 'A partner or child beaten, neglected or abused',
    },
    mayBeUrgent: true,
  },
  {
    code: 'drugs',
    name: { vi: 'Ma túy', en: 'Drugs' },
    examples: { vi: 'Mua bán, tàng trữ, tụ tập sử dụng', en: 'Dealing, keeping, places where people use' },
    mayBeUrgent: false,
  },
  {
    code: 'loan_sharking',
    name: { vi: 'Tín dụng đen, đòi nợ thuê', en: 'Loan sharking, violent debt collection' },
    examples: {
      vi: 'Cho vay lãi nặng, ném chất bẩn, khủng bố điện thoại',
      en: 'Extreme interest, filth thrown at houses, harassment by phone',
    },
    mayBeUrgent: false,
  },
  {
    code: 'fraud',
    name: { vi: 'Lừa đảo', en: 'Fraud' },
    examples: {
      vi: 'Lừa chuyển tiền qua mạng, giả danh cơ quan, vỡ hụi do gian dối',
      en: 'Online transfers, impostors, sham savings clubs',
    },
    mayBeUrgent: false,
  },
  {
    code: 'gambling',
    name: { vi: 'Cờ bạc, số đề, cá độ', en: 'Gambling' },
    examples: {
      vi: 'Sới bạc, ghi đề, tổ chức cá độ bóng đá',
      en: 'Gambling dens, numbers games, betting rings',
    },
    mayBeUrgent: false,
  },
  {
    code: 'trafficking',
    name: { vi: 'Mua bán người, chứa mại dâm', en: 'Trafficking, organised prostitution' },
    examples: {
      vi: 'Dụ dỗ đi làm xa, ép buộc, giữ giấy tờ',
      en: 'Lured away for work, coerced, papers withheld',
    },
    mayBeUrgent: true,
  },
  {
    code: 'fire_explosives',
    name: { vi: 'Cháy nổ, vũ khí, pháo', en: 'Fire, explosives, weapons' },
    examples: {
      vi: 'Tàng trữ pháo, súng tự chế, san chiết ga trái phép',
      en: 'Fireworks or home-made guns kept, unsafe gas refilling',
    },
    mayBeUrgent: true,
  },
  {
    code: 'traffic',
    name: { vi: 'An toàn giao thông', en: 'Road safety' },
    examples: {
      vi: 'Đua xe, lạng lách, ném đá lên xe, xe quá tải',
      en: 'Racing, reckless riding, stones thrown, overloaded trucks',
    },
    mayBeUrgent: true,
  },
  {
    code: 'environment',
    name: { vi: 'Môi trường, thực phẩm bẩn', en: 'Environment, unsafe food' },
    examples: {
      vi: 'Đổ trộm chất thải, xả thải, thực phẩm không rõ nguồn gốc',
      en: 'Dumped waste, discharge, food of unknown origin',
    },
    mayBeUrgent: false,
  },
  {
    code: 'public_order',
    name: { vi: 'Gây mất trật tự nơi công cộng', en: 'Public nuisance' },
    examples: {
      vi: 'Say rượu quậy phá, phá hoại tài sản chung, gây rối ban đêm',
      en: 'Drunken damage, vandalism, disturbance at night',
    },
    mayBeUrgent: false,
  },
  {
    code: 'other',
    name: { vi: 'Việc khác gây hại', en: 'Other harm' },
    examples: {
      vi: 'Việc hại người, hại của, mất an toàn mà bạn chưa thấy ở trên',
      en: 'Harm to people, property or safety not listed above',
    },
    mayBeUrgent: false,
  },
] as const satisfies readonly Category[];

export type CategoryCode = (typeof CATEGORIES)[number]['code'];
export const CATEGORY_CODES = CATEGORIES.map((category) => category.code);

/** What is no category here, said on the report page where people might look for it. */
export const NOT_RECEIVED = ['opinion', 'belief', 'labour_dispute', 'petition', 'assembly'] as const;
