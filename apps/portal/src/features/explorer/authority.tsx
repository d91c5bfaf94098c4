/** Who may call a method, and with whose objects. */
import { ROLES } from '@chassis/client'
import { useText } from '../../text/text-context.tsx'
import type { MethodTable } from './queries.ts'

/** `anyone` has no role at all: a person's account, too. */
export const CALLERS = ['anyone', ...ROLES] as const
export type Caller = (typeof CALLERS)[number]

interface Props {
  readonly method: MethodTable
  readonly role: Caller
}

export function AuthorityMark({ method, role }: Props) {
  const { say } = useText()
  if (!method.allow.includes(role)) {
    return (
      <span className="text-quiet">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{say('portal.authority.none')}</span>
      </span>
    )
  }
  return <span className="font-medium whitespace-nowrap">{say(`portal.authority.${method.objects}`)}</span>
}
