import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of bringing a file into a register. */
export const en: Translation<typeof vi> = {
  'import.cameras.title': 'Import cameras from a file',
  'import.cameras.lead':
    'Add or change many cameras at once from an Excel file (XLSX) or CSV. A camera is known by its place and direction.',
  'import.cameras.file': 'template-cameras',
  'import.houses.title': 'Import boarding houses from a file',
  'import.houses.lead':
    'Add or change many houses with their rooms at once from an Excel file (XLSX) or CSV; each row is a room. A house is known by its address, a room by its number.',
  'import.houses.file': 'template-houses',
  'import.roster.title': 'Invite people of sites from a file',
  'import.roster.lead':
    'Invite many people of the sites at once from an Excel file (XLSX) or CSV. A person is known by name at their site. After that each person’s link is shown once, to print and hand over.',
  'import.roster.file': 'template-people-of-sites',
  'import.back.cameras': 'The register of cameras',
  'import.back.houses': 'The houses of the club',
  'import.back.roster': 'People of the sites',
  'import.unit': 'Unit that keeps the register',
  'import.nobody': 'Your role does not bring files into this register',
  'import.sealed':
    'The file is read in this browser alone. Names and contacts are sealed before they are sent; the file never leaves this machine.',
  'import.local':
    'The file is read in this browser alone and never leaves this machine; only the rows that you confirm are sent.',
  'import.locked':
    'The keys are locked. Unlock them to read the sealed names and compare them with the file.',
  'import.noKey': 'You do not hold the key of this unit yet, so you cannot import.',
  'import.step.template': '1. Take the template',
  'import.template.lead':
    'The template has the headings and a sheet that explains each column. A list of your own will do if its headings are the same.',
  'import.template.xlsx': 'Download the Excel template',
  'import.template.csv': 'Download the CSV template',
  'import.template.data': 'Data',
  'import.template.explained': 'Explanations',
  'import.template.column': 'Column',
  'import.template.must': 'Required',
  'import.template.how': 'How to write it',
  'import.template.example': 'Example',
  'import.template.required': 'required',
  'import.template.optional': 'may be empty',
  'import.template.sealed': 'sealed',
  'import.columns': 'How to write each column',
  'import.step.pick': '2. Choose the file',
  'import.pick': 'XLSX or CSV file',
  'import.pick.hint':
    'At most {rows, plural, one {# row} other {# rows}}, 10 MB. Nothing is written into the register yet.',
  'import.pick.placeholder': 'Choose a file',
  'import.reading': 'Reading the file',
  'import.comparing': 'Comparing with the register',
  'import.again': 'Choose another file',
  'import.preview': 'Preview: {file}',
  'import.preview.lead': 'Nothing has been written yet. Look through it, then write it into the register.',
  'import.sheets': 'Only the first sheet, “{read}”, is read. Not read: {others}.',
  'import.view': 'Which rows',
  'verdict.all': 'All',
  'verdict.added': 'New',
  'verdict.changed': 'Changed',
  'verdict.unchanged': 'Unchanged',
  'verdict.refused': 'Not taken',
  'import.table': 'The rows of the file',
  'import.col.row': 'Row',
  'import.col.verdict': 'What becomes of it',
  'import.col.about': 'About',
  'import.col.details': 'Details',
  'import.none': 'There are no such rows.',
  'import.more': 'Show {count, plural, one {# more row} other {# more rows}}',
  'import.change': '{heading}: “{from}” becomes “{to}”',
  'import.change.new': '{heading}: “{to}” is entered',
  'import.entered': '{heading}: {said}',
  'import.submit': 'Write {count, plural, one {# row} other {# rows}} into the register',
  'import.nothing': 'The file has nothing that the register does not have.',
  'import.nothing.refused':
    'No row can be taken. Correct the rows that were not taken, then choose the file again.',
  'import.left':
    '{count, plural, one {# row} other {# rows}} will not be written. Download what is left, correct it, and import it again.',
  'import.refused.save':
    '{count, plural, one {Download # row that was not taken} other {Download # rows that were not taken}}',
  'import.refused.file': 'rows-not-taken',
  'import.refused.sheet': 'Not taken',
  'import.refused.reason': 'Why not taken',
  'import.writing':
    'Writing into the register: {done, number} of {total, plural, one {# row} other {# rows}}',
  'import.writing.hint':
    'Each part is written as a whole or not at all. You can stop at any time; importing this file again writes nothing twice.',
  'import.stop': 'Stop',
  'import.stopping': 'Stops after this part',
  'import.stopped':
    'Stopped: {done, number} of {total, plural, one {# row is} other {# rows are}} in the register',
  'import.stopped.hint':
    'The rows that were written stay in the register. Compare again to go on with the rest.',
  'import.stopped.again':
    'The rows that were written stay in the register. Send on to write the rest; a part that did arrive is not written twice.',
  'import.stopped.row':
    'Row {row} of the file did not fit the register when it was written; nothing of its part was written.',
  'import.resend': 'Send on',
  'import.compare': 'Compare again',
  'import.done': '{count, plural, one {# row is} other {# rows are}} written into the register',
  'import.done.hint': 'Importing this file again changes nothing.',
  'import.done.back': 'See the register',
  'leave.title': 'Leave this page?',
  'leave.submit': 'Leave',
  'leave.writing':
    'The rows of the file are being written. If you leave, writing stops after this part; importing the file again goes on.',
  'leave.links':
    'The links are neither printed nor copied, and are shown just this once. If you leave, each person needs a new link.',
  'row.fault': 'Column {column}, {heading}: {what}',
  'row.fault.absent': '{heading}: {what}',
  'fault.required': 'is empty; needs {needs}',
  'fault.formula': 'is a formula; copy it and paste it as a value',
  'fault.error_value': 'says “{said}” from a broken formula; needs {needs}',
  'fault.not_number': 'says “{said}”; needs {needs}',
  'fault.not_day': 'says “{said}”, which is no real day; needs {needs}',
  'fault.not_hour': 'says “{said}”; needs {needs}',
  'fault.not_choice': 'says “{said}”; needs {needs}',
  'fault.not_words':
    'says “{said}”, a day or an hour: the spreadsheet made it of what was typed. Format the column as text and type it again; needs {needs}',
  'fault.lost_zero':
    'says “{said}”, which has lost its leading 0. Format the column as text and type the whole number again',
  'fault.unfit': 'says “{said}”; needs {needs}',
  'fault.in_future': 'says “{said}”, a day that has not come',
  'fault.in_past': 'says “{said}”, a day that is over; needs {needs}',
  'fault.twice': 'is the same as row {other} of the file',
  'fault.contradicts': 'says “{said}”, other than row {other} of the same house',
  'fault.unknown_site': 'there is no standing site called “{said}”',
  'fault.several_sites':
    'there are several sites called “{said}”; enter this row on the page of the register',
  'fault.too_many_rooms':
    'this house has more than {other, plural, one {# room} other {# rooms}} in the file',
  'fault.places_taken':
    'says {said, plural, one {# place} other {# places}}, but {other, plural, one {# person lives} other {# people live}} in the room',
  'fault.other_site':
    'in the register this house belongs to another site; change it on the page of the house',
  'fault.ended_in_register':
    'this house is let no more in the register, its last day was {now}; if it is let again, enter it anew on the page of houses',
  'fault.id_taken': 'the register does not take this house from a file; enter it on the page of houses',
  'fault.other_landlord': 'another landlord keeps this house by an account; a file cannot change that',
  'fault.unknown_landlord': 'no landlord of this site has the code “{said}”',
  'fault.other_role':
    'this person is at the site in another role; end that and invite again if the role changes',
  'fault.unknown_login': 'the code “{said}” is of nobody who belongs to a site of this unit',
  'fault.login_there': 'the code “{said}” is that of somebody of another name at this site',
  'fault.other_last_day': 'this person is at the site with another last day; a file cannot change that',
  'fault.corrected':
    'says “{said}”, but this entry was corrected in the register to “{now}”; make the file agree, or enter it on the page of the register if it is another one',
  'fault.not_opened':
    'the register holds sealed words that your keys cannot open, so this cannot be compared',
  'file.title': 'This file cannot be read',
  'file.safe': 'Nothing has been written into the register.',
  'file.empty': 'The file is empty.',
  'file.too_big': 'The file is larger than 10 MB. Part it, or remove pictures from it.',
  'file.unknown_type': 'Only Excel files (.xlsx) and CSV (.csv, .txt) are taken.',
  'file.not_as_said':
    'The file is not what its name says. Open it in a spreadsheet program and save it as Excel (.xlsx).',
  'file.old_excel':
    'The file is of the old Excel kind (.xls) or has a password. Save it as Excel (.xlsx) without one.',
  'file.damaged': 'The file is damaged or incomplete. Open it in a spreadsheet program and save it again.',
  'file.open_quotes':
    'From row {about} on a quotation mark (") is not closed rightly, so nobody knows where a cell ends. Correct that row, or save as Excel (.xlsx).',
  'file.too_long': 'Reading took too long and was stopped. Copy the list alone into a new file, or part it.',
  'file.unpacks_too_big':
    'The file unpacks to too much, so it was not opened further. Copy the list alone into a new file.',
  'file.wrong_encoding':
    'The file is not in Unicode (it may be Windows-1258 or TCVN3). Save it as “CSV UTF-8” or as Excel (.xlsx).',
  'file.old_font':
    'The words were typed in an old font (TCVN3, .VnTime) and read wrongly. Convert them to Unicode and save again.',
  'file.too_many_rows':
    'The file has more than {rows, plural, one {# row} other {# rows}} and was not read. Part it, and delete empty rows with borders at its end.',
  'file.too_many_columns':
    'The file has {about, plural, one {# column} other {# columns}}, more than a list needs. Delete the others.',
  'file.merged_cells': 'Cells are merged in the table: {about}. Unmerge them and fill each row.',
  'file.formula_in_headings': 'A heading is a formula: {about}. Paste it as a value.',
  'file.no_headings': 'There is no row of headings in the first 20 rows. Use those of the template.',
  'file.headings_missing': 'Columns are missing: {about}.',
  'file.headings_unknown': 'Columns are not known: {about}. Name them as in the template, or delete them.',
  'file.headings_twice': 'Columns are there twice: {about}. Keep one of each.',
  'file.no_rows': 'There is no row below the headings.',
  'file.columns': 'Headings that are taken: {columns}.',
  'links.title': 'Links to hand over',
  'links.lead':
    'These links are shown once. Print or copy them before you leave the page; each works once, until the end of {day}.',
  'links.print': 'Print the list of links',
  'links.name': 'Full name',
  'links.site': 'Site',
  'links.login': 'Sign-in code',
  'links.link': 'One-time link',
  'links.added': 'Has a sign-in code; added to the site',
  'links.keep': 'I have printed or copied the links',
};
