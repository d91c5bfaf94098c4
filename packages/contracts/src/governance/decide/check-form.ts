/** What can be refused about an action without looking at the state: checked once, when it is proposed. */
import { ensure, isAdmissibleEd25519PublicKey, toHex } from '@chassis/primitives'
import { GovernanceError } from '../errors.ts'
import { isWithinBounds } from '../parameters.ts'
import type { ProposedAction, Setting } from '../schema/proposals.ts'
import { POWER_MAX, POWER_MIN, type ValidatorChange } from '../schema/validators.ts'

export const FORM_REFUSALS = [
  GovernanceError.POWER_OUT_OF_BOUNDS,
  GovernanceError.KEY_UNUSABLE,
  GovernanceError.VALIDATOR_NAMED_TWICE,
  GovernanceError.PARAMETER_NAMED_TWICE,
  GovernanceError.PARAMETER_OUT_OF_BOUNDS,
] as const

export function checkForm(action: ProposedAction): void {
  if (action.kind === 'changeValidators') checkChanges(action.changes)
  if (action.kind === 'setParameters') checkSettings(action.settings)
}

function checkChanges(changes: readonly ValidatorChange[]): void {
  const named = new Set<string>()
  for (const change of changes) {
    if (change.kind === 'admit' || change.kind === 'setPower') {
      ensure(change.power >= POWER_MIN && change.power <= POWER_MAX, GovernanceError.POWER_OUT_OF_BOUNDS)
    }
    const added =
      change.kind === 'admit' ? change.publicKey : change.kind === 'rotateKey' ? change.newPublicKey : undefined
    ensure(added === undefined || isAdmissibleEd25519PublicKey(added), GovernanceError.KEY_UNUSABLE)
    const key = toHex(change.publicKey)
    ensure(!named.has(key), GovernanceError.VALIDATOR_NAMED_TWICE, { publicKey: key })
    named.add(key)
  }
}

function checkSettings(settings: readonly Setting[]): void {
  const named = new Set<string>()
  for (const { parameter, value } of settings) {
    ensure(!named.has(parameter), GovernanceError.PARAMETER_NAMED_TWICE, { parameter })
    named.add(parameter)
    ensure(isWithinBounds(parameter, value), GovernanceError.PARAMETER_OUT_OF_BOUNDS, { parameter, value })
  }
}
