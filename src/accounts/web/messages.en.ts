import type { Translation } from '../../ui/i18n/define-messages.ts';
import type { vi } from './messages.vi.ts';

/** The words of the door: signing in, the lock, an invitation, one's own account. */
export const en: Translation<typeof vi> = {
  'signIn.title': 'Sign in',
  'signIn.lead':
    'For officers of the units, and people of schemes who were invited. Nobody needs an account to report.',
  'signIn.login': 'Login',
  'signIn.login.fault':
    'A login has lower-case letters without accents, digits, dots or dashes, 3 to 40 of them.',
  'signIn.passphrase': 'Passphrase',
  'signIn.passphrase.fault': 'Please enter your passphrase.',
  'signIn.passphrase.show': 'Show or hide the passphrase',
  'signIn.submit': 'Sign in',
  'signIn.note':
    'Your passphrase never leaves this device. The server does not know it, so nobody can issue it again. If you forget it, ask your chief or the administrator for a link to make your keys anew.',
  'signIn.notReady': 'The system has not been set up, so there are no accounts yet.',
  'signIn.notReady.link': 'Go to the set-up ceremony',
  'signIn.demo': 'This is a demo.',
  'signIn.demo.link': 'See the sample accounts',
  'stage.title': 'Opening your keys',
  'stage.deriving': 'Working the key out of your passphrase, about one to two seconds',
  'stage.asking': 'Checking with the server',
  'stage.opening': 'Opening the keys of your units',
  'lock.title': 'Locked',
  'lock.lead': '{name}, enter your passphrase to go on. What you were writing is still on this page.',
  'lock.expired':
    '{name}, your session has ended. Enter your passphrase to sign in again. What you were writing is still on this page.',
  'lock.submit': 'Unlock',
  'lock.wrong': 'The passphrase is not right. Check your keyboard and Caps Lock, then try again.',
  'lock.why':
    'Keys live in the memory of this page only: a reload, or 30 minutes without a touch, puts them away.',
  'lock.other': 'Sign out, somebody else uses this computer',
  'passphrase.new': 'New passphrase',
  'passphrase.rule':
    'At least 12 characters or 4 words. Several words you remember beat one that you do not.',
  'passphrase.repeat': 'Passphrase again',
  'passphrase.too_short': 'Too short: at least 12 characters or 4 words.',
  'passphrase.too_plain': 'Too repetitive: at least 5 different characters.',
  'passphrase.different': 'The two are not the same.',
  'passphrase.suggest': 'Suggest one',
  'passphrase.suggest.again': 'Suggest another',
  'passphrase.suggested': 'Suggested passphrase',
  'passphrase.suggested.use': 'Use this one',
  'passphrase.suggested.how':
    'Copy it to paper and keep it on you until you know it by heart, then destroy the paper. Type it once more below.',
  'passphrase.lost': 'A forgotten passphrase is a lost key: nobody can issue it again.',
  'invitation.title': 'Invitation to Bình Yên',
  'invitation.lead': '{name}, you are invited to work here under the login {login}.',
  'invitation.roles': 'You will work in',
  'invitation.site': 'You are invited to take part in',
  'invitation.site.lead':
    'You are invited to take part in a self-governing scheme. Your sign-in code is {login}: it names nobody.',
  'invitation.site.next':
    'Write down the code {login}. To sign in you need it and your passphrase. Next time open this address and choose Sign in.',
  'invitation.keys': 'Your keys are made on this device. Nobody else has them, not even who invited you.',
  'invitation.submit': 'Make my keys and accept',
  'invitation.making': 'Making your keys',
  'invitation.done': 'Your account is ready',
  'invitation.done.lead':
    'The link works no more. Sign in as {login} with the passphrase you have just chosen.',
  'invitation.done.next':
    'Before you can open tips, a colleague who holds the unit’s key must hand it to you.',
  'invitation.missing':
    'This address lacks the invitation code. Open the very link that you were given, with everything after the hash (#).',
  'renewal.title': 'Make your keys anew',
  'renewal.lead':
    '{name}, you may make new keys for the account {login}. The account and its roles stay; only passphrase and keys are new.',
  'renewal.roles': 'You work in',
  'renewal.ends':
    'What then ends: all open sessions, the second factor, and the unit keys that you were handed, which open no more. A colleague who holds the unit’s key will hand it on again.',
  'renewal.ends.site':
    'When you make new keys, every open session ends and the second factor is switched off. What was sealed to your old key (identities of tenants) can be opened by nobody any more.',
  'renewal.steward':
    'You are a key steward: the signing key was lost with the old passphrase and cannot be made again. The keys you have signed stay valid until your delegation ends; new ones are signed by the other steward. Tell that person and the administrator at once.',
  'renewal.submit': 'Make my keys anew',
  'renewal.done': 'Your keys are new',
  'renewal.done.lead': 'The link works no more. Sign in as {login} with the passphrase you have just chosen.',
  'renewal.done.next':
    'Before you can open tips, ask a colleague who holds the unit’s key to hand it to you again.',
  'account.title': 'My account',
  'account.name': 'Name',
  'account.login': 'Login',
  'account.until': 'Session until',
  'account.mark': 'Mark of my key',
  'account.mark.hint':
    'When a colleague hands you a key, read these numbers out for comparison: then it surely reaches your device.',
  'account.roles': 'Roles',
  'account.roles.unit': 'Unit',
  'account.roles.role': 'Role',
  'account.roles.inherited': 'unit that ended, taken over',
  'account.roles.does': 'What it may do',
  'account.keys': 'Unit keys that I hold',
  'account.keys.unit': 'Unit',
  'account.keys.epochs': 'Epochs that open',
  'account.keys.none': 'You hold no unit’s key yet',
  'account.keys.none.hint': 'Ask a colleague who holds it to hand it on, on the page Unit keys.',
  'account.keys.notNeeded': 'Your role needs no key',
  'account.keys.notNeeded.hint':
    'You work with figures that are in the clear. Without a key no tip can leak through you.',
  'account.keys.unreadable': 'A key arrived that does not open',
  'account.keys.unreadable.hint':
    'Epoch {epochs} does not open on this device. Ask a colleague to hand it on again.',
  'account.lock': 'Lock',
  'account.signOut': 'Sign out',
};
