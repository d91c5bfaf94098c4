/** The demo tape: generated loans in the layout of a real tape, with planted mistakes. Nothing in it is real. */
import { type BreakReason, type Judgement, judgeReportedMonth } from '@chassis/finance'
import { assert } from '@chassis/primitives'
import { type DemoLoan, drawLoan, REPORTING_YEAR_DAYS } from './demo-loan.ts'
import { type DemoMonth, drawMonth, drawMonthKind } from './demo-month.ts'
import { demoTapeLine } from './demo-tape-line.ts'
import { PLANTED_KINDS, type PlantedKind } from './planted-errors.ts'
import { Random, randomFor } from './random.ts'

export const DEMO_TAPE_SEED = 2026
export const DEMO_TAPE_SIZE = 6_000

export interface PlantedError {
  readonly assetId: string
  /** See {@link PLANTED_KINDS}. */
  readonly kind: string
  /** The reason that the judgement gives for it. */
  readonly reason: BreakReason
}

export interface DemoTape {
  /** The heading line, then one line per loan, without line ends. Can be read any number of times. */
  readonly lines: Iterable<string>
  /** Every mistake in the tape, by position. No other row is a break. */
  readonly planted: readonly PlantedError[]
}

const SIZE_MIN = 100
const SIZE_MAX = 10_000_000
const LOANS_PER_PLANTED = 1_200

/**
 * The same seed and size give the same bytes on every machine. Of each planted kind there is one per 1,200 loans, at
 * least one. Each row is judged as it is made: a planted one must be the break it was meant to be and an ordinary one
 * none; a draw for which chance decided otherwise is drawn again.
 */
export function generateDemoTape(seed: number = DEMO_TAPE_SEED, size: number = DEMO_TAPE_SIZE): DemoTape {
  assert(
    Number.isInteger(size) && size >= SIZE_MIN && size <= SIZE_MAX,
    `a demo tape has ${SIZE_MIN} to ${SIZE_MAX} loans`,
  )
  const places = placePlanted(seed, size)
  const planted = [...places.keys()]
    .sort((a, b) => a - b)
    .map((index) => {
      const { kind, reason } = places.get(index) as PlantedKind
      return { assetId: assetIdOf(index), kind, reason }
    })
  return { lines: { [Symbol.iterator]: () => lines(seed, size, places) }, planted }
}

function* lines(seed: number, size: number, places: ReadonlyMap<number, PlantedKind>): Generator<string> {
  for (let index = 0; index < size; index++) {
    const { headings, line } = makeRow(seed, index, places.get(index))
    if (index === 0) yield headings
    yield line
  }
}

function assetIdOf(index: number): string {
  return `DEMO-${String(index + 1).padStart(6, '0')}`
}

function placePlanted(seed: number, size: number): Map<number, PlantedKind> {
  const random = new Random(seed ^ 0x5eed)
  const perKind = Math.max(1, Math.floor(size / LOANS_PER_PLANTED))
  const places = new Map<number, PlantedKind>()
  for (const kind of PLANTED_KINDS) {
    for (let count = 0; count < perKind; count++) {
      let index = random.between(0, size - 1)
      // At most one place in eight is taken, so that a free one follows soon.
      while (places.has(index)) index = (index + 1) % size
      places.set(index, kind)
    }
  }
  return places
}

const ATTEMPTS_MAX = 1_000

function makeRow(seed: number, index: number, planted: PlantedKind | undefined): { headings: string; line: string } {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const random = randomFor(seed, index, attempt)
    const kind = planted?.month ?? drawMonthKind(random)
    const loan = drawLoan(random, assetIdOf(index), kind === 'zeroRate')
    const honest = drawMonth(random, loan, kind)
    if (judge(honest, loan).verdict === 'break') continue
    const month = planted === undefined ? honest : planted.plant(honest, loan, random)
    if (planted === undefined || isFound(judge(month, loan), month, planted)) return demoTapeLine(loan, month, random)
  }
  assert(false, `no draw for row ${index}`)
}

/** The break that was meant, that alone, and in figures a servicer could report. */
function isFound(judgement: Judgement, month: DemoMonth, { reason }: PlantedKind): boolean {
  const isPlausible = month.interestMinor >= 0n && month.principalMinor > 0n && month.endMinor > 0n
  return isPlausible && judgement.reasons.length === 1 && judgement.reasons[0] === reason
}

function judge(month: DemoMonth, loan: DemoLoan): Judgement {
  return judgeReportedMonth({ ...month, rateE9: loan.rateE9, yearDays: REPORTING_YEAR_DAYS })
}
