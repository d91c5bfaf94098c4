/** Who has read the person's data: every release left a receipt on the ledger before anything was handed out. */
import { useLedger } from '../../ledger/ledger-context.tsx'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { FieldNames } from './field-names.tsx'
import { Steps } from './steps.tsx'
import type { AboutSubject } from './subject-types.ts'

export function ReadList({ facts, proof }: Pick<AboutSubject, 'facts' | 'proof'>) {
  const { say } = useText()
  const format = useFormat()
  const { person } = useLedger()
  const reads = facts.flatMap(({ index, fact }) => (fact.kind === 'read' ? [{ index, fact }] : [])).reverse()
  return (
    <Section title={say('portal.me.reads')}>
      <p className="py-3">{say('portal.me.reads.lead')}</p>
      {reads.length === 0 && <Empty>{say('portal.me.reads.none')}</Empty>}
      <Steps items={reads} keyOf={({ index }) => index}>
        {({ fact: { at = 0, grantee, purpose, fields = [], basis } }) => (
          <div className="flex items-start justify-between gap-4">
            <div className="min-w-0 flex-1">
              <p>
                {grantee === person?.account
                  ? say('portal.me.you')
                  : grantee !== undefined && <OrganisationName id={grantee} />}
              </p>
              <p>
                <FieldNames fields={fields} /> · {purpose !== undefined && say(`portal.sign.value.${purpose}`)}
              </p>
              <p className="label">
                <Moment at={at} /> · {basis !== undefined && say(`portal.me.basis.${basis.kind}`)}
              </p>
            </div>
            <div className="shrink-0">
              <Stamp state="verified" proof={proof} about={say('portal.me.read', { time: format.time(at) })} />
            </div>
          </div>
        )}
      </Steps>
    </Section>
  )
}
