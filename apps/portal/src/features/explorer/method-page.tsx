/** A method: who may call it, what it takes, what it refuses. */
import { Link, useParams } from '@tanstack/react-router'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { AuthorityMark, CALLERS } from './authority.tsx'
import { useContract } from './queries.ts'
import { SchemaTable } from './schema-table.tsx'

export function MethodPage() {
  const { name, method } = useParams({ from: '/contracts/$name/$method' })
  const { say } = useText()
  return (
    <Page
      title={`${name}.${method}`}
      kind={say('portal.method')}
      beside={
        <Link to="/contracts/$name" params={{ name }} className="button no-underline">
          {say('portal.method.contract', { name })}
        </Link>
      }
    >
      <Answer query={useContract(name)} lines={8}>
        {({ methods }) => {
          const found = methods.find((one) => one.name === method)
          if (found === undefined) return <Empty>{say('portal.method.unknown')}</Empty>
          return (
            <>
              <Section title={say('portal.authority')}>
                <Table label={say('portal.authority')} head={[say('portal.role'), say('portal.authority.may')]}>
                  {CALLERS.filter((role) => role !== 'anyone' || found.allow.includes(role)).map((role) => (
                    <tr key={role}>
                      <Column isHead>{say(`portal.role.${role}`)}</Column>
                      <Column>
                        <AuthorityMark method={found} role={role} />
                      </Column>
                    </tr>
                  ))}
                </Table>
              </Section>
              <Section title={say('portal.method.arguments')}>
                <SchemaTable schema={found.args} />
              </Section>
              <Section title={say('portal.method.refuses')}>
                <ul className="columns-1 gap-8 pt-2 md:columns-2">
                  {found.refuses.map((refusal) => (
                    <li key={refusal.code} className="py-0.5">
                      <a href={`/docs/errors/${refusal.code}`} className="link font-mono text-sm" translate="no">
                        {refusal.code} {refusal.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </Section>
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
