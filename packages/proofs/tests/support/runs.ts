/** How many random cases a property tries: few in `npm test`, six times as many in CI. */
export const runs = (short: number): number => (process.env.CI === 'true' ? 6 * short : short)
