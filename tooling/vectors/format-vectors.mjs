/** The layout of our vector files: one case per line, so that a diff shows which case changed. */
export function formatVectors(vectors) {
  const entries = Object.entries(vectors).map(([name, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`
    return `  ${JSON.stringify(name)}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
  })
  return `{\n${entries.join(',\n')}\n}\n`
}
