/** A member organisation. */
import { Link, useParams } from '@tanstack/react-router'
import { Roles } from '../../ledger/roles.tsx'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier, shortened } from '../../ui/identifier.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { useContracts, useOrganisation } from './queries.ts'
import { useMethodsOf } from './use-methods-of.ts'

export function OrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id' })
  const { say, locale } = useText()
  const query = useOrganisation(id)
  const stamp = (about: string) => (
    <Stamp {...stampOf(query)} about={about} why={<p>{say('portal.organisation.why')}</p>} />
  )
  return (
    <Page
      title={query.data?.value?.legalName ?? shortened(id)}
      kind={say('portal.organisation')}
      beside={stamp(say('portal.organisation'))}
    >
      <Answer query={query} lines={6}>
        {({ value }) => {
          if (value === undefined) return <Empty>{say('portal.organisation.none')}</Empty>
          const { legalName, roles = [], country, status = 'active', since } = value
          return (
            <>
              <FactList>
                <Fact name={say('portal.organisation.name')} stamp={stamp(say('portal.organisation.name'))}>
                  <span translate="no">{legalName}</span>
                </Fact>
                <Fact name={say('portal.organisation.roles')} stamp={stamp(say('portal.organisation.roles'))}>
                  <Roles roles={roles} />
                </Fact>
                <Fact name={say('portal.organisation.status')} stamp={stamp(say('portal.organisation.status'))}>
                  {say(`portal.organisation.status.${status}`)}
                </Fact>
                {country !== undefined && (
                  <Fact name={say('portal.organisation.country')} stamp={stamp(say('portal.organisation.country'))}>
                    {new Intl.DisplayNames(locale, { type: 'region' }).of(country)}
                  </Fact>
                )}
                {since !== undefined && (
                  <Fact name={say('portal.organisation.since')} stamp={stamp(say('portal.organisation.since'))}>
                    <Moment at={since} />
                  </Fact>
                )}
                <Fact name={say('portal.organisation.account')} stamp={stamp(say('portal.organisation.account'))}>
                  <Identifier id={id} whole />
                </Fact>
              </FactList>
              <MayCall roles={roles} />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}

/** What its roles let it call. */
function MayCall({ roles }: { readonly roles: readonly string[] }) {
  const { say } = useText()
  const contracts = useContracts()
  const methods = useMethodsOf(contracts.data?.map(({ name }) => name) ?? [], roles)
  return (
    <div className="mt-10">
      <Section title={say('portal.organisation.may')}>
        <Table label={say('portal.organisation.may')} head={[say('portal.contract'), say('portal.contract.methods')]}>
          {methods.map(({ contract, names }) => (
            <tr key={contract}>
              <Column isHead>
                <Link to="/contracts/$name" params={{ name: contract }} className="link font-mono text-sm">
                  {contract}
                </Link>
              </Column>
              <Column>
                <span className="flex flex-wrap gap-x-4 gap-y-1">
                  {names.map((method) => (
                    <Link
                      key={method}
                      to="/contracts/$name/$method"
                      params={{ name: contract, method }}
                      className="link font-mono text-sm"
                    >
                      {method}
                    </Link>
                  ))}
                </span>
              </Column>
            </tr>
          ))}
        </Table>
      </Section>
    </div>
  )
}
