/** The first five minutes: `chassis start` with the generated book, beside which others read, and again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerFolder } from '@chassis/engine'
import { describe, expect, it, vi } from 'vitest'
import { chassis, chassisJson, scratchFolder, startChassis } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 600_000 })
const dir = join(folder, 'ledger')

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly height: number
}

describe('chassis start', () => {
  it('boards the generated book while others read, and lets nobody else write', async () => {
    const writer = startChassis(['start', '--dir', dir, '--once'])
    let ended = false
    void writer.done.then(() => {
      ended = true
    })
    let page: Page | undefined
    while (page === undefined && !ended) {
      await new Promise((resolve) => setTimeout(resolve, 500))
      const ran = await chassis(['loan', 'list', '--limit', '1', '--json', '--dir', dir])
      // Before the founding there is nothing; after it, whatever is durable.
      if (ran.code === 0 && JSON.parse(ran.stdout).items.length > 0) page = JSON.parse(ran.stdout) as Page
      else expect([0, 3]).toContain(ran.code)
    }
    expect(ended, 'the book was boarded before anybody could read beside it').toBe(false)
    const loan = page?.items[0]?.id as string
    const slip = join(folder, 'beside.slip')
    const trust = join(folder, 'trust.json')
    const [second, fresh, issued, exported] = await Promise.all([
      chassis(['tape', 'board', join(folder, 'none.csv'), '--dir', dir]),
      chassis(['start', '--fresh', '--dir', dir, '--once']),
      chassis(['slip', 'get', loan, '-o', slip, '--dir', dir]),
      chassis(['trust', 'export', '-o', trust, '--dir', dir]),
    ])
    expect(second.code).toBe(2)
    if (!ended) {
      expect(fresh.code).toBe(3)
      expect(fresh.stderr).toContain('LEDGER_LOCKED')
      expect(fresh.stderr).toContain(String(writer.pid))
    }
    expect(issued).toMatchObject({ code: 0 })
    expect(exported).toMatchObject({ code: 0 })
    expect(issued.stderr).toContain('GENERATED')
    const verified = await chassis(['slip', 'verify', slip, '--trust', trust])
    expect(verified).toMatchObject({ code: 0 })
    expect(verified.stdout).toContain('GENERATED: demonstration data')
    // Neither closed fields nor left out facts hide it.
    expect(await chassis(['slip', 'get', loan, '-o', slip, '--dir', dir, '--open', '', '--no-facts'])).toMatchObject({
      code: 0,
    })
    const closed = await chassisJson<{ origin: string | null }>(['slip', 'verify', slip, '--trust', trust])
    expect(closed.origin).toBe('generated')
    const ran = await writer.done
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('6000 rows: 6000 loans boarded, 6000 months posted, 0 corrected, 0 already there')
    expect(ran.stdout).toContain('GENERATED')
    // The car lot's twelve too.
    expect(ran.stdout).toMatch(/of them generated, no real ones +6012\n/)
    expect(ran.stdout).toContain('Every planted error was found, and nothing else.')
    expect(ran.stdout).toContain('12 liens released after payoff')
    expect(ran.stdout).not.toContain('✗')
  })

  it('says of every loan that it is generated', async () => {
    interface Marked {
      readonly items: readonly { readonly id: string; readonly origin: string | null }[]
      readonly cursor: string | null
    }
    let [count, cursor] = [0, '']
    do {
      const more = cursor === '' ? [] : ['--cursor', cursor]
      const page = await chassisJson<Marked>(['loan', 'list', '--limit', '1000', '--dir', dir, ...more])
      expect(page.items.filter(({ origin }) => origin !== 'generated')).toEqual([])
      count += page.items.length
      cursor = page.cursor ?? ''
    } while (cursor !== '')
    expect(count).toBe(6_012)
    const listed = await chassis(['loan', 'list', '--limit', '3', '--dir', dir])
    expect(listed.stdout.match(/ {2}generated\b/g)).toHaveLength(3)
    const id = listed.stdout.slice(0, listed.stdout.indexOf(' '))
    expect((await chassis(['loan', 'show', id, '--dir', dir])).stdout).toContain('GENERATED: demonstration data')
    expect(await chassisJson(['loan', 'show', id, '--dir', dir])).toMatchObject({ origin: 'generated' })
  })

  it('finds its work done the second time', async () => {
    const heightNow = async () => (await chassisJson<Page>(['loan', 'list', '--limit', '1', '--dir', dir])).height
    const checkpoint = () => readFileSync(ledgerFolder(dir).checkpoint, 'utf8')
    const [height, signed] = [await heightNow(), checkpoint()]
    const again = await chassis(['start', '--dir', dir, '--once'])
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toContain('6000 rows: 0 loans boarded, 0 months posted, 0 corrected, 6000 already there')
    expect(await heightNow()).toBe(height)
    // Height, both roots and the time of the last block: nothing was added.
    expect(checkpoint()).toBe(signed)
  })
})
