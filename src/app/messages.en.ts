import type { Translation } from '../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the home page and of the plain account of who reads what. */
export const en: Translation<typeof vi> = {
  'home.title': 'Bình Yên',
  'home.heading': 'If something is not right, tell us; we will answer.',
  'home.report': 'Report',
  'home.report.hint': 'No account and no name needed. About 5 minutes.',
  'home.follow': 'Follow a report',
  'home.follow.hint': 'Use the eight words on your receipt.',
  'home.who': 'Who reads your report',
  'home.who.unit':
    'Only officers of the unit that receives it can open it. A report about an officer goes straight to an independent unit.',
  'home.who.sealed':
    'It is sealed on your device before it is sent. The server keeps only the sealed copy and cannot read it.',
  'home.who.answer':
    'You can see where it stands, by which day you must be answered, and the reason for each decision.',
  'home.who.more': 'See who can read what',
  'home.more': 'See also',
  'home.figures': 'Figures of the wards',
  'home.schemes': 'Self-governing schemes in my ward',
  'home.wanted': 'Wanted notices in force',
  'missing.title': 'Bình Yên',
  'missing.heading': 'Nothing is at this address',
  'missing.lead': 'This page has been taken down, or never was.',
  'missing.home': 'To the first page',
  'failed.heading': 'This page could not be opened',
  'failed.lead':
    'The server is in trouble. What you sent before is still there as it was. Try again in some minutes; in an emergency call 113.',
  'failed.again': 'Try again',
  'privacy.title': 'Bình Yên: about this site',
  'privacy.heading': 'Who can read what',
  'privacy.lead':
    'This page says plainly what we can hide for you and what we cannot, so that you can decide for yourself.',
  'privacy.sealed': 'What is sealed',
  'privacy.sealed.1':
    'What you tell, the hour, the address and landmarks, photos and files, and how to reach you if you leave that.',
  'privacy.sealed.2':
    'All of it is sealed on your device. Only officers of the receiving unit, signed in with their own passphrase, can open it on a computer of that unit. While few people there hold its key, the duty desk can read it too; the report page says so before you send.',
  'privacy.sealed.3':
    'If a unit loses all its keys, reports can still be opened with recovery shares held by three different bodies; at least two are needed.',
  'privacy.clear': 'What stays open',
  'privacy.clear.1':
    'The ward or commune, the kind of matter, the day (never the hour), and that it came through this site. These are needed to send it to the right place, run the clocks and count.',
  'privacy.clear.2':
    'The size of the report and when it was sent. Reports are padded to standard sizes, so the size tells only roughly.',
  'privacy.clear.3':
    'Your position does not leave your device: you choose the ward yourself, and an address you type is sealed.',
  'privacy.server': 'What the server keeps about you',
  'privacy.server.1':
    'The public pages use no cookies, record no network addresses and call no other server.',
  'privacy.server.2':
    'The eight words of the receipt are stored nowhere. If they are lost, nobody can restore them, not even we.',
  'privacy.limits': 'What we cannot hide',
  'privacy.limits.1':
    'Your provider, the owner of the Wi-Fi or your workplace may know that your device visited this site and when, though not what you wrote. If that worries you, use another network or another device.',
  'privacy.limits.2':
    'Your browser’s history may keep the address of this site. “Leave now” removes the page you are on, and Back does not lead here any more until somebody opens this site again in that tab; the list of pages visited you must delete yourself.',
  'privacy.limits.3':
    'A device with spying software, or a person beside you, is beyond what any web page can hide from.',
  'privacy.limits.4':
    'Whoever runs the server also serves the code of this page, and could in theory change it. That is a limit of every web page; we say it so that you know.',
  'privacy.limits.5':
    'What you tell can show who you are, if only few people know of it. Tell only what helps.',
  'privacy.limits.6':
    'An officer who has opened your report can read it. The law binds them to secrecy; each step they take leaves a mark that cannot be removed.',
  'privacy.check': 'Check it yourself',
  'privacy.check.1':
    "The units' keys, who vouches for them, and every opening of the recovery key are public.",
  'privacy.check.link': 'See the public key register',
  'privacy.device': 'What is left on this device',
  'privacy.device.1':
    'Of reports, this device keeps a draft, or a sealed one that waits to be sent, only where you chose so yourself.',
  'privacy.device.2':
    'You can delete all of it at any time. A report not sent yet is deleted too. One that was sent is still worked on.',
  'privacy.device.3':
    'A person of a team or a site who records work on this device: what was begun is kept by itself, sealed to that person. The device also remembers the language and the colours of the pages of work. All of this is deleted too. Whoever is signed in stays signed in; sign out on your own page.',
  'privacy.device.forget': 'Delete all of it from this device',
  'privacy.device.done': 'Deleted. The history of the browser you must clear yourself.',
  'privacy.not': 'What this site does not do',
  'privacy.not.1':
    'It recognises no faces or number plates, keeps no profiles, ranks nobody and never publishes the names of those reported.',
  'privacy.not.2':
    'It takes no reports about opinions, belief, labour disputes, complaints, petitions or peaceful assembly.',
  'rail.privacy': 'Data rights',
  'to.home': 'Today',
  'to.records': 'Record',
  'to.plan': 'Duty',
  'to.do.record': 'Record what was done',
  'to.do.plan': 'See the duty plan',
  'to.houses': 'Houses',
  'to.account': 'Account',
  'to.account.title': 'My account',
  'rail.work': 'Desk',
  'rail.results': 'Results',
  'rail.steering': 'Steering',
  'rail.reports': 'Reports',
  'rail.schemes': 'Schemes',
  'rail.forces': 'Forces',
  'rail.cameras': 'Cameras',
  'rail.directives': 'Directives',
  'rail.audit': 'Audit',
  'rail.keys': 'Unit keys',
  'rail.admin': 'Administration',
};
