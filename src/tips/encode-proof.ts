/** The text of a proof: the challenge as the server sent it, with what the solver found. */
export function encodeProof(challenge: string, solution: { counter: number; derivedKey: string }): string {
  const { counter, derivedKey } = solution;
  return JSON.stringify({ challenge: JSON.parse(challenge), solution: { counter, derivedKey } });
}
