import { officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../board-contract.ts';
import * as documents from '../document-contract.ts';
import { can } from '../policy.ts';
import { addMember } from './add-member.ts';
import { amendDocument } from './amend-document.ts';
import { amendMeeting } from './amend-meeting.ts';
import { endTerm } from './end-term.ts';
import { issueMinutes } from './issue-minutes.ts';
import { listBoards, mayOf } from './list-boards.ts';
import { listDocuments } from './list-documents.ts';
import { listMeetings } from './list-meetings.ts';
import { listMembers } from './list-members.ts';
import { policies, serving } from './policies.ts';
import { readDocument } from './read-document.ts';
import { readMeeting } from './read-meeting.ts';
import { recordDocument } from './record-document.ts';
import { recordMeeting } from './record-meeting.ts';

/** Boards with their members and meetings, and the documents that they work by. */
export function boardRoutes(services: Services): Route[] {
  const { db } = services;
  const signedIn = officer(services);
  const { ofBoard, ofMember, ofMeeting, ofDocument } = policies(services);
  return [
    defineRoute(contract.listBoards, signedIn, serving('board.list'), ({ actor }) =>
      listBoards(services, actor),
    ),
    defineRoute(contract.listMembers, signedIn, ofBoard('board.members', 'board.read'), ({ query }, board) =>
      listMembers(db, board, query),
    ),
    defineRoute(
      contract.addMember,
      signedIn,
      ofBoard('board.add_member', 'board.keep'),
      ({ actor, body }, board) => addMember(services, actor.accountId, board, body),
    ),
    defineRoute(contract.endTerm, signedIn, ofMember('board.end_term'), ({ actor, body }, { row }) =>
      endTerm(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.listMeetings,
      signedIn,
      ofBoard('board.meetings', 'board.read'),
      ({ actor, query }, board) => listMeetings(db, board, query, can(actor, 'board.oversee', board.area)),
    ),
    defineRoute(
      contract.recordMeeting,
      signedIn,
      ofBoard('board.record_meeting', 'board.keep'),
      ({ actor, body }, board) => recordMeeting(services, actor.accountId, board, body),
    ),
    defineRoute(
      contract.readMeeting,
      signedIn,
      ofMeeting('board.meeting', 'board.read'),
      ({ actor }, { row, board }) => readMeeting(services, row, mayOf(actor, board.area)),
    ),
    defineRoute(
      contract.amendMeeting,
      signedIn,
      ofMeeting('board.amend_meeting', 'board.keep'),
      ({ actor, body }, { row }) => amendMeeting(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.issueMinutes,
      signedIn,
      ofMeeting('board.issue_minutes', 'board.keep'),
      ({ actor, body }, { row }) => issueMinutes(services, actor.accountId, row, body.version),
    ),
    defineRoute(
      documents.listDocuments,
      signedIn,
      ofBoard('board.documents', 'board.read'),
      ({ actor, query }, board) =>
        listDocuments(services, board, query, can(actor, 'board.oversee', board.area)),
    ),
    defineRoute(
      documents.recordDocument,
      signedIn,
      ofBoard('board.record_document', 'board.keep'),
      ({ actor, body }, board) => recordDocument(services, actor.accountId, board, body),
    ),
    defineRoute(
      documents.readDocument,
      signedIn,
      ofDocument('board.document', 'board.read'),
      ({ actor }, { row, board }) => readDocument(services, row, mayOf(actor, board.area)),
    ),
    defineRoute(
      documents.amendDocument,
      signedIn,
      ofDocument('board.amend_document', 'board.keep'),
      ({ actor, body }, { row }) => amendDocument(services, actor.accountId, row, body),
    ),
  ];
}
