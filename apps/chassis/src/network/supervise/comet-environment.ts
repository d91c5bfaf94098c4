/** How much of a machine each CometBFT takes where several share it. */

/**
 * The environment of a CometBFT beside `nodes - 1` others on a machine of `cores` cores. Go runs as many threads as
 * there are cores; four nodes on two cores then take a quarter more CPU time a transaction, which goes into looking
 * for work (docs/adr/0008-comet-driver.md). What the operator has set in `given` stays.
 */
export function cometEnvironment(
  nodes: number,
  cores: number,
  given: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  if (nodes < 2 || given.GOMAXPROCS !== undefined) return {}
  return { GOMAXPROCS: String(Math.max(1, Math.floor(cores / nodes))) }
}
