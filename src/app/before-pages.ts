import { stayAway } from '../ui/public/after-exit.ts';

// Built by itself as a classic script of a few hundred bytes, which the head of every page waits for: what has to be
// decided before anything is drawn. Its own element says where the quick exit leads.
const exitUrl = document.currentScript?.dataset.exit;
if (exitUrl !== undefined) stayAway(exitUrl);
