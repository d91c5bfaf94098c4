/** Netting of payment obligations: what remains to be paid when mutual debts are set off. */
import { type CivilDate, ensure } from '@chassis/primitives'
import { type CurrencyCode, currency } from '../currency.ts'
import { FinanceError } from '../finance-error.ts'

export interface Obligation {
  readonly from: string
  readonly to: string
  /** ISO 4217 code. Currencies are never set off against each other. */
  readonly currency: string
  /** The day on which it is due. Different days are never set off against each other. */
  readonly valueDate: CivilDate
  /** Minor units, above zero. */
  readonly amountMinor: bigint
}

/** A payment that replaces what was set off. */
export interface NetPayment {
  readonly from: string
  readonly to: string
  readonly amountMinor: bigint
}

export interface NetPosition {
  readonly member: string
  /** All that the member owed and was owed, before netting. */
  readonly owesMinor: bigint
  readonly isOwedMinor: bigint
  /** Is owed less owes: positive receives, negative pays. */
  readonly netMinor: bigint
}

export interface NettedSet {
  readonly currency: CurrencyCode
  readonly valueDate: CivilDate
  /** The sum of all obligations. */
  readonly grossMinor: bigint
  /** Every member that occurs, by name; their nets add up to zero. */
  readonly positions: readonly NetPosition[]
  /** Netting by pairs: at most one payment for each two members, by name. */
  readonly bilateral: readonly NetPayment[]
  /** Netting among all: payers in order of name pay receivers in order of name, in fewer payments than members. */
  readonly multilateral: readonly NetPayment[]
}

const OBLIGATIONS_MAX = 10_000
const AMOUNT_MAX = 10n ** 18n
const NAME_MAX = 128

/**
 * One set for each currency and value date, in order of code and day. Both ways of netting leave every member's net
 * what it was; nobody pays more than he owed before, nobody receives more than he was owed. Sums only: nothing is
 * rounded.
 *
 * Source: netting by novation and multilateral netting as in BIS/CPMI, Glossary of payments and market infrastructure
 * terminology. Refuses TOO_MANY_OBLIGATIONS, OBLIGATION_INVALID (an amount that is not from 1 to 10^18, a debt to
 * oneself, a name that is empty or longer than 128 characters), UNKNOWN_CURRENCY and CURRENCY_WITHOUT_MINOR_UNITS.
 */
export function netObligations(obligations: readonly Obligation[]): readonly NettedSet[] {
  ensure(obligations.length <= OBLIGATIONS_MAX, FinanceError.TOO_MANY_OBLIGATIONS, { max: OBLIGATIONS_MAX })
  const sets = new Map<string, { currency: CurrencyCode; valueDate: CivilDate; obligations: Obligation[] }>()
  for (const obligation of obligations) {
    const { from, to, valueDate, amountMinor } = obligation
    ensure(amountMinor > 0n && amountMinor <= AMOUNT_MAX, FinanceError.OBLIGATION_INVALID)
    ensure(from !== to && isName(from) && isName(to), FinanceError.OBLIGATION_INVALID)
    const code = currency(obligation.currency)
    const key = `${code} ${valueDate}`
    const found = sets.get(key)
    if (found) found.obligations.push(obligation)
    else sets.set(key, { currency: code, valueDate, obligations: [obligation] })
  }
  return [...sets.values()]
    .sort((a, b) => compareNames(a.currency, b.currency) || a.valueDate - b.valueDate)
    .map((set) => ({ currency: set.currency, valueDate: set.valueDate, ...netOne(set.obligations) }))
}

function netOne(obligations: readonly Obligation[]): Omit<NettedSet, 'currency' | 'valueDate'> {
  const owes = new Map<string, bigint>()
  const isOwed = new Map<string, bigint>()
  /** By the first of two members in order of name: what he owes the second, net. */
  const pairs = new Map<string, Map<string, bigint>>()
  for (const { from, to, amountMinor } of obligations) {
    owes.set(from, (owes.get(from) ?? 0n) + amountMinor)
    isOwed.set(to, (isOwed.get(to) ?? 0n) + amountMinor)
    const [first, second, signed] = from < to ? [from, to, amountMinor] : [to, from, -amountMinor]
    const others = pairs.get(first) ?? new Map<string, bigint>()
    pairs.set(first, others.set(second, (others.get(second) ?? 0n) + signed))
  }
  const positions = [...new Set([...owes.keys(), ...isOwed.keys()])].sort(compareNames).map((member) => {
    const [owesMinor, isOwedMinor] = [owes.get(member) ?? 0n, isOwed.get(member) ?? 0n]
    return { member, owesMinor, isOwedMinor, netMinor: isOwedMinor - owesMinor }
  })
  return {
    grossMinor: obligations.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    positions,
    bilateral: byPairs(pairs),
    multilateral: amongAll(positions),
  }
}

function byPairs(pairs: ReadonlyMap<string, ReadonlyMap<string, bigint>>): readonly NetPayment[] {
  const entries = [...pairs].sort(([a], [b]) => compareNames(a, b))
  return entries.flatMap(([first, others]) =>
    [...others]
      .sort(([a], [b]) => compareNames(a, b))
      .filter(([, owed]) => owed !== 0n)
      .map(([second, owed]) =>
        owed > 0n ? { from: first, to: second, amountMinor: owed } : { from: second, to: first, amountMinor: -owed },
      ),
  )
}

/** Each payment settles a payer or a receiver, the last both: fewer payments than members with a net. */
function amongAll(positions: readonly NetPosition[]): readonly NetPayment[] {
  const receivers = positions.filter(({ netMinor }) => netMinor > 0n)
  const payments: NetPayment[] = []
  let [at, open] = [0, receivers[0]?.netMinor ?? 0n]
  for (const { member, netMinor } of positions) {
    for (let owed = -netMinor; owed > 0n; ) {
      const to = receivers[at] as NetPosition
      const amountMinor = owed < open ? owed : open
      payments.push({ from: member, to: to.member, amountMinor })
      owed -= amountMinor
      open -= amountMinor
      if (open === 0n) {
        at += 1
        open = receivers[at]?.netMinor ?? 0n
      }
    }
  }
  return payments
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= NAME_MAX
}

/** By code unit, everywhere alike. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
