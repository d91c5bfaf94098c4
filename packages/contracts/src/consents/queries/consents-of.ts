import type { ReadState } from '@chassis/kernel'
import { endOfConsent, isInForce } from '../basis.ts'
import type { Consent, ConsentId, LegalPower, LegalPowerId, SubjectFact, SubjectId } from '../schema.ts'
import type { ConsentsState } from '../state.ts'

export interface ConsentOfSubject {
  readonly id: ConsentId
  readonly consent: Consent
  /** `active`, or why it is void. */
  readonly status: 'active' | 'withdrawn' | 'expired' | 'ownerChanged' | 'erased'
}

export interface PowerOfSubject {
  readonly id: LegalPowerId
  readonly power: LegalPower
  readonly inForce: boolean
}

const STATUS: Readonly<Record<string, ConsentOfSubject['status']>> = {
  CONSENT_WITHDRAWN: 'withdrawn',
  CONSENT_EXPIRED: 'expired',
  OWNER_CHANGED: 'ownerChanged',
}

/** Every consent that was ever given about a subject, in that order, as it stands at `now` (block time, ms). */
export function consentsOf(state: ReadState<ConsentsState>, subject: SubjectId, now: number): ConsentOfSubject[] {
  const found: ConsentOfSubject[] = []
  const isErased = state.subjects.get(subject)?.erasedAt !== undefined
  for (const fact of factsOf(state, subject)) {
    const consent = fact.kind === 'consentGiven' ? state.consents.get(fact.consent) : undefined
    if (fact.kind !== 'consentGiven' || consent === undefined) continue
    const end = endOfConsent(state, consent, now)
    const status = end !== undefined ? (STATUS[end.name] ?? 'expired') : isErased ? 'erased' : 'active'
    found.push({ id: fact.consent, consent, status })
  }
  return found
}

/** Every legal power that was ever logged on a subject, in that order. */
export function powersOf(state: ReadState<ConsentsState>, subject: SubjectId, now: number): PowerOfSubject[] {
  const found: PowerOfSubject[] = []
  for (const fact of factsOf(state, subject)) {
    const power = fact.kind === 'powerLogged' ? state.powers.get(fact.power) : undefined
    if (fact.kind !== 'powerLogged' || power === undefined) continue
    found.push({ id: fact.power, power, inForce: isInForce(power, now) })
  }
  return found
}

function factsOf(state: ReadState<ConsentsState>, subject: SubjectId): Iterable<SubjectFact> {
  return state.subjects.get(subject) === undefined ? [] : state.subjects.facts(subject)
}
