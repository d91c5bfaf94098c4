/** Writes docs/spec/contracts.json: maps, chronicles, methods and events of every contract, with all their types. */

const FILE = 'docs/spec/contracts.json'
const TWO_63 = 2n ** 63n

/** Integers that stand in JSON as decimal texts: least and greatest. */
const DECIMALS = {
  u64: [0n, 2n ** 64n - 1n],
  'minor units': [-TWO_63, TWO_63 - 1n],
  'rate in 10⁻⁹': [-TWO_63, TWO_63 - 1n],
  integer: [-(2n ** 64n), 2n ** 64n],
  'positive minor units': [1n, TWO_63 - 1n],
}
const PLAIN = { boolean: 'boolean', instant: 'instant', 'civil date': 'date', 'civil month': 'month' }

/**
 * @param {{ protocolVersion: number, contracts: readonly any[], currencyCodes: readonly string[] }} ledger
 * @returns {[string, string]} repository path and text
 */
export function generateContractSchemas({ protocolVersion, contracts, currencyCodes }) {
  const found = { records: new Map(), choices: new Map(), currencyCodes }
  const described = contracts.map((one) => contract(one, found))
  const lines = [
    '{',
    '"about": "docs/spec/contracts.md; written by `npm run generate` from the contracts themselves",',
    `"protocolVersion": ${protocolVersion},`,
    `"contracts": [\n${described.map(block).join(',\n')}\n],`,
    `"choices": ${named(found.choices)},`,
    `"records": ${named(found.records)}`,
    '}',
  ]
  return [FILE, `${lines.join('\n')}\n`]
}

function contract({ number, name, state, methods, events }, found) {
  return {
    number,
    name,
    maps: entries(state).map(([map, definition]) => stored(map, definition, found)),
    methods: entries(methods).map(([method, { number: n, args }]) => ({
      number: n,
      name: method,
      arguments: typeOf(args, found).of,
    })),
    events: entries(events).map(([event, { number: n, record }]) => ({
      number: n,
      name: event,
      body: typeOf(record, found).of,
    })),
  }
}

function stored(name, { number, shape, version, key, value, fact }, found) {
  return {
    number,
    name,
    shape,
    schemaVersion: version,
    key: key.parts,
    value: typeOf(value, found).of,
    ...(shape === 'chronicle' && { fact: typeOf(fact, found).of }),
  }
}

/** In the order of their numbers. */
function entries(table) {
  return Object.entries(table).sort(([, a], [, b]) => a.number - b.number)
}

/** What a reader must know of a type; see docs/spec/contracts.md. Throws for one that it has no words for. */
export function typeOf(type, found) {
  if (type.isRecord) return referTo('record', type, found.records, () => type.fields.map((f) => field(f, found)))
  if (type.isChoice) {
    const variant = ({ number, kind, record }) => ({ number, kind, record: typeOf(record, found).of })
    return referTo('choice', type, found.choices, () => type.variants.map(variant))
  }
  if (type.item) {
    const { minItems, maxItems } = type.jsonSchema()
    return { type: 'list', min: minItems, max: maxItems, item: typeOf(type.item, found) }
  }
  return scalar(type, found)
}

function field({ number, name, type, optional, dataClass, meaning }, found) {
  return { number, name, class: dataClass, ...(optional && { optional }), ...typeOf(type, found), meaning }
}

/** Two types may not share a name: the name is how this file refers to them. */
function referTo(type, declared, known, describe) {
  const { name } = declared
  const before = known.get(name)
  if (before === undefined) known.set(name, { declared, described: describe() })
  else if (before.declared !== declared) throw new Error(`two types are called ${name}`)
  return { type, of: name }
}

function scalar(type, { currencyCodes }) {
  const { name, form, words, prefix, length } = type
  if (PLAIN[name] !== undefined) return { type: PLAIN[name] }
  if (words !== undefined) return { type: 'word', words }
  if (prefix !== undefined) return { type: 'identifier', prefix, bytes: length }
  if (name === 'ISO 4217 code') return { type: 'text', words: [...currencyCodes].sort() }
  if (name === 'minor units other than 0') return { ...decimal(DECIMALS['minor units']), except: '0' }
  if (DECIMALS[name] !== undefined) return decimal(DECIMALS[name])
  const schema = type.jsonSchema()
  if (form === 'integer') return { type: 'integer', min: schema.minimum, max: schema.maximum }
  const bounds = /: (-?\d+) to (-?\d+)$/.exec(schema.description ?? '')
  if (form === 'decimal' && bounds) return decimal([BigInt(bounds[1]), BigInt(bounds[2])])
  const sized = /^(?:(\d+)…)?(\d+) bytes$/.exec(name)
  if (form === 'hex' && sized) return { type: 'bytes', min: Number(sized[1] ?? sized[2]), max: Number(sized[2]) }
  const written = /^text of (\d+)…(\d+) bytes$/.exec(name)
  if (form === 'text' && written) return { type: 'text', min: Number(written[1]), max: Number(written[2]) }
  if (form === 'text' && schema.pattern !== undefined) {
    return { type: 'text', min: schema.minLength, max: schema.maxLength, pattern: schema.pattern }
  }
  throw new Error(`docs/spec/contracts.md has no words for the type ${name}`)
}

function decimal([min, max]) {
  return { type: 'decimal', min: min.toString(), max: max.toString() }
}

/** One map, method, event, field or variant a line, so that a change shows as what it is. */
function block({ number, name, ...lists }) {
  const parts = Object.entries(lists).map(([list, items]) => `"${list}": ${lined(items)}`)
  return `{"number": ${number}, "name": "${name}",\n${parts.join(',\n')}}`
}

function named(table) {
  const sorted = [...table].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{\n${sorted.map(([name, { described }]) => `"${name}": ${lined(described)}`).join(',\n')}\n}`
}

function lined(items) {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
}
