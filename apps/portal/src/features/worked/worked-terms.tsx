/** What was agreed: the product, what differs from it, the contract. */
import type { WorkedLoan } from '@chassis/client/worked-loans'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/page.tsx'
import { termsOf } from './terms-of.ts'
import { usePrinted } from './use-printed.ts'

export function WorkedTerms({ loan, currency }: { readonly loan: WorkedLoan; readonly currency: string }) {
  const { say } = useText()
  const printed = usePrinted()
  const { product, changes, contract } = termsOf(loan)
  const value = (name: string, lines: readonly string[]) => {
    const [text = ''] = lines
    if (name === 'principal') return `${currency} ${printed.amount(text)}`
    return /^\d{4}-\d\d-\d\d$/.test(text) ? printed.day(text) : <Lines lines={lines} />
  }
  return (
    <Section title={say('portal.worked.terms')}>
      {/* What the loan is an example of, as the tables say it. */}
      {loan.about.map((text) => (
        <p key={text} lang="en" className="mb-2 max-w-[44rem]">
          {text}
        </p>
      ))}
      <FactList>
        <Fact name={say('portal.worked.product')}>
          <Lines lines={[product]} />
        </Fact>
        {changes.length > 0 && (
          <Fact name={say('portal.worked.changed')}>
            <Lines lines={changes} />
          </Fact>
        )}
        {contract.map(({ name, lines }) => (
          <Fact key={name} name={say(`portal.worked.contract.${name}` as MessageKey)}>
            {value(name, lines)}
          </Fact>
        ))}
      </FactList>
    </Section>
  )
}

/** As they stand in a loan file. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <code key={line} className="block font-mono text-[0.875em] break-words" translate="no">
      {line}
    </code>
  ))
}
