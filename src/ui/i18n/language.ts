/** The languages of the pages; Vietnamese is the one that everything is first written in. */
export type Language = 'vi' | 'en';

/** Reads a language from outside (an URL, a stored choice); anything else is Vietnamese. */
export function languageOf(value: unknown): Language {
  return value === 'en' ? 'en' : 'vi';
}
