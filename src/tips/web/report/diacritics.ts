const MARKED = /[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323đ]/u;
/** A syllable as Vietnamese spells it, without its marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|th|tr|ch|kh|ph|gh|gi|qu|[bcdghklmnprstvx])?(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oi|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(?:ch|c|m|ng|nh|n|p|t)?$/;

/** With fewer words nothing can be said. */
const FEWEST_WORDS = 5;
/** Vietnamese text as it is written has marks on more than half of its words; names and slang lower that. */
const MARKED_AT_LEAST = 0.1;
const VIETNAMESE_AT_LEAST = 0.8;

/** Whether a text looks like Vietnamese typed without its marks ("toi thay mat xe"); other languages do not. */
export function lacksDiacritics(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .normalize('NFD')
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const marked = words.filter((word) => MARKED.test(word)).length;
  if (marked / words.length >= MARKED_AT_LEAST) return false;
  return words.filter((word) => SYLLABLE.test(word)).length / words.length >= VIETNAMESE_AT_LEAST;
}
