/** Commands that ask a running node: what they show is what the folder shows, and what they send takes effect. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chassis, chassisJson, scratchFolder, smallTape, startChassis, writeTape } from '../support/run-chassis.ts'

const folder = scratchFolder()
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
const dir = join(folder, 'ledger')
const CAR = `veh_${'7'.repeat(32)}`
const at = ['--dir', dir] as const
let node: ReturnType<typeof startChassis> | undefined

interface List {
  readonly items: readonly { readonly id: string }[]
  readonly cursor: string | null
}

interface Call {
  readonly args: { readonly evidence?: string }
}

/** What the commands print without a node, to be compared with what they print beside one. */
const before: Record<string, string> = {}
let loans: readonly string[] = []

async function startNode(): Promise<string> {
  const started = startChassis(['serve', ...at, '--port', '0'])
  node = started
  let ended = false
  void started.done.then(() => {
    ended = true
  })
  while (!ended) {
    const origin = /Serving at (http:\S+)/.exec(started.printed())?.[1]
    if (origin !== undefined) return origin
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(JSON.stringify(await started.done))
}

async function stopNode(): Promise<void> {
  node?.signal('SIGTERM')
  expect(await node?.done).toMatchObject({ code: 0 })
  node = undefined
}

beforeAll(async () => {
  const tape = writeTape(join(folder, 'tape.csv'), smallTape(5))
  // `start` founds the demonstration members, whose keys the commands sign with.
  expect((await chassis(['start', '--tape', tape, ...at, '--once'])).code).toBe(0)
  loans = (await chassisJson<List>(['loan', 'list', ...at])).items.map(({ id }) => id)
  before.list = (await chassis(['loan', 'list', ...at])).stdout
  before.show = (await chassis(['loan', 'show', loans[0] as string, ...at])).stdout
  before.json = (await chassis(['loan', 'show', loans[0] as string, ...at, '--json'])).stdout
})
afterAll(async () => {
  node?.signal('SIGKILL')
  await node?.done
})

describe('beside a running node', () => {
  let origin = ''
  beforeAll(async () => {
    origin = await startNode()
  })

  it('loan list and show say what they say of the folder', async () => {
    expect((await chassis(['loan', 'list', ...at])).stdout).toBe(before.list)
    expect((await chassis(['loan', 'show', loans[0] as string, ...at])).stdout).toBe(before.show)
    expect((await chassis(['loan', 'show', loans[0] as string, ...at, '--json'])).stdout).toBe(before.json)
    const first = await chassisJson<List>(['loan', 'list', '--limit', '3', ...at])
    const rest = await chassisJson<List>(['loan', 'list', '--limit', '3', '--cursor', first.cursor as string, ...at])
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(loans)
    expect(rest.cursor).toBeNull()
    const absent = await chassis(['loan', 'show', `loan_${'0'.repeat(32)}`, ...at])
    expect([absent.code, /Error (\w+)/.exec(absent.stderr)?.[1]]).toEqual([2, 'ID_NOT_FOUND'])
  })

  it('a signed transaction takes effect through the command and through plain HTTP, once', async () => {
    const file = join(folder, 'car.tx')
    const args = JSON.stringify({ vehicle: CAR, make: 'Example', condition: 'used', vehicleType: 'car' })
    const signed = await chassisJson<{ id: string }>([
      ...['tx', 'sign', 'vehicles.registerVehicle', args, '--as', 'dealer-north', '-o', file],
      ...at,
    ])
    const { stdout: token } = await chassis(['auth', 'token', '--as', 'dealer-north', ...at])
    const post = () =>
      fetch(`${origin}/v1/transactions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token.trim()}`, 'content-type': 'application/cbor' },
        body: readFileSync(file),
      }).then((response) => response.json())
    expect(await post()).toMatchObject({ id: signed.id, status: 'accepted' })
    expect(await post()).toMatchObject({ id: signed.id, status: 'accepted' })
    const again = await chassis(['tx', 'submit', file, '--as', 'dealer-north', ...at])
    expect(again.stdout).toContain('accepted in block')
    const shown = await chassis(['tx', 'show', signed.id, '--as', 'dealer-north', ...at])
    expect(shown.stdout).toContain('vehicles.vehicleRegistered')
    const heard = await chassis([
      'events',
      'listen',
      '--from-height',
      '0',
      '--contract',
      'vehicles',
      ...at,
      '--json',
      '--count',
      '1',
    ])
    expect(JSON.parse(heard.stdout.split('\n')[0] as string)).toHaveProperty('operations')
  })

  it('JSON of a transaction is the transaction; what the rules refuse ends with exit code 4', async () => {
    const file = join(folder, 'odometer.json')
    const args = join(folder, 'reading.json')
    const readOn = new Date().toISOString().slice(0, 10)
    writeFileSync(args, JSON.stringify({ vehicle: CAR, value: 10, unit: 'km', source: 'dealer', readOn }))
    const sign = ['tx', 'sign', 'vehicles.recordOdometer', `@${args}`, '--format', 'json', '-o', file]
    expect((await chassis([...sign, '--as', 'dealer-north', ...at])).code).toBe(0)
    expect(JSON.parse(readFileSync(file, 'utf8')).body.calls[0]).toMatchObject({
      contract: 'vehicles',
      args: { value: 10 },
    })
    expect((await chassis(['tx', 'submit', file, '--as', 'dealer-north', ...at])).code).toBe(0)
    expect((await chassis([...sign, '--as', 'regulator', ...at])).code).toBe(0)
    const refused = await chassis(['tx', 'submit', file, '--as', 'regulator', ...at])
    expect(refused.code).toBe(4)
    expect(refused.stdout).toContain('protocol.NOT_AUTHORISED')
  })

  it('a legal power is logged, read by, receipted and ended', async () => {
    const order = join(folder, 'order.txt')
    writeFileSync(order, 'No. 2027/118')
    const loan = loans[1] as string
    const scope = ['--purpose', 'legalDuty', '--fields', 'creditScore']
    const grounds = ['--law', '12 CFR 1002.12', '--authority', 'The regulator', '--case', order]
    const log = ['power', 'log', loan, '--to', 'regulator', ...scope, ...grounds, ...at]
    const logged = await chassisJson<{ readonly subject: string; readonly caseSalt: string; readonly status: string }>([
      ...log,
      '--until',
      '2035-12-31',
    ])
    expect(logged).toMatchObject({ status: 'accepted', caseSalt: expect.stringMatching(/^[0-9a-f]{32}$/) })
    interface Listed {
      readonly powers: readonly {
        readonly id: string
        readonly inForce: boolean
        readonly power: { caseRef: string }
      }[]
    }
    const [power] = (await chassisJson<Listed>(['power', 'list', loan, ...at])).powers
    expect(power).toMatchObject({ inForce: true, power: { law: '12 CFR 1002.12', authority: 'The regulator' } })
    const salt = Buffer.from(logged.caseSalt, 'hex')
    const digest = createHash('sha256').update(salt).update(readFileSync(order)).digest('hex')
    expect(power?.power.caseRef).toBe(digest)

    const read = ['vault', 'read', logged.subject, ...scope, '--power', power?.id as string, ...at]
    expect((await chassis([...read, '--as', 'lender'])).code).not.toBe(0)
    const released = await chassisJson<{ readonly receipt: object }>([...read, '--as', 'regulator'])
    expect(released.receipt).toMatchObject({ transaction: expect.stringMatching(/^tx_/) })
    const { receipts } = await chassisJson<{ readonly receipts: readonly object[] }>(['vault', 'receipts', loan, ...at])
    expect(receipts).toEqual([
      expect.objectContaining({ purpose: 'legalDuty', basis: { kind: 'legalPower', power: power?.id } }),
    ])
    for (const words of [
      ['power', 'list'],
      ['vault', 'receipts'],
    ]) {
      const shown = await chassis([...words, loan, ...at])
      expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining(power?.id as string)])
    }
    const held = await chassis(['vault', 'erase', loan, ...at])
    expect([held.code, held.stderr]).toEqual([4, expect.stringContaining('17023')])
    expect((await chassis(['power', 'end', power?.id as string, ...at])).code).toBe(0)
    expect((await chassisJson<Listed>(['power', 'list', loan, ...at])).powers).toMatchObject([{ inForce: false }])
    expect((await chassis([...read, '--as', 'regulator'])).code).not.toBe(0)
    const late = await chassis([...log, '--until', '2001-12-31'])
    expect([late.code, late.stdout.includes('consents.UNTIL_NOT_AHEAD')]).toEqual([4, true])
    expect(late.stdout).not.toMatch(/salt|power list/)
  })

  it('a consent comes with the salt of its document, one that is refused without', async () => {
    const [loan] = loans as [string]
    const document = join(folder, 'signed.pdf')
    writeFileSync(document, 'signed')
    const give = ['consent', 'give', loan, '--to', 'lender', '--purpose', 'audit', '--fields', 'creditScore']
    const given = await chassisJson<{
      readonly documentSalt: string
      readonly transaction: { body: { calls: Call[] } }
    }>([...give, '--until', '2035-12-31', '--document', document, ...at])
    const salted = createHash('sha256').update(Buffer.from(given.documentSalt, 'hex')).update('signed')
    expect(given.transaction.body.calls.at(-1)?.args.evidence).toBe(salted.digest('hex'))
    const refused = await chassis([...give, '--until', '2020-12-31', '--document', document, ...at])
    expect([refused.code, refused.stdout.includes('consents.UNTIL_NOT_AHEAD')]).toEqual([4, true])
    expect(refused.stdout).not.toMatch(/salt|consent list/)
  })

  it('a slip proves the last block, and the odometer in it', async () => {
    const trust = join(folder, 'trust.json')
    await chassis(['trust', 'export', '-o', trust, ...at])
    for (const id of [loans[0] as string, CAR]) {
      const slip = join(folder, `${id}.slip`)
      const got = await chassisJson<{ height: number }>(['slip', 'get', id, '-o', slip, ...at])
      const { height } = (await (await fetch(`${origin}/v1/ledger`)).json()) as { height: string }
      expect(String(got.height)).toBe(height)
      expect((await chassis(['slip', 'verify', slip, '--trust', trust])).code).toBe(0)
    }
  })

  it('the clock moves, and stays ahead after a restart', async () => {
    const moved = await chassisJson<{ before: string; now: string }>(['clock', 'advance', '2mo', ...at])
    expect(Date.parse(moved.now) - Date.parse(moved.before)).toBeGreaterThan(58 * 86_400_000)
    const wrong = await chassis(['clock', 'advance', 'soon', ...at])
    expect([wrong.code, /Error (\w+)/.exec(wrong.stderr)?.[1]]).toEqual([2, 'INPUT_NOT_A_STEP'])
    await stopNode()
    origin = await startNode()
    const { now } = (await (await fetch(`${origin}/v1/clock`)).json()) as { now: string }
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(moved.now))
  })

  it('problems of the node are told like errors of the command', async () => {
    const ran = await chassis(['tx', 'show', `tx_${'0'.repeat(64)}`, ...at, '--lang', 'ja'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('60004')
    expect(ran.stderr).toContain('ここに閲覧できるものはありません。')
  })
})

describe('without a node', () => {
  it('commands that need one say so; a transaction is handed to the ledger itself', async () => {
    if (node !== undefined) await stopNode()
    for (const args of [
      ['auth', 'token'],
      ['events', 'listen'],
      ['tx', 'show', `tx_${'0'.repeat(64)}`],
    ]) {
      const ran = await chassis([...args, ...at])
      expect([ran.code, /Error (\w+)/.exec(ran.stderr)?.[1]]).toEqual([3, 'NODE_NOT_RUNNING'])
    }
    const file = join(folder, 'second.tx')
    const args = JSON.stringify({ vehicle: CAR, brand: 'flood', effective: '2026-01-01' })
    await chassis(['tx', 'sign', 'vehicles.addBrand', args, '--as', 'registry', '-o', file, ...at])
    expect((await chassisJson<{ status: string }>(['tx', 'submit', file, ...at])).status).toBe('accepted')
    for (const [method, json, code] of [
      ['loans.none', '{}', 'INPUT_UNKNOWN_METHOD'],
      ['loans.settle', '{', 'INPUT_ARGUMENTS_NOT_JSON'],
    ] as const) {
      const ran = await chassis(['tx', 'sign', method, json, ...at])
      expect([ran.code, /Error (\w+)/.exec(ran.stderr)?.[1]]).toEqual([2, code])
    }
  })
})
