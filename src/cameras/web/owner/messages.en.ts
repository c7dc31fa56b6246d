import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'owner.title': 'Bình Yên',
  'owner.heading': 'Hand footage over to the unit',
  'owner.noscript': 'This page needs JavaScript to seal the footage on your device before it is sent.',
  'owner.reading': 'Opening the link',
  'owner.again': 'Try again',
  'owner.who': '{unit} asks you for footage of your camera.',
  'owner.camera': 'Camera',
  'owner.hours': 'Time',
  'owner.span': 'from {from} to {to}',
  'owner.purpose': 'Purpose',
  'purpose.verify_tip': 'To verify a report',
  'purpose.criminal_case': 'To clear a criminal case',
  'purpose.missing_person': 'To find a missing person',
  'purpose.accident': 'To clear a traffic accident',
  'purpose.fire': 'To clear a fire',
  'owner.until': 'The link works once, until {when}.',
  'owner.free': 'You do not have to hand over. If you do not, just say why.',
  'owner.sealed':
    'The footage is sealed on your device. Only this unit can open it; the server cannot. Every view by an officer is recorded with name and reason.',
  'owner.recovery':
    'If the unit loses every key: the bodies that keep recovery shares, two of three at least',
  'owner.pick': 'Choose the file',
  'owner.pick.hint': 'Cut it to the time asked for if you can. At most {most}.',
  'owner.pick.none': 'Choose the file.',
  'owner.pick.large': 'The file is larger than {most}. Cut it shorter and choose another.',
  'owner.pick.empty': 'This file is empty. Copy it from the camera once more and choose another.',
  'owner.doubted':
    'The file is named as a video or a picture, but its content is neither. Open it on your device to see; if it is what you mean to hand over, hand it over nonetheless, or else choose another file. The link works once.',
  'owner.note': 'A word to the unit (optional)',
  'owner.note.hint': 'For example: the clock of the camera is 5 minutes fast. Sealed as well.',
  'owner.send': 'Seal and hand over',
  'owner.send.still': 'Hand this file over nonetheless',
  'owner.send.on': 'Send the rest',
  'owner.send.again': 'Ask for the answer again',
  'owner.sending': 'Sealing and sending: {percent} %',
  'owner.checking': 'All of it has arrived. It is being checked and handed over',
  'owner.keepOpen':
    'Keep this page open. If sending is interrupted, the page goes on with the rest by itself.',
  'owner.held':
    'Held at {percent} %, perhaps for want of a network, or because the service is busy. Keep this page open: it tries to go on every few minutes, and as soon as the network is back; or press the button below. What has been sent is not sent again.',
  'owner.leaving':
    'The footage is not handed over yet. If you leave, you have to open the link again, choose the file and write the note anew.',
  'owner.failed': 'Not handed over yet. The file is still on your device; press again.',
  'owner.unanswered':
    'The clip has arrived as a whole, but no answer came. Keep this page open; when the network is back, ask for the answer again. The file does not have to be sent again.',
  'owner.done': 'Footage handed over',
  'owner.done.lead': 'The unit received the sealed clip at {when}. This link is used up.',
  'owner.done.hash': 'SHA-256 of the clip, for you to keep as proof:',
  'owner.done.leaf': 'Leaf in the public ledger:',
  'owner.done.keep': 'Keep the original file until the unit says it is needed no more.',
  'owner.not': 'I do not hand over',
  'owner.not.why': 'Why not?',
  'owner.not.fault': 'Choose a reason.',
  'owner.not.send': 'Answer that I do not',
  'reason.overwritten': 'The footage was overwritten',
  'reason.not_recorded': 'The camera did not record then',
  'reason.not_my_camera': 'This is not my camera',
  'reason.unwilling': 'I do not want to',
  'owner.declined': 'Answered',
  'owner.declined.lead': 'The unit has your answer. This link is used up.',
};
