/** Prints, for the generated tape, each kind of planted mistake beside what the ledger's breaks found. */
import { breaksOf } from '@chassis/contracts'
import { loans } from '@chassis/contracts/ledger'
import type { BreakReason } from '@chassis/contracts/schemas'
import { readState, type StateReader } from '@chassis/kernel'
import type { MessageKey } from '@chassis/messages'
import { sha256 } from '@chassis/primitives/node'
import type { CliIo } from '../cli/cli-io.ts'
import { displayWidth } from '../cli/display-width.ts'
import { EXIT } from '../cli/exit-codes.ts'
import { comparePlanted, type FoundBreak, type PlantedComparison } from '../demo/compare-planted.ts'
import type { PlantedError } from '../demo/generate-demo-tape.ts'

export function printPlanted(reader: StateReader, planted: readonly PlantedError[], io: CliIo): PlantedComparison {
  const comparison = comparePlanted(planted, foundBreaks(reader))
  io.print('')
  io.print(io.format('start.planted.title', { planted: planted.length, kinds: comparison.kinds.length }))
  const names = comparison.kinds.map(({ kind }) => io.format(`start.planted.${kind}` as MessageKey))
  const width = Math.max(...names.map(displayWidth))
  for (const [i, { reason, planted: count, found }] of comparison.kinds.entries()) {
    const name = names[i] as string
    const figures = `${found}/${count}`.padStart(7)
    const because = io.format(`portal.breaks.reason.${reason as BreakReason}`)
    io.print(`  ${found === count ? '✓' : '✗'} ${name}${' '.repeat(width - displayWidth(name))} ${figures}  ${because}`)
  }
  io.print(
    io.format(comparison.isExact ? 'start.planted.exact' : 'start.planted.inexact', {
      missed: comparison.missed.length,
      unexpected: comparison.unexpected.length,
    }),
  )
  if (!comparison.isExact) io.exit(EXIT.negative)
  return comparison
}

/** Open breaks of the book by the loan's number in the tape. Loans of the generated lot have no number of the tape. */
function* foundBreaks(reader: StateReader): Iterable<FoundBreak> {
  const state = readState(reader, sha256, loans)
  for (const [loan, head] of state.loans.entries()) {
    if (head.position.openBreaks === 0) continue
    const facts = [...state.loans.facts(loan)]
    const [first] = facts
    if (first?.kind !== 'boarded') continue
    const open = breaksOf(loan, facts).filter((found) => found.resolution === undefined)
    yield { assetId: first.references.externalRef, reasons: open.map((found) => found.detail.reason) }
  }
}
