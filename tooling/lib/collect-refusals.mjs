/** Finds the tables of numbered refusals among what entry points export. */

/**
 * @typedef {{ readonly module: string, readonly name: string, readonly code: number }} Refusal
 * @param {readonly object[]} namespaces module namespaces; a list such as `allRefusals` counts like a table
 * @returns {Refusal[]} each refusal once, by number
 */
export function collectRefusals(namespaces) {
  const found = new Map()
  for (const namespace of namespaces) {
    for (const table of Object.values(namespace)) {
      if (typeof table !== 'object' || table === null) continue
      const entries = Object.values(table)
      if (entries.length === 0 || !entries.every(isRefusal)) continue
      for (const refusal of entries) found.set(`${refusal.module}.${refusal.name}`, refusal)
    }
  }
  return [...found.values()].sort((a, b) => a.code - b.code)
}

function isRefusal(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.module === 'string' &&
    typeof value.name === 'string' &&
    Number.isInteger(value.code)
  )
}
