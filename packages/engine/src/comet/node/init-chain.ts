/** The first request of a new network: is this the network that the node's folder belongs to? */
import type { ValidatorPower } from '@chassis/kernel'
import { compareBytes, equalBytes, toHex } from '@chassis/primitives'
import { ledgerId } from '@chassis/protocol'
import { seenHeight } from '../../state-store/state-position.ts'
import type { RequestOf } from '../abci/requests.ts'
import type { ResponseOf } from '../abci/responses.ts'
import { changedParams } from '../driver/answers.ts'
import { heightOf } from '../driver/block-input.ts'
import type { CometDriver } from '../driver/comet-driver.ts'
import { consensusError } from '../driver/consensus-error.ts'
import { type NodeStart, parseAppState } from './node-start.ts'

/**
 * The same answer however often it is asked, as long as the network has no block. Throws WRONG_CHAIN, CONSENSUS_BEHIND
 * and NODE_WITHOUT_STATE.
 */
export function answerInitChain(
  start: NodeStart,
  driver: CometDriver | undefined,
  request: RequestOf<'initChain'>,
): ResponseOf<'initChain'> {
  requireSame('chain id', start.chainId, request.chainId)
  requireSame('initial height', start.initialHeight, heightOf(request.initialHeight))
  const told = parseAppState(request.appStateBytes)
  if (told === undefined) throw consensusError('WRONG_CHAIN', { what: 'app_state', expected: 'chassis-network/v1' })
  requireSame('ledger', toHex(ledgerId.bytesOf(start.ledgerId)), toHex(ledgerId.bytesOf(told.ledgerId)))
  requireSame('snapshot', toHex(start.snapshot), toHex(told.snapshot))
  requireSame('height of the snapshot', start.initialHeight - 1, told.initialHeight - 1)
  if (driver === undefined) throw consensusError('NODE_WITHOUT_STATE', { height: start.initialHeight - 1 })
  const { beginning } = driver
  const expected = seenHeight(driver.position) + 1
  if (beginning === undefined || expected > start.initialHeight) {
    throw consensusError('CONSENSUS_BEHIND', { height: start.initialHeight, expected })
  }
  requireValidators(beginning.validators, request.validators)
  const consensusParams = changedParams({}, beginning)
  return { appHash: beginning.appHash, ...(consensusParams && { consensusParams }) }
}

function requireSame(what: string, expected: string | number, found: string | number): void {
  if (expected !== found) throw consensusError('WRONG_CHAIN', { what, expected, found })
}

/** CometBFT's first validators are those that the members voted; a ledger without a vote takes what it is given. */
function requireValidators(voted: readonly ValidatorPower[], given: RequestOf<'initChain'>['validators']): void {
  if (voted.length === 0) return
  const found = given
    .map(({ pubKey, power }) => ({ publicKey: pubKey.ed25519 ?? new Uint8Array(0), power }))
    .sort((a, b) => compareBytes(a.publicKey, b.publicKey))
  const expected = [...voted].sort((a, b) => compareBytes(a.publicKey, b.publicKey))
  const same = found.length === expected.length && expected.every((one, i) => isSame(one, found[i] as typeof one))
  if (!same) {
    throw consensusError('WRONG_CHAIN', { what: 'validators', expected: expected.length, found: found.length })
  }
}

function isSame(a: ValidatorPower, b: ValidatorPower): boolean {
  return a.power === b.power && equalBytes(a.publicKey, b.publicKey)
}
