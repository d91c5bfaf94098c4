/** Where an amount comes from: each step in words, with what it rests on below it, down to facts and rounding. */
import { describeDerivation } from '@chassis/messages/portal-desk'
import { useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { type DerivationJson, inputsOf } from './derivation-json.ts'
import { useLoanFormat } from './loan-format.ts'

/** Steps below one that are shown at once. */
const STEP = 30
/** Deeper than this a step is opened by the reader. */
const OPEN_DEPTH = 2

interface Props {
  readonly node: DerivationJson
  readonly currency: string
  readonly depth?: number
}

export function DerivationTree({ node, currency, depth = 0 }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const [isOpen, setOpen] = useState(depth < OPEN_DEPTH)
  const [count, setCount] = useState(STEP)
  const { result, sentence, rule } = describeDerivation(
    { rule: node.rule, version: node.version, inputs: inputsOf(node), result: BigInt(node.result) },
    {
      say,
      money: (minor) => format.money(minor, currency),
      exact: (numerator, denominator) => format.exact(numerator, denominator, currency),
      rate: format.rate,
      day: format.civil,
    },
  )
  const steps = node.children.filter((child) => !isEmptySum(child))
  const line = (
    <>
      <span className="font-medium whitespace-nowrap tabular-nums">{result}</span>{' '}
      <span className="text-quiet">{sentence}</span>{' '}
      <code translate="no" className="font-mono text-quiet text-sm">
        {rule}
      </code>
    </>
  )
  if (steps.length === 0) return <p className="py-1 ps-4">{line}</p>
  const more = steps.length - count
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer py-1">{line}</summary>
      {isOpen && (
        <ul className="ms-1.5 border-s border-rule ps-3">
          {steps.slice(0, count).map((child, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a derivation have an order and no names
            <li key={at}>
              <DerivationTree node={child} currency={currency} depth={depth + 1} />
            </li>
          ))}
          {more > 0 && (
            <li>
              <Button className="link py-1" onPress={() => setCount(count + STEP)}>
                {say('portal.loan.why.more', { count: Math.min(more, STEP) })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </details>
  )
}

/** Nothing of this kind was ever there. */
function isEmptySum({ rule, result, children }: DerivationJson): boolean {
  return rule === 'sum' && result === '0' && children.length === 0
}
