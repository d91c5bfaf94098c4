/** Records as a viewer gets them: fields of a class that is not shown are left out, nothing is put in their place. */
import {
  type ChoiceType,
  choice,
  type Field,
  field,
  optional,
  PUBLIC,
  type RecordType,
  record,
} from '@chassis/protocol'
import type { Grade } from '../authorisation/access-table.ts'

type Loose = Record<string, unknown>

const records = new WeakMap<RecordType<never>, RecordType<Loose>>()
const choices = new WeakMap<ChoiceType<never>, ChoiceType<Loose & { readonly kind: string }>>()

/** The record as it is shown: PUBLIC fields as they are, all others optional. */
export function shownRecord<T>(type: RecordType<T>): RecordType<Loose> {
  const key = type as unknown as RecordType<never>
  let shown = records.get(key)
  if (shown === undefined) {
    const fields = type.fields.map((f): [string, Field<unknown, boolean>] => [
      f.name,
      f.dataClass === PUBLIC && !f.optional
        ? field(f.number, f.type, f.dataClass, f.meaning)
        : field(f.number, optional(f.type), f.dataClass, f.meaning),
    ])
    shown = record(type.name, Object.fromEntries(fields)) as unknown as RecordType<Loose>
    records.set(key, shown)
  }
  return shown
}

/** The choice as it is shown: every variant as its record is. */
export function shownChoice<T>(type: ChoiceType<T>): ChoiceType<Loose & { readonly kind: string }> {
  const key = type as unknown as ChoiceType<never>
  let shown = choices.get(key)
  if (shown === undefined) {
    const variants = type.variants.map((v): [string, [number, RecordType<Loose>]] => [
      v.kind,
      [v.number, shownRecord(v.record)],
    ])
    shown = choice(type.name, Object.fromEntries(variants)) as never
    choices.set(key, shown as never)
  }
  return shown as ChoiceType<Loose & { readonly kind: string }>
}

export interface Shown {
  readonly value: Loose
  /** Names of the fields that are there and not shown. */
  readonly hidden: readonly string[]
}

/** `grade` is PUBLIC or MEMBER: what is `none` is not asked for its fields. */
export function show<T>(type: RecordType<T>, value: T, grade: Exclude<Grade, 'none'>): Shown {
  const source = value as Loose
  const shown: Loose = {}
  const hidden: string[] = []
  for (const f of type.fields) {
    const item = source[f.name]
    if (item === undefined) continue
    if (grade === 'MEMBER' || f.dataClass === PUBLIC) shown[f.name] = item
    else hidden.push(f.name)
  }
  return { value: shown, hidden }
}

/** As {@link show}, of a choice: `kind` stays. */
export function showVariant<T extends { readonly kind: string }>(
  type: ChoiceType<T>,
  value: T,
  grade: Exclude<Grade, 'none'>,
): Loose & { readonly kind: string } {
  const { record: variant } = type.variantOf(value)
  return { kind: value.kind, ...show(variant, value as Loose, grade).value }
}
