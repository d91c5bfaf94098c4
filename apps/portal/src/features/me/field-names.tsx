/** Fields of a vault record in words; one that has none stands under its own name. */
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'

export function FieldNames({ fields }: { readonly fields: readonly string[] }) {
  const { locale } = useText()
  const name = useFieldName()
  return new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(fields.map(name))
}

export function useFieldName(): (field: string) => string {
  const { say } = useText()
  return (field) => {
    const key = `portal.me.field.${field}` as MessageKey
    const word = say(key)
    return word === key ? field : word
  }
}
