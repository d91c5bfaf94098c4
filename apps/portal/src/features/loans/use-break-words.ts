/** A break in words: which figure fails, why that is a break, and the two figures. */

import { useLoanFormat } from '../../loan/loan-format.ts'
import type { LoanFact } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'

type Opened = Extract<LoanFact['fact'], { readonly kind: 'breakOpened' }>
export type BreakReason = NonNullable<Opened['detail']>['reason']

export function useBreakWords() {
  const { say } = useText()
  const format = useLoanFormat()
  return {
    kind: (reason: BreakReason) => say(`portal.breaks.reason.${reason}`),
    because: (reason: BreakReason) => say(`portal.breaks.because.${reason}`),
    /** Minor units, or 10⁻⁹ of a rate; undefined where nothing is stated. */
    figure(reason: BreakReason, value: bigint | undefined, currency: string | undefined): string | undefined {
      if (value === undefined) return undefined
      if (reason === 'rateDiffers') return format.rate(value)
      return currency === undefined ? undefined : format.money(value, currency)
    },
  }
}
