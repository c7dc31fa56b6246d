import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The people of sites who sign in: the desk's page of them, and their own place on the phone. */
export const en: Translation<typeof vi> = {
  'members.title': 'People of the sites with accounts',
  'members.lead':
    'Landlords, team leaders and members sign in on the phone by a code that names nobody. Names and contacts are sealed to the unit. They see what is their site’s alone, and open no tip and no file of the unit.',
  'members.back': 'Back to the scheme',
  'members.invite': 'Invite a person of a site',
  'members.import': 'Import from a file',
  'members.none': 'Nobody has been invited.',
  'members.none.hint': 'Invite somebody by a one-time link; their keys are made on their own device.',
  'members.table': 'People of the sites',
  'members.col.name': 'Name, contact',
  'members.col.role': 'Role',
  'members.col.site': 'Site',
  'members.col.state': 'State',
  'members.state.invited': 'Invitation waits until {day}',
  'members.state.lapsed': 'The invitation has expired',
  'members.state.serving': 'Takes part since {day}',
  'members.until': 'until {day}',
  'members.login': 'Sign-in code {login}',
  'members.link': 'Make a new link',
  'members.end': 'End',
  'members.name': 'Name, contact',
  'invite.title': 'Invite a person of a site',
  'invite.name': 'Full name',
  'invite.name.hint': 'Sealed to the unit; the server cannot read it.',
  'invite.name.fault': 'Write the full name, at least 2 characters.',
  'invite.name.twice':
    'Somebody of this name is at this site already. If it is that person, no new invitation is needed: make a new link in the list. If it is another person, add the year of birth.',
  'invite.name.other': 'This is another person of the same name',
  'invite.name.other.fault': 'Look at the list, or tick this if it is really another person.',
  'invite.name.partly':
    'Not compared with everybody of the site: this device cannot open some of the names. Look at the list before you invite.',
  'invite.contact': 'Contact',
  'invite.contact.fault':
    'Write a telephone number of {least} to {most, plural, one {# digit} other {# digits}}, or another way in words.',
  'invite.contact.hint': 'Optional. Sealed as well.',
  'invite.site': 'Site',
  'invite.site.fault': 'Choose a site.',
  'invite.role': 'Role at the site',
  'invite.role.fault': 'Choose a role.',
  'invite.last': 'Takes part until the end of',
  'invite.last.hint':
    'Optional. After this day the person leaves as if ended: the account sees nothing of the site, and the sealed name is destroyed.',
  'invite.day.fault': 'This is no day from today on. Write it like 31/12/2026.',
  'invite.known': 'This person has a sign-in code at another site of the unit',
  'invite.login': 'Sign-in code',
  'invite.login.fault': 'The code is tv- and 8 letters and digits, like tv-7k3m9q2d.',
  'invite.submit': 'Make the invitation',
  'invite.add': 'Add to the site',
  'invite.done': 'Send this link to that person alone. It is shown once, and works once.',
  'invite.done.expires': 'The link expires on {day}.',
  'invite.added': 'Added to the site. They see it when they open the page again.',
  'invite.close': 'Sent, close',
  'link.title': 'Make a new link',
  'link.invited': 'The old link stops working. The sign-in code is a new one too.',
  'link.serving':
    'For somebody who forgot the passphrase. Whoever holds the link makes new keys for this account, so hand it over in person.',
  'link.serving.landlord':
    'The old key is lost for good: identities of tenants sealed to it can be opened by nobody, and the landlord has to enter them again. Rooms, numbers and time limits stay.',
  'link.submit': 'Make the link',
  'end.title': 'End',
  'end.lead':
    'This person is signed out everywhere and sees nothing of the site any more. The sealed name is destroyed; counts, activities and the marks in the log stay.',
  'end.submit': 'End',
  'end.done': 'Ended',
  'to.sites': 'Your sites',
  'to.sites.none': 'You belong to no site now',
  'to.sites.none.hint':
    'Your part has ended or its term is over. If you still take part, ask the ward police.',
  'to.account.login': 'Sign-in code',
  'to.account.login.hint': 'It does not name you. Write it down: you need it and the passphrase to sign in.',
  'to.account.until': 'Signed in until',
  'to.account.known': 'Who knows who you are',
  'to.account.known.text':
    'The server knows your sign-in code, site and role. Your name is sealed; the chief and the reception of the unit that keeps the scheme alone can open it.',
  'to.lock': 'Lock',
  'to.signOut': 'Sign out',
};
