/** What came of a slip: the verdict, the named checks, what is in it, what it does not prove. */
import { readSlip, type ShownSlip } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { CheckList, LimitList } from '../../ui/check-list.tsx'
import { GeneratedNote } from '../../ui/generated-note.tsx'
import { StampMark } from '../../ui/stamp-mark.tsx'
import { ShownFieldList } from './shown-fields.tsx'
import type { Verdict } from './use-verifier.ts'

export function VerdictSheet({ verdict }: { readonly verdict: Verdict }) {
  const { say } = useText()
  const format = useFormat()
  const { report, name, milliseconds } = verdict
  if (report === undefined) return <Head isTrue={false} title={say('portal.verdict.noSlip', { name })} />
  const failed = report.checks.filter(({ passed }) => !passed)
  const { anchor, content, ok } = report
  const shown = ok && content !== undefined ? readSlip(content) : undefined
  return (
    <article className="border border-ink bg-sheet">
      <Head isTrue={ok} title={say(ok ? 'portal.verdict.true' : 'portal.verdict.false', { name })}>
        {failed.map((check) => (
          <p key={check.name} className="mt-1 font-semibold text-break">
            {say('portal.verdict.failed', { check: say(`slip.check.${check.name}` as MessageKey) })}
          </p>
        ))}
        {ok && anchor !== undefined && (
          <p className="mt-1">
            {report.ledgerName} ·{' '}
            {say('portal.history.asOf', { height: format.whole(anchor.height), time: format.time(anchor.time) })}
          </p>
        )}
      </Head>
      {shown?.what === 'loan' && shown.fields.origin === 'generated' && <GeneratedNote />}
      <div className="grid gap-x-10 px-6 py-5 lg:grid-cols-2">
        <section>
          <h3 className="border-b border-rule pb-1 font-semibold">
            {say('portal.verdict.checks', { count: report.checks.length })}
          </h3>
          <CheckList checks={report.checks} />
          <p className="label mt-2">
            {say('portal.verdict.took', { milliseconds: Math.max(1, Math.round(milliseconds)) })}
          </p>
          <LimitList limits={report.doesNotProve} />
        </section>
        {shown !== undefined && <Content shown={shown} />}
      </div>
    </article>
  )
}

interface HeadProps {
  readonly isTrue: boolean
  readonly title: string
  readonly children?: React.ReactNode
}

function Head({ isTrue, title, children }: HeadProps) {
  return (
    <header className="flex items-start gap-5 border-b border-ink bg-sheet px-6 py-5">
      <StampMark state={isTrue ? 'verified' : 'break'} size={52} />
      <div className="min-w-0 flex-1">
        <h2 className="font-serif text-2xl leading-tight font-medium break-words">{title}</h2>
        {children}
      </div>
    </header>
  )
}

function Content({ shown }: { readonly shown: ShownSlip }) {
  const { say } = useText()
  const what = say(`portal.thing.${shown.what}` as MessageKey)
  return (
    <section className="max-lg:mt-8">
      <h3 className="border-b border-rule pb-1 font-semibold">
        {say(shown.isAbsence ? 'portal.verdict.absence' : 'portal.verdict.content', { what })}
      </h3>
      <p className="label py-2 font-mono break-all" translate="no">
        {shown.key}
      </p>
      <ShownFieldList shown={shown} />
      {Object.entries(shown.facts ?? []).map(([at, fact]) => (
        <details key={at} className="border-b border-rule py-2">
          <summary className="cursor-pointer">
            {say('portal.verdict.fact', { number: Number(at) + 1 })}{' '}
            <code className="font-mono text-sm" translate="no">
              {fact.kind}
            </code>
          </summary>
          <ShownFieldList shown={fact} />
        </details>
      ))}
    </section>
  )
}
