import './tables.ts';

export { acceptInvitation } from './accept-invitation.ts';
export { type Ceremony, ceremony, prepareSetup } from './ceremony.ts';
export type { CeremonyInput } from './check-ceremony.ts';
export { createInvitation } from './create-invitation.ts';
export { createUnit } from './create-unit.ts';
export { createUnitKey } from './create-unit-key.ts';
export { type Deployment, readDeployment } from './directory-queries.ts';
export { endUnit } from './end-unit.ts';
export { type Officer, officer } from './officer.ts';
export { readSealTo } from './read-directory.ts';
export { readSigners } from './read-signers.ts';
export { type ReceivingKey, type ReceivingKeys, receivingKeys } from './receiving-keys.ts';
export { accountRoutes } from './routes.ts';
export { setUp } from './set-up.ts';
export { shareUnitKeys } from './share-unit-keys.ts';
export { signUnitKey } from './sign-unit-key.ts';
export { displayNames, findUnit, presentMembers } from './unit-queries.ts';
