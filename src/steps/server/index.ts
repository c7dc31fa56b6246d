export { advance, type By, moveOn, writeStep } from './advance.ts';
export { readSteps } from './read-steps.ts';
export { replaced } from './replaced.ts';
export { findTaken, takeOnce } from './take-once.ts';
