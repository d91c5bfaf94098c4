/** What a check hands back, and how a person reads it. */

/**
 * @typedef {{ file: string, line?: number, rule: string, message: string }} Finding
 */

/** One line per finding, grouped by file. */
export function formatFindings(findings) {
  const byFile = new Map()
  for (const finding of findings) {
    const group = byFile.get(finding.file) ?? []
    group.push(finding)
    byFile.set(finding.file, group)
  }
  const lines = []
  for (const [file, group] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(file)
    for (const { line, rule, message } of group.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
      lines.push(`  ${line === undefined ? '' : `${line}: `}${message} [${rule}]`)
    }
  }
  return lines.join('\n')
}
