/** Every field of what is signed: none is left out, whether this page has a word for it or not. */
import type { MessageKey } from '@chassis/messages'
import { useText } from '../text/text-context.tsx'
import { SignedValue } from './signed-value.tsx'

/** What is used of the ledger's own types. */
export interface TypeOfField {
  readonly name: string
  readonly form?: string | undefined
  /** Of a record. */
  readonly fields?: readonly { readonly name: string; readonly type: TypeOfField }[]
  /** Of a list. */
  readonly item?: TypeOfField
}

interface Props {
  readonly type: TypeOfField
  readonly value: Readonly<Record<string, unknown>>
  readonly currency: string | undefined
}

const UNTYPED: TypeOfField = { name: '' }

export function SignedFields({ type, value, currency }: Props) {
  const { say } = useText()
  const typeOf = (name: string) => type.fields?.find((field) => field.name === name)?.type ?? UNTYPED
  const stated = Object.entries(value).filter(([, one]) => one !== undefined)
  return (
    <dl className="divide-y divide-rule border-l border-rule ps-3">
      {stated.map(([name, one]) => {
        const key = `portal.sign.field.${name}` as MessageKey
        const word = say(key)
        return (
          <div key={name} className="py-1.5">
            <dt className="label">{word === key ? <code translate="no">{name}</code> : word}</dt>
            <dd className="min-w-0 break-words">
              <SignedValue name={name} type={typeOf(name)} value={one} currency={currency} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
