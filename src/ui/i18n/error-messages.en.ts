import type { Translation } from './define-messages.ts';
import type { vi } from './error-messages.vi.ts';
import { en as publicWords } from './public-error-messages.en.ts';

/** What a refusal means to a person: what is wrong, what stays safe, what to do. */
export const en: Translation<typeof vi> = {
  ...publicWords,
  not_a_period:
    'These days are no period of the calendar. Please choose one of its periods, or days of your own choice.',
  calendars_mixed:
    'Only periods of one calendar and of the same length can be compared. Please change one of the two.',
  wrong_calendar: 'This indicator is not counted by that calendar. Please choose another one.',
  unknown_login:
    'No account has this login. Check the name; somebody who has no account yet is sent an invitation.',
  missing_reason: 'This decision needs a reason. Write it and press again; what you entered is kept.',
  unsigned_unit_key:
    'The unit’s key is not yet signed by a key steward, so it cannot be used. Ask a key steward to sign it.',
  term_not_allowed:
    'This term is not allowed: it is too long, or leaves days on which nobody is delegated. Please check the date of this machine, then sign again.',
  bad_share:
    'This recovery share is wrong or belongs to another key. Check each character, or use another share.',
  wrong_credentials:
    'The login name, passphrase or code is not right. Check your keyboard layout and Caps Lock, then try again.',
  code_needed: 'This account has a second factor. Enter the six digits from your authenticator app.',
  wrong_code:
    'The code is wrong or was used already. Wait for the next one and enter that; if it is still wrong, check the clock of your phone.',
  session_expired:
    'Your session has ended and the keys were put away. Sign in again; unsaved work stays on this page.',
  not_signed_in: 'You are not signed in. Sign in to go on.',
  wrong_setup_token:
    'The set-up code is wrong or already used. Take a new one from the window where the server runs.',
  invitation_unknown:
    'This invitation is wrong, used or expired. Ask the person who invited you for a new link.',
  tip_changed:
    'Someone else has just changed this report. What you entered is kept; look at the change and decide again.',
  transition_not_allowed:
    'This step is no longer possible in the report’s present state. Reload to see the latest state.',
  already_set_up: 'The system is already set up. Sign in with an existing account.',
  login_taken: 'This login name is taken. Please choose another one.',
  unit_ended: 'The last day of this unit and its heir are recorded already and are not recorded again.',
  unit_takes_nothing_new:
    'This unit has ended and takes nothing new. What it has can be gone on with; enter new matters in the name of the unit that follows it.',
  unit_has_open_tips:
    'The unit still has open tips. Choose a unit that takes them over, or resolve or transfer them first.',
  unit_has_open_offers:
    'Residents still wait for the unit’s answer about schemes. Choose a unit that takes over, or answer them first.',
  heir_not_possible:
    'This unit cannot take over: it must be another one, of the same kind. Tips of an independent desk never go to a unit concerned, nor the other way round.',
  no_key_holder:
    'This unit has no new signed key that somebody holds, so there is nobody to hand its tips to. Let its chief make a key and a steward sign it, then try again.',
  epoch_conflict:
    'Someone else has just replaced the unit’s key. Nothing is lost; reload and start from the new key.',
  last_key_holder:
    'Nobody else in the unit holds the key in use, so this person cannot leave yet. Hand the key to one more person first, then try again.',
  last_of_role:
    'This is the last person who administers or keeps the directory. Have somebody else take that role first, then try again.',
  second_factor_on: 'The second factor is on. To move it to another phone, switch it off and on again.',
  transfer_not_possible: 'This report must not be handed to that unit. Choose another one that is competent.',
  grants_incomplete:
    'Something was added to the report, so it was not handed on; nothing has changed. Open it again and try once more.',
  extension_not_possible:
    'It cannot be extended: the time for it has passed or no extension is left. The report’s clock shows the legal ground.',
  change_does_not_fit:
    'The units chosen do not fit the kind of change. Merger: all go whole into one place; renaming: one unit becomes one new unit; abolition: nothing new is made.',
  split_without_parts:
    'A division needs at least one unit that goes to two places or more. Add where the rest goes; if that is not known, choose “not known”.',
  extents_contradict:
    'A unit is given both as a whole and in part, or in part without its rest. Check which part goes where; if that is not known, choose “not known”.',
  area_ended:
    'One of the units does not stand on that day: another change has ended it. Look at its history and choose a unit that stands.',
  area_exists:
    'There is already a unit of this kind and name under the same parent. Choose that one instead of making another.',
  area_has_units:
    'There are units below this one. Take them into the change too, or enter their change first.',
  succession_cycle:
    'By this change a unit would come back to itself through other changes. Check where each one goes.',
  tip_held:
    'The content is on hold and cannot be erased yet. The unit’s chief has to release the hold, with a reason, before it is erased.',
  request_answered: 'This request has been answered. Load the list again to see who answered it and how.',
  before_opened:
    'This day is before the case was opened. Check it; if the day of opening is wrong, correct that first.',
  unknown_offence: 'There is no such group of offences. Choose one from the list.',
  unknown_scheme:
    'One of the schemes was not at work in this area on that day. Take it out, or choose from the list.',
  unknown_case: 'One of the cases is not this unit’s. Take it out, or choose from the cases of the unit.',
  nothing_changed: 'Nothing differs from what is on file. Change what is wrong, then save.',
  group_changed:
    'Somebody has just corrected this group. What you typed is kept; look at what changed, then decide again.',
  number_taken:
    'The unit already has a case with this number in that year. What you typed is kept; check the number, or open the other case and correct it.',
  case_changed:
    'Somebody has just updated this case. What you typed is kept; look at what changed, then decide again.',
  unit_without_key:
    'The receiving unit has no signed key yet, so nothing can be sealed to it. Have that unit make its key, or choose another.',
  period_running:
    'This period is not over, so its figures cannot be frozen yet. Freeze them from the day after its last.',
  already_frozen:
    'The figures of this area and period have been frozen. If something is wrong, record an adjustment.',
  adjusted_otherwise:
    'Somebody has just adjusted this figure. Please look at it again, then record your adjustment.',
  figures_incomplete:
    'Not frozen: one register does not answer. Nothing was written; please try again in some minutes.',
  notice_changed:
    'Somebody else has just changed this notice. Look at it again and repeat your step; what you typed is still here.',
  notice_incomplete:
    'The notice lacks the number, the day or the source of its decision and cannot be published. Add them, then publish it.',
  not_an_image: 'This file is not a picture that can be read. Choose another one.',
  breach_changed:
    'Somebody has just updated this breach. Load it again, look at what they changed, then enter your part.',
  unknown_field:
    'The template has a field that does not exist, so it was not saved. Your text is still on the screen; correct the field that is named and save again.',
  report_issued: 'This report has been issued and cannot be changed. To correct it, write a new report.',
  report_changed:
    'Somebody has just changed this report. Nothing is lost; look at it as it is now, then do this again.',
  report_unfinished:
    'There are places in square brackets that nobody has written, so it was not issued. Write or remove them, then issue it again.',
  section_changed:
    'Somebody has just changed this section. What you wrote is still on the screen; compare it with the present text, then choose.',
  template_changed:
    'Somebody has just saved a new version of this template. What you wrote is still on the screen; load the template again to compare.',
  report_number_taken:
    'This number is already used for another report of the unit this year. Take the next one.',
  not_ready: 'The file is not ready yet. Wait until the download button appears.',
  unknown_grade: 'This grade is no longer given. Reload the page and choose one that is.',
  form_not_sound:
    'Something in the form is not right yet, so it was not saved. What you typed is still there; see the marked fields.',
  documents_missing:
    'This step lacks papers that it asks for. Nothing has changed; enter number and day of the marked papers and try again.',
  decision_not_named:
    'A decision needs its number, its day and the body that issued it, or nobody will find it again. Enter all three.',
  outside_site: 'This day lies outside the time of the site. Choose a day on which the site stood.',
  outside_team:
    'This day lies outside the time of the team. Choose a day on which it was established and had not ended.',
  before_team: 'This day is before the team was established. Choose that day or a later one.',
  force_changed:
    'Somebody has just updated this team. What you typed is still there; look at their change and enter yours again.',
  force_ended:
    'This team has ended, so nobody can be added. What was entered can still be read and put right.',
  force_group_taken:
    'This residential group has another security and order team on these days. Open that one, or correct the name or the days.',
  force_team_full:
    'Too many people serve in this team at the same time to add another. Enter first who has left.',
  left_outside:
    'With these days somebody, an entry or a grade would lie outside the time of the team. Put that right first, or choose another day.',
  two_leaders:
    'The team has a leader on these days. Enter the last day of the former one, and the new one from the day after.',
  more_than_given: 'More would come back than the team holds. Please check the number.',
  grade_not_possible:
    'The rules of grading do not allow this grade now. Open the grading table to see the numbers.',
  scheme_changed:
    'Somebody has just updated this scheme. What you typed is still there; look at their change and enter yours again.',
  scheme_step_not_allowed:
    'This step cannot be taken as the scheme stands now. Reload to see which steps can.',
  activity_outside:
    'An activity was entered for a day outside this span. Choose another day, or first mark that activity as entered by mistake.',
  scheme_not_alive:
    'This can be entered only while scheme and site are alive: after the launch, before the end.',
  offer_changed:
    'A colleague has just dealt with this offer. Your letter is still here; load the page again to see the newest step.',
  offer_step_not_allowed:
    'This step cannot be taken with this offer any more. Load the page again to see which can.',
  house_kept: 'Another landlord keeps this house by an account. Nothing has changed.',
  house_changed:
    'Somebody else has just changed this house. What you typed is still there; look at the new state and change it again.',
  room_number_taken: 'This room number is in the house already, or was entered twice. Choose another.',
  room_full:
    'The room has as many people as places. Choose another room, or correct the places if there really are more.',
  room_occupied:
    'Somebody lives in this room. Mark them as gone, or move them to another room, before you remove it.',
  address_taken:
    'The site has a house at this address in the register. Open that house to change it; if this is another one, write the address more precisely.',
  limit_reached:
    'The register takes no more here: the largest number is reached. If you need more, tell the unit.',
  house_used_later:
    'After this day somebody came or left, or a check visit was made. Write a later last day.',
  notice_too_early:
    'The day of the notice is too early: before this person came, or before it could be renewed. Write another day.',
  residence_too_long:
    'The term of residence is longer than the law allows from the day of the notice. Write an earlier day.',
  duty_renewed: 'A renewal after this one is marked as done. Take the later one back first.',
  finding_closed: 'Somebody else has closed this finding. Reload to see it.',
  not_of_site:
    'This person is not of the site, or takes part no longer on that day. Reload the list and choose again.',
  day_in_past:
    'This day is over: its shifts can no longer be planned, handed over or taken off. Choose a day from today on.',
  shift_overlap:
    'Somebody has this very shift on that day already. Nothing was entered; take off the person or day that is there twice.',
  shift_changed: 'This shift has just been changed. Look at the plan again and go on from there.',
  names_changed:
    'Somebody else has just changed the names. What you typed is still there; look at theirs and change it again.',
  member_twice:
    'This person belongs to the site already. Look at the list; to change the role, end it first.',
  members_changed:
    'Somebody else has just added or changed people of the sites. Nothing of this was entered; compare with the register again, and go on.',
  site_full:
    'The team of this site has 200 people, waiting invitations among them, so nobody can be added. End those who no longer take part, or open another site.',
  terms_overlap:
    'This term shares days with another term of the team. End the earlier one, and begin on the day after.',
  kind_changed:
    'The form of this kind has just got a new version. What you typed is still there; reload the form, check and enter it.',
  too_many_kinds: 'There are as many kinds of scheme as there can be. Change one instead of adding another.',
  must_be_kept:
    'It cannot be erased yet: the report is not closed, or its result belongs to a criminal file that the law asks to keep. Answer the person and give this reason.',
  due_before_start:
    'The due day stands before the day of assignment or the present due day. Choose a later one.',
  evidence_missing:
    'A file of evidence is not on the server. Upload it again, then send; what you wrote is kept.',
  minutes_incomplete:
    'The minutes lack text, conclusions, the chair or the secretary. Complete them, then issue.',
  entry_changed: 'Somebody has just changed this entry. What you typed is kept; look again, then save.',
  task_changed: 'This task has just moved on. What you typed is kept; look at the change, then decide again.',
  task_withdrawn: 'This task has been withdrawn and takes no report. The reason stands among its steps.',
  board_terms_overlap:
    'These days overlap with another term of the same person, or of another head. Please change a day.',
  meeting_number_taken: 'This number is in use this year. Choose another.',
  minutes_issued:
    'The minutes have been issued and cannot be changed. Put what is new into the next meeting.',
  minutes_not_issued: 'A conclusion becomes a task once the minutes have been issued.',
  file_not_as_said:
    'The file is not of the type it is said to be, or holds macros. Use PDF, Word, Excel without macros, JPEG or PNG.',
  camera_changed:
    'Somebody else has just changed this camera. What you typed is still here; look at the change and save again.',
  camera_removed: 'This camera has been taken out of the register. If it hangs again, enter it as a new one.',
  footage_gone:
    'The owner no longer has the footage of this day, or had no camera then. Look for another camera on the map.',
  footage_closed: 'This request has been decided or has ended. Load it again to see how.',
  footage_own_request: 'Whoever asks cannot approve. Ask another chief of the unit.',
  fund_own_entry: 'Whoever made this entry cannot take it back. Ask another chief of the unit.',
  fund_too_small:
    'The fund has not so much left. Nothing was entered; look at what is left, then enter less, or first the contribution that is missing.',
  things_too_few:
    'Not so many of these things are left unused. Nothing was entered; enter fewer. For things in use, take back the use first.',
  entry_reversed: 'This entry has been taken back, or takes another one back itself.',
};
