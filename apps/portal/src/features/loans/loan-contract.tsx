/** The contract of a loan and who is party to it. */
import type { ReactNode } from 'react'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { Loan } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier } from '../../ui/identifier.tsx'
import { Section } from '../../ui/page.tsx'

interface Props {
  readonly id: string
  readonly value: Loan
  stamp(about: string): ReactNode
  readonly children: ReactNode
}

export function LoanContract({ id, value, stamp, children }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const { status, lender, servicer, terms } = value
  return (
    <Section title={say('portal.loan.contract')}>
      <FactList>
        <Fact name={say('portal.loan.identifier')} stamp={stamp(say('portal.loan.identifier'))}>
          <Identifier id={id} whole />
        </Fact>
        {status !== undefined && (
          <Fact name={say('portal.loan.status')} stamp={stamp(say('portal.loan.status'))}>
            {say(`portal.loan.status.${status}`)}
          </Fact>
        )}
        {lender !== undefined && (
          <Fact name={say('portal.loan.lender')} stamp={stamp(say('portal.loan.lender'))}>
            <OrganisationName id={lender} />
          </Fact>
        )}
        {servicer !== undefined && (
          <Fact name={say('portal.loan.servicer')} stamp={stamp(say('portal.loan.servicer'))}>
            <OrganisationName id={servicer} />
          </Fact>
        )}
        {terms !== undefined && (
          <>
            <Fact name={say('portal.loan.rate')} stamp={stamp(say('portal.loan.rate'))}>
              {format.rate(terms.rate)}
            </Fact>
            <Fact name={say('portal.loan.yearBasis')} stamp={stamp(say('portal.loan.yearBasis'))}>
              <span translate="no">{terms.yearBasis}</span>
            </Fact>
          </>
        )}
      </FactList>
      {children}
    </Section>
  )
}
