/** What a fact of a loan says, field by field, in words; of a reader who may not see a field, without it. */
import type { MessageKey } from '@chassis/messages'
import type { ReactNode } from 'react'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { FactLink } from '../../loan/fact-link.tsx'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { LoanFact } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useBreakWords } from './use-break-words.ts'

interface Props {
  /** The loan. */
  readonly loan: string
  readonly fact: LoanFact['fact']
  readonly currency: string | undefined
}

type Row = readonly [MessageKey, ReactNode]

export function FactFields({ loan, fact, currency }: Props) {
  const { say } = useText()
  const rows = useRows(loan, fact, currency)
  const { by, recordedAt } = fact
  return (
    <FactList>
      {rows
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => (
          <Fact key={key} name={say(key)}>
            {value}
          </Fact>
        ))}
      {by !== undefined && (
        <Fact name={say('portal.fact.by')}>
          <OrganisationName id={by} />
        </Fact>
      )}
      {recordedAt !== undefined && (
        <Fact name={say('portal.fact.recordedAt')}>
          <Moment at={recordedAt} />
        </Fact>
      )}
    </FactList>
  )
}

type FactOf<K extends LoanFact['fact']['kind']> = Extract<LoanFact['fact'], { readonly kind: K }>

function useRows(loan: string, fact: LoanFact['fact'], currency: string | undefined): readonly Row[] {
  const { say } = useText()
  const words = useFactWords(loan, currency)
  const { link } = words
  switch (fact.kind) {
    case 'boarded':
      return boardedRows(fact, words)
    case 'boardingCorrected':
      return restatedRows(fact, words)
    case 'paymentReceived':
      return paymentRows(fact, words)
    case 'paymentReversed':
      return [
        ['portal.fact.reverses', link(fact.reverses)],
        ['portal.fact.reason', fact.reason && say(`portal.fact.reason.${fact.reason}`)],
        ['portal.fact.posted', words.civil(fact.entry?.posted)],
        ['portal.fact.number', fact.entry?.externalRef],
      ]
    case 'monthReported':
    case 'monthCorrected':
      return monthRows(fact, words)
    case 'breakOpened':
      return breakRows(fact, words, currency)
    case 'breakClosed':
      return [
        ['portal.fact.closes', link(fact.opened)],
        ['portal.fact.resolution', fact.resolution && say(`portal.fact.resolution.${fact.resolution}`)],
        ['portal.fact.explanation', fact.explanation && say(`portal.fact.explanation.${fact.explanation}`)],
      ]
    default:
      return [
        ['portal.fact.before', fact.before && <OrganisationName id={fact.before} />],
        ['portal.fact.after', fact.after && <OrganisationName id={fact.after} />],
      ]
  }
}

/** Amounts, days and links; of what is not there, nothing. */
function useFactWords(loan: string, currency: string | undefined) {
  const { say } = useText()
  const format = useLoanFormat()
  const breaks = useBreakWords()
  return {
    say,
    breaks,
    money: (minor: bigint | undefined) =>
      minor === undefined || currency === undefined ? undefined : format.money(minor, currency),
    civil: (day: number | undefined) => (day === undefined ? undefined : format.civil(day)),
    month: (month: number | undefined) => (month === undefined ? undefined : format.month(month)),
    rate: (rate: bigint | undefined) => (rate === undefined ? undefined : format.rate(rate)),
    link: (index: number | undefined) => (index === undefined ? undefined : <FactLink loan={loan} index={index} />),
  }
}

type FactWords = ReturnType<typeof useFactWords>

function boardedRows({ opening, references }: FactOf<'boarded'>, { say, money, civil }: FactWords): readonly Row[] {
  const from = opening && (civil(opening.interestPaidThrough) ?? say('portal.fact.interestPaidThrough.none'))
  return [
    ['portal.fact.openingPrincipal', money(opening?.principal)],
    ['portal.fact.openingAsOf', civil(opening?.asOf)],
    ['portal.fact.interestPaidThrough', from],
    ['portal.fact.number', references?.externalRef],
  ]
}

/** What stands from now on. */
function restatedRows(
  { opening, terms, contract, entry }: FactOf<'boardingCorrected'>,
  { money, civil, month, rate }: FactWords,
): readonly Row[] {
  return [
    ['portal.fact.openingPrincipal', money(opening?.principal)],
    ['portal.fact.openingAsOf', civil(opening?.asOf)],
    ['portal.loan.rate', rate(terms?.rate)],
    ['portal.fact.originalAmount', money(contract?.originalAmount)],
    ['portal.fact.termMonths', contract?.termMonths],
    ['portal.fact.originationMonth', month(contract?.originationMonth)],
    ['portal.fact.firstPaymentMonth', month(contract?.firstPaymentMonth)],
    ['portal.fact.maturityMonth', month(contract?.maturityMonth)],
    ['portal.fact.paymentAmount', money(contract?.paymentAmount)],
    ['portal.fact.posted', civil(entry?.posted)],
    ['portal.fact.number', entry?.externalRef],
  ]
}

interface Parts {
  readonly interest: bigint
  readonly principal: bigint
  readonly fees?: bigint | undefined
}

function paymentRows({ receipt, split }: FactOf<'paymentReceived'>, { say, money, civil }: FactWords): readonly Row[] {
  const partsOf = (parts: Parts | undefined) =>
    parts &&
    say('portal.fact.split.parts', {
      interest: money(parts.interest) ?? '',
      fees: money(parts.fees ?? 0n) ?? '',
      principal: money(parts.principal) ?? '',
    })
  return [
    ['portal.fact.amount', money(receipt?.amount)],
    ['portal.fact.effective', civil(receipt?.effective)],
    ['portal.fact.posted', civil(receipt?.posted)],
    ['portal.fact.number', receipt?.externalRef],
    ['portal.fact.split', partsOf(split?.recomputed)],
    ['portal.fact.split.claimed', partsOf(split?.claimed)],
  ]
}

function monthRows(
  fact: FactOf<'monthReported'> | FactOf<'monthCorrected'>,
  { say, money, civil, link }: FactWords,
): readonly Row[] {
  const { claim, judgement, entry } = fact
  const days = String(judgement?.inferredDays ?? '–')
  const period = fact.kind === 'monthReported' ? fact.period : undefined
  return [
    ['portal.fact.period', period && `${civil(period.begin)} – ${civil(period.end)}`],
    ['portal.fact.corrects', fact.kind === 'monthCorrected' ? link(fact.corrects) : undefined],
    ['portal.fact.claimedPrincipal', money(claim?.principal)],
    ['portal.fact.claimedInterest', money(claim?.interest)],
    ['portal.fact.verdict', judgement && say(`standing.verdict.${judgement.verdict}`, { days })],
    ['portal.fact.number', entry?.externalRef],
  ]
}

function breakRows(
  { detail }: FactOf<'breakOpened'>,
  { breaks, link }: FactWords,
  currency: string | undefined,
): readonly Row[] {
  if (detail === undefined) return []
  const { reason, claimed, recomputed, about } = detail
  return [
    ['portal.breaks.kind', breaks.kind(reason)],
    ['portal.breaks.why', breaks.because(reason)],
    ['portal.breaks.claimed', breaks.figure(reason, claimed, currency)],
    ['portal.breaks.recomputed', breaks.figure(reason, recomputed, currency)],
    ['portal.fact.about', link(about)],
  ]
}
