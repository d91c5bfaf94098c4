import type { InvariantCheck, ReadState } from '@chassis/kernel'
import type { SubjectFact, SubjectId } from './schema.ts'
import type { ConsentsState } from './state.ts'

type State = ReadState<ConsentsState>
type ReadFact = Extract<SubjectFact, { readonly kind: 'read' }>

/** What the history of one subject says, without looking at its head. */
interface Replayed {
  readonly given: Set<string>
  readonly withdrawn: Map<string, number>
  readonly logged: Set<string>
  readonly ended: Set<string>
  /** Reads that their basis did not cover when they were recorded. */
  readonly uncovered: string[]
  erasedAt?: number
  afterErasure: number
}

function replay(state: State, subject: SubjectId): Replayed {
  const out: Replayed = {
    given: new Set(),
    withdrawn: new Map(),
    logged: new Set(),
    ended: new Set(),
    uncovered: [],
    afterErasure: 0,
  }
  for (const fact of state.subjects.facts(subject)) {
    if (out.erasedAt !== undefined) out.afterErasure += 1
    if (fact.kind === 'consentGiven') out.given.add(fact.consent)
    if (fact.kind === 'consentWithdrawn') out.withdrawn.set(fact.consent, fact.at)
    if (fact.kind === 'powerLogged') out.logged.add(fact.power)
    if (fact.kind === 'powerEnded') out.ended.add(fact.power)
    if (fact.kind === 'erased') out.erasedAt = fact.at
    if (fact.kind === 'read' && !isCovered(state, subject, fact, out)) out.uncovered.push(fact.request)
  }
  return out
}

/** Judges a read again from the history before it, apart from the guards of the methods. */
function isCovered(state: State, subject: SubjectId, read: ReadFact, before: Replayed): boolean {
  const { basis } = read
  if (basis.kind === 'ownData') return state.subjects.get(subject)?.account === read.grantee
  const isConsent = basis.kind === 'consent'
  const scope = isConsent ? state.consents.get(basis.consent) : state.powers.get(basis.power)
  if (scope?.subject !== subject || scope.grantee !== read.grantee || scope.purpose !== read.purpose) return false
  if (read.at >= scope.until || !read.fields.every((name) => scope.fields.includes(name))) return false
  if (isConsent) return before.given.has(basis.consent) && !before.withdrawn.has(basis.consent)
  return before.logged.has(basis.power) && !before.ended.has(basis.power)
}

function* differing(name: string, listed: Iterable<string>, history: ReadonlySet<string>): Iterable<string> {
  const rest = new Set(history)
  for (const id of listed) if (!rest.delete(id)) yield `${name}: ${id} has no history`
  for (const id of rest) yield `${name}: ${id} is missing`
}

function* endFindings(state: State, subject: SubjectId, seen: Replayed): Iterable<string> {
  for (const id of seen.given) {
    if (state.consents.get(id as never)?.withdrawnAt !== seen.withdrawn.get(id)) yield `${id}: withdrawal`
  }
  for (const id of seen.logged) {
    if ((state.powers.get(id as never)?.endedAt !== undefined) !== seen.ended.has(id)) yield `${id}: end`
  }
  for (const id of state.subjects.get(subject)?.powers ?? []) {
    if (!seen.logged.has(id) || seen.ended.has(id)) yield `${subject}: ${id} is listed`
  }
}

export const consentsInvariants: readonly InvariantCheck<ConsentsState>[] = [
  {
    name: 'INV-C1',
    says: 'Every consent and legal power stands in the history of its subject, with its end.',
    *check(state) {
      const given = new Set<string>()
      const logged = new Set<string>()
      for (const [subject] of state.subjects.entries()) {
        const seen = replay(state, subject)
        for (const id of seen.given) given.add(id)
        for (const id of seen.logged) logged.add(id)
        yield* endFindings(state, subject, seen)
      }
      yield* differing('consents', keys(state.consents.entries()), given)
      yield* differing('powers', keys(state.powers.entries()), logged)
    },
  },
  {
    name: 'INV-C2',
    says: 'Every read rests on a basis that covered it when it was recorded.',
    *check(state) {
      for (const [subject] of state.subjects.entries()) {
        for (const request of replay(state, subject).uncovered) yield `${subject}: ${request}`
      }
    },
  },
  {
    name: 'INV-C3',
    says: 'Nothing is entered about a subject after its erasure.',
    *check(state) {
      for (const [subject, head] of state.subjects.entries()) {
        const { erasedAt, afterErasure } = replay(state, subject)
        if (head.erasedAt !== erasedAt) yield `${subject}: time of erasure`
        if (afterErasure > 0) yield `${subject}: ${afterErasure} facts after its erasure`
      }
    },
  },
  {
    name: 'INV-C4',
    says: 'A consent that rests on a vehicle knows no change of owner that the watch does not.',
    *check(state) {
      for (const [id, { vehicle, transfers }] of state.consents.entries()) {
        const known = vehicle === undefined ? undefined : state.watches.get(vehicle)?.transfers
        if (vehicle === undefined ? transfers !== undefined : known === undefined || (transfers ?? known + 1) > known)
          yield `${id}`
      }
    },
  },
]

function* keys(entries: Iterable<readonly [string, unknown]>): Iterable<string> {
  for (const [key] of entries) yield key
}
