/** Parses TypeScript and JavaScript and walks the tree: what every source check stands on. */
import { parseAst } from 'rolldown/parseAst'

/**
 * @param {string} path decides the language by its ending
 * @param {string} text
 */
export function parseSource(path, text) {
  const lang = /\.tsx$/.test(path) ? 'tsx' : /\.(ts|mts)$/.test(path) ? 'ts' : 'js'
  return parseAst(text, { lang, astType: lang === 'js' ? 'js' : 'ts' }, path)
}

/**
 * Calls `enter(node, ancestors)` for every node, parents first; `ancestors` runs from the root to the parent.
 * @param {any} tree
 * @param {(node: any, ancestors: readonly any[]) => void} enter
 */
export function walk(tree, enter) {
  const ancestors = []
  const visit = (node) => {
    enter(node, ancestors)
    ancestors.push(node)
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) {
        for (const item of value) if (isNode(item)) visit(item)
      } else if (isNode(value)) {
        visit(value)
      }
    }
    ancestors.pop()
  }
  visit(tree)
}

function isNode(value) {
  return typeof value === 'object' && value !== null && typeof value.type === 'string'
}

/** A function from offset to line number (both zero-based offset, one-based line). */
export function lineIndex(text) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}

/** Every module this file names: static imports, re-exports, dynamic imports and import types. */
export function importsOf(path, text) {
  const tree = parseSource(path, text)
  const lineOf = lineIndex(text)
  const found = []
  walk(tree, (node) => {
    const source = importedSource(node)
    if (source === undefined) return
    const literal = source.type === 'Literal' && typeof source.value === 'string'
    found.push({ specifier: literal ? source.value : undefined, line: lineOf(node.start) })
  })
  return found
}

function importedSource(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source
    case 'ExportNamedDeclaration':
      return node.source ?? undefined
    case 'TSExternalModuleReference':
      return node.expression
    default:
      return undefined
  }
}
