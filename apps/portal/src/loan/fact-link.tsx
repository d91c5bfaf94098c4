/** Leads to a fact on the page of its loan. */
import { Link } from '@tanstack/react-router'
import { useText } from '../text/text-context.tsx'

interface Props {
  readonly loan: string
  readonly index: number
}

export function FactLink({ loan, index }: Props) {
  const { say } = useText()
  return (
    <Link
      to="/loans/$id"
      params={{ id: loan }}
      hash={`fact-${index}`}
      className="link whitespace-nowrap"
      onClick={() => openFact(index)}
    >
      {say('portal.loan.fact.go', { number: index })}
    </Link>
  )
}

/** The fact is opened, so that whoever follows the link on its page sees what it says. */
function openFact(index: number): void {
  const details = document.querySelector<HTMLDetailsElement>(`#fact-${index} details`)
  if (details !== null) details.open = true
}
