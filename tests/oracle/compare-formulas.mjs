/**
 * node compare-formulas.mjs SEED RATES COVERS WATERFALLS: formulas.py makes so many random cases of each kind; each is
 * computed again with packages/finance. Prints how many of each there were, and the differences, as JSON.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import {
  computeApr,
  evaluateWaterfall,
  flatRefund,
  fraction,
  gapPayout,
  proRataByDays,
  proRataByDistance,
  readAprFile,
  roundRatePercent,
  ruleOf78Unearned,
  shortRateByPercentage,
  shortRateByTable,
  totalLossSplit,
  unearnedBy8ths,
  unearnedBy24ths,
} from '@chassis/finance'

const SHOWN_MAX = 20

/** `10.0000000000`: what is printed with so many decimals. */
function rateOf({ file, method, decimals }) {
  const { rate } = computeApr(readAprFile(file), method, decimals)
  const scaled = roundRatePercent(rate, decimals, 'halfUp')
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const share = ([numerator, denominator]) => fraction(BigInt(numerator), BigInt(denominator))

const COVERS = {
  days: ({ price, start, end, on }) => proRataByDays(BigInt(price), { from: start, to: end }, on).unearnedMinor,
  distance: ({ price, covered, driven }) =>
    proRataByDistance(BigInt(price), BigInt(covered), BigInt(driven)).unearnedMinor,
  flat: ({ price, start, on, within }) => flatRefund(BigInt(price), start, on, within).unearnedMinor,
  percentage: ({ price, start, end, on, share: part }) =>
    shortRateByPercentage(proRataByDays(BigInt(price), { from: start, to: end }, on), share(part)).unearnedMinor,
  table: ({ price, start, end, on, table }) => {
    const steps = table.map(([days, ...earned]) => ({ days, earned: share(earned) }))
    return shortRateByTable(BigInt(price), { from: start, to: end }, on, steps).unearnedMinor
  },
  '24ths': ({ price, n, k }) => unearnedBy24ths(BigInt(price), n, k).unearnedMinor,
  '8ths': ({ price, k }) => unearnedBy8ths(BigInt(price), k).unearnedMinor,
  78: ({ price, n, k }) => ruleOf78Unearned(BigInt(price), n, k).unearnedMinor,
  gap: ({ payoff, excluded, value, deductible, covers, startValue, ratio, most }) =>
    gapPayout({
      payoffMinor: BigInt(payoff),
      excludedMinor: BigInt(excluded),
      actualCashValueMinor: BigInt(value),
      deductibleMinor: BigInt(deductible),
      coveredDeductibleMinor: BigInt(covers),
      ...(ratio === undefined ? {} : { valueAtStartMinor: BigInt(startValue), loanToValueMax: share(ratio) }),
      ...(most === undefined ? {} : { benefitMaxMinor: BigInt(most) }),
    }).payoutMinor,
  totalLoss: ({ value, deductible, salvage, payoff, gap, refunds }) => {
    const split = totalLossSplit({
      actualCashValueMinor: BigInt(value),
      deductibleMinor: BigInt(deductible),
      salvageRetainedMinor: BigInt(salvage),
      payoffMinor: BigInt(payoff),
      gapMinor: BigInt(gap),
      refunds: refunds.map((refund, i) => ({ product: `p${i}`, refundMinor: BigInt(refund) })),
    })
    return { toLender: split.toLenderMinor, toOwner: split.toOwnerMinor, deficiency: split.deficiencyMinor }
  },
}

function stepOf({ cap, amount, ...step }) {
  if (cap !== undefined) return { ...step, capMinor: BigInt(cap) }
  if (amount === undefined) return step
  if (amount === 'collected' || amount === 'all') return { ...step, amount: { kind: amount } }
  return { ...step, amount: { kind: 'downToPoolShare', share: share(amount) } }
}

const integers = (texts) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, BigInt(text)]))
const pick = (of, get) => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, get(value)]))

function waterfallOf({ classes, fees, steps, state, inputs }) {
  const program = { classes, fees, triggers: [], orders: [{ steps: steps.map(stepOf) }] }
  const before = {
    classes: pick(state.classes, ([balance, shortfall]) => ({
      balanceMinor: BigInt(balance),
      shortfallMinor: BigInt(shortfall),
    })),
    feesCarriedMinor: integers(state.carried),
    reserveMinor: BigInt(state.reserve),
    tripped: [],
  }
  const after = evaluateWaterfall(program, before, {
    availableMinor: BigInt(inputs.available),
    principalCollectedMinor: BigInt(inputs.collected),
    poolBalanceMinor: BigInt(inputs.pool),
    firstPoolBalanceMinor: BigInt(inputs.pool) + 1n,
    reserveTargetMinor: BigInt(inputs.target),
    feesDueMinor: integers(inputs.fees),
    interestDueMinor: integers(inputs.interest),
    measuresMinor: {},
  })
  return {
    fees: after.feesPaidMinor,
    interest: after.interestPaidMinor,
    principal: after.principalPaidMinor,
    residual: after.residualMinor,
    undistributed: after.undistributedMinor,
    reserve: after.state.reserveMinor,
    balances: pick(after.state.classes, ({ balanceMinor }) => balanceMinor),
    shortfalls: pick(after.state.classes, ({ shortfallMinor }) => shortfallMinor),
    carried: after.state.feesCarriedMinor,
  }
}

const COMPUTE = {
  rate: rateOf,
  cover: (one) => COVERS[one.what](one),
  waterfall: waterfallOf,
}

const NAMES = ['--seed', '--rates', '--covers', '--waterfalls']
const [seed] = process.argv.slice(2)
const options = NAMES.flatMap((name, i) => [name, process.argv[i + 2]])
const child = spawn('python3', [fileURLToPath(new URL('formulas.py', import.meta.url)), ...options], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const ended = new Promise((resolve) => child.on('close', resolve))
const result = { rate: 0, cover: 0, waterfall: 0, names: {}, different: 0, differences: [] }
for await (const line of createInterface({ input: child.stdout })) {
  const one = JSON.parse(line)
  const name = one.what ?? one.method ?? one.kind
  result[one.kind] += 1
  result.names[name] = (result.names[name] ?? 0) + 1
  let own
  try {
    own = JSON.parse(
      JSON.stringify(COMPUTE[one.kind](one), (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    )
  } catch (error) {
    own = `refused: ${error.message}`
  }
  if (isDeepStrictEqual(own, one.result)) continue
  result.different += 1
  if (result.differences.length < SHOWN_MAX)
    result.differences.push(
      `${seed}/${name}/${one.number}: ${JSON.stringify(own)}, wanted ${JSON.stringify(one.result)}`,
    )
}
const code = await ended
if (code !== 0) throw new Error(`formulas.py ended with ${code}`)
process.stdout.write(JSON.stringify(result))
