/** The members of the ledger. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { organisationsQuery } from '../../ledger/ledger-queries.ts'
import { Roles } from '../../ledger/roles.tsx'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Identifier } from '../../ui/identifier.tsx'
import { Page } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { Column, Table } from '../../ui/table.tsx'

export function OrganisationsPage() {
  const { say } = useText()
  const { client } = useLedger()
  const query = useQuery(organisationsQuery(client))
  return (
    <Page title={say('portal.place.organisations')}>
      <p className="mb-6 max-w-[44rem] text-quiet">{say('portal.organisations.lead')}</p>
      <Answer query={query} lines={9} empty={<Empty>{say('portal.organisations.empty')}</Empty>}>
        {(organisations) => (
          <Table
            label={say('portal.place.organisations')}
            head={[
              say('portal.organisation.name'),
              say('portal.organisation.roles'),
              say('portal.organisation.account'),
              say('portal.stamp'),
            ]}
          >
            {organisations.map(({ id, name, roles, proof }) => (
              <tr key={id}>
                <Column isHead>
                  <Link to="/organisations/$id" params={{ id }} className="link" translate="no">
                    {name}
                  </Link>
                </Column>
                <Column>
                  <Roles roles={roles} />
                </Column>
                <Column>
                  <Identifier id={id} />
                </Column>
                <Column>
                  <Stamp
                    {...stampOf({ data: proof === undefined ? undefined : { proof }, error: null })}
                    about={name}
                    why={<p>{say('portal.organisation.why')}</p>}
                  />
                </Column>
              </tr>
            ))}
          </Table>
        )}
      </Answer>
    </Page>
  )
}
