/** What only those see who see all of a loan: everything of it that this browser recomputes from the proven facts. */
import { useState } from 'react'
import type { LoanInFull } from '../../loan/loan-types.ts'
import { useExplanation, useFacts } from '../../loan/queries.ts'
import { Answer } from '../../ui/answer.tsx'
import { LoanBalance } from './loan-balance.tsx'
import { LoanMonths } from './loan-months.tsx'
import { LoanPosition } from './loan-position.tsx'
import { LoanSchedule } from './loan-schedule.tsx'

export function LoanInWords({ loan }: { readonly loan: LoanInFull }) {
  const [interestFrom, suppose] = useState<number | undefined>()
  const query = useExplanation(loan, { interestFrom })
  const boarded = useFacts(loan.id, loan.proof).data?.facts[0]?.fact
  const boardedAsOf = boarded?.kind === 'boarded' ? boarded.opening?.asOf : undefined
  return (
    <Answer query={query} lines={8}>
      {({ standing, schedule }) => (
        <>
          <LoanPosition loan={loan} standing={standing} interestFrom={interestFrom} suppose={suppose} />
          {boardedAsOf !== undefined && <LoanBalance loan={loan} boardedAsOf={boardedAsOf} />}
          <LoanMonths loan={loan} standing={standing} />
          <LoanSchedule loan={loan} months={schedule} />
        </>
      )}
    </Answer>
  )
}
