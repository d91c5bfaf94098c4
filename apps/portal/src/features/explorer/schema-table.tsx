/** The fields of a record: name, form, confidentiality, meaning. */
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { Column, Table } from '../../ui/table.tsx'
import type { Schema } from './queries.ts'

const DEPTH_MAX = 4

interface Row {
  readonly path: string
  readonly schema: Schema
  readonly isOptional: boolean
}

export function SchemaTable({ schema }: { readonly schema: Schema }) {
  const { say } = useText()
  const rows = rowsOf(schema, '', 0)
  if (rows.length === 0) return <p className="label py-2">{say('portal.schema.none')}</p>
  return (
    <Table
      label={schema.title ?? say('portal.schema.fields')}
      head={[
        say('portal.schema.field'),
        say('portal.schema.form'),
        say('portal.schema.class'),
        say('portal.schema.meaning'),
      ]}
    >
      {rows.map(({ path, schema: { description, 'x-data-class': dataClass = '', ...form }, isOptional }) => (
        <tr key={path}>
          <Column isHead>
            <code className="font-mono text-sm">{path}</code>
            {isOptional && <span className="label"> {say('portal.schema.optional')}</span>}
          </Column>
          <Column>
            <code className="font-mono text-xs text-quiet">{formOf(form)}</code>
          </Column>
          <Column>
            <span className="label whitespace-nowrap">
              {dataClass === '' ? '' : say(`portal.class.${dataClass}` as MessageKey)}
            </span>
          </Column>
          <Column>
            <span lang="en">{description}</span>
          </Column>
        </tr>
      ))}
    </Table>
  )
}

function rowsOf(schema: Schema, prefix: string, depth: number): readonly Row[] {
  if (depth > DEPTH_MAX) return []
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const isList = field.type === 'array'
    const inner = isList ? (field.items ?? {}) : field
    return [
      { path: isList ? `${path}[]` : path, schema: field, isOptional: !required.includes(name) },
      ...rowsOf(inner, `${path}${isList ? '[]' : ''}.`, depth + 1),
    ]
  })
}

function formOf({ type, format, enum: values, title }: Schema): string {
  if (values !== undefined) return values.join(' | ')
  return format ?? title ?? type ?? ''
}
