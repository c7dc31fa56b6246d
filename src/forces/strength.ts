import type { MemberRole } from './codes.ts';
import type { ForceRules } from './rules.ts';

/** How many serve in which role. */
export type Serving = Readonly<Record<MemberRole, number>>;

/** Strength by the decision, beside the leader whom every team has. */
interface Strength {
  readonly deputies: number;
  readonly members: number;
}

/** Nobody in any role. */
export const NOBODY: Serving = { leader: 0, deputy: 0, member: 0 };

/** Those who serve, all together. */
export const servingIn = ({ leader, deputy, member }: Serving): number => leader + deputy + member;

/** Strength by the decision as a number of people. */
export const strengthOf = ({ deputies, members }: Strength): number => 1 + deputies + members;

/** What a team lacks; said, and in nobody's way. */
export const TEAM_WARNINGS = ['no_leader', 'below_least', 'below_strength', 'above_strength'] as const;
export type TeamWarning = (typeof TEAM_WARNINGS)[number];

/** The warnings about a team that stands. */
export function teamWarnings(
  rules: Pick<ForceRules, 'teamLeast'> | undefined,
  strength: Strength,
  serving: Serving,
): TeamWarning[] {
  const [present, meant] = [servingIn(serving), strengthOf(strength)];
  const holds: Readonly<Record<TeamWarning, boolean>> = {
    no_leader: serving.leader === 0,
    below_least: rules !== undefined && present < rules.teamLeast.value,
    below_strength: present < meant,
    above_strength: present > meant,
  };
  return TEAM_WARNINGS.filter((warning) => holds[warning]);
}
