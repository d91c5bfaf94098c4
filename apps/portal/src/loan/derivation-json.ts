/** A derivation as it stands in an answer (docs/spec/servicing.md, section 18). */
import { parseCivilDate } from '@chassis/client'

export interface DerivationJson {
  readonly rule: string
  readonly version: number
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  readonly result: string
  readonly children: readonly DerivationJson[]
}

const INTEGER = /^-?\d+$/
const DATE = /^\d{4}-\d\d-\d\d$/

/** Its inputs as numbers: integers were written as texts, dates as `YYYY-MM-DD`. */
export function inputsOf({ inputs }: DerivationJson): Readonly<Record<string, bigint | number | string | boolean>> {
  const read = (value: string | number | boolean) => {
    if (typeof value !== 'string') return value
    if (INTEGER.test(value)) return BigInt(value)
    return DATE.test(value) ? parseCivilDate(value) : value
  }
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, read(value)]))
}
