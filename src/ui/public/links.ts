import type { Language } from '../i18n/language.ts';

/**
 * A path of ours in the language that is being read. The language lives in the address alone: a reporter's
 * phone keeps no cookie that would tell she was here.
 */
export function localPath(path: string, language: Language): string {
  if (language === 'vi') return path;
  const [before = '', hash] = path.split('#');
  const linked = `${before}${before.includes('?') ? '&' : '?'}lang=en`;
  return hash === undefined ? linked : `${linked}#${hash}`;
}
