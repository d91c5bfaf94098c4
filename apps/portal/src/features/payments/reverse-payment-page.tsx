/** A payment undone: which, why, what that does, read as bytes, signed, confirmed. */
import { call, loanId } from '@chassis/client'
import { foreseeReversal, type LoanFacts } from '@chassis/client/foresee'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { ChoiceField, TextField } from '../../ui/form.tsx'
import { useKeptForm } from '../../ui/kept-form.ts'
import { Section } from '../../ui/page.tsx'
import { EntryForm } from './entry-form.tsx'
import { Posting } from './posting.tsx'
import { Preview } from './preview.tsx'
import { dayText, type Surroundings } from './read-fields.ts'
import { NO_REVERSAL, REASONS, type ReadReversal, type ReversalValues, readReversal } from './read-reversal.ts'
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
  const { reversal, problems } = readReversal(values, surroundings, effective)
  const submit = (): void => {
    if (reversal !== undefined) read(reversal)
  }
  return (
    <EntryForm {...{ captions: CAPTION, values, change, problems, submit, preview }}>
      {(field) => (
        <>
          <ChoiceField
            {...field('reason')}
            choices={[
              { value: '', text: say('portal.reverse.reason.choose') },
              ...REASONS.map((value) => ({ value, text: say(`portal.sign.value.${value}`) })),
            ]}
          />
          <TextField {...field('posted')} input={{ type: 'date' }} />
          <TextField {...field('reference')} hint={say('portal.pay.reference.hint')} input={{ maxLength: 64 }} />
        </>
      )}
    </EntryForm>
  )
}
