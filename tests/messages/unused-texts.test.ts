/** A text that no source asks for is dead weight in three languages. */
import { readFileSync } from 'node:fs'
import { catalogue } from '@chassis/messages'
import { expect, it } from 'vitest'
import { isSource, isTestFile, listFiles } from '../../tooling/lib/list-files.mjs'
import { fromRoot } from '../../tooling/lib/root.mjs'

it('every text is used by a source', () => {
  const sources = listFiles(undefined, (path) => {
    const isCatalogue = path.startsWith('packages/messages/src/catalogue')
    return /^(packages|apps|data)\//.test(path) && isSource(path) && !isTestFile(path) && !isCatalogue
  })
  const text = sources.map((path) => readFileSync(fromRoot(path), 'utf8')).join('\n')
  const literals = new Set([...text.matchAll(/['"`]([a-z]+(?:\.[A-Za-z0-9_-]+)+)['"`]/g)].map(([, key]) => key))
  // A key built from a fixed beginning, such as `cli.verdict.${verdict}`, uses every key that begins so.
  const beginnings = [...text.matchAll(/`([a-z]+\.(?:[A-Za-z0-9_-]+\.)*)\$\{/g)].map(([, beginning]) => beginning ?? '')
  // Error texts are looked up by module and name; error-texts.test.ts compares them with the registry.
  const isError = (key: string) => /^(error|platform)\./.test(key)
  const unused = Object.keys(catalogue).filter(
    (key) => !isError(key) && !literals.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)),
  )
  expect(unused).toEqual([])
})
