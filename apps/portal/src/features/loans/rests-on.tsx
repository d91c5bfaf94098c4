/** What the balance of a loan rests on, in words. */
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useOrganisations } from '../../ledger/use-organisations.ts'
import { FactLink } from '../../loan/fact-link.tsx'
import type { Standing } from '../../loan/figure-why.tsx'
import { useLoanFormat } from '../../loan/loan-format.ts'
import { useText } from '../../text/text-context.tsx'
import { shortened } from '../../ui/identifier.tsx'

export function RestsOn({ standing }: { readonly standing: Standing }) {
  const { say } = useText()
  const format = useLoanFormat()
  const { attestedBy, attestedAsOf, restsOn, payments, interestFrom, isSupposed } = standing
  const member = useOrganisations().get(attestedBy)?.name ?? shortened(attestedBy)
  return (
    <div className="mt-3 max-w-[44rem] space-y-1">
      <p>
        {say('standing.restsOn', { member, date: format.civil(attestedAsOf), fact: restsOn })}{' '}
        <FactLink loan={standing.loan} index={restsOn} /> · <OrganisationName id={attestedBy} />
      </p>
      <p>{payments === 0 ? say('standing.noPayment') : say('standing.payments', { count: payments })}</p>
      {interestFrom !== undefined && (
        <p>
          {say(isSupposed === undefined ? 'standing.interestFrom' : 'standing.supposed', {
            date: format.civil(interestFrom),
          })}
        </p>
      )}
    </div>
  )
}
