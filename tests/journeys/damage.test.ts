/** Damaged files of a ledger are named by `chain verify`, and never answered from as if nothing were wrong. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerFolder } from '@chassis/engine'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { chassis, type Ran, scratchFolder, smallTape, writeTape } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
const whole = join(folder, 'whole')

interface ChainReport {
  readonly ok: boolean
  readonly height: number
  readonly transactions: number
  readonly appHash: string
  readonly findings: readonly { readonly what: string; readonly where: string; readonly detail: string }[]
  readonly notices: readonly { readonly what: string }[]
}

beforeAll(async () => {
  const tape = writeTape(join(folder, 'tape.csv'), smallTape(10))
  expect((await chassis(['tape', 'board', tape, '--dir', whole])).code).toBe(0)
})

let copies = 0

/** A copy of the ledger, damaged, and what `chain verify` says about it. */
async function verified(damage: (dir: string) => void): Promise<{ ran: Ran; report: ChainReport; dir: string }> {
  const dir = join(folder, `copy-${copies++}`)
  cpSync(whole, dir, { recursive: true })
  damage(dir)
  const ran = await chassis(['chain', 'verify', '--json', '--dir', dir])
  return { ran, report: JSON.parse(ran.stdout) as ChainReport, dir }
}

const segmentOf = (dir: string) => {
  const { blocks } = ledgerFolder(dir)
  return join(blocks, readdirSync(blocks).find((name) => name.endsWith('.blocks')) as string)
}
const dataOf = (dir: string) => join(ledgerFolder(dir).state, 'data.mdb')

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] as number) ^ 0x10
  writeFileSync(file, bytes)
}

describe('chain verify', () => {
  it('finds nothing in a whole ledger', async () => {
    const { ran, report } = await verified(() => {})
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['ok', 'height', 'transactions', 'appHash', 'findings']))
    expect(report).toMatchObject({ ok: true, findings: [], notices: [], transactions: 10 })
    expect(report.appHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([0.02, 0.45, 0.9])('finds a flipped bit in the blocks, at %d of the file', async (place) => {
    const { ran, report } = await verified((dir) => {
      const file = segmentOf(dir)
      flip(file, Math.floor(statSync(file).size * place))
    })
    expect(ran.code).toBe(1)
    expect(report.ok).toBe(false)
    expect(report.findings[0]?.detail).not.toBe('')
  })

  it('finds blocks that are missing, cut and swapped', async () => {
    const missing = await verified((dir) => rmSync(segmentOf(dir)))
    expect(missing.ran.code).toBeGreaterThan(0)
    const cut = await verified((dir) => truncateSync(segmentOf(dir), Math.floor(statSync(segmentOf(dir)).size / 2)))
    expect(cut.ran.code).toBe(1)
    const swapped = await verified((dir) => {
      const bytes = readFileSync(segmentOf(dir))
      const [a, b] = [bytes.length >> 2, bytes.length >> 1]
      const piece = Buffer.from(bytes.subarray(a, a + 512))
      bytes.copyWithin(a, b, b + 512)
      piece.copy(bytes, b)
      writeFileSync(segmentOf(dir), bytes)
    })
    expect(swapped.ran.code).toBe(1)
    expect(swapped.report.findings.length).toBeGreaterThan(0)
  })

  it('finds damage of the state on disk', async () => {
    const noise = await verified((dir) => writeFileSync(dataOf(dir), Buffer.alloc(statSync(dataOf(dir)).size, 0x5a)))
    const cut = await verified((dir) => truncateSync(dataOf(dir), 4096 * 3))
    const value = await verified((dir) => {
      // A reference in the servicer's book stands in the clear in stored facts. Pages that are free hold old copies.
      const data = readFileSync(dataOf(dir))
      const first = data.indexOf('DEMO-000003')
      expect(first).toBeGreaterThan(0)
      for (let at = first; at >= 0; at = data.indexOf('DEMO-000003', at)) data[at + 8] = 0x39
      writeFileSync(dataOf(dir), data)
    })
    for (const { ran, report } of [noise, cut, value]) {
      expect(ran.code, JSON.stringify(report)).toBe(1)
      expect(report.findings.length).toBeGreaterThan(0)
    }
  })

  it('only notes a state that is gone: it follows from the blocks', async () => {
    const { ran, report } = await verified((dir) => rmSync(ledgerFolder(dir).state, { recursive: true }))
    expect(ran.code).toBe(0)
    expect(report.notices.map(({ what }) => what)).toEqual(['STATE_ABSENT'])
  })

  it('finds a checkpoint that is not what the operator signed for these blocks', async () => {
    for (const damage of [
      (text: string) => text.replace('state ', 'state 1'),
      (text: string) => text.slice(0, -20),
      () => '',
    ]) {
      const { ran, report } = await verified((dir) => {
        const { checkpoint } = ledgerFolder(dir)
        writeFileSync(checkpoint, damage(readFileSync(checkpoint, 'utf8')))
      })
      expect(ran.code, report.appHash).toBe(1)
      expect(report.findings.length).toBeGreaterThan(0)
    }
  })

  it.each(['operator.key', 'chain.secret'])('does not pass over the key file %s', async (name) => {
    const file = (dir: string) => join(ledgerFolder(dir).keys, name)
    const flipped = await verified((dir) => {
      const bytes = readFileSync(file(dir))
      bytes[3] = bytes[3] === 0x30 ? 0x31 : 0x30
      writeFileSync(file(dir), bytes)
    })
    const noise = await verified((dir) => writeFileSync(file(dir), 'not a key'))
    for (const { ran } of [flipped, noise]) {
      expect([1, 3], ran.stdout).toContain(ran.code)
      expect(ran.stdout).toMatch(/KEY/)
    }
  })

  it('names blocks that are missing while what was made of them is there', async () => {
    for (const [name, lose] of [
      ['emptied', (file: string) => writeFileSync(file, '')],
      ['removed', (file: string) => rmSync(file)],
    ] as const) {
      const dir = join(folder, `blocks-${name}`)
      cpSync(whole, dir, { recursive: true })
      lose(join(dir, 'blocks', '0000000001.blocks'))
      const ran = await chassis(['chain', 'verify', '--dir', dir, '--json'])
      expect(ran.code).toBe(1)
      expect(JSON.parse(ran.stdout)).toMatchObject({
        ok: false,
        findings: [{ what: 'BLOCKS_DAMAGED', where: 'blocks/0000000001.blocks' }],
      })
      for (const args of [
        ['loan', 'list'],
        ['start', '--once'],
      ]) {
        const refused = await chassis([...args, '--dir', dir])
        expect(refused.code).toBe(3)
        expect(refused.stderr).toContain('LEDGER_DAMAGED')
      }
    }
  })

  it('says that the state is absent where only the blocks are left', async () => {
    const dir = join(folder, 'no-state')
    cpSync(whole, dir, { recursive: true })
    rmSync(join(dir, 'state', 'data.mdb'))
    const ran = await chassis(['loan', 'list', '--dir', dir])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('STATE_ABSENT')
  })

  it('names a folder that holds no ledger', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    for (const dir of [empty, join(folder, 'absent')]) {
      const ran = await chassis(['chain', 'verify', '--dir', dir])
      expect(ran.code).toBe(3)
      expect(ran.stderr).toContain('LEDGER_NOT_FOUND')
    }
  })
})

describe('commands on a damaged ledger', () => {
  it('issue no slip from a state that is not the recorded one', async () => {
    const dir = join(folder, 'wrong-state')
    cpSync(whole, dir, { recursive: true })
    const { stdout } = await chassis(['loan', 'list', '--limit', '1', '--dir', dir])
    const loan = /loan_[0-9a-f]{32}/.exec(stdout)?.[0] as string
    const data = readFileSync(dataOf(dir))
    // Every copy of the lender's account in stored heads: a PUBLIC field of all loans.
    const lender = /acct_([0-9a-f]{40})/.exec(
      (await chassis(['loan', 'list', '--limit', '1', '--json', '--dir', dir])).stdout,
    )?.[1] as string
    const needle = Buffer.from(lender, 'hex')
    for (let at = data.indexOf(needle); at >= 0; at = data.indexOf(needle, at + 20)) data[at + 19] = 0
    writeFileSync(dataOf(dir), data)
    const ran = await chassis(['slip', 'get', loan, '-o', join(folder, 'x.slip'), '--dir', dir])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toMatch(/STATE_DAMAGED|LEDGER_DAMAGED/)
  })

  it('open a ledger whose state is gone by executing its blocks again', async () => {
    const dir = join(folder, 'no-state')
    cpSync(whole, dir, { recursive: true })
    rmSync(ledgerFolder(dir).state, { recursive: true })
    const ran = await chassis(['tape', 'board', join(folder, 'tape.csv'), '--dir', dir])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('0 loans boarded')
    expect((await chassis(['chain', 'verify', '--dir', dir])).code).toBe(0)
  })

  it('say what is wrong where the state is not there to be read', async () => {
    const dir = join(folder, 'unread-state')
    cpSync(whole, dir, { recursive: true })
    rmSync(ledgerFolder(dir).state, { recursive: true })
    for (const args of [
      ['loan', 'list'],
      ['slip', 'get', `loan_${'00'.repeat(16)}`, '-o', join(folder, 'y.slip')],
    ]) {
      const ran = await chassis([...args, '--dir', dir])
      expect(ran.code, ran.stderr).toBe(3)
      expect(ran.stderr).not.toMatch(/^\s+at /m)
    }
  })
})
