/** The facts of a loan, in the order in which they were recorded. */
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Json } from '../../ui/json.tsx'
import { Section } from '../../ui/page.tsx'
import { FACTS_MAX, useFacts } from './queries.ts'

export function LoanFacts({ id }: { readonly id: string }) {
  const { say } = useText()
  return (
    <Section title={say('portal.loan.facts')}>
      <Answer query={useFacts(id)} lines={4} empty={<Empty>{say('portal.loan.facts.none')}</Empty>}>
        {(facts) => (
          <>
            <ol className="divide-y divide-rule">
              {facts.map(({ index, fact: { kind, ...fields } }) => (
                <li key={index} className="py-2">
                  <details>
                    <summary className="cursor-pointer">
                      {say('portal.loan.fact', { number: index + 1 })} {factName(kind, say)}
                    </summary>
                    <Json value={JSON.parse(JSON.stringify(fields, plain))} />
                  </details>
                </li>
              ))}
            </ol>
            {facts.length === FACTS_MAX && (
              <p className="label mt-2">{say('portal.loan.facts.first', { count: FACTS_MAX })}</p>
            )}
          </>
        )}
      </Answer>
    </Section>
  )
}

function factName(kind: string, say: ReturnType<typeof useText>['say']): string {
  const key = `portal.loan.fact.${kind}` as MessageKey
  const name = say(key)
  return name === key ? kind : name
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
