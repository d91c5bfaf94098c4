/**
 * node compare-extremes.mjs: loans at the ends of what is allowed (one minor unit and 10¹⁷ of them, 0 % to 10⁴ %, one
 * instalment and 600), each computed by the oracle and by packages/finance. Prints the counts and the differences.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compareHistory } from './compare-history.mjs'

const AMOUNTS = {
  USD: { one: '0.01', some: '12345.67', most: '1000000000000000.00', nearlyAll: '999999999999999.99' },
  JPY: { one: '1', some: '1234567', most: '100000000000000000', nearlyAll: '99999999999999999' },
}
const RATES = ['0', '0.0000001', '7.9', '10000']
const COUNTS = [1, 600]
const KINDS = [
  { method: 'daily', dayCount: 'actual/365F', kind: 'level', negativeAmortisation: 'capitalise', excess: 'next' },
  { method: 'scheduled', dayCount: 'equalPeriods', kind: 'level', negativeAmortisation: 'refuse', excess: 'hold' },
  { method: 'scheduled', dayCount: 'actual/actual ISDA', kind: 'equalPrincipal', excess: 'hold' },
  { method: 'precomputed', dayCount: 'actual/365F', kind: 'addOn', excess: 'hold' },
]

function* loans() {
  let number = 1
  for (const [currency, amounts] of Object.entries(AMOUNTS)) {
    for (const size of ['one', 'some', 'most']) {
      for (const ratePercent of RATES) {
        for (const count of COUNTS) {
          for (const kind of KINDS) {
            yield { number: number++, ...loan(currency, amounts, size, { ratePercent, count }, kind) }
          }
        }
      }
    }
  }
}

function loan(currency, amounts, size, agreed, { method, dayCount, kind, negativeAmortisation = 'refuse', excess }) {
  const schedule = { kind, frequency: { unit: 'month' }, negativeAmortisation, earning: 'equal' }
  const late = {
    graceDays: 5,
    interest: { multiple: '1.5', base: 'principal' },
    fee: { kind: 'percentOfUnpaid', percent: '5' },
  }
  const allocation = { order: ['penalty', 'fee', 'interest', 'principal'], excess }
  const product = { id: 'extreme', version: 1, currency, interest: { method, dayCount }, schedule, allocation, late }
  const pay = (id, day, amount) => ({ id, kind: 'payment', effective: day, posted: day, amount })
  return {
    product,
    contract: { principal: amounts[size], start: '2026-01-15', firstDue: '2026-02-15', ...agreed },
    facts: [
      pay('a', '2026-02-20', amounts.one),
      pay('b', '2026-03-10', size === 'most' ? amounts.nearlyAll : amounts.one),
    ],
    asOf: '2026-06-01',
  }
}

const input = [...loans()].map((one) => `${JSON.stringify(one)}\n`).join('')
const oracle = fileURLToPath(new URL('positions.py', import.meta.url))
const { status, stdout, stderr } = spawnSync('python3', ['-B', oracle], { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
if (status !== 0) throw new Error(`positions.py ended with ${status}: ${stderr}`)
const result = { loans: 0, positions: 0, differences: [] }
for (const line of stdout.trim().split('\n')) {
  const wanted = JSON.parse(line)
  const { differences } = compareHistory(wanted)
  result.loans += 1
  result.positions += wanted.positions.length
  const { currency, interest, schedule } = wanted.product
  const name = `${JSON.stringify(wanted.contract)} ${currency} ${interest.method} ${schedule.kind}`
  for (const difference of differences) result.differences.push(`${name}: ${difference}`)
}
process.stdout.write(JSON.stringify(result))
