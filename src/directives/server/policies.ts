import type { Officer } from '../../accounts/server/index.ts';
import type { Policy } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import type { Endpoint } from '../../wire/endpoint.ts';
import { can, sidesOf } from '../policy.ts';
import { type FoundBoard, findBoard, findBoards } from './boards.ts';
import { findDocument, type StoredDocument } from './document-queries.ts';
import { findMeeting, type StoredMeeting } from './meeting-queries.ts';
import { findMember, type StoredMember } from './member-queries.ts';
import { type FoundTask, findTask } from './task-queries.ts';

/** What a board may be asked for. */
type BoardAction = 'board.read' | 'board.oversee' | 'board.keep';

/** Something of a board, with the board. */
interface OfBoard<Row> {
  readonly row: Row;
  readonly board: FoundBoard;
}

type WithParams<Params> = { readonly params: Params };

/** The rules of the routes: what is loaded, and who may. All that is refused answers as what does not exist. */
export function policies(services: Services) {
  const ofBoard = (action: string, needs: BoardAction) => ({
    action,
    subject: ({ params }: WithParams<{ unitId: number }>) => findBoard(services, params.unitId),
    allow: (actor: Officer, board: FoundBoard) => can(actor, needs, board.area),
  });
  const withBoard = async <Row extends { unit_id: number }>(
    row: Row | undefined,
  ): Promise<OfBoard<Row> | undefined> => {
    if (row === undefined) return undefined;
    const board = (await findBoards(services, [row.unit_id])).get(row.unit_id);
    return board && { row, board };
  };
  const { db } = services;
  return {
    ofBoard,
    ofMember: (action: string) => ({
      action,
      subject: async ({ params }: WithParams<{ memberId: string }>) =>
        withBoard(await findMember(db, params.memberId)),
      allow: (actor: Officer, { board }: OfBoard<StoredMember>) => can(actor, 'board.keep', board.area),
    }),
    /** What is not issued is for those who oversee the board. */
    ofMeeting: (action: string, needs: BoardAction) => ({
      action,
      subject: async ({ params }: WithParams<{ meetingId: string }>) =>
        withBoard(await findMeeting(db, params.meetingId)),
      allow: (actor: Officer, { row, board }: OfBoard<StoredMeeting>) =>
        can(actor, needs === 'board.read' && row.issued_at === null ? 'board.oversee' : needs, board.area),
    }),
    ofDocument: (action: string, needs: BoardAction) => ({
      action,
      subject: async ({ params }: WithParams<{ directiveId: string }>) =>
        withBoard(await findDocument(db, params.directiveId)),
      allow: (actor: Officer, { board }: OfBoard<StoredDocument>) => can(actor, needs, board.area),
    }),
    ofTask: (action: string, allow: (actor: Officer, task: FoundTask) => boolean) => ({
      action,
      subject: ({ params }: WithParams<{ taskId: string }>) => findTask(services, params.taskId),
      allow,
    }),
  };
}

/** Whoever reads a task. */
export const mayRead = (actor: Officer, { subject }: FoundTask): boolean => can(actor, 'task.read', subject);
/** Whoever answers for it. */
export const mayReport = (actor: Officer, { subject }: FoundTask): boolean =>
  can(actor, 'task.report', subject);
/** Whoever decides about it. */
export const mayDecide = (actor: Officer, { subject }: FoundTask): boolean =>
  can(actor, 'board.keep', subject.board);
/** Either of the two. */
export const mayAct = (actor: Officer, { subject }: FoundTask): boolean => sidesOf(actor, subject).length > 0;

/** That there are boards and tasks is no secret to anybody who serves; what is shown is the asker's own. */
export function serving<E extends Endpoint>(action: string): Policy<E, Officer, true> {
  return {
    action,
    subject: () => true,
    allow: ({ memberships }) => memberships.length > 0,
    refusal: 'forbidden',
  };
}
