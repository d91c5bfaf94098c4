/** Every field of what is signed, in words: none is left out, whether this page has a word for it or not. */
import { toHex } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useOrganisations } from '../ledger/use-organisations.ts'
import { useText } from '../text/text-context.tsx'
import { useFormat } from '../text/use-format.ts'
import { Identifier } from '../ui/identifier.tsx'
import { Moment } from '../ui/moment.tsx'

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

interface ValueProps {
  /** Name of the field. */
  readonly name: string
  readonly type: TypeOfField
  readonly value: unknown
  /** Of the loan that the call names, where this page knows it. */
  readonly currency: string | undefined
}

/** The one field that names a fact. */
const FACT = 'payment'
const IDENTIFIER = /^[a-z]+_[0-9a-f]{16,}$/

function SignedValue({ name, type, value, currency }: ValueProps) {
  const { say } = useText()
  const format = useFormat()
  const organisations = useOrganisations()
  if (typeof value === 'bigint') {
    if (/minor units/.test(type.name)) {
      if (currency !== undefined) return format.money(value, currency)
      return say('portal.sign.minor', { amount: format.whole(value) })
    }
    return /rate/.test(type.name) ? format.rate(value) : format.whole(value)
  }
  if (typeof value === 'number') {
    if (type.form === 'date') return format.civil(value)
    if (type.form === 'instant') return <Moment at={value} />
    if (name === FACT) return say('portal.sign.index', { number: value })
    return format.whole(value)
  }
  if (typeof value === 'boolean') return say(value ? 'portal.sign.yes' : 'portal.sign.no')
  if (value instanceof Uint8Array) return <Identifier id={toHex(value)} />
  if (typeof value === 'string') {
    const organisation = organisations.get(value)
    if (organisation !== undefined) return <span translate="no">{organisation.name}</span>
    if (IDENTIFIER.test(value)) return <Identifier id={value} whole />
    const key = `portal.sign.value.${value}` as MessageKey
    const word = type.name.includes(' | ') ? say(key) : key
    return word === key ? (
      <span translate="no" className="break-all">
        {value}
      </span>
    ) : (
      word
    )
  }
  if (Array.isArray(value)) {
    return (
      <ol className="space-y-2">
        {Object.entries(value).map(([at, one]) => (
          <li key={at}>
            <SignedValue name={name} type={type.item ?? type} value={one} currency={currency} />
          </li>
        ))}
      </ol>
    )
  }
  return <SignedFields type={type} value={value as Readonly<Record<string, unknown>>} currency={currency} />
}
