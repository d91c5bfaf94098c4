/** A loan's facts in words, for a terminal. Claims, inferences and recomputed figures are told apart. */
import { boardingChanges, boardingOf } from '@chassis/contracts'
import type { LoanFact } from '@chassis/contracts/schemas'
import { formatCivilDate, formatInstant } from '@chassis/primitives'
import type { CliIo } from '../cli/cli-io.ts'
import { amountText, rateText } from '../ledger/money-text.ts'
import { changeLine } from './change-line.ts'

/** `facts`: all of the loan up to this one, which is at `index`. */
export function factLines(facts: readonly LoanFact[], index: number, currency: string, io: CliIo): readonly string[] {
  const fact = facts[index] as LoanFact
  const kind = io.format(`cli.fact.${fact.kind}`)
  const head = `  ${String(index).padStart(3)}  ${formatInstant(fact.recordedAt)}  ${kind}`
  const told =
    fact.kind === 'boardingCorrected'
      ? boardingChanges(boardingOf(facts.slice(0, index)), fact).map((change) => changeLine(change, currency, io))
      : details(fact, currency, io)
  return [head, ...told.map((text) => `       ${text}`)]
}

function details(fact: LoanFact, currency: string, io: CliIo): readonly string[] {
  const money = (amount: bigint | undefined) => (amount === undefined ? '–' : amountText(amount, currency))
  switch (fact.kind) {
    case 'boarded':
      return [
        io.format('cli.fact.boarded.opening', {
          amount: money(fact.opening.principal),
          date: formatCivilDate(fact.opening.asOf),
          reference: fact.references.externalRef,
        }),
      ]
    case 'monthReported':
    case 'monthCorrected':
      return [
        io.format('cli.fact.month.claim', {
          begin: money(fact.claim.beginBalance),
          paid: money(fact.claim.paid),
          interest: money(fact.claim.interest),
          principal: money(fact.claim.principal),
          end: money(fact.claim.endBalance),
        }),
        judgementLine(fact, money, io),
      ]
    case 'paymentReceived': {
      const { interest, fees, principal } = fact.split.recomputed
      return [
        io.format('cli.fact.payment', {
          amount: money(fact.receipt.amount),
          date: formatCivilDate(fact.receipt.effective),
          interest: money(interest),
          fees: money(fees),
          principal: money(principal),
        }),
      ]
    }
    case 'breakOpened': {
      const isRate = fact.detail.reason === 'rateDiffers'
      const figure = (value: bigint | undefined) => (isRate && value !== undefined ? rateText(value) : money(value))
      return [
        io.format('cli.fact.break', {
          reason: io.format(`portal.breaks.reason.${fact.detail.reason}`),
          claimed: figure(fact.detail.claimed),
          recomputed: figure(fact.detail.recomputed),
        }),
      ]
    }
    case 'breakClosed': {
      const resolution = io.format(`portal.fact.resolution.${fact.resolution}`)
      return [io.format('cli.fact.breakClosed.detail', { fact: fact.opened, resolution })]
    }
    case 'paymentReversed':
      return [
        io.format('cli.fact.reversed.detail', {
          fact: fact.reverses,
          reason: io.format(`portal.fact.reason.${fact.reason}`),
        }),
      ]
    default:
      return []
  }
}

function judgementLine(
  { judgement }: Extract<LoanFact, { kind: 'monthReported' | 'monthCorrected' }>,
  money: (amount: bigint | undefined) => string,
  io: CliIo,
): string {
  const { verdict, inferredDays, expectedInterest, reasons } = judgement
  if (verdict === 'consistentWithInferredDate' && inferredDays !== undefined) {
    return io.format('cli.fact.month.inferred', { days: inferredDays.toString(), interest: money(expectedInterest) })
  }
  const because = reasons.map((reason) => io.format(`portal.breaks.reason.${reason}`)).join('; ')
  return io.format('cli.fact.month.verdict', {
    verdict: io.format(`start.verdict.${verdict}`),
    reasons: because || '–',
  })
}
