import type { Session } from '../accounts/contract.ts';
import { TEAM_ROLES } from '../accounts/site-roles.ts';
import { IconChecklist, IconClock, IconFileText, IconHome, IconUser, type TablerIcon } from '../ui/icons.ts';

/** A site of whoever is signed in, as the bar asks of it. */
type BarSite = Pick<Session['sites'][number], 'role' | 'hasHouses'>;

/** A place of the phone's bar, and who sees it. */
export interface ToPlace {
  readonly to: string;
  readonly label: 'to.home' | 'to.records' | 'to.plan' | 'to.houses' | 'to.account';
  readonly Icon: TablerIcon;
  /** At which sites there is anything of it; everybody sees it where it is not said. The server decides what is really allowed. */
  readonly of?: (site: BarSite) => boolean;
}

const ofTeam = ({ role }: BarSite) => TEAM_ROLES.includes(role);

/** The places of people of sites, in this order. */
const TO_PLACES: readonly ToPlace[] = [
  { to: '/to', label: 'to.home', Icon: IconChecklist },
  { to: '/to/viec', label: 'to.records', Icon: IconFileText, of: ofTeam },
  { to: '/to/lich-truc', label: 'to.plan', Icon: IconClock, of: ofTeam },
  { to: '/to/nha-tro', label: 'to.houses', Icon: IconHome, of: ({ hasHouses }) => hasHouses },
  { to: '/to/tai-khoan', label: 'to.account', Icon: IconUser },
];

/** The places of whoever belongs to some sites. */
export function placesOf(sites: readonly BarSite[]): readonly ToPlace[] {
  return TO_PLACES.filter(({ of }) => of === undefined || sites.some(of));
}
