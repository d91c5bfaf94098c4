/** Why a figure of a loan is what it is: how it is known, and how it came about; or why nobody can know it. */
import type { RecomputedLoan } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../text/text-context.tsx'
import { Answer } from '../ui/answer.tsx'
import type { DerivationJson } from './derivation-json.ts'
import { DerivationTree } from './derivation-tree.tsx'
import { FactLink } from './fact-link.tsx'
import { useLoanFormat } from './loan-format.ts'
import type { Amount, LoanInFull } from './loan-types.ts'
import { useExplanation } from './queries.ts'

export type Standing = RecomputedLoan['standing']
export type Figure = Standing['figures'][number]

const AMOUNTS: Readonly<Partial<Record<Figure['name'], Amount>>> = {
  principal: 'principal',
  interest: 'interest',
  fees: 'fee',
  suspense: 'suspense',
  perDiem: 'perDiem',
  payoff: 'payoff',
}

interface Props {
  readonly loan: LoanInFull
  readonly figure: Figure
  readonly interestFrom: number | undefined
}

export function FigureWhy({ loan, figure, interestFrom }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const { name, basis, fact = 0, because, atLeast } = figure
  const { currency } = loan.terms
  const amount = AMOUNTS[name]
  if (basis === 'unknown') {
    const words = say(`standing.because.${because}` as MessageKey)
    return (
      <div className="space-y-3">
        <p>{say('portal.loan.why.unknown', { because: words })}</p>
        {atLeast !== undefined && <p>{say('standing.atLeast', { amount: format.money(atLeast, currency) })}</p>}
        {because === 'interestStartNotStated' && <p>{say('portal.loan.silent')}</p>}
      </div>
    )
  }
  return (
    <div className="space-y-3">
      <p className="first-letter:uppercase">{say(`standing.basis.${basis}`, { fact })}</p>
      {figure.fact !== undefined && <FactLink loan={loan.id} index={figure.fact} />}
      {amount !== undefined && <Derived loan={loan} amount={amount} interestFrom={interestFrom} />}
    </div>
  )
}

interface DerivedProps {
  readonly loan: LoanInFull
  readonly amount: Amount
  readonly interestFrom: number | undefined
}

function Derived({ loan, amount, interestFrom }: DerivedProps) {
  const { say } = useText()
  const query = useExplanation(loan, { amount, interestFrom })
  return (
    <Answer query={query} lines={5}>
      {({ derivation, amount: told }) =>
        // Where interest is not known, principal is told in its place: that belongs to another figure.
        told === amount && (
          <>
            <p className="label">{say('portal.loan.why.derived')}</p>
            <DerivationTree node={derivation as unknown as DerivationJson} currency={loan.terms.currency} />
          </>
        )
      }
    </Answer>
  )
}
