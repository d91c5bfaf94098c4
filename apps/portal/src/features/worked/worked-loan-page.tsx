/** One worked loan: what was agreed and what happened left, where it stands and the whole schedule right. */
import {
  computeWorkedLoan,
  differingFigures,
  figuresOf,
  workedFile,
  workedProducts,
} from '@chassis/client/worked-loans'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useText } from '../../text/text-context.tsx'
import { Download } from '../../ui/download.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { StampMark } from '../../ui/stamp-mark.tsx'
import { useWorkedName } from './use-worked-name.ts'
import { WorkedFacts } from './worked-facts.tsx'
import { WORKED, type Worked } from './worked-list.ts'
import { WorkedPositions } from './worked-positions.tsx'
import { WorkedSchedule } from './worked-schedule.tsx'
import { WorkedTerms } from './worked-terms.tsx'

const PRODUCTS = workedProducts()

export function WorkedLoanPage() {
  const { say } = useText()
  const params = useParams({ from: '/worked-loans/$table/$loan' })
  const worked = WORKED.find(({ table, short }) => table === params.table && short === params.loan)
  if (worked !== undefined) return <Found key={worked.loan.id} worked={worked} />
  return (
    <Page title={say('portal.worked.unknown')}>
      <Empty>
        <AllLink />
      </Empty>
    </Page>
  )
}

function AllLink() {
  const { say } = useText()
  return (
    <Link to="/worked-loans" className="link">
      {say('portal.worked.all')}
    </Link>
  )
}

function Found({ worked }: { readonly worked: Worked }) {
  const { say } = useText()
  const { loan } = worked
  const file = useMemo(() => workedFile(loan, PRODUCTS), [loan])
  const { currency } = file.product as { readonly currency: string }
  return (
    <Page title={useWorkedName()(worked)} kind={say('portal.place.worked')}>
      <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <AllLink />
        <Download file={`${worked.short}.json`} type="application/json" content={`${JSON.stringify(file, null, 2)}\n`}>
          {say('portal.worked.file', { command: 'chassis loan simulate' })}
        </Download>
      </div>
      <Recomputed worked={worked} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 xl:grid-cols-[repeat(2,minmax(0,1fr))]">
        <div>
          <WorkedTerms loan={loan} currency={currency} />
          <WorkedFacts loan={loan} />
        </div>
        <div>
          <WorkedPositions loan={loan} />
          <WorkedSchedule loan={loan} />
        </div>
      </div>
    </Page>
  )
}

/** Computes every figure here, and says whether all are as printed. */
function Recomputed({ worked: { loan } }: { readonly worked: Worked }) {
  const { say } = useText()
  const differing = useMemo(() => differingFigures(loan, computeWorkedLoan(loan, PRODUCTS)), [loan])
  const isSame = differing.length === 0
  return (
    <div className="mb-8 max-w-[44rem] border-s-4 border-rule ps-4">
      <p className="flex items-center gap-2 font-medium">
        <StampMark state={isSame ? 'verified' : 'break'} />
        {isSame
          ? say('portal.worked.recomputed', { count: figuresOf(loan).size })
          : say('portal.worked.differs', { count: differing.length, names: differing.join(', ') })}
      </p>
      <p className="label mt-1">{say('portal.worked.why')}</p>
    </div>
  )
}
