/** What erasing takes away and what stays, and who carries it out. */
import type { AccountId } from '@chassis/client'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Section } from '../../ui/page.tsx'

interface Props {
  readonly erasedAt: number | undefined
  readonly keeper: AccountId | undefined
}

export function Erasure({ erasedAt, keeper }: Props) {
  const { say } = useText()
  const format = useFormat()
  return (
    <Section title={say('portal.me.erasure')}>
      <div className="space-y-3 py-3">
        {erasedAt !== undefined && <p role="status">{say('portal.me.erased', { time: format.time(erasedAt) })}</p>}
        <p>{say('portal.me.erasure.goes')}</p>
        <p>{say('portal.me.erasure.stays')}</p>
        {erasedAt === undefined && keeper !== undefined && (
          <p>
            {say('portal.me.erasure.ask')} <OrganisationName id={keeper} />
          </p>
        )}
      </div>
    </Section>
  )
}
