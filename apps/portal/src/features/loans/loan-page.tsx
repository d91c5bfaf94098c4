/** A loan: where it stands and why, its months, schedule and balance over time, vehicle, title and liens, its facts. */
import { Link, useParams } from '@tanstack/react-router'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { isLoanId } from '../../loan/is-loan-id.ts'
import { useFacts, useLoan } from '../../loan/queries.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { GeneratedNote } from '../../ui/generated-note.tsx'
import { shortened } from '../../ui/identifier.tsx'
import { Page } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { LoanContract } from './loan-contract.tsx'
import { LoanFacts } from './loan-facts.tsx'
import { LoanInWords } from './loan-in-words.tsx'
import { LoanVehicle } from './loan-vehicle.tsx'
import { PostPayment } from './post-payment.tsx'

export function LoanPage() {
  const { id } = useParams({ from: '/loans/$id' })
  const { say } = useText()
  if (!isLoanId(id)) {
    return (
      <Page title={say('portal.loan.notAnId')} kind={say('portal.loan')}>
        <Empty>
          {say('portal.loan.notAnId.action')}{' '}
          <Link to="/loans" className="link text-ink">
            {say('portal.loans')}
          </Link>
        </Empty>
      </Page>
    )
  }
  return <KnownLoan key={id} id={id} />
}

function KnownLoan({ id }: { readonly id: string }) {
  const { say } = useText()
  const { person } = useLedger()
  const query = useLoan(id)
  const stamp = (about: string) => <Stamp {...stampOf(query)} about={about} />
  return (
    <Page
      title={shortened(id)}
      kind={say('portal.loan')}
      beside={<PostPayment id={id} loan={query.data?.value} stamp={stamp(say('portal.loan'))} />}
    >
      <Answer query={query} lines={10}>
        {({ value = {}, hidden, proof }) => {
          const { terms, position, origin } = value
          return (
            <>
              {origin !== undefined && <GeneratedNote />}
              {proof !== undefined && terms !== undefined && position !== undefined && (
                <LoanInWords loan={{ id, terms, position, proof }} />
              )}
              <LoanContract id={id} value={value} stamp={stamp}>
                {hidden.length > 0 && (
                  <p className="label mt-3 max-w-[44rem]">
                    {say('portal.loan.hidden')}{' '}
                    {person === undefined && (
                      <Link to="/sign-in" className="link">
                        {say('portal.signIn')}
                      </Link>
                    )}
                  </p>
                )}
              </LoanContract>
              {proof !== undefined && (
                <>
                  <Vehicle id={id} proof={proof} />
                  <LoanFacts id={id} proof={proof} currency={terms?.currency} />
                </>
              )}
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

function Vehicle({ id, proof }: Pick<Parameters<typeof LoanFacts>[0], 'id' | 'proof'>) {
  const boarded = useFacts(id, proof).data?.facts[0]?.fact
  const named = boarded?.kind === 'boarded' ? boarded.references?.vehicle : undefined
  return <LoanVehicle id={id} named={named} />
}
