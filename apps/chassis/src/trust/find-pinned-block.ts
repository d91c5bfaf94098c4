/** The first time: where on the chain the pinned validators were, so that there is a header to begin with. */
import { equalBytes } from '@chassis/primitives'
import type { LightBlock } from '@chassis/proofs/light'
import type { ChainHead, LightSource } from './light-source.ts'

/** Evenly spread heights that are tried: a set that stood for a 128th of the chain is found. */
const PROBES_MAX = 128

/**
 * A late block of the pinned set; undefined when none is found. What is believed of it is that set's signatures alone,
 * so a source that misleads the search only makes it fail. `hint`: a height at which the set is known to have stood.
 */
export async function findPinnedBlock(
  source: LightSource,
  { earliest }: Pick<ChainHead, 'earliest'>,
  newest: LightBlock,
  validatorsHash: Uint8Array,
  hint?: bigint,
): Promise<LightBlock | undefined> {
  const isPinned = (block: LightBlock) => equalBytes(block.signedHeader.header.validatorsHash, validatorsHash)
  if (isPinned(newest)) return newest
  const last = newest.signedHeader.header.height
  /** Above the found block, by what was seen on the way: the first height of another set. */
  let end = last
  let found: LightBlock | undefined
  const passed: bigint[] = []
  for (const height of probes(earliest, last, hint)) {
    const block = await source.block(height)
    if (!block) continue
    if (isPinned(block)) {
      found = block
      end = passed.filter((other) => other > height).reduce((low, other) => (other < low ? other : low), last)
      break
    }
    passed.push(height)
  }
  if (!found) return undefined
  for (let low = found.signedHeader.header.height; end - low > 1n; ) {
    const middle = (low + end) / 2n
    const block = await source.block(middle)
    if (!block) return found
    if (isPinned(block)) {
      found = block
      low = middle
    } else end = middle
  }
  return found
}

/**
 * The hint; then back from the newest in doubled steps, for a recent set; then evenly, finer and finer, for an old one.
 */
function* probes(earliest: bigint, last: bigint, hint: bigint | undefined): Generator<bigint> {
  if (hint !== undefined && hint >= earliest && hint < last) yield hint
  for (let step = 1n; last - step > earliest; step *= 2n) yield last - step
  yield earliest
  const length = last - earliest
  let tried = 0
  for (let parts = 2n; parts <= length && tried < PROBES_MAX; parts *= 2n) {
    for (let odd = parts - 1n; odd > 0n && tried < PROBES_MAX; odd -= 2n, tried++)
      yield earliest + (length * odd) / parts
  }
}
