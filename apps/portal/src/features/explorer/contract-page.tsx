/** A contract: who may call what, what it tells, what it keeps. */
import { Link, useParams } from '@tanstack/react-router'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { AuthorityMark, CALLERS } from './authority.tsx'
import { type Contract, useContract } from './queries.ts'
import { SchemaTable } from './schema-table.tsx'

export function ContractPage() {
  const { name } = useParams({ from: '/contracts/$name' })
  const { say } = useText()
  return (
    <Page title={name} kind={say('portal.contract')}>
      <Answer query={useContract(name)} lines={8}>
        {(contract) => (
          <>
            <Section title={say('portal.authority')}>
              <p className="label max-w-[44rem] pt-2">{say('portal.authority.lead')}</p>
              <AuthorityTable contract={contract} />
            </Section>
            <Section title={say('portal.contract.events')}>
              {contract.events.map((event) => (
                <details key={event.name} className="border-b border-rule py-2">
                  <summary className="cursor-pointer font-mono text-sm" translate="no">
                    {event.name}
                  </summary>
                  <SchemaTable schema={event.body} />
                </details>
              ))}
            </Section>
            <Section title={say('portal.contract.maps')}>
              {contract.maps.map((map) => (
                <details key={map.name} className="border-b border-rule py-2">
                  <summary className="cursor-pointer font-mono text-sm" translate="no">
                    {map.name} <span className="text-quiet">{map.shape}</span>
                  </summary>
                  <SchemaTable schema={map.value} />
                </details>
              ))}
            </Section>
          </>
        )}
      </Answer>
    </Page>
  )
}

function AuthorityTable({ contract }: { readonly contract: Contract }) {
  const { say } = useText()
  const used = CALLERS.filter((role) => contract.methods.some(({ allow }) => allow.includes(role)))
  return (
    <Table
      label={say('portal.authority')}
      head={[say('portal.method'), ...used.map((role) => say(`portal.role.${role}`))]}
    >
      {contract.methods.map((method) => (
        <tr key={method.name}>
          <Column isHead>
            <Link
              to="/contracts/$name/$method"
              params={{ name: contract.name, method: method.name }}
              className="link font-mono text-sm"
            >
              {method.name}
            </Link>
          </Column>
          {used.map((role) => (
            <Column key={role}>
              <AuthorityMark method={method} role={role} />
            </Column>
          ))}
        </tr>
      ))}
    </Table>
  )
}
