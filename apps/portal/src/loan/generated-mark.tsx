/** Says of a generated loan that it is no real one; nothing of any other. */
import { useText } from '../text/text-context.tsx'
import type { Loan } from './loan-types.ts'

export function GeneratedMark({ origin }: { readonly origin: Loan['origin'] | undefined }) {
  const { say } = useText()
  if (origin === undefined) return null
  return (
    <span className="label border border-inferred px-1.5 whitespace-nowrap text-inferred">
      {say(`portal.loan.origin.${origin}`)}
    </span>
  )
}
