/** A payment on a loan: typed, foreseen, read as bytes, signed, confirmed. */
import { call, loanId } from '@chassis/client'
import type { LoanFacts } from '@chassis/client/foresee'
import { useParams } from '@tanstack/react-router'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useKeptForm } from '../../ui/kept-form.ts'
import { PaymentForm } from './payment-form.tsx'
import { Posting } from './posting.tsx'
import { dayText, type Surroundings } from './read-fields.ts'
import { NO_PAYMENT } from './read-payment.ts'
import { SignedEntry } from './signed-entry.tsx'

export function PostPaymentPage() {
  const { id } = useParams({ from: '/loans/$id/pay' })
  const { say } = useText()
  return (
    <Posting id={id} title={say('portal.pay.title')}>
      {(loan, surroundings) => <Desk id={id} loan={loan} surroundings={surroundings} />}
    </Posting>
  )
}

interface DeskProps {
  readonly id: string
  readonly loan: LoanFacts
  readonly surroundings: Surroundings
}

function Desk({ id, loan, surroundings }: DeskProps) {
  const { say } = useText()
  const { viewer } = useLedger()
  const empty = { ...NO_PAYMENT, posted: dayText(surroundings.today) }
  const form = useKeptForm(`payment.${viewer}.${id}`, empty)
  const { position, terms } = loan.head
  const canAccrue = position.accruedThrough !== undefined || terms.rate === 0n || position.principal === 0n
  if (!canAccrue) return <Empty>{say('portal.pay.interestUnknown')}</Empty>
  return (
    <SignedEntry
      id={id}
      submissionKey={form.key}
      confirmed={say('portal.pay.confirmed')}
      next={say('portal.pay.next')}
      again={say('portal.pay.another')}
      done={form.begin}
      refused={form.renew}
    >
      {(sign) => (
        <PaymentForm
          values={form.values}
          change={form.change}
          loan={loan}
          surroundings={surroundings}
          read={(payment) =>
            sign({
              calls: [call('loans.recordPayment', { loan: loanId.fromJson(id, 'id'), ...payment })],
              reference: payment.receipt.externalRef,
            })
          }
        />
      )}
    </SignedEntry>
  )
}
