/** Where a loan stands, and how each figure is known: recomputed, resting on an attestation, claimed, or unknown. */

import type { Standing } from '../../loan/figure-why.tsx'
import { isoOf } from '../../loan/iso-of.ts'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { LoanInFull } from '../../loan/loan-types.ts'
import { PaidFigure, StandingFigure } from '../../loan/standing-figure.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { RestsOn } from './rests-on.tsx'

interface Props {
  readonly loan: LoanInFull
  readonly standing: Standing
  readonly interestFrom: number | undefined
  /** Supposes since when interest runs; undefined: no longer. */
  suppose(from: number | undefined): void
}

export function LoanPosition({ loan, standing, interestFrom, suppose }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const { proof } = loan
  const { currency, figures, asOf } = standing
  const money = (minor: bigint) => format.money(minor, currency)
  const isSilent = figures.some(({ because }) => because === 'interestStartNotStated')
  return (
    <Section
      title={say('portal.loan.position')}
      beside={<span className="label">{say('portal.loan.asOf', { day: format.civil(asOf) })}</span>}
    >
      <dl
        className="grid gap-px border border-rule bg-rule sm:grid-cols-2 lg:grid-cols-3
          [&>:last-child]:sm:col-span-2 [&>:last-child]:lg:col-span-1"
      >
        {figures.map((figure) => (
          <StandingFigure key={figure.name} loan={loan} figure={figure} interestFrom={interestFrom} />
        ))}
        <PaidFigure loan={loan} />
      </dl>
      <RestsOn standing={standing} />
      {(isSilent || interestFrom !== undefined) && (
        <Supposition asOf={asOf} interestFrom={interestFrom} suppose={suppose} />
      )}
      {standing.claimedPrincipal !== undefined && (
        <p className="mt-3 flex max-w-[44rem] flex-wrap items-center gap-2">
          {say('standing.claimedPrincipal', { amount: money(standing.claimedPrincipal) })}
          <Stamp
            state="break"
            proof={proof}
            about={say('portal.loan.claim')}
            why={<p>{say('portal.loan.claimed.why')}</p>}
            opens="why"
          />
        </p>
      )}
      {standing.openBreaks > 0 && (
        <p className="mt-2">{say('portal.loan.breaks.open', { count: standing.openBreaks })}</p>
      )}
    </Section>
  )
}

interface SuppositionProps extends Pick<Props, 'interestFrom' | 'suppose'> {
  readonly asOf: number
}

function Supposition({ asOf, interestFrom, suppose }: SuppositionProps) {
  const { say } = useText()
  return (
    <div className="mt-3 max-w-[44rem] border-l-4 border-inferred bg-sheet px-4 py-3">
      <p>{say('portal.loan.silent')}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1">
          <span className="label">{say('portal.loan.suppose')}</span>
          <input
            type="date"
            className="field"
            max={isoOf(asOf)}
            value={interestFrom === undefined ? '' : isoOf(interestFrom)}
            onChange={({ target }) => suppose(daysOf(target.valueAsNumber))}
          />
        </label>
        {interestFrom !== undefined && (
          <Button className="button" onPress={() => suppose(undefined)}>
            {say('portal.loan.suppose.end')}
          </Button>
        )}
      </div>
    </div>
  )
}

const DAY_MS = 86_400_000

/** Of a date field: milliseconds, or not a number while it is not filled in. */
function daysOf(ms: number): number | undefined {
  return Number.isNaN(ms) ? undefined : Math.round(ms / DAY_MS)
}
