/** Offences as the board counts them together: a chapter of the Penal Code. */
interface OffenceGroup {
  readonly code: string;
  /** Number of the chapter, and its first and last article. */
  readonly chapter: string;
  readonly articles: readonly [number, number];
  readonly name: { readonly vi: string; readonly en: string };
  /** Short, for tables. */
  readonly short: { readonly vi: string; readonly en: string };
}

/**
 * Where the groups stand, from when on, and whether somebody compared them with the text. Cases of before that day,
 * under the Penal Code of 1999, are counted in the group that their offence has now.
 */
export const OFFENCE_SOURCE = {
  validFrom: '2018-01-01',
  source: 'Bộ luật Hình sự số 100/2015/QH13, sửa đổi bởi Luật số 12/2017/QH14, Phần thứ hai',
  sourceEn: 'Penal Code No. 100/2015/QH13, as amended by Law No. 12/2017/QH14, Part Two',
  verified: false,
} as const;

/**
 * The chapters whose cases a locality's steering board counts. Not among them: national security (XIII), duties of
 * soldiers (XXV), war crimes (XXVI), which are no matter of grassroots order and may be classified.
 */
export const OFFENCE_GROUPS = [
  {
    code: 'person',
    chapter: 'XIV',
    articles: [123, 156],
    name: {
      vi: 'Xâm phạm tính mạng, sức khỏe, nhân phẩm, danh dự của con người',
      en: 'Against life, health, dignity and honour',
    },
    short: { vi: 'Tính mạng, sức khỏe', en: 'Life and health' },
  },
  {
    code: 'liberty',
    chapter: 'XV',
    articles: [157, 167],
    name: {
      vi: 'Xâm phạm quyền tự do của con người, quyền tự do, dân chủ của công dân',
      en: 'Against personal liberty and the rights of citizens',
    },
    short: { vi: 'Quyền tự do', en: 'Liberty' },
  },
  {
    code: 'property',
    chapter: 'XVI',
    articles: [168, 180],
    name: { vi: 'Xâm phạm sở hữu', en: 'Against property' },
    short: { vi: 'Sở hữu', en: 'Property' },
  },
  {
    code: 'family',
    chapter: 'XVII',
    articles: [181, 187],
    name: { vi: 'Xâm phạm chế độ hôn nhân và gia đình', en: 'Against marriage and family' },
    short: { vi: 'Hôn nhân, gia đình', en: 'Family' },
  },
  {
    code: 'economy',
    chapter: 'XVIII',
    articles: [188, 234],
    name: { vi: 'Xâm phạm trật tự quản lý kinh tế', en: 'Against the economic order' },
    short: { vi: 'Kinh tế', en: 'Economy' },
  },
  {
    code: 'environment',
    chapter: 'XIX',
    articles: [235, 246],
    name: { vi: 'Tội phạm về môi trường', en: 'Against the environment' },
    short: { vi: 'Môi trường', en: 'Environment' },
  },
  {
    code: 'drugs',
    chapter: 'XX',
    articles: [247, 259],
    name: { vi: 'Tội phạm về ma túy', en: 'Drugs' },
    short: { vi: 'Ma túy', en: 'Drugs' },
  },
  {
    code: 'public_order',
    chapter: 'XXI',
    articles: [260, 329],
    name: {
      vi: 'Xâm phạm an toàn công cộng, trật tự công cộng',
      en: 'Against public safety and public order',
    },
    short: { vi: 'Trật tự công cộng', en: 'Public order' },
  },
  {
    code: 'administration',
    chapter: 'XXII',
    articles: [330, 351],
    name: { vi: 'Xâm phạm trật tự quản lý hành chính', en: 'Against administrative order' },
    short: { vi: 'Quản lý hành chính', en: 'Administration' },
  },
  {
    code: 'office',
    chapter: 'XXIII',
    articles: [352, 366],
    name: { vi: 'Tội phạm về chức vụ', en: 'Abuse of office' },
    short: { vi: 'Chức vụ', en: 'Office' },
  },
  {
    code: 'justice',
    chapter: 'XXIV',
    articles: [367, 391],
    name: { vi: 'Xâm phạm hoạt động tư pháp', en: 'Against judicial activity' },
    short: { vi: 'Hoạt động tư pháp', en: 'Justice' },
  },
] as const satisfies readonly OffenceGroup[];

export type OffenceCode = (typeof OFFENCE_GROUPS)[number]['code'];
export const OFFENCE_CODES = OFFENCE_GROUPS.map(({ code }) => code);

/** Whether a text is the code of a group. */
export function isOffence(code: string): code is OffenceCode {
  return OFFENCE_CODES.some((each) => each === code);
}
