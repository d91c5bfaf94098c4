/** The loan file that a worked loan stands for: what `chassis loan simulate` reads. */
import { assert } from '@chassis/primitives'
import type { Json, JsonObject } from '../loan-file/form.ts'
import type { WorkedFact, WorkedLoan } from './worked-loan.ts'

/** Fields that hold JSON numbers; all others hold texts. */
const NUMBERS = ['count', 'n', 'from', 'to', 'percents', 'every', 'unit', 'stubYearDays', 'graceDays', 'billed']

/** `products` by `id@version`; `asOf` is the last of the loan's days unless another is asked for. */
export function workedFile(
  loan: WorkedLoan,
  products: ReadonlyMap<string, JsonObject>,
  asOf = loan.positions.at(-1)?.asOf ?? '',
): JsonObject {
  const [name = '', ...changes] = loan.product.split(', ')
  const base = products.get(name)
  assert(base !== undefined, `${loan.id}: there is no product ${name}`)
  return {
    title: loan.name,
    product: changes.reduce<JsonObject>(changed, base),
    contract: fieldsOf(loan.contract.split(', ')),
    facts: loan.facts.map(factOf),
    asOf,
  }
}

/** `schedule.unit 100`: one field of a product replaced. */
function changed(product: JsonObject, change: string): JsonObject {
  const [path = '', ...value] = change.split(' ')
  const names = path.split('.')
  const put = (object: JsonObject, i: number): JsonObject => {
    const name = names[i] ?? ''
    const inner = (object[name] ?? {}) as JsonObject
    return { ...object, [name]: i === names.length - 1 ? jsonOf(name, value.join(' ')) : put(inner, i + 1) }
  }
  return put(product, 0)
}

function fieldsOf(parts: readonly string[]): JsonObject {
  return Object.fromEntries(
    joined(parts).map((part) => {
      const [name = '', ...value] = part.split(' ')
      return [name, jsonOf(name, value.join(' '))]
    }),
  )
}

/** Puts JSON values that contain ", " together again. */
function joined(parts: readonly string[]): readonly string[] {
  const whole: string[] = []
  let open = 0
  for (const part of parts) {
    if (open > 0) whole[whole.length - 1] += `, ${part}`
    else whole.push(part)
    for (const character of part) open += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0
  }
  return whole
}

function jsonOf(name: string, text: string): Json {
  if (text.startsWith('[') || text.startsWith('{')) return JSON.parse(text)
  return NUMBERS.includes(name) && /^\d+$/.test(text) ? Number(text) : text
}

/** `payment 375.90 type refund`: kind, amount if there is one, then names and values. */
function factOf({ id, effective, text }: WorkedFact): JsonObject {
  const [kind = '', ...rest] = text.split(' ')
  const [amount, pairs] = rest.length % 2 === 1 ? [rest[0], rest.slice(1)] : [undefined, rest]
  const fact: Record<string, Json> = { id, kind, effective, ...(amount === undefined ? {} : { amount }) }
  for (let i = 0; i < pairs.length; i += 2) {
    const name = pairs[i] ?? ''
    fact[name] = jsonOf(name, pairs[i + 1] ?? '')
  }
  return fact
}
