export { claimBlock, keepBlock, keepBlocks } from './hold-block.ts';
export { missingDaysOf } from './missing-days.ts';
export { inOneView } from './one-view.ts';
export { daysOfBlocks, missingDays, type Range, rangesOf, rangeTable } from './ranges.ts';
export { type BlockRange, blocksFrom, missingAreas, rollUpBlocks, settledBlocks } from './roll-up.ts';
