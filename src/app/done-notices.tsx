import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';

/** Where what is said stands over the page (`desk.css`). */
const OVER_THE_PAGE = '(max-width: 900px)';
/** How long it is said that something is done, ms; while one points at it or is in it, it stays. */
const SAID_MS = { beside: 4000, over: 2500 };

/** Where it is said that something is done, one thing at a time. */
export function DoneNotices() {
  const over = useMediaQuery(OVER_THE_PAGE, undefined, { getInitialValueInEffect: false });
  return <Notifications position="bottom-right" limit={1} autoClose={SAID_MS[over ? 'over' : 'beside']} />;
}
