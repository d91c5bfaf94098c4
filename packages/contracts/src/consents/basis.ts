/** Whether a read is covered by what it rests on. One judgement for the ledger, the vault before it, and auditors. */
import { ensure, type RefusalCode, refuse } from '@chassis/primitives'
import type { VehicleId } from '@chassis/protocol'
import { ConsentsError } from './errors.ts'
import type { Consent, ConsentId, LegalPower, LegalPowerId, OwnerWatch, Read, SubjectHead } from './schema.ts'

/** No basis is valid for longer. */
export const BASIS_MAX_MS = 3_653 * 86_400_000

/** The reads that the judgement needs; the state of a call and committed state both have them. */
export interface BasisState {
  readonly consents: { get(id: ConsentId): Consent | undefined }
  readonly powers: { get(id: LegalPowerId): LegalPower | undefined }
  readonly watches: { get(vehicle: VehicleId): OwnerWatch | undefined }
}

type Scope = Pick<Consent, 'subject' | 'grantee' | 'purpose' | 'fields'>

/** What a basis must satisfy when it is given. Refuses FIELDS_REPEATED, UNTIL_NOT_AHEAD, UNTIL_TOO_FAR. */
export function checkScope({ fields, until }: Pick<Consent, 'fields' | 'until'>, now: number): void {
  ensure(new Set(fields).size === fields.length, ConsentsError.FIELDS_REPEATED)
  ensure(until > now, ConsentsError.UNTIL_NOT_AHEAD)
  ensure(until <= now + BASIS_MAX_MS, ConsentsError.UNTIL_TOO_FAR)
}

/** Why a consent is void at `now` (block time, ms); undefined while it stands. */
export function endOfConsent(state: BasisState, consent: Consent, now: number): RefusalCode | undefined {
  if (consent.withdrawnAt !== undefined) return ConsentsError.CONSENT_WITHDRAWN
  if (now >= consent.until) return ConsentsError.CONSENT_EXPIRED
  const { vehicle } = consent
  const changed = vehicle !== undefined && state.watches.get(vehicle)?.transfers !== consent.transfers
  return changed ? ConsentsError.OWNER_CHANGED : undefined
}

/** Whether a legal power is in force at `now` (block time, ms). */
export function isInForce(power: LegalPower, now: number): boolean {
  return power.endedAt === undefined && now < power.until
}

/** What of a read its basis is not about; undefined when it covers all of it. */
function uncovered(basis: Scope, read: Scope): string | undefined {
  if (basis.subject !== read.subject) return 'subject'
  if (basis.grantee !== read.grantee) return 'grantee'
  if (basis.purpose !== read.purpose) return 'purpose'
  return read.fields.every((name) => basis.fields.includes(name)) ? undefined : 'fields'
}

/**
 * Refuses a read that its basis does not cover at `now` (block time, ms): CONSENT_NOT_FOUND, POWER_NOT_FOUND,
 * NOT_COVERED, CONSENT_WITHDRAWN, CONSENT_EXPIRED, OWNER_CHANGED, POWER_ENDED.
 */
export function ensureCovered(
  state: BasisState,
  head: Pick<SubjectHead, 'account'>,
  read: Scope & Pick<Read, 'basis'>,
  now: number,
): void {
  const { basis } = read
  if (basis.kind === 'ownData') {
    ensure(head.account === read.grantee, ConsentsError.NOT_COVERED, { what: 'grantee' })
    return
  }
  const found =
    basis.kind === 'consent'
      ? (state.consents.get(basis.consent) ?? refuse(ConsentsError.CONSENT_NOT_FOUND))
      : (state.powers.get(basis.power) ?? refuse(ConsentsError.POWER_NOT_FOUND))
  const what = uncovered(found, read)
  if (what !== undefined) refuse(ConsentsError.NOT_COVERED, { what })
  if ('law' in found) ensure(isInForce(found, now), ConsentsError.POWER_ENDED)
  else {
    const end = endOfConsent(state, found, now)
    if (end !== undefined) refuse(end)
  }
}
