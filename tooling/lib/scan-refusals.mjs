/** Reads the numbered refusals out of the sources, with the comment that says what each one means. */
import { readFileSync } from 'node:fs'
import { isSource, isTestFile, listFiles } from './list-files.mjs'
import { ROOT } from './root.mjs'
import { lineIndex, parseSource, walk } from './syntax-tree.mjs'

/**
 * @typedef {{ name: string, number: number, meaning: string | undefined }} DeclaredRefusal
 * @typedef {{ file: string, entries: DeclaredRefusal[] }} Declaration
 */

/** @returns {Declaration[]} every `refusals(module, { NAME: n })` of the packages and apps */
export function scanRefusals(root = ROOT) {
  const files = listFiles(root, (path) => /^(packages|apps)\//.test(path) && isSource(path) && !isTestFile(path))
  return files.flatMap((file) => refusalsIn(file, readFileSync(`${root}/${file}`, 'utf8')))
}

/** The declarations of one source text. */
export function refusalsIn(file, text) {
  if (!text.includes('refusals(')) return []
  const lines = text.split('\n')
  const lineOf = lineIndex(text)
  const found = []
  walk(parseSource(file, text), (node) => {
    if (node.type !== 'CallExpression' || node.callee.name !== 'refusals') return
    const table = node.arguments[1]
    if (table?.type !== 'ObjectExpression') return
    const entries = table.properties
      .filter(({ type, value }) => type === 'Property' && value.type === 'Literal')
      .map(({ key, value, start }) => ({
        name: key.name ?? key.value,
        number: value.value,
        meaning: commentAt(lines, lineOf(start) - 1),
      }))
    found.push({ file, entries })
  })
  return found
}

/** The comment at the end of a line, or else the comment lines right above it. */
function commentAt(lines, index) {
  const trailing = /,?\s\/\/\s*(.+)$/.exec(lines[index])
  if (trailing) return trailing[1].trim()
  const above = []
  for (let at = index - 1; at >= 0; at--) {
    const match = /^\s*(?:\/\/|\/?\*+(?!\/))\s?(.*?)\s*(?:\*\/)?$/.exec(lines[at])
    if (!match) break
    above.unshift(match[1])
  }
  return above.join(' ').trim() || undefined
}

/** What the sources say a registered refusal means; undefined when no comment does. */
export function meaningOf(refusal, moduleRefusals, declarations) {
  const signature = (list) =>
    list
      .map(({ name, number }) => `${name}:${number}`)
      .sort()
      .join()
  const wanted = signature(moduleRefusals.map(({ name, code }) => ({ name, number: code % 1000 })))
  const declaration = declarations.find(({ entries }) => signature(entries) === wanted)
  return declaration?.entries.find(({ name }) => name === refusal.name)?.meaning
}
