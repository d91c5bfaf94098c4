/** A figure of a loan with its stamp: how it is known, and why it is what it is. */
import { useText } from '../text/text-context.tsx'
import { Figure as FigureCell } from '../ui/figure.tsx'
import { Stamp } from '../ui/stamp.tsx'
import type { StampState } from '../ui/stamp-mark.tsx'
import { type Figure, FigureWhy } from './figure-why.tsx'
import { useLoanFormat } from './loan-format.ts'
import type { LoanInFull } from './loan-types.ts'

const STATES: Readonly<Record<Figure['basis'], StampState>> = {
  attested: 'inferred',
  recomputed: 'verified',
  supposed: 'inferred',
  claimed: 'inferred',
  unknown: 'pending',
}

interface Props {
  readonly loan: LoanInFull
  readonly figure: Figure
  /** Of another reader than the loan desk, the figure's name in other words. */
  readonly name?: string
  readonly interestFrom?: number | undefined
}

export function StandingFigure({ loan, figure, name, interestFrom }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const { value, basis } = figure
  const about = name ?? say(`standing.figure.${figure.name}`)
  const shown = () => {
    if (value === undefined) return say('standing.unknown')
    return figure.name === 'daysPastDue' ? format.whole(value) : format.money(value, loan.terms.currency)
  }
  const why = <FigureWhy loan={loan} figure={figure} interestFrom={interestFrom} />
  return (
    <FigureCell name={about} value={shown()}>
      <Stamp state={STATES[basis]} proof={loan.proof} about={about} why={why} opens="why" />
    </FigureCell>
  )
}

/** What was paid since the loan came to the ledger. */
export function PaidFigure({ loan }: Pick<Props, 'loan'>) {
  const { say } = useText()
  const format = useLoanFormat()
  const about = say('portal.loan.paid')
  return (
    <FigureCell name={about} value={format.money(loan.position.paid, loan.terms.currency)}>
      <Stamp state="verified" proof={loan.proof} about={about} why={<p>{say('portal.loan.paid.why')}</p>} opens="why" />
    </FigureCell>
  )
}
