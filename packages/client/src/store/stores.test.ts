/** The stores, one suite for all, and what only a folder can do. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type ClientStore, memoryStore, webStore } from './client-store.ts'
import { fileStore } from './file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'chassis-client-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As browsers have it. */
function webStorage() {
  const values = new Map<string, string>([['somebody-else', 'x']])
  return {
    get length() {
      return values.size
    },
    key: (index: number) => [...values.keys()][index] ?? null,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  }
}

const STORES: readonly (readonly [string, () => Promise<ClientStore>])[] = [
  ['in memory', async () => memoryStore()],
  ['in a browser', async () => webStore(webStorage())],
  ['in a folder', () => fileStore(join(folder, 'suite'))],
]

describe.each(STORES)('a store %s', (_, open) => {
  it('keeps, replaces, lists and forgets', async () => {
    const store = await open()
    expect(await store.get('a')).toBeUndefined()
    await store.set('submission.order:2', 'two')
    await store.set('submission.order-1', 'one')
    await store.set('cursor.x', '7')
    await store.set('cursor.x', '8')
    expect(await store.get('cursor.x')).toBe('8')
    expect(await store.names('submission.')).toEqual(['submission.order-1', 'submission.order:2'])
    await store.delete('submission.order:2')
    await store.delete('submission.order:2')
    expect(await store.names('')).toEqual(['cursor.x', 'submission.order-1'])
  })
})

describe('a folder', () => {
  it('is there for the next process, and its owner’s alone', async () => {
    const place = join(folder, 'again')
    await (await fileStore(place)).set('cursor.x', '1')
    expect(await (await fileStore(place)).get('cursor.x')).toBe('1')
    expect(statSync(place).mode & 0o777).toBe(0o700)
    expect(statSync(join(place, 'cursor.x.json')).mode & 0o777).toBe(0o600)
  })

  it('does not take what a crash left half written for a value', async () => {
    const place = join(folder, 'crash')
    const store = await fileStore(place)
    writeFileSync(join(place, 'cursor.x.json.new'), '12')
    expect(await store.get('cursor.x')).toBeUndefined()
    expect(await store.names('')).toEqual([])
  })

  it('has no names that lead out of it', async () => {
    const store = await fileStore(join(folder, 'names'))
    for (const name of ['../x', 'a/b', '', 'a'.repeat(201)]) await expect(store.get(name)).rejects.toThrow()
  })
})
