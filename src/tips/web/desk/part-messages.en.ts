import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './part-messages.vi.ts';

/** The words of tips that fall apart, and of those that belong together. */
export const en: Translation<typeof vi> = {
  'split.whole': 'What the whole report says',
  'split.copy': 'Copy all of it below',
  'split.text': 'The part that is another matter',
  'split.text.hint':
    'Keep the reporter’s own words and leave out what belongs to the other matter. It is sealed anew to the unit on this computer.',
  'split.text.missing': 'Please copy the part that belongs to this matter.',
  'split.files': 'Files that go with this part',
  'split.files.hint': 'They stay with the first report too.',
  'link.search': 'Find a report',
  'link.search.hint':
    'By its number, kind, place, or the words of reports that have been opened on this computer.',
  'link.choose': 'The report about the same matter',
  'link.missing': 'Please choose a report.',
  'link.none': 'No report in your inbox fits.',
  'links.title': 'Related reports',
  'links.part': 'A part became report',
  'links.whole': 'Split off report',
  'links.same_matter': 'The same matter as report',
  'links.elsewhere': '{number} (where you cannot open it)',
  'links.end': 'Unlink',
};
