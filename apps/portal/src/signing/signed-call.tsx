/** A call as its bytes say it: what it does, for whom, and every argument. */
import { type DecodedCall, type LoanId, METHODS } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useQuery } from '@tanstack/react-query'
import { useLedger } from '../ledger/ledger-context.tsx'
import { OrganisationName } from '../ledger/organisation-name.tsx'
import { useText } from '../text/text-context.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SignedFields } from './signed-fields.tsx'

/** Whether this page can show what the bytes say. */
export function isReadable({ name, args }: DecodedCall): boolean {
  return name !== undefined && !(args instanceof Uint8Array)
}

export function SignedCall({ call }: { readonly call: DecodedCall }) {
  const { say } = useText()
  const { name, as, args } = call
  const loan = useLoanOf((args as { readonly loan?: LoanId } | undefined)?.loan)
  if (name === undefined || !isReadable(call)) return <p className="text-break">{say('portal.sign.unread')}</p>
  // Amounts are read in their currency, not first without it.
  if (loan.isLoading) return <Skeleton lines={6} />
  const currency = loan.data?.value?.terms?.currency
  const key = `portal.sign.call.${name}` as MessageKey
  const does = say(key)
  return (
    <section className="py-3">
      <h3 className="font-serif text-lg leading-snug">
        {does === key ? <code className="font-mono text-base">{name}</code> : does}
      </h3>
      <p className="label mb-2">
        <code translate="no">{name}</code> · {say('portal.sign.as')} <OrganisationName id={as} />
      </p>
      <SignedFields type={METHODS[name].args} value={args as Readonly<Record<string, unknown>>} currency={currency} />
    </section>
  )
}

/** The loan that the bytes name, proven: amounts in them are plain minor units of its currency. */
function useLoanOf(loan: LoanId | undefined) {
  const { client, viewer } = useLedger()
  return useQuery({
    queryKey: ['loan', viewer, loan],
    enabled: loan !== undefined,
    queryFn: () => client.read('loan', { loan: loan as LoanId }, { proof: true }),
  })
}
