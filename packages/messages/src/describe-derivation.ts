/** A node of a derivation as a sentence in the reader's language (docs/spec/servicing.md, section 18). */
import type { MessageKey } from './catalogue.ts'
import type { MessageValues } from './format-text.ts'

/** How a node reads: minor units, exact numerators and rates are bigints, dates are days since 1970. */
export interface DerivationNode {
  readonly rule: string
  readonly version: number
  readonly inputs: Readonly<Record<string, bigint | number | string | boolean | undefined>>
  /** Minor units, an exact numerator, days or a rate: which one follows from the rule. */
  readonly result: bigint
}

/** How the reader's program writes words, numbers and days. */
export interface DerivationWriter {
  say(key: MessageKey, values?: MessageValues): string
  /** Minor units, with the currency. */
  money(minor: bigint): string
  /** An amount with fractions of a minor unit: a numerator over a denominator of minor units. */
  exact(numerator: bigint, denominator: bigint): string
  /** A yearly rate in 10⁻⁹. */
  rate(nanos: bigint): string
  /** Days since 1970-01-01. */
  day(days: number): string
}

export interface DescribedNode {
  readonly result: string
  readonly sentence: string
  /** Rule and version, as the specification names them: `accrual@1`. */
  readonly rule: string
}

const RATE_SCALE = 1_000_000_000n
const DATES = new Set(['on', 'from', 'to', 'due', 'effective', 'posted', 'asOf', 'oldestUnpaidDue'])
const RATES = new Set(['rate', 'value', 'margin', 'before'])
const AMOUNTS = new Set([
  'balance',
  'unpaid',
  'unbilled',
  'charge',
  'amount',
  'principal',
  'interest',
  'base',
  'min',
  'max',
  'unit',
])

export function describeDerivation(node: DerivationNode, writer: DerivationWriter): DescribedNode {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(node.inputs)) {
    if (value !== undefined) values[name] = textOf(name, value, writer)
  }
  const sentence = writer.say(keyOf(node), { ...values, ...named(node, writer) })
  return { result: resultText(node, writer), sentence, rule: `${node.rule}@${node.version}` }
}

function textOf(name: string, value: bigint | number | string | boolean, writer: DerivationWriter): string | number {
  if (typeof value === 'number') return DATES.has(name) ? writer.day(value) : value
  if (typeof value !== 'bigint') return String(value)
  if (RATES.has(name)) return writer.rate(value)
  return AMOUNTS.has(name) ? writer.money(value) : String(value)
}

/** One rule may read in several ways, according to what it met. */
function keyOf({ rule, inputs, result }: DerivationNode): MessageKey {
  switch (rule) {
    case 'sum':
      return inputs.of === 'perDiem' ? 'derivation.rule.perDiem' : 'derivation.rule.sum'
    case 'residue':
      if (inputs.n !== undefined) return 'derivation.rule.takenBack'
      return inputs.rounding === undefined ? 'derivation.rule.residue' : 'derivation.rule.partRounded'
    case 'level':
      if (inputs.stated === true) return 'derivation.rule.stated'
      return inputs.fit === 'evenLast' ? 'derivation.rule.levelFitted' : 'derivation.rule.level'
    case 'lateFee':
      if (inputs.kind === 'flat') return 'derivation.rule.lateFee'
      return inputs.max === undefined ? 'derivation.rule.lateFeePercent' : 'derivation.rule.lateFeeCapped'
    case 'rebate':
      return inputs.rule === 'none' ? 'derivation.rule.noRebate' : 'derivation.rule.rebate'
    case 'precomputed':
      return inputs.kind === 'lease' ? 'derivation.rule.rent' : 'derivation.rule.precomputed'
    case 'projection':
      return inputs.dayCount === undefined ? 'derivation.rule.projection' : 'derivation.rule.projectionByDays'
    case 'floatingRate': {
      const isHeld = result !== BigInt(inputs.value as bigint) + BigInt(inputs.margin as bigint)
      return isHeld ? 'derivation.rule.floatingRateHeld' : 'derivation.rule.floatingRate'
    }
    default:
      return `derivation.rule.${rule}` as MessageKey
  }
}

/** Values that are words, or exact numbers. */
function named(node: DerivationNode, writer: DerivationWriter): MessageValues {
  const { rounding } = node.inputs
  const words = wordsOf(node, writer)
  if (rounding === undefined) return words
  return { ...words, rounding: writer.say(`derivation.rounding.${String(rounding)}` as MessageKey) }
}

function wordsOf({ rule, inputs }: DerivationNode, { say, exact }: DerivationWriter): MessageValues {
  const word = (group: string, name: unknown) => say(`derivation.${group}.${String(name)}` as MessageKey)
  switch (rule) {
    case 'sum':
      return { what: inputs.of === 'perDiem' ? '' : word('name', inputs.of) }
    case 'fact':
      return { kind: word('fact', inputs.kind) }
    case 'allocation': {
      const order = String(inputs.order).split(' ')
      return { what: word('name', inputs.component), order: order.map((name) => word('name', name)).join(' → ') }
    }
    case 'movement':
      return { what: word('name', inputs.account), how: word('how', inputs.how === 'set off' ? 'setOff' : inputs.how) }
    case 'posting':
    case 'latePosting':
      return { left: exact(inputs.left as bigint, inputs.denominator as bigint) }
    case 'precomputed':
      return inputs.earning === undefined ? {} : { earning: word('earning', inputs.earning) }
    case 'rebate':
      return inputs.rule === 'none' ? {} : { method: word('rebate', inputs.rule) }
    default:
      return {}
  }
}

/** Most results are minor units; some are exact numerators, days or rates. */
function resultText({ rule, inputs, result }: DerivationNode, { exact, money, rate }: DerivationWriter): string {
  if (rule === 'daysPastDue') return String(result)
  if (rule === 'floatingRate') return rate(result)
  if (rule === 'accrual') return exact(result, BigInt(inputs.denominator as bigint) * RATE_SCALE)
  if (rule === 'lateAccrual') return exact(result, BigInt(inputs.yearDays as number) * RATE_SCALE)
  if ((rule === 'residue' || rule === 'sum') && inputs.denominator !== undefined)
    return exact(result, BigInt(inputs.denominator as bigint))
  return money(result)
}
