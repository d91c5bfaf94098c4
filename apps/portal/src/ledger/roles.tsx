/** Roles of an organisation, in words. */
import type { MessageKey } from '@chassis/messages'
import { useText } from '../text/text-context.tsx'

export function Roles({ roles }: { readonly roles: readonly string[] }) {
  const { say, locale } = useText()
  const names = roles.map((role) => say(`portal.role.${role}` as MessageKey))
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(names)
}
