/** The readable reference, from the same table as the OpenAPI document. */
import { createFormatter, type Formatter, type Locale } from '@chassis/messages'
import type { JsonObject, JsonValue, RecordType, Type } from '@chassis/protocol'
import { ACCESS, type AccessRow } from '../authorisation/access-table.ts'
import { escapeHtml as esc, htmlPage } from './html.ts'
import type { Route } from './route.ts'

export function docsPage(routes: readonly Route[], locale: Locale): string {
  const format = createFormatter(locale)
  const tags = [...new Set(routes.map(({ tag }) => tag))]
  const body = [
    `<h1>${esc(format('api.docs.title'))}</h1>`,
    `<p>${esc(format('api.docs.intro'))} <a href="/v1/openapi.json">openapi.json</a></p>`,
    `<nav aria-label="${esc(format('api.docs.operations'))}"><ul>`,
    ...routes.map(({ operation }) => `<li><a href="#${operation}">${operation}</a></li>`),
    `<li><a href="#access">${esc(format('api.docs.access'))}</a></li></ul></nav>`,
    ...tags.map(
      (tag) =>
        `<h2 lang="en">${esc(tag)}</h2>${routes
          .filter((route) => route.tag === tag)
          .map((route) => operationSection(route, format))
          .join('\n')}`,
    ),
    accessSection(format),
  ]
  return htmlPage(locale, format('api.docs.title'), `<main>${body.join('\n')}</main>`)
}

function operationSection(route: Route, format: Formatter): string {
  const { operation, method, path, says, open, cost, kind, body, answer } = route
  const token = format(open ? 'api.docs.open' : 'api.docs.token')
  return `<section id="${operation}">
<h3><span class="method">${method}</span><code>${esc(path.replace('*}', '}'))}</code></h3>
<p lang="en">${esc(says)}</p>
<p>${esc(token)} · ${esc(format('api.docs.cost', { cost }))} · <a href="#access">${esc(kind)}</a></p>
${fieldTable(format('api.docs.parameters'), [route.params, route.query], format)}
${body === undefined ? '' : schemaBlock(format('api.docs.body'), body.type)}
${answerBlock(answer, format)}
</section>`
}

function answerBlock(answer: Route['answer'], format: Formatter): string {
  const title = format('api.docs.answer')
  return 'media' in answer ? `<p>${esc(title)}: <code>${esc(answer.media)}</code></p>` : schemaBlock(title, answer.type)
}

function fieldTable(title: string, records: readonly RecordType<unknown>[], format: Formatter): string {
  const fields = records.flatMap((record) => record.fields)
  if (fields.length === 0) return ''
  const rows = fields.map(
    ({ name, type, optional, meaning }) =>
      `<tr><td><code>${esc(name)}</code></td><td lang="en">${esc(type.name)}</td>` +
      `<td>${optional ? '' : esc(format('api.docs.required'))}</td><td lang="en">${esc(meaning)}</td></tr>`,
  )
  return `<table><caption>${esc(title)}</caption><tbody>${rows.join('')}</tbody></table>`
}

function schemaBlock(title: string, type: Type<unknown>): string {
  const outline = outlineOf(type.jsonSchema(), 0)
  return `<details><summary>${esc(title)}</summary><pre lang="en">${esc(outline)}</pre></details>`
}

const DEPTH_MAX = 6

/** A schema as an indented outline: shorter than JSON Schema, and enough to write a request by. */
function outlineOf(schema: JsonValue, depth: number): string {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return JSON.stringify(schema)
  const { type, properties, required, items, oneOf, anyOf, enum: words, pattern, format } = schema as JsonObject
  const indent = '  '.repeat(depth + 1)
  if (depth >= DEPTH_MAX) return '…'
  if (properties !== undefined) {
    const needed = (required ?? []) as readonly string[]
    const lines = Object.entries(properties as JsonObject).map(
      ([name, value]) => `${indent}${name}${needed.includes(name) ? '' : '?'}: ${outlineOf(value, depth + 1)}`,
    )
    return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
  }
  const variants = (oneOf ?? anyOf) as readonly JsonValue[] | undefined
  if (variants !== undefined) {
    const shown = variants.slice(0, 12).map((variant) => outlineOf(variant, depth + 1))
    return [...shown, ...(variants.length > 12 ? [`… ${variants.length}`] : [])].join(' | ')
  }
  if (type === 'array') return `[${outlineOf(items ?? {}, depth)}]`
  if (words !== undefined) return (words as readonly string[]).map((word) => JSON.stringify(word)).join(' | ')
  if ('const' in (schema as JsonObject)) return JSON.stringify((schema as JsonObject).const)
  return String(format ?? pattern ?? type ?? 'any')
}

function accessSection(format: Formatter): string {
  const rows = Object.entries(ACCESS) as [string, AccessRow][]
  const lines = rows.map(([kind, { anonymous, account, roles, owners }]) => {
    const added = Object.entries(roles).map(([role, grant]) => `${role}: ${grant.own}/${grant.other}`)
    const cells = [kind, anonymous, `${account.own}/${account.other}`, added.join(', '), owners]
    return `<tr>${cells.map((cell) => `<td>${esc(cell)}</td>`).join('')}</tr>`
  })
  const title = esc(format('api.docs.access'))
  const heads = ['object', 'without token', 'account, own/other', 'roles, own/other', 'owners']
  const head = heads.map((name) => `<th>${name}</th>`).join('')
  return `<section id="access"><h2>${title}</h2><p>${esc(format('api.docs.access.intro'))}</p>
<table lang="en"><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></section>`
}
