import './tables.ts';

export type { AlsoEnds } from './end-member.ts';
export { inviteMember } from './invite-member.ts';
export { writeNames } from './names/write-names.ts';
export { memberRoutes } from './routes.ts';
export { answerOffer } from './shifts/answer-offer.ts';
export { finishShift } from './shifts/finish-shift.ts';
export { offerShift } from './shifts/offer-shift.ts';
export { planShifts } from './shifts/plan-shifts.ts';
export { findShift } from './shifts/shift-queries.ts';
