export type { AlsoEnds } from './end-member.ts';
export { inviteMember } from './invite-member.ts';
export { memberRoutes } from './routes.ts';
