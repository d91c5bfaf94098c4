/** A loan: where it stands, what of that is known, attested or claimed, its facts, the liens that secure it. */
import { ApiProblemError } from '@chassis/client'
import { Link, useParams } from '@tanstack/react-router'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier, shortened } from '../../ui/identifier.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { LoanFacts } from './loan-facts.tsx'
import { LoanPosition } from './loan-position.tsx'
import { useLiens, useLoan } from './queries.ts'

export function LoanPage() {
  const { id } = useParams({ from: '/loans/$id' })
  const { say } = useText()
  const { person } = useLedger()
  const query = useLoan(id)
  const stamp = (about: string) => <Stamp {...stampOf(query)} about={about} />
  return (
    <Page title={shortened(id)} kind={say('portal.loan')} beside={stamp(say('portal.loan'))}>
      <Answer query={query} lines={10}>
        {({ value = {}, hidden }) => (
          <>
            {value.position !== undefined && value.terms !== undefined && (
              <LoanPosition position={value.position} terms={value.terms} stamped={stampOf(query)} />
            )}
            <Section title={say('portal.loan.contract')}>
              <FactList>
                <Fact name={say('portal.loan.identifier')} stamp={stamp(say('portal.loan.identifier'))}>
                  <Identifier id={id} whole />
                </Fact>
                {value.status !== undefined && (
                  <Fact name={say('portal.loan.status')} stamp={stamp(say('portal.loan.status'))}>
                    {say(`portal.loan.status.${value.status}`)}
                  </Fact>
                )}
                {value.lender !== undefined && (
                  <Fact name={say('portal.loan.lender')} stamp={stamp(say('portal.loan.lender'))}>
                    <OrganisationName id={value.lender} />
                  </Fact>
                )}
                {value.servicer !== undefined && (
                  <Fact name={say('portal.loan.servicer')} stamp={stamp(say('portal.loan.servicer'))}>
                    <OrganisationName id={value.servicer} />
                  </Fact>
                )}
                <Terms terms={value.terms} stamp={stamp} />
              </FactList>
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
            </Section>
            <Liens id={id} />
            <LoanFacts id={id} />
          </>
        )}
      </Answer>
    </Page>
  )
}

interface TermsProps {
  readonly terms: { readonly currency: string; readonly rate: bigint; readonly yearBasis: string } | undefined
  stamp(about: string): React.ReactNode
}

function Terms({ terms, stamp }: TermsProps) {
  const { say } = useText()
  const format = useFormat()
  if (terms === undefined) return null
  return (
    <>
      <Fact name={say('portal.loan.rate')} stamp={stamp(say('portal.loan.rate'))}>
        {format.rate(terms.rate)}
      </Fact>
      <Fact name={say('portal.loan.yearBasis')} stamp={stamp(say('portal.loan.yearBasis'))}>
        <span translate="no">{terms.yearBasis}</span>
      </Fact>
    </>
  )
}

function Liens({ id }: { readonly id: string }) {
  const { say } = useText()
  const query = useLiens(id)
  // That there is none is no failure of the page: the node says so with the same words as for what may not be seen.
  const isNone = query.error instanceof ApiProblemError && query.error.problem.status === 404
  const none = <Empty>{say('portal.loan.liens.none')}</Empty>
  return (
    <Section
      title={say('portal.loan.liens')}
      beside={!isNone && <Stamp {...stampOf(query)} about={say('portal.loan.liens')} />}
    >
      {isNone ? (
        none
      ) : (
        <Answer query={query} lines={2}>
          {({ value }) => {
            const liens = (Object.values(value ?? {}).find(Array.isArray) ?? []) as readonly string[]
            if (liens.length === 0) return none
            return (
              <ul className="divide-y divide-rule">
                {liens.map((lien) => (
                  <li key={lien} className="py-2">
                    <Identifier id={lien} whole />
                  </li>
                ))}
              </ul>
            )
          }}
        </Answer>
      )}
    </Section>
  )
}
