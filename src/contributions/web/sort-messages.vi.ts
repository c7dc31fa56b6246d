/** The codes of a fund in words, at the desk and in public alike. */
export const vi = {
  'sort.household': 'Hộ gia đình',
  'sort.enterprise': 'Doanh nghiệp',
  'sort.state': 'Ngân sách Nhà nước',
  'sort.other': 'Nguồn khác',
  'reason.wrong_entry': 'ghi sai',
  'reason.entered_twice': 'ghi hai lần',
  'reason.given_back': 'đã trả lại người góp',
  'reason.paid_back': 'người bán đã hoàn lại',
  'sum.given': 'Đã góp',
  'sum.spent': 'Đã chi',
  'sum.balance': 'Còn lại',
} as const;
