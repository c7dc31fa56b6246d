import { newClassicIdentity, recipientOf } from './age.ts';

const CONTENT_IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/**
 * A content key: the X25519 identity of one tip, message or note, made in the sender's browser. It lives in
 * grants alone, and its public part is neither stored nor sent.
 */
export function newContentIdentity(): Promise<string> {
  return newClassicIdentity();
}

/** The recipient that the body and the files of one envelope are sealed to. */
export function contentRecipient(contentIdentity: string): Promise<string> {
  return recipientOf(contentIdentity);
}

/** Whether a text has the form of a content key, so that a grant can carry nothing else. */
export function isContentIdentity(text: string): boolean {
  return CONTENT_IDENTITY.test(text);
}
