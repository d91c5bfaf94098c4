/** Leads to a fact further down on the page of its loan. */
import { useText } from '../../text/text-context.tsx'

export function FactLink({ index }: { readonly index: number }) {
  const { say } = useText()
  return (
    <a href={`#fact-${index}`} className="link whitespace-nowrap" onClick={() => openFact(index)}>
      {say('portal.loan.fact.go', { number: index })}
    </a>
  )
}

/** The fact is opened, so that whoever follows the link sees what it says. */
function openFact(index: number): void {
  const details = document.querySelector<HTMLDetailsElement>(`#fact-${index} details`)
  if (details !== null) details.open = true
}
