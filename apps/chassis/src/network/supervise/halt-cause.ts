/** Tells from what the processes of a node print whether starting it again can help. */

/** Why a node stays down until a person looks at it. */
export interface HaltCause {
  /**
   * `differentResult`: this node computed another result than the network. `applicationAhead`: CometBFT's data are
   * older than the application's. `belowHistory`: the network no longer has the blocks that the application lacks.
   * `stateDamaged`: what the application has on disk cannot be used. `programTooOld`: the members activated rules that
   * this program does not have.
   */
  readonly kind: 'differentResult' | 'applicationAhead' | 'belowHistory' | 'stateDamaged' | 'programTooOld'
  /** The words of the process, shortened. */
  readonly detail: string
}

const DETAIL_CHARACTERS = 400

const HEADER = 'wrong Block\\.Header\\.(AppHash|LastResultsHash|ValidatorsHash|NextValidatorsHash|ConsensusHash)'

const CAUSES: readonly (readonly [RegExp, HaltCause['kind']])[] = [
  // Two thirds stand behind a block that this node's own results contradict. That a proposal does proves nothing yet.
  [new RegExp(`\\+2/3 (committed|prevoted for) an invalid block: ${HEADER}`), 'differentResult'],
  // The same while catching up: the block has a valid commit.
  [new RegExp(`Error in validation.*${HEADER}`), 'differentResult'],
  [/AppHash does not match AppHash after replay/, 'differentResult'],
  [/app block height \(\d+\) is higher than core \(\d+\)/, 'applicationAhead'],
  [/"code":"(STATE_DAMAGED|NODE_GENESIS_DAMAGED)"|Error (STATE_DAMAGED|NODE_GENESIS_DAMAGED):/, 'stateDamaged'],
  [/"code":"UPGRADE_REQUIRED"|Error UPGRADE_REQUIRED:/, 'programTooOld'],
  [/app block height \(\d+\) is too far below block store base \(\d+\)/, 'belowHistory'],
]

/** The cause that a line of their output names, if it names one. */
export function haltCause(line: string): HaltCause | undefined {
  const found = CAUSES.find(([pattern]) => pattern.test(line))
  if (found === undefined) return undefined
  const at = line.search(found[0])
  return { kind: found[1], detail: line.slice(at, at + DETAIL_CHARACTERS) }
}
