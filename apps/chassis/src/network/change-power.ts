/**
 * Brings a validator's voting power where it shall be, in votes that each move no more than consensus allows at once.
 */
import { equalBytes } from '@chassis/primitives'
import type { AccountId } from '@chassis/protocol'
import type { MemberKey } from '../ledger/demo-members.ts'
import { type Change, currentValidators, type Governed, voteIn } from './validator-votes.ts'

/** The least power of a validator (docs/reference: governance). */
const POWER_MIN = 10n
/** From nothing to everything in steps of a third takes a handful; more would mean that something is wrong. */
const STEPS_MAX = 100

export interface WantedPower {
  readonly publicKey: Uint8Array
  /** Who runs it, for a validator that is not there yet. */
  readonly organisation: AccountId
  /** 0 removes it. */
  readonly power: bigint
}

/**
 * Lets those of `voters` who have a vote decide, step by step. Throws NETWORK_VOTES_MISSING and the refusals of the
 * governance contract, NO_VALIDATOR_LEFT among them.
 */
export async function changePower(ledger: Governed, voters: readonly MemberKey[], wanted: WantedPower): Promise<void> {
  for (let step = 0; step < STEPS_MAX; step++) {
    const validators = currentValidators(await ledger.reader())
    const change = nextStep(validators, wanted)
    if (change === undefined) return
    const entitled = new Set(validators.map(({ organisation }) => organisation))
    await voteIn(
      ledger,
      voters.filter(({ account }) => entitled.has(account)),
      [change],
    )
  }
}

/** The largest step towards what is wanted that moves at most a third of all power; undefined when it is reached. */
export function nextStep(
  validators: readonly { readonly publicKey: Uint8Array; readonly power: bigint }[],
  { publicKey, organisation, power }: WantedPower,
): Change | undefined {
  const now = validators.find((one) => equalBytes(one.publicKey, publicKey))?.power ?? 0n
  if (now === power) return undefined
  const third = validators.reduce((sum, one) => sum + one.power, 0n) / 3n
  if (now === 0n) return { kind: 'admit', publicKey, organisation, power: least(power, third) }
  if (power > now) return { kind: 'setPower', publicKey, power: least(power, now + third) }
  if (power === 0n && now <= third) return { kind: 'remove', publicKey }
  const lowered = now - third
  const floor = power > POWER_MIN ? power : POWER_MIN
  return { kind: 'setPower', publicKey, power: lowered > floor ? lowered : floor }
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
