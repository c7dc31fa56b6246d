import { foldLetters } from '../areas/fold.ts';
import type { Wording } from './form.ts';

/** What nothing that is recorded or graded asks for. */
export const UNASKED = [
  /** Religion, belief. */
  'religion',
  /** Opinion, petitions, labour disputes, gatherings: what people are free to do. */
  'dissent',
  /** How many tips somebody sent. */
  'counts_tips',
] as const;
export type Unasked = (typeof UNASKED)[number];

/** The words that only a question about each uses. Names of crimes, and talk within a team, are not among them. */
const PHRASES: Readonly<Record<Unasked, Phrases>> = {
  religion: phrases(
    'tôn giáo|tín ngưỡng|tín đồ|giáo dân|giáo xứ|giáo họ|công giáo|phật giáo|phật tử|tin lành|cao đài|hòa hảo|hoà hảo|hồi giáo|thiên chúa|nhà thờ|nhà chùa|theo đạo',
    'religio\\w*|faiths?|beliefs?|church\\w*|catholic\\w*|buddhis\\w*|protestant\\w*|islam\\w*|muslim\\w*|pagodas?|parish\\w*',
  ),
  dissent: phrases(
    'tranh chấp lao động|đình công|lãn công|ngừng việc tập thể|khiếu nại|khiếu kiện|kiến nghị tập thể|đơn thư|biểu tình|tụ tập đông người|tập trung đông người|tụ họp|dư luận|tư tưởng|chính kiến|quan điểm chính trị|phản động|bất mãn',
    '(?:labou?r|industrial) disputes?|(?:labou?r|workers.?|mass) strikes?|strikers?|on strike|walkouts?|petition\\w*|protest(?:s|ers?|ing)?|demonstrators?|(?:mass|public) gatherings?|public opinion|political\\w*|dissent\\w*|dissident\\w*|unrest',
  ),
  counts_tips: phrases('tin báo|tố giác|nguồn tin|tin về antt|tin an ninh', 'tips?|denunciations?'),
};

/** Whether words ask for it, in either language. */
export function asksFor(unasked: Unasked, words: Wording): boolean {
  const { vi, plain, en } = PHRASES[unasked];
  const text = words.vi.normalize('NFC').toLowerCase();
  // without a single diacritic "giao xu" may be meant; with them "giao xử lý" is something else
  const typedPlain = foldLetters(text) === text.replace(/[^a-z0-9]+/g, ' ').trim();
  return vi.test(text) || (typedPlain && plain.test(foldLetters(text))) || en.test(words.en.toLowerCase());
}

/** `plain` is the Vietnamese as people type it without diacritics. */
interface Phrases {
  readonly vi: RegExp;
  readonly plain: RegExp;
  readonly en: RegExp;
}

function phrases(vi: string, en: string): Phrases {
  const plain = vi
    .split('|')
    .map((phrase) => foldLetters(phrase))
    .join('|');
  return { vi: whole(vi), plain: whole(plain), en: whole(en) };
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'u');
}
