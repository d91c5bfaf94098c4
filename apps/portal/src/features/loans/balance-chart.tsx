/** The principal over time as a picture: it stays as it is until something moves it, so it goes in steps. */
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { BalancePoint } from './balance-points.ts'

const HEIGHT = 240
const INK = { fill: 'var(--quiet)', fontSize: 12 }

interface Props {
  readonly points: readonly BalancePoint[]
  readonly currency: string
}

export function BalanceChart({ points, currency }: Props) {
  const format = useLoanFormat()
  // Only the picture is made of floating-point numbers; what is written is exact.
  const data = points.map(({ day, principal }) => ({ day, principal: Number(principal) }))
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 320, height: HEIGHT }}>
      <LineChart data={data} margin={{ top: 8, right: 16, bottom: 4, left: 8 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--rule)" vertical={false} />
        <XAxis
          dataKey="day"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickFormatter={(day: number) => format.civil(Math.round(day))}
          tick={INK}
          stroke="var(--edge)"
          tickCount={4}
          minTickGap={24}
        />
        <YAxis
          width={104}
          tickFormatter={(minor: number) => format.money(BigInt(Math.round(minor)), currency)}
          tick={INK}
          stroke="var(--edge)"
          tickCount={4}
        />
        <Line
          dataKey="principal"
          type="stepAfter"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={data.length <= 40 ? { r: 3, fill: 'var(--accent)' } : false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
