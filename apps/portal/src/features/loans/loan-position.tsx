/** Where a loan stands, and how each figure is known: recomputed, resting on an attestation, claimed, or unknown. */
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Figure } from '../../ui/figure.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import type { StampProps } from '../../ui/stamp-props.ts'
import type { Loan } from './queries.ts'

interface Props {
  readonly position: NonNullable<Loan['position']>
  readonly terms: NonNullable<Loan['terms']>
  readonly stamped: Pick<StampProps, 'state' | 'proof' | 'failed'>
}

export function LoanPosition({ position, terms, stamped }: Props) {
  const { say } = useText()
  const format = useFormat()
  const money = (minor: bigint) => format.money(minor, terms.currency)
  const attested = format.day(dayOf(position.attestedAsOf))
  const accrued = position.accruedThrough
  // Nothing has moved it since: the figure is the servicer's word, and no node has recomputed it.
  const isAttested = position.lastEffective <= position.attestedAsOf && stamped.state === 'verified'
  const attestation = isAttested ? { ...stamped, state: 'inferred' as const } : stamped
  const basis = <p>{say('portal.loan.rests', { day: attested, number: position.restsOn + 1 })}</p>
  return (
    <Section title={say('portal.loan.position')}>
      <dl className="grid gap-px border border-rule bg-rule sm:grid-cols-2 lg:grid-cols-4">
        <Figure name={say('portal.loan.principal')} value={money(position.principal)}>
          <Stamp {...attestation} about={say('portal.loan.principal')} why={basis} />
        </Figure>
        <Figure
          name={say('portal.loan.interest')}
          value={accrued === undefined ? say('portal.loan.unknown') : money(position.interestDue)}
        >
          <Stamp
            {...stamped}
            {...(accrued === undefined && stamped.state === 'verified' ? { state: 'pending' as const } : {})}
            about={say('portal.loan.interest')}
            why={
              <p>
                {accrued === undefined
                  ? say('portal.loan.interest.unknown')
                  : say('portal.loan.interest.why', { day: format.day(dayOf(accrued)), rate: format.rate(terms.rate) })}
              </p>
            }
          />
        </Figure>
        <Figure name={say('portal.loan.fees')} value={money(position.feesDue)}>
          <Stamp {...attestation} about={say('portal.loan.fees')} why={basis} />
        </Figure>
        <Figure name={say('portal.loan.paid')} value={money(position.paid)}>
          <Stamp {...stamped} about={say('portal.loan.paid')} why={<p>{say('portal.loan.paid.why')}</p>} />
        </Figure>
      </dl>
      {position.claimedPrincipal !== undefined && (
        <p className="mt-3 flex flex-wrap items-center gap-2">
          {say('portal.loan.claimed', { amount: money(position.claimedPrincipal) })}
          <Stamp state="break" about={say('portal.loan.claim')} why={<p>{say('portal.loan.claimed.why')}</p>} />
        </p>
      )}
      {position.openBreaks > 0 && (
        <p className="mt-2">{say('portal.loan.breaks.open', { count: position.openBreaks })}</p>
      )}
    </Section>
  )
}

const DAY_MS = 86_400_000

/** A civil date is a count of days from 1970. */
function dayOf(date: number): string {
  return new Date(date * DAY_MS).toISOString().slice(0, 10)
}
