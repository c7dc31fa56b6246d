import type { Translation } from '../../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The same in English. */
export const en: Translation<typeof vi> = {
  'offer.noscript': 'This page seals what you write on your own device and needs JavaScript for that.',
  'offer.schemes': 'See the schemes',

  'join.title': 'Bình Yên: take part in a scheme',
  'join.heading': 'Ask to take part in a scheme',
  'join.lead':
    '{unit} keeps this scheme, reads your words, lets its chair know and answers you. No account is needed.',
  'join.words': 'How you would like to take part',
  'join.words.hint': 'A few lines will do: where you live, what you can do, when you have time.',
  'join.send': 'Send the request',
  'join.nobody':
    'The unit that kept this scheme has ended and none follows it yet, so the page cannot receive your words. You can go to the ward police where the scheme is.',
  'join.chair': 'Or get in touch with the chair: {name}, {contact}',
  'join.none': 'This scheme is not at work any more',
  'join.none.hint': 'It may have ended, or the address was not copied as a whole.',

  'propose.title': 'Bình Yên: propose a scheme',
  'propose.heading': 'Propose a new scheme',
  'propose.lead':
    'Does your neighbourhood need a self-governing group that there is not yet? The ward police read your proposal, and prepare it or answer with a reason.',
  'propose.area': 'Ward or commune',
  'propose.area.hint': 'Today’s name or a former one, with or without diacritics.',
  'propose.area.none': 'Nothing found. Try another name, such as the former one of the ward.',
  'propose.area.offline': 'The list could not be loaded without a network. Try again when there is one.',
  'propose.place': 'Where in the ward',
  'propose.place.hint': 'For instance a street, a residential group, boarding houses, a factory.',
  'propose.kind': 'Kind of scheme',
  'propose.else': 'Something else',
  'propose.else.hint': 'Not in the list: describe it below.',
  'propose.words': 'What for, and why it is needed',
  'propose.words.hint': 'What is not at peace there, what the scheme would do, who could take part.',
  'propose.send': 'Send the proposal',

  'form.name': 'What you would like to be called',
  'form.name.hint': 'Your name, or how people where you live call you.',
  'form.contact': 'Telephone or another way to reach you',
  'form.contact.hint': 'You may leave it empty: the eight words of your receipt open the answer.',
  'form.leaving': 'You are in the middle of writing. If you leave, what you wrote is lost.',
  'fault.name': 'Enter a name, or how you are called.',
  'fault.words': 'Write a few lines.',
  'fault.area': 'Choose a ward or commune from the list.',
  'fault.kind': 'Choose a kind, or “Something else”.',

  'next.heading': 'After it is sent',
  'next.chair':
    'The unit tells the chair of the scheme the name, the way to reach you and the words that you enter here, so that the chair can meet you. Leave out what the chair is not to know.',
  'next.due': 'If you send it today, it is to be answered by {day}.',
  'next.receipt': 'Once it is sent the page shows eight words. They alone open the answer: copy them down.',
  'next.lost':
    'Nobody can issue the words again. What you sent is still read, and with a way to reach you the unit can still find you.',

  'readers.line': 'Only officers who hold the key of {unit} can open what you write.',
  'readers.ward': 'the ward police that you choose',
  'readers.unit': 'Officers who hold the key of {unit}',
  'readers.recovery': 'The recovery key, upon a decision',
  'readers.clear': 'the scheme or its kind, the ward, the day it was sent',

  'send.sealing': 'Sealing on your device. An old one may need a few seconds.',
  'send.sending': 'Sending what was sealed',
  'send.offline':
    'Not sent, there is no network. What you wrote is still on the page; send it again when there is one.',
  'send.unsealed':
    'This device could not seal it. Nothing was sent; what you wrote is still here. Try another browser.',
  'send.unsigned':
    'No key steward vouches for the unit’s key at present, so the page does not send. What you wrote is still here; try again later, or go to the unit.',
  'send.noDesk':
    'This ward cannot receive through the page yet. What you wrote is still here; you can go to the ward police and tell them.',
  'send.gone': 'This scheme has just ended and takes nobody on. Nothing was sent.',

  'receipt.heading': 'Copy down these 8 words',
  'receipt.lead': 'They open the answer. We cannot give them again.',
  'receipt.where': 'Read the answer at: {url}',
  'receipt.arrived': '{unit} received it at {time}.',
  'receipt.due': 'An answer is due by {day}.',
  'receipt.asFirst':
    'What you sent first had arrived, though no answer reached this device; that is what the unit reads. What you have just changed was not sent: if it matters, send another.',
  'receipt.leaving':
    'Have you written down all 8 words? Once you leave, nobody can show or issue them again.',
  'receipt.what': 'What the eight words are for',
  'receipt.what.open': 'To see where your request stands and to read what the unit answers.',
  'receipt.what.lost': 'Without the words nobody can find it again for you, but it is still read.',
  'receipt.what.secret': 'Whoever has these eight words sees the same as you.',
  'receipt.open': 'Read the answer',
};
