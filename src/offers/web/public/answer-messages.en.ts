import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './answer-messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'answer.title': 'Bình Yên: the answer',
  'answer.noscript': 'This page opens letters on your own device and needs JavaScript for that.',
  'answer.heading': 'Read the answer about a scheme',
  'answer.lead': 'Enter the eight words that you copied when you asked to take part or proposed a scheme.',
  'answer.open': 'Open the answer',
  'answer.unlocking': 'Making the key from the words, on your device. An old one may need a few seconds.',
  'answer.fetching': 'Fetching the letter.',
  'answer.broken':
    'The page could not open the letter yet. Check the connection and try again, or try another browser; the words remain good.',
  'answer.unknown':
    'These eight words open no request and no proposal. Check each word and their order. The receipt of a report opens on the page for following reports.',
  'answer.unit': 'Answered by: {unit}',
  'answer.way': 'What has happened',
  'answer.schemes': 'To the page of schemes',
  'answer.close': 'Close the letter',

  'kind.join': 'Request to take part in a scheme',
  'kind.propose': 'Proposal of a new scheme',
  'state.received': 'Received, waiting for an answer',
  'state.handed_on': 'Handed on to the chair',
  'state.answered': 'Answered',
  'state.declined': 'Declined, with a reason',
  'state.taken_up': 'The proposal has been entered in the register',
  'state.set_aside': 'The unit could not open this',
  'step.receive': 'The unit received it',
  'step.hand_on': 'Handed on to the chair of the scheme',
  'step.answer': 'Answered',
  'step.take_up': 'The proposal was entered in the register of schemes',
  'step.decline': 'Answered, with the reason for declining',
  'step.set_aside': 'The unit could not open it, and so could not answer',
  'due.left': '{days, plural, one {# day} other {# days}} left to answer, by {day}',
  'due.late': 'The answer is {days, plural, one {# day} other {# days}} late, it was due by {day}',
  'due.ground': 'A term that the unit sets itself, not a rule of law.',
  became: 'Your proposal is now the scheme “{name}”: {state}.',
  'scheme.proposed': 'entered in the register, being considered',
  'scheme.in_preparation': 'in preparation',
  'scheme.launched': 'launched',
  'scheme.running': 'at work',
  'scheme.under_review': 'under review',
  'scheme.graded': 'at work, graded',
  'scheme.replicated': 'at work, replicated',
  'scheme.dissolved': 'not established, or ended; you can ask the unit for the reason',

  'letter.aside':
    'What you sent arrived, but did not open at the unit, so there is no letter. Please send it again from the page of schemes; we are sorry for the trouble.',
  'letter.declined':
    'If something is unclear or does not seem right to you, you can send another request from the page of schemes, or ask the unit.',
  'letter.none': 'There is no letter yet. The eight words open this page again at any time.',
  'letter.readers.you': 'You, with the eight words',
  'letter.readers.unit': 'Officers who hold the key of {unit}',
  'letter.readers.recovery': 'The recovery key, upon a decision',
  'letter.broken': 'This letter cannot be opened on this device, or it was erased at the end of its term.',
  'letter.unsigned':
    'It is not certain that the unit wrote this letter: the signature does not hold. Do not act on it.',
};
