import './tables.ts';

export { type Ceremony, ceremony, prepareSetup } from './ceremony.ts';
export { type Deployment, readDeployment } from './directory-queries.ts';
export { type Officer, officer, unitsServed } from './officer.ts';
export { type ReceivingKey, type ReceivingKeys, receivingKeys } from './receiving-keys.ts';
export { accountRoutes } from './routes.ts';
export { displayNames, findUnit, presentMembers } from './unit-queries.ts';
