import type { Text } from '../../../ui/i18n/define-messages.ts';
import type { followMessages } from './messages.ts';

/** The words of this room. */
export type FollowText = Text<(typeof followMessages)['vi']>;
