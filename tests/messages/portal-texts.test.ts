/** The portal says nothing that is not in the catalogue, and no area of it reaches into another. */
import { readFileSync } from 'node:fs'
import { portalTexts } from '@chassis/messages/portal'
import { portalDeskTexts } from '@chassis/messages/portal-desk'
import { portalLoansTexts } from '@chassis/messages/portal-loans'
import { portalMeTexts } from '@chassis/messages/portal-me'
import { portalSigningTexts } from '@chassis/messages/portal-signing'
import { portalWorkedTexts } from '@chassis/messages/portal-worked'
import { describe, expect, it } from 'vitest'
import { isTestFile, listFiles } from '../../tooling/lib/list-files.mjs'
import { fromRoot } from '../../tooling/lib/root.mjs'
import { importsOf, lineIndex, parseSource, walk } from '../../tooling/lib/syntax-tree.mjs'

const files = listFiles(undefined, (path) => /^apps\/portal\/src\/.*\.tsx?$/.test(path)).filter((f) => !isTestFile(f))

/** Attributes whose value a person reads or hears. */
const SAID = new Set([
  'aria-label',
  'aria-description',
  'placeholder',
  'title',
  'alt',
  'label',
  'name',
  'about',
  'kind',
])
/** The product's name, and names that are the same in every language. */
const NAMES = new Set(['Chassis', 'CHASSIS', 'JSON', 'check'])

/** Words between tags, and in attributes that are read out. */
function hardCoded(file: string, text: string): string[] {
  const found: string[] = []
  const lineOf = lineIndex(text)
  const report = (at: number, words: string) => {
    if (/\p{L}{2,}/u.test(words) && !NAMES.has(words.trim())) found.push(`${file}:${lineOf(at)}: ${words.trim()}`)
  }
  walk(parseSource(file, text), (node, ancestors) => {
    if (node.type === 'JSXText') report(node.start, node.value)
    if (node.type !== 'Literal' || typeof node.value !== 'string') return
    const parent = ancestors.at(-1)
    if (parent.type === 'JSXAttribute' && SAID.has(parent.name.name)) report(node.start, node.value)
    const inBraces = parent.type === 'JSXExpressionContainer' && ancestors.at(-2)?.type === 'JSXElement'
    if (inBraces) report(node.start, node.value)
  })
  return found
}

describe('the portal', () => {
  it('has no text of its own', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap((file) => hardCoded(file, readFileSync(fromRoot(file), 'utf8')))).toEqual([])
  })

  it('would be found out', () => {
    expect(hardCoded('a.tsx', 'const a = <p>Hello there</p>')).toEqual(['a.tsx:1: Hello there'])
    expect(hardCoded('a.tsx', `const a = <p title="你好">{'ここ'}</p>`)).toHaveLength(2)
    expect(hardCoded('a.tsx', `const a = <p className="flex gap">{say('portal.live')}</p>`)).toEqual([])
  })

  it('has every text that it names', () => {
    const named = files.flatMap((file) =>
      [...readFileSync(fromRoot(file), 'utf8').matchAll(/['`](portal(?:\.[A-Za-z0-9-]+)+)['`]/g)].map(
        ([, key]) => key ?? '',
      ),
    )
    expect(named.length).toBeGreaterThan(100)
    const areas = { ...portalDeskTexts, ...portalMeTexts, ...portalSigningTexts, ...portalWorkedTexts }
    const texts = { ...portalTexts, ...portalLoansTexts, ...areas }
    expect([...new Set(named)].filter((key) => !Object.hasOwn(texts, key))).toEqual([])
  })

  it('keeps its areas apart', () => {
    const area = (path: string) => /\/features\/([^/]+)\//.exec(path)?.[1]
    const crossing = files.flatMap((file) =>
      importsOf(file, readFileSync(fromRoot(file), 'utf8'))
        .map(({ specifier = '' }) => new URL(specifier, `file:///${file}`).pathname)
        .filter((target) => {
          const [from, to] = [area(file), area(target)]
          const isFrameImport = from === undefined && to !== undefined && !/app\/(router|verify-file)\.tsx$/.test(file)
          return isFrameImport || (from !== undefined && to !== undefined && from !== to)
        })
        .map((target) => `${file} -> ${target}`),
    )
    expect(crossing).toEqual([])
  })
})
