/** The contracts of the ledger. */
import { Link } from '@tanstack/react-router'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Page } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { useContracts } from './queries.ts'

export function ContractsPage() {
  const { say } = useText()
  return (
    <Page title={say('portal.place.contracts')}>
      <p className="mb-6 max-w-[44rem] text-quiet">{say('portal.contracts.lead')}</p>
      <Answer query={useContracts()} lines={7}>
        {(contracts) => (
          <Table
            label={say('portal.place.contracts')}
            head={[say('portal.contract'), say('portal.contract.number'), say('portal.contract.methods')]}
          >
            {contracts.map(({ number, name, methods }) => (
              <tr key={name}>
                <Column isHead>
                  <Link to="/contracts/$name" params={{ name }} className="link font-mono">
                    {name}
                  </Link>
                </Column>
                <Column>{number}</Column>
                <Column>
                  <span className="label font-mono" translate="no">
                    {methods.join(' · ')}
                  </span>
                </Column>
              </tr>
            ))}
          </Table>
        )}
      </Answer>
    </Page>
  )
}
