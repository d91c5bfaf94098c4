/** No published file is forgotten: each is read by a test of this package or listed as excluded, with its reason. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { unexercisedFiles } from '../../../tests/support/every-file-exercised.ts'
import { EXCLUDED_VECTORS, UNPUBLISHED_VECTORS } from '../../../tests/support/excluded-vectors.ts'
import { describeShared, sharedPath } from '../../../tests/support/shared.ts'

describeShared('coverage of the published vectors', ['vectors', 'protocols'], () => {
  it.each(['merkle-log', 'tlog', 'sparse-merkle', 'ics23', 'cometbft', 'light-client'])('%s', (set) => {
    const test = readFileSync(new URL(`./${set}.vectors.test.ts`, import.meta.url), 'utf8')
    const read = [...test.matchAll(/'([a-z0-9-]+\.json)'/g)].map((match) => match[1] as string)
    expect(read.length).toBeGreaterThan(0)
    expect(unexercisedFiles(['vectors', 'protocols', set], read)).toEqual([])
  })

  it.each(UNPUBLISHED_VECTORS)('has no $set, in whose place $instead is used', ({ set, instead }) => {
    expect(sharedPath('vectors', 'protocols', set)).toBeUndefined()
    expect(readFileSync(new URL(`../../../${instead}`, import.meta.url), 'utf8')).toContain(set)
  })

  it('excludes nothing that does not exist', () => {
    for (const { set } of EXCLUDED_VECTORS)
      expect(sharedPath('vectors', 'protocols', ...set.split('/')), set).toBeDefined()
  })
})
