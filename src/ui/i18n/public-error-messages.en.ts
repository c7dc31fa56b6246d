import type { Translation } from './define-messages.ts';
import type { vi } from './public-error-messages.vi.ts';

/** What a refusal that a resident can meet means: what is wrong, what stays safe, what to do. */
export const en: Translation<typeof vi> = {
  offline:
    'The server could not be reached. What you entered is still on this device; try again when you are online.',
  invalid_input:
    'Something is not filled in correctly. Nothing you entered is lost; please check the marked fields.',
  end_before_start: 'The end comes before the start. Please change one of the two dates.',
  unknown_area:
    'This ward or commune is not in the list. Choose again, or choose “I do not know”: the duty desk will receive it.',
  unknown_unit: 'This unit does not exist or is no longer active. Please choose another one from the list.',
  unknown_recipient:
    'The receiving unit has just changed its key. Nothing was sent; load the new key and send again.',
  mixed_recipients:
    'The report was not sealed correctly and was not accepted. Send it again; the content is still on your device.',
  bad_signature:
    'The signature does not match, so nothing was accepted. The content is still on your device; please send again.',
  bad_proof_of_work:
    'The check against automatic sending has expired. Press send again and your device will redo it by itself.',
  bad_cursor: 'The list changed while you were reading it. Please start again from its first page.',
  day_in_future: 'The day you chose has not come yet. Choose today or a day in the past.',
  forbidden: 'Your role does not allow this. If it is your task, ask the head of your unit for the role.',
  wrong_origin:
    'The request came from another site and was blocked. Open this page again from its official address and retry.',
  not_found: 'There is nothing here, or you may not see it. Please check the address.',
  receipt_unknown:
    'No report belongs to these eight words. Check each word and their order. For safety, each attempt takes a while.',
  draft_conflict:
    'This report was already sent with other content. The sent one is safe; to add to it, use the eight words of your receipt.',
  already_entered:
    'This entry was made before with other content. Load the page again to see what stands, and correct it there.',
  tip_erased:
    'The content of this report has been erased as the rules require. Its mark in the public log and the figures remain, but nothing can be added and it cannot be reopened.',
  too_large:
    'The file or text is too large. Everything else is kept; choose a smaller file or shorten the text.',
  too_many_files:
    'Too many files. Remove some; you can send more later with the eight words of your receipt.',
  wrong_media_type: 'This type of file cannot be received. Please use photos, videos or PDF.',
  too_many_requests: 'Too many requests in a short time. Your content is kept; wait a minute and try again.',
  internal: 'The server failed. What you entered is still on this device; try again in some minutes.',
  no_desk:
    'No unit is ready to receive reports yet. The content is still on your device; try again later. In an emergency call 113.',
  not_set_up: 'The system is not fully set up and takes no reports yet. In an emergency call 113.',
  clip_incomplete: 'The clip has not come as a whole. The file is still on your device; send it again.',
  footage_link_unknown:
    'This link is wrong, used, withdrawn or expired. If the unit still needs it, ask for a new one.',
  unknown_kind: 'There is no such kind of scheme. Reload the page and choose from the list again.',
  slip_unknown:
    'No contribution belongs to this code. Check each letter and digit on your slip. If it is lost, ask the unit for another.',
};
