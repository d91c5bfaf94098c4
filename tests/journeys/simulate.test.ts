/** The simulated bank, registry and insurer: ordinary members that answer through the API of the running node. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client, call, ed25519Key, type Leaf, type PlannedCall, parseTrustFile } from '@chassis/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chassis, scratchFolder, smallTape, startChassis, writeTape } from '../support/run-chassis.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })
const folder = scratchFolder()
const dir = join(folder, 'ledger')
const at = ['--dir', dir] as const
const members: Record<string, string> = {}
const NAMES = {
  lender: 'Demo Captive Finance',
  'dealer-north': 'Demo Dealer North',
  insurer: 'Demo Motor Insurance',
  registry: 'Demo Title Registry',
  bank: 'Demo Settlement Bank',
  regulator: 'Demo Regulator',
} as const
let node: ReturnType<typeof startChassis> | undefined
let origin = ''
let begun = '1'

interface Answered {
  readonly who: string
  readonly answer: string
  readonly about: string
  readonly transaction?: string
  readonly refusal?: string
}

async function clientOf(slug: string): Promise<Client> {
  const trust = parseTrustFile(readFileSync(join(folder, 'trust.json')))
  const key = ed25519Key(Buffer.from(readFileSync(join(dir, 'members', `${slug}.key`), 'utf8').trim(), 'hex'))
  const identity = { account: members[slug] as never, key }
  return new Client({ origin, trust, identity })
}

/** Submits as a member; the leaf of what was accepted. */
async function act(slug: string, ...calls: PlannedCall[]): Promise<Leaf> {
  const result = await (await clientOf(slug)).submit(calls)
  if (result.status !== 'accepted') throw new Error(JSON.stringify(result))
  return result.leaf
}

const pay = (payee: string, amountMinor: bigint, externalRef: string) =>
  call('cash.proposeSettlement', {
    payee: members[payee] as never,
    currency: 'USD' as never,
    amountMinor,
    paidOn: 20_000 as never,
    about: undefined,
    externalRef,
  })
/** A field of the body of an event of this name. */
function told({ events }: Leaf, name: string, field: string): string {
  const found = events.find(({ event }) => event === name)
  if (!found) throw new Error(`no ${name} in ${JSON.stringify(events)}`)
  return String((found.body as Record<string, unknown>)[field])
}
const settlementIn = (leaf: Leaf): string => told(leaf, 'settlementProposed', 'settlement')

/** Runs the simulation until it has answered so often. */
async function simulate(count: number, ...options: string[]): Promise<Answered[]> {
  const { code, stdout, stderr } = await chassis([
    ...[
      'simulate',
      'run',
      '--delay',
      '0',
      '--from-height',
      begun,
      '--count',
      String(count),
      '--json',
      ...options,
      ...at,
    ],
  ])
  expect([code, stderr]).toEqual([0, ''])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answered)
}

const statusOf = async (settlement: string) =>
  (await (await clientOf('regulator')).read('settlement', { settlement: settlement as never })).value?.status

beforeAll(async () => {
  const tape = writeTape(join(folder, 'tape.csv'), smallTape(2))
  expect((await chassis(['start', '--tape', tape, ...at, '--once'])).code).toBe(0)
  expect((await chassis(['trust', 'export', '-o', join(folder, 'trust.json'), ...at])).code).toBe(0)
  const started = startChassis(['serve', ...at, '--port', '0'])
  node = started
  await vi.waitFor(() => expect(started.printed()).toMatch(/Serving at http/), { timeout: 60_000 })
  origin = /Serving at (http:\S+)/.exec(started.printed())?.[1] as string
  const demo = (await (await fetch(`${origin}/v1/demo-members`)).json()) as {
    items: readonly { name: string; account: string }[]
  }
  for (const [slug, name] of Object.entries(NAMES)) {
    members[slug] = demo.items.find((member) => member.name === name)?.account as string
  }
  begun = String(BigInt((await act('lender', pay('insurer', 100n, 'begin'))).height))
})
afterAll(async () => {
  node?.signal('SIGTERM')
  await node?.done
})

describe('simulated counterparties', () => {
  it('acknowledge and decline payments that they are said to have received', async () => {
    const [first] = await simulate(1, '--only', 'insurer')
    expect(first).toMatchObject({ who: 'insurer', answer: 'acknowledged' })
    expect(await statusOf(first?.about as string)).toBe('acknowledged')
    const next = settlementIn(await act('lender', pay('insurer', 200n, 'INV-2')))
    expect(await simulate(1, '--only', 'insurer', '--refuse', '100')).toMatchObject([
      { who: 'insurer', answer: 'declined', about: next },
    ])
    expect(await statusOf(next)).toBe('declined')
  })

  it('send back what they took, and keep what was sent back', async () => {
    const paid = settlementIn(await act('lender', pay('bank', 5_000n, 'INV-3')))
    const done = await simulate(2, '--only', 'bank', '--return', '100')
    expect(done).toMatchObject([
      { answer: 'acknowledged', about: paid },
      { answer: 'returned', about: paid },
    ])
    const returned = await (await clientOf('lender')).outcome(done[1]?.transaction as never)
    const back = settlementIn(returned?.leaf as Leaf)
    const { value } = await (await clientOf('lender')).read('settlement', { settlement: back as never })
    expect(value).toMatchObject({ payer: members.bank, amountMinor: 5_000n, externalRef: `return:${paid}` })
    // The insurer, which is paid back by the bank, does not send it on.
    const between = settlementIn(await act('insurer', pay('bank', 700n, 'INV-4')))
    const both = await simulate(3, '--only', 'bank,insurer', '--return', '100')
    expect(both.map(({ who, answer }) => [who, answer])).toEqual([
      ['bank', 'acknowledged'],
      ['bank', 'returned'],
      ['insurer', 'acknowledged'],
    ])
    expect(both[0]?.about).toBe(between)
  })

  it('issue for a deposit, pay out, and issue again what came back', async () => {
    for (const amount of ['100.00', '50.00']) {
      const deposit = await chassis(['simulate', 'deposit', 'lender', amount, 'USD', ...at])
      expect([deposit.code, deposit.stdout]).toEqual([0, expect.stringContaining(`${amount} USD issued to lender`)])
    }
    const redeem = call('cash.redeemToken', {
      issuer: members.bank as never,
      currency: 'USD' as never,
      amountMinor: 15_000n,
    })
    await act('lender', redeem)
    expect(await simulate(1, '--only', 'bank', '--refuse', '100')).toMatchObject([
      { answer: 'bounced', about: members.lender },
    ])
    const balance = { account: members.bank, currency: 'USD', holder: members.lender } as never
    expect((await (await clientOf('lender')).read('tokenBalance', balance)).value?.balanceMinor).toBe(15_000n)
    await act('lender', redeem)
    expect(await simulate(1, '--only', 'bank')).toMatchObject([{ answer: 'paidOut', about: members.lender }])
  })

  it('perfect a lien, strike another, and show what the rules refuse', async () => {
    const liens: string[] = []
    for (const n of [1, 2]) {
      const vehicle = `veh_${String(n).repeat(32)}` as never
      const car = { vehicle, make: 'Example', condition: 'used', vehicleType: 'car' } as never
      await act('dealer-north', call('vehicles.registerVehicle', car))
      const title = { vehicle, owner: members['dealer-north'], keeper: undefined, jurisdiction: 'US-TX' } as never
      await act('registry', call('titles.issueTitle', title))
      const entry = { vehicle, position: 1, secures: undefined, lienholder: undefined } as never
      const lien = told(await act('lender', call('titles.addLien', entry)), 'lienAdded', 'lien')
      liens.push(lien)
      const refused = n === 2 ? ['--refuse', '100'] : []
      expect(await simulate(1, '--only', 'registry', ...refused)).toMatchObject([
        { answer: n === 1 ? 'perfected' : 'entryRefused', about: lien },
      ])
    }
    const registry = await clientOf('registry')
    const [kept, struck] = liens as never[]
    expect((await registry.read('lien', { lien: kept as never })).value?.perfectedAt).toBeDefined()
    expect((await registry.read('lien', { lien: struck as never })).value?.releasedAt).toBeDefined()
  })

  it('answer what was asked while they were away, once', async () => {
    const paid: string[] = []
    for (let i = 0; i < 3; i++) paid.push(settlementIn(await act('lender', pay('insurer', BigInt(i + 1), `AWAY-${i}`))))
    const done = await simulate(3, '--only', 'insurer')
    expect(done.map(({ answer, about, refusal }) => [answer, about, refusal])).toEqual(
      paid.map((about) => ['acknowledged', about, undefined]),
    )
  })

  it('refuse shares above a hundred and members they do not play, and say which option it is', async () => {
    for (const [named, options] of [
      ['--refuse + --return', ['--refuse', '60', '--return', '60']],
      ['--only', ['--only', 'lender']],
      ['--delay', ['--delay', '3601']],
    ] as const) {
      const { code, stderr } = await chassis(['simulate', 'run', ...options, ...at])
      expect([code, stderr]).toEqual([2, expect.stringContaining(named)])
    }
  })
})
