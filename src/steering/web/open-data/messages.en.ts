import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the public statistics, in English. */
export const en: Translation<typeof vi> = {
  title: 'Bình Yên: public figures',
  heading: 'Public figures',
  lead: 'What people have reported and what came of it, by quarter and by ward. Anybody may read and download it.',
  none: 'No quarter is closed yet. Figures appear here once the steering board has closed a quarter.',
  quarters: 'Closed quarters',
  'quarter.name': 'Quarter {number} of {year}',
  rule: 'Why there are no odd numbers',
  'rule.1': 'Every number is rounded to a multiple of 5. A number below 5 is not told, nor is a 0.',
  'rule.2':
    'A total adds up only what is told, so nobody can subtract and guess what is hidden. It may therefore be lower than the truth.',
  'rule.3':
    'Only closed quarters are told, by ward. There is no filter by day or kind: the finer the parts, the easier a person is guessed.',
  'rule.4':
    'Reports about officers and team members are in no figure. Reports whose ward is not known are not in this table.',
  scroll: 'Figures of {quarter}; scroll sideways to see all',
  area: 'Ward or commune',
  total: 'Total of what is told',
  suppressed: 'below 5',
  adjusted: 'adjusted after the quarter was closed',
  download: 'Download',
  'download.csv': 'Spreadsheet (CSV)',
  'download.json': 'JSON',
  means: 'What each figure counts',
};
