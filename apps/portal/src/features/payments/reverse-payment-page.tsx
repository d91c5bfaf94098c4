/** A payment undone: which, why, what that does, read as bytes, signed, confirmed. */
import { call, loanId } from '@chassis/client'
import { foreseeReversal, type LoanFacts } from '@chassis/client/foresee'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { ChoiceField, ErrorSummary, TextField } from '../../ui/form.tsx'
import { useKeptForm } from '../../ui/kept-form.ts'
import { Section } from '../../ui/page.tsx'
import { Posting } from './posting.tsx'
import { Preview } from './preview.tsx'
import { dayText, type Surroundings } from './read-fields.ts'
import {
  NO_REVERSAL,
  REASONS,
  type ReadReversal,
  type ReversalField,
  type ReversalValues,
  readReversal,
} from './read-reversal.ts'
import { SignedEntry } from './signed-entry.tsx'

export function ReversePaymentPage() {
  const { id, fact } = useParams({ from: '/loans/$id/reverse/$fact' })
  const { say } = useText()
  return (
    <Posting id={id} title={say('portal.reverse.title')}>
      {(loan, surroundings) => <Desk key={fact} id={id} index={Number(fact)} loan={loan} surroundings={surroundings} />}
    </Posting>
  )
}

interface DeskProps {
  readonly id: string
  /** Of the payment among the facts, from 0. */
  readonly index: number
  readonly loan: LoanFacts
  readonly surroundings: Surroundings
}

function Desk({ id, index, loan, surroundings }: DeskProps) {
  const { say } = useText()
  const format = useFormat()
  const { viewer } = useLedger()
  const empty = { ...NO_REVERSAL, posted: dayText(surroundings.today) }
  const form = useKeptForm(`reversal.${viewer}.${id}.${index}`, empty)
  const [isSent, setSent] = useState(false)
  const payment = loan.facts[index]
  if (payment?.kind !== 'paymentReceived') return <Empty>{say('portal.reverse.none')}</Empty>
  const isReversed = loan.facts.some((fact) => fact.kind === 'paymentReversed' && fact.reverses === index)
  // Once this page itself has reversed it, the confirmation stays.
  if (isReversed && !isSent) return <Empty>{say('portal.reverse.already')}</Empty>
  const { receipt } = payment
  return (
    <>
      <Section title={say('portal.reverse.of')}>
        <FactList>
          <Fact name={say('portal.sign.field.amount')}>{format.money(receipt.amount, surroundings.currency)}</Fact>
          <Fact name={say('portal.sign.field.externalRef')}>
            <span translate="no">{receipt.externalRef}</span>
          </Fact>
          <Fact name={say('portal.sign.field.effective')}>{format.civil(receipt.effective)}</Fact>
        </FactList>
      </Section>
      <SignedEntry
        id={id}
        submissionKey={form.key}
        confirmed={say('portal.reverse.confirmed')}
        next={say('portal.reverse.next')}
        done={form.begin}
        refused={form.renew}
        sent={() => setSent(true)}
      >
        {(sign) => (
          <ReversalForm
            values={form.values}
            change={form.change}
            surroundings={surroundings}
            effective={receipt.effective}
            preview={<Preview foreseen={foreseeReversal(loan, index)} currency={surroundings.currency} />}
            read={({ reason, entry }) => {
              const args = { loan: loanId.fromJson(id, 'id'), payment: index, reason, entry }
              sign({ calls: [call('loans.reversePayment', args)], reference: entry.externalRef })
            }}
          />
        )}
      </SignedEntry>
    </>
  )
}

const CAPTION = {
  reason: 'portal.reverse.reason',
  posted: 'portal.pay.posted',
  reference: 'portal.pay.reference',
} as const

interface FormProps {
  readonly values: ReversalValues
  change(change: Partial<ReversalValues>): void
  readonly surroundings: Surroundings
  readonly effective: Parameters<typeof readReversal>[2]
  readonly preview: React.ReactNode
  read(reversal: NonNullable<ReadReversal['reversal']>): void
}

function ReversalForm({ values, change, surroundings, effective, preview, read }: FormProps) {
  const { say } = useText()
  const [attempt, setAttempt] = useState(0)
  const { reversal, problems } = readReversal(values, surroundings, effective)
  const shown = attempt === 0 ? [] : problems
  const field = (name: ReversalField) => {
    const found = shown.find((one) => one.field === name)?.problem
    return {
      id: name,
      caption: say(CAPTION[name]),
      problem: found && say(found.key, found.values),
      value: values[name],
      change: (value: string) => change({ [name]: value }),
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setAttempt((before) => before + 1)
    if (reversal !== undefined) read(reversal)
  }
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        problems={shown.map(({ field: id, problem }) => ({
          id,
          caption: say(CAPTION[id]),
          problem: say(problem.key, problem.values),
        }))}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <form noValidate onSubmit={submit} className="flex flex-col gap-5">
          <ChoiceField
            {...field('reason')}
            choices={[
              { value: '', text: say('portal.reverse.reason.choose') },
              ...REASONS.map((value) => ({ value, text: say(`portal.sign.value.${value}`) })),
            ]}
          />
          <TextField {...field('posted')} input={{ type: 'date' }} />
          <TextField {...field('reference')} hint={say('portal.pay.reference.hint')} input={{ maxLength: 64 }} />
          <div>
            <button type="submit" className="button button-strong">
              {say('portal.pay.read')}
            </button>
            <p className="label mt-2">{say('portal.pay.kept')}</p>
          </div>
        </form>
        <Section title={say('portal.preview.title')}>{preview}</Section>
      </div>
    </>
  )
}
