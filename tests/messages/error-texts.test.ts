/** The registry of errors and the catalogue of texts are equal, in both directions. */
import { readFileSync } from 'node:fs'
import { catalogue, LOCALES, refusalKey } from '@chassis/messages'
import { describe, expect, it } from 'vitest'
import { isSource, isTestFile, listFiles } from '../../tooling/lib/list-files.mjs'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { scanRefusals } from '../../tooling/lib/scan-refusals.mjs'
import { parseSource, walk } from '../../tooling/lib/syntax-tree.mjs'
import { registeredRefusals } from './registered-refusals.ts'

const keys = Object.keys(catalogue)
const textKeys = (prefixes: readonly string[]) => prefixes.flatMap((prefix) => [`${prefix}.title`, `${prefix}.action`])

describe('numbered refusals', () => {
  const registered = registeredRefusals()

  it('have a title and an action, and no text is without its refusal', () => {
    const wanted = textKeys(registered.map(refusalKey))
    const present = keys.filter((key) => key.startsWith('error.'))
    expect({
      refusalsWithoutText: wanted.filter((key) => !present.includes(key)),
      textsWithoutRefusal: present.filter((key) => !wanted.includes(key)),
    }).toEqual({ refusalsWithoutText: [], textsWithoutRefusal: [] })
  })

  it('have texts without arguments: one refusal is raised in many places', () => {
    const texts = Object.entries(catalogue).filter(([key]) => key.startsWith('error.'))
    const withArguments = texts.filter(([, text]) => LOCALES.some((locale) => /\{/.test(text[locale])))
    expect(withArguments.map(([key]) => key)).toEqual([])
  })

  it('have numbers of their own', () => {
    const codes = registered.map(({ code }) => code)
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  })

  it('are all registered: no source declares one that the ledger does not list', () => {
    const known = new Set(registered.map(({ name, code }) => `${name} ${code % 1000}`))
    const missing = scanRefusals().flatMap(({ file, entries }) =>
      entries.filter(({ name, number }) => !known.has(`${name} ${number}`)).map(({ name }) => `${name} of ${file}`),
    )
    expect(missing).toEqual([])
  })
})

describe('operational errors', () => {
  it('have a title and an action, and no text is without its error', () => {
    const wanted = textKeys(platformCodes().map((code) => `platform.${code}`))
    const present = keys.filter((key) => key.startsWith('platform.'))
    expect({
      errorsWithoutText: wanted.filter((key) => !present.includes(key)),
      textsWithoutError: present.filter((key) => !wanted.includes(key) && !isRaisedByName(key)),
    }).toEqual({ errorsWithoutText: [], textsWithoutError: [] })
  })
})

let sourceText: string | undefined

/** Codes that a table or a helper passes on: their name stands in a source, quoted or as a property. */
function isRaisedByName(key: string): boolean {
  sourceText ??= listFiles(
    undefined,
    (path) => /^(packages|apps)\/(?!messages\/)[^/]+\/src\//.test(path) && isSource(path),
  )
    .filter((file) => !isTestFile(file))
    .map((file) => readFileSync(fromRoot(file), 'utf8'))
    .join('\n')
  const name = key.split('.')[1] as string
  return new RegExp(`'${name}'|\\b${name}:`).test(sourceText)
}

/** Every `code: 'NAME'` that a source gives to a PlatformError, directly or through a helper named after it. */
function platformCodes(): string[] {
  const codes = new Set<string>()
  const sources = listFiles(undefined, (path) => /^(packages|apps)\/[^/]+\/src\//.test(path) && isSource(path))
  for (const file of sources) {
    const text = readFileSync(fromRoot(file), 'utf8')
    if (isTestFile(file) || !/PlatformError/i.test(text)) continue
    walk(parseSource(file, text), (node, ancestors) => {
      const isCode = node.type === 'Property' && node.key.name === 'code' && typeof node.value.value === 'string'
      if (isCode && ancestors.some(raisesPlatformError)) codes.add(node.value.value)
    })
  }
  return [...codes].sort()
}

function raisesPlatformError(node: { type: string; callee?: { name?: string } }): boolean {
  return /^(New|Call)Expression$/.test(node.type) && /platformError$/i.test(node.callee?.name ?? '')
}
