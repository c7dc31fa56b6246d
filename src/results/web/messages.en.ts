import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words that the lists of results share. */
export const en: Translation<typeof vi> = {
  'results.title': 'Results',
  'results.tabs': 'Lists of results',
  'results.tab.cases': 'Cases',
  'results.tab.groups': 'Criminal groups',
  'results.tab.wanted': 'Wanted',
  'results.filter': 'Narrow the list',
  'results.offence': 'Offence group',
  'results.offence.all': 'All offence groups',
  'results.offence.choose': 'Choose a group',
  'results.offence.missing': 'Choose a group of offences.',
  'results.offence.source': 'Chapter {chapter}, articles {first}–{last}. {source}.',
  'results.unverified': 'not compared',
  'results.from': 'From',
  'results.to': 'To',
  'results.place': 'Area',
  'results.place.hint': 'A unit that stood on that day; found by name, with or without diacritics.',
  'results.place.none': 'No unit of that name stood on that day.',
  'results.place.missing': 'Choose an area that stood on that day.',
  'results.unit': 'Unit',
  'results.unit.all': 'All units',
  'results.export': 'Save as CSV',
  'results.export.hint': 'Numbers, dates and codes only; no name and no story.',
};
