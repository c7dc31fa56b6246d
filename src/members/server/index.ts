export { inviteMember } from './invite-member.ts';
export { memberRoutes } from './routes.ts';
