/** Who may call a method, and with whose objects. */
import { useText } from '../../text/text-context.tsx'
import type { MethodTable } from './queries.ts'

export const ROLES = [
  'anyone',
  'operator',
  'lender',
  'servicer',
  'dealer',
  'insurer',
  'registry',
  'regulator',
  'auditor',
  'bank',
  'partner',
] as const
export type AuthorityRole = (typeof ROLES)[number]

interface Props {
  readonly method: MethodTable
  readonly role: AuthorityRole
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
