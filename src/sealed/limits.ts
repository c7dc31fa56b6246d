/** Length of every grant in bytes: the header of one hybrid stanza, then the sealed 74 characters of the key. */
export const GRANT_BYTES = 1733;
/** Largest sealed body in bytes: the largest padding bucket with room for the age header. */
export const MAX_CIPHERTEXT_BYTES = 96 * 1024;
/** Largest attachment in bytes, before sealing. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** The same once sealed: header, nonce and one tag of 16 bytes for each 64 KiB. */
export const MAX_SEALED_FILE_BYTES = MAX_FILE_BYTES + 16 * 1024;
/** Attachments of one tip or message at most. */
export const MAX_FILES = 6;
