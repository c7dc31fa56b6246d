/** How long to wait for something that always comes, ms: patience costs nothing when all goes well. */
export const PATIENCE = 60_000;
