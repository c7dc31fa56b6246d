import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the report pages. */
export const en: Translation<typeof vi> = {
  'report.title': 'Bình Yên',
  'report.noscript':
    'This page seals your report on your own device and needs JavaScript for that. If you cannot turn it on, call 113 or go to the ward police.',

  'report.leaving':
    'You are in the middle of writing. If you leave, what you wrote and the files you chose are lost.',

  'report.kind': 'What do you want to report?',
  'report.kind.lead': 'Choose the nearest kind. A wrong choice does no harm; an officer will sort it.',
  'report.not': 'What is not received here',
  'report.not.lead':
    'This page is only for harm to people, property and public safety. The following are everybody’s right, or have a place of their own:',
  'report.not.opinion': 'Somebody’s opinion or point of view.',
  'report.not.belief': 'Belief and religion.',
  'report.not.labour_dispute': 'Labour disputes: please ask the union or the labour office.',
  'report.not.petition': 'Complaints and petitions: please use the citizens’ reception office.',
  'report.not.assembly': 'Peaceful assembly.',

  'report.about': 'About wanted notice No. {number}',
  'report.about.sealed':
    'This is sealed together with what you tell. From outside your report looks like any other.',
  'report.about.remove': 'Leave it out, I report something else',

  'report.site': 'A report from the team',
  'report.site.about':
    'It carries the site’s code and nobody’s name. The officers who read it do not see the code; the team learns only what became of five or more together.',
  'report.site.not':
    'This report carries no code of the site, since it concerns an officer or a member of the team.',
  'report.site.remove': 'Leave the code out, report as anybody',

  'report.urgent': 'Is it happening now? Call 113',
  'report.urgent.lead':
    'If somebody is in danger, call at once. What is sent through this page is not read instantly.',
  'report.urgent.call': 'Call 113',
  'report.urgent.next': 'No longer urgent, go on reporting',

  'report.concerns': 'Does it concern an officer here?',
  'report.concerns.lead': 'Your answer decides who can read the report.',
  'report.concerns.nobody': 'No',
  'report.concerns.nobody.hint': 'The police of the place where it happened will read it.',
  'report.concerns.officer': 'Yes, a police officer',
  'report.concerns.officer.hint':
    'Only the independent desk can read it. The police of this ward do not see the report.',
  'report.concerns.team': 'Yes, a member of the local security team',
  'report.concerns.team.hint':
    'Only the independent desk can read it. The team and the police of this ward do not see the report.',

  'report.where': 'Where did it happen?',
  'report.where.area': 'Ward or commune',
  'report.where.area.hint': 'With or without diacritics. Former names are found too.',
  'report.where.none': 'No such name. Try another one, or choose “I do not know” below.',
  'report.where.offline':
    'The list of wards could not be loaded: no connection. You can choose “I do not know” below.',
  'report.where.now': 'This place now belongs to {area}.',
  'report.where.part': 'To which unit does the place belong now?',
  'report.where.part.unknown': 'I do not know which',
  'report.where.unknown': 'I do not know the ward',
  'report.where.unknown.hint': 'The duty desk receives it and passes it on to the right place.',
  'report.where.unknownGroup': 'If you do not know',
  'report.where.address': 'Address',
  'report.where.address.hint': 'House number, lane, street, hamlet. This part is sealed.',
  'report.where.landmark': 'Near what',
  'report.where.landmark.hint': 'For example: behind the market, beside the school. This part is sealed.',
  'report.where.position': 'This page neither asks for nor sends the position of your device.',

  'report.when': 'When did it happen?',
  'report.when.today': 'Today',
  'report.when.yesterday': 'Yesterday',
  'report.when.other': 'Another day',
  'report.when.other.hint': 'If it lasts for many days, choose the latest.',
  'report.when.unknown': 'I do not know the day',
  'report.when.date': 'Day it happened',
  'report.when.day': 'Day',
  'report.when.month': 'Month',
  'report.when.year': 'Year',
  'report.when.hour': 'About what time',
  'report.when.hour.hint':
    'For example: about 10 in the evening. The day stays open to run the clocks; the hour is sealed.',

  'report.story': 'What happened?',
  'report.story.lead':
    'Tell it in your own way: who, did what, with what, was anybody harmed. Where you are not sure, say so.',
  'report.story.text': 'Your account',
  'report.story.count': '{count, number}/{max, plural, one {# character} other {# characters}}',
  'report.story.accents':
    'Please type Vietnamese with its diacritics if you can, so that it is read as you mean it.',
  'report.files': 'Photos, videos or files, if any',
  'report.files.add': 'Add photos or files',
  'report.files.hint':
    'At most {max, plural, one {# file} other {# files}} of 50 MB each. Photos lose their place, time and file name. Files are sealed and then uploaded ahead; until you send the report nobody can open them.',
  'report.files.name': 'file-{number}',
  'report.files.kept':
    'Place and time of recording cannot be removed from this kind of file. If that could betray you, leave it out.',
  'report.files.retry': 'Upload again what was not sent',
  'report.files.many':
    '{max, plural, one {Only # file is} other {Only # files are}} received. The others were left out; you can send more later with the receipt.',
  'report.files.large': 'The file {name} is larger than 50 MB and cannot be received. Choose a smaller one.',
  'report.draft': 'Do you have to stop halfway?',
  'report.draft.about':
    'Normally everything is gone when the page is closed, so that this device keeps nothing. You can keep a draft on this device (without files). Be aware: whoever opens this device can read it. “Leave now” deletes the draft too.',
  'report.draft.keep': 'Keep a draft on this device',
  'report.draft.kept': 'Kept. Open this page on this device again to go on.',
  'report.draft.found': 'This device keeps a draft',
  'report.draft.open': 'Go on writing',
  'report.draft.remove': 'Delete the draft',

  'report.contact': 'Do you want to leave a way to reach you?',
  'report.contact.lead':
    'It is optional. Even unknown, you can read and answer the officer’s letters with your receipt.',
  'report.contact.no': 'No, I want to stay unknown',
  'report.contact.no.hint': 'Nobody knows who you are, unless your account shows it.',
  'report.contact.yes': 'Yes, I leave a way to reach me',
  'report.contact.yes.hint': 'It is sealed together with the report.',
  'report.contact.value': 'A telephone number, or whatever suits you',
  'report.contact.value.hint': 'You may add when to call.',
  'report.readers': 'Who can read this report',
  'report.readers.loading': 'Looking for the desk and checking its key.',
  'report.readers.desk': 'The officers in charge at {desk}',
  'report.readers.recovery':
    'If the desk loses all its keys: at least two of the three bodies that keep recovery shares, together, and that is written in the public log',
  'report.readers.line': 'Only {desk} can read this report.',
  'report.readers.along':
    '{desk} and {also} can read this. {also} reads along because few people at {desk} hold its key: should one be away, somebody can still open your report.',
  'report.readers.independent':
    'This is the independent desk, because the report concerns an officer or a team member.',
  'report.readers.clear': 'ward, kind, day',
  'report.readers.offline':
    'The desk’s key could not be fetched: no connection. What you wrote is still on this page; when you are connected, press “Try again”.',
  'report.readers.unsigned':
    'The key of the receiving desk has no valid signature of a key steward, so this page does not seal to it. Nothing was sent. See whether the date and time of your device are right and try again; if that does not help, try again later, or call 113, or go to the ward police.',
  'report.readers.again': 'Try again',
  'report.honest':
    'Knowingly false reports can be punished by law. A slip of memory or an incomplete account is no offence.',

  'report.review': 'Read it again before sending',
  'report.review.lead': 'To change something, press “Change” beside it.',
  'report.review.edit': 'Change',
  'report.review.kind': 'Kind',
  'report.review.about': 'Wanted notice No.',
  'report.review.site': 'From the team',
  'report.review.site.counted': 'With the site’s code, and nobody’s name',
  'report.review.site.not': 'Without the site’s code, as it concerns an officer or a team member',
  'report.review.concerns': 'Concerns an officer',
  'report.review.where': 'Place',
  'report.review.when': 'Time',
  'report.review.story': 'Account',
  'report.review.files': 'Files',
  'report.review.contact': 'Contact',
  'report.review.unknownArea': 'Ward not known; received by the duty desk',
  'report.review.picked': '{area} (you chose: {picked})',
  'report.review.near': 'near {landmark}',
  'report.review.unknownDay': 'Day not known',
  'report.review.noFiles': 'None',
  'report.review.fileCount': '{count, plural, one {# file} other {# files}}',
  'report.review.anonymous': 'Anonymous',
  'report.send': 'Send the report',
  'report.send.sealing': 'Sealing the report on your device',
  'report.send.files': 'Sending the sealed files',
  'report.send.tip': 'Sending the sealed report',
  'report.send.unsealed':
    'This device could not seal the report. Nothing was sent; your account is still on the page. Try another browser, or call 113.',
  'report.send.file': 'A file could not be sealed. Take it out and send again.',

  'report.fault.no_kind': 'Choose a kind.',
  'report.fault.no_concerns': 'Choose an answer.',
  'report.fault.no_place': 'Choose a ward from the list, or choose “I do not know the ward”.',
  'report.fault.no_part': 'Choose the unit that the place belongs to now, or “I do not know which”.',
  'report.fault.no_when': 'Choose a day, or “I do not know the day”.',
  'report.fault.bad_day':
    'There is no such day. Write day, month and year in numbers, for example 4, 12, 2026.',
  'report.fault.day_in_future': 'That day has not come yet. Choose today or a day before.',
  'report.fault.no_text': 'Please tell in a few lines what happened.',
  'report.fault.text_too_long':
    'The account is longer than 8,000 characters. Please shorten it; the rest can follow with your receipt.',
  'report.fault.no_contact': 'Write how to reach you, or choose to stay unknown.',

  'receipt.heading': 'Write down these 8 words',
  'receipt.lead': 'We cannot give them to you again.',
  'receipt.sent': 'Your report was received at {time}.',
  'receipt.site.counted': 'It counts for your team. The code does not tell who of you sent it.',
  'receipt.site.passed':
    'It has been received in full but does not count for the team: the code cannot be used any more. Open the team’s page again next time, for a new one.',
  'receipt.waiting':
    'Not sent yet: no connection. The report is sealed on your device and will be sent when the connection returns.',
  'receipt.waiting.open': 'Leave this page open until it has been sent.',
  'receipt.waiting.site':
    'The site’s code is not kept on this device: if you close the page before it is sent, the report will still arrive but not count for the team.',
  'receipt.waiting.keep':
    'Keep the sealed copy on this device, so that it can be sent even if I close the page',
  'receipt.waiting.keep.hint':
    'Nobody on this device can open that copy, not even you. But until it has been sent it shows that Bình Yên was used here.',
  'receipt.waiting.kept':
    'If you close the page: open it again on this device with a connection, and the report is sent.',
  'receipt.refused': 'The report was not received',
  'receipt.refused.again': 'Send again',
  'receipt.what': 'What these eight words are for',
  'receipt.what.1': 'To see where the report stands, by when it is answered, and why something was decided.',
  'receipt.what.2': 'To read the officer’s letters, answer and add without giving a name.',
  'receipt.what.3': 'If they are lost nobody can find them again, but your report is still worked on.',
  'receipt.what.4': 'Whoever has them sees what you see. Take no screenshot where others use the device.',
  'receipt.tick.missing': 'Write down the 8 words, then tick “I have written down all 8 words”.',
  'receipt.leave.words':
    'Have you written down all 8 words? Once you leave, nobody can show or issue them again.',
  'receipt.leave.unsent':
    'The report has not been sent yet. Leave this page open, or keep the sealed copy on this device before you go.',
  'receipt.leave.refused':
    'The report has not been received. If you leave, what you wrote is lost; you can press “Send again” first.',
  'receipt.leave': 'Done, leave this page',
  'receipt.follow': 'Where to follow it: {url}',

  'outbox.waiting':
    'This device keeps a sealed report that was not sent yet. It will be sent when there is a connection.',
  'outbox.sent':
    'The sealed report on this device has just been sent. Follow it with the eight words you wrote down.',
  'outbox.refused': 'The sealed report on this device was not received. Reason: {reason}',
  'outbox.remove': 'Remove it from this device',

  'closed.heading': 'Reports cannot be received here yet',
  'closed.lead': 'No desk has a key to seal reports to, so this page does not receive any yet. You can:',
  'closed.113': 'In an emergency: call 113.',
  'closed.police':
    'Otherwise: go to or call the police of the ward where it happened. They may not refuse to receive it, wherever you live.',
  'closed.later': 'Come back later, when the desks have made their keys.',
  'closed.call': 'Call 113',
  'closed.try': 'I know the ward: try all the same',
};
