/** Computes with packages/finance what the oracle has computed, and says where the two differ. */
import { addFact, explain, foldLoan, openHistory, positionAt, positionForm, readLoanFile } from '@chassis/finance'
import { parseCivilDate, Rejection } from '@chassis/primitives'

/** The derivations of every so many histories are compared too: each of them folds the loan anew. */
const DERIVED_EVERY = 20
/** Dates and amounts of the next instalment follow from the schedule; the specification does not define them apart. */
const DERIVED = new Set(['nextDue', 'nextAmount'])

/**
 * Takes a line of oracle.py: an outcome is `ok`, the name of an error, or `?` (refused by a rule without a name).
 * Returns the differences, and how many facts were accepted and refused.
 */
export function compareHistory(wanted) {
  const { product, contract, facts } = wanted
  const differences = []
  const count = { accepted: 0, refused: 0 }
  const read = attempt(() => {
    const file = readLoanFile({ product, contract, facts, asOf: contract.start }, () => undefined)
    return { file, history: openHistory(file.terms) }
  })
  if (!read.value) {
    if (wanted.refused === undefined || !agrees(read.refused, wanted.refused))
      differences.push(`opening: ${read.refused}`)
    return { ...count, refused: 1, differences }
  }
  if (wanted.refused !== undefined) return { ...count, differences: [`opening: ok, wanted ${wanted.refused}`] }
  const { file } = read.value
  let { history } = read.value
  const accepted = []
  for (const [i, fact] of file.facts.entries()) {
    const next = attempt(() => addFact(history, fact))
    const outcome = wanted.outcomes[i]
    if (!agrees(next.refused ?? 'ok', outcome))
      differences.push(`fact ${i} ${fact.kind}: ${next.refused ?? 'ok'}, wanted ${outcome}`)
    if (!next.value) {
      count.refused += 1
      continue
    }
    count.accepted += 1
    history = next.value
    accepted.push(fact)
  }
  if (differences.length > 0) return { ...count, differences }
  for (const position of wanted.positions) {
    const asOf = parseCivilDate(position.asOf)
    const own = asOf >= history.state.date ? positionAt(history.state, asOf) : foldLoan(file.terms, accepted, asOf)
    difference(positionForm.write(own, contextFor(file.terms.product.currency)), position, position.asOf, differences)
    if (wanted.number % DERIVED_EVERY === 0 && differences.length === 0)
      compareDerivations(file.terms, accepted, asOf, own, differences)
  }
  return { ...count, differences }
}

/** What a derivation comes to is the amount on which both agree, and its parts add up to it. */
function compareDerivations(terms, facts, asOf, { owed, accrued, payoff, ...position }, into) {
  const amounts = {
    ...owed,
    advance: position.advanceMinor,
    suspense: position.suspenseMinor,
    overpaid: position.overpaidMinor,
    accrued: accrued.numerator,
    perDiem: position.perDiem.numerator,
    payoff: payoff.amountMinor,
    daysPastDue: BigInt(position.daysPastDue),
  }
  for (const [name, amount] of Object.entries(amounts)) {
    const { rule, result, children } = explain(terms, facts, asOf, name)
    if (result !== amount) into.push(`derivation of ${name}: ${result}, wanted ${amount}`)
    const sum = children.reduce((total, child) => total + child.result, 0n)
    if (rule === 'sum' && sum !== amount) into.push(`parts of ${name}: ${sum}, wanted ${amount}`)
  }
}

function contextFor(currency) {
  return { decimals: currency === 'JPY' ? 0 : 2 }
}

function agrees(own, wanted) {
  return own === wanted || (wanted === '?' && own !== undefined && own !== 'ok')
}

function attempt(work) {
  try {
    return { value: work() }
  } catch (cause) {
    if (cause instanceof Rejection) return { refused: cause.refusal.name }
    throw cause
  }
}

/** Adds the paths at which two JSON values differ. */
function difference(own, wanted, path, into) {
  if (own === wanted || into.length >= 20) return
  if (typeof own !== 'object' || typeof wanted !== 'object' || own === null || wanted === null) {
    into.push(`${path}: ${String(own)}, wanted ${String(wanted)}`)
    return
  }
  for (const name of new Set([...Object.keys(own), ...Object.keys(wanted)])) {
    if (!DERIVED.has(name)) difference(own[name], wanted[name], `${path}.${name}`, into)
  }
}
