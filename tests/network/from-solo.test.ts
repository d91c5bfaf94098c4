/** A solo ledger with a past becomes a network: same id, old slips valid, its operator refused from then on. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { describeCometbft } from '../support/describe-cometbft.ts'
import { chassis, chassisJson, scratchFolder, smallTape, writeTape } from '../support/run-chassis.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const scratch = scratchFolder()
const solo = join(scratch, 'solo')
/** The same ledger and keys before the move, for an operator who does not stop. */
const stubborn = join(scratch, 'stubborn')
const dir = join(scratch, 'network')
const at = ['--dir', dir]

interface Place {
  readonly ledgerId: string
  readonly appHash: string
}

interface Verdict {
  readonly ok: boolean
  readonly anchor: { readonly kind: string; readonly height: string }
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[]
}

describeCometbft('a network made from a solo ledger', () => {
  const trust = join(scratch, 'trust.json')
  const file = (name: string) => join(scratch, name)
  const verify = (slip: string) => chassisJson<Verdict>(['slip', 'verify', slip, '--trust', trust], { offline: true })
  let loan: string
  let soloHeight: number
  afterAll(() => chassis(['network', 'down', ...at]))

  it('has the id and the state of the exported ledger, and goes on after its last height', async () => {
    const tape = writeTape(file('tape.csv'), smallTape(3))
    expect((await chassis(['tape', 'board', tape, '--dir', solo])).code).toBe(0)
    const { items } = await chassisJson<{ items: readonly { id: string }[] }>(['loan', 'list', '--dir', solo])
    loan = items[0]?.id as string
    expect((await chassis(['slip', 'get', loan, '-o', file('old.slip'), '--dir', solo])).code).toBe(0)
    cpSync(solo, stubborn, { recursive: true })
    const init = ['network', 'init', '--validators', '1', '--from', solo, '--base-port', '0', ...at]
    const founded = await chassisJson<Place & { readonly soloHeight: number }>(init)
    const exported = await chassisJson<Place & { readonly height: number }>([
      'chain',
      'export',
      '-o',
      file('solo.snapshot'),
      '--dir',
      solo,
    ])
    soloHeight = founded.soloHeight
    expect(exported).toMatchObject({ ledgerId: founded.ledgerId, height: soloHeight, appHash: founded.appHash })
    const { nodes } = await chassisJson<{ nodes: readonly { up: boolean; height: number }[] }>([
      'network',
      'up',
      '--detach',
      ...at,
    ])
    expect(nodes).toHaveLength(1)
    expect(nodes[0]?.up).toBe(true)
    expect(nodes[0]?.height).toBeGreaterThan(soloHeight)
  })

  it('proves an old loan by the signatures of its validators, and takes payments of the old members', async () => {
    const paid = await chassisJson<{ sent: number; acknowledged: number }>([
      'network',
      'load',
      '--tps',
      '10',
      '--seconds',
      '2',
      '--members',
      solo,
      ...at,
    ])
    expect(paid.acknowledged).toBe(paid.sent)
    await chassis(['trust', 'export', '-o', trust, ...at])
    expect((await chassis(['slip', 'get', loan, '-o', file('new.slip'), ...at])).code).toBe(0)
    const verdict = await verify(file('new.slip'))
    expect(verdict).toMatchObject({ ok: true, anchor: { kind: 'commit' } })
    expect(Number(verdict.anchor.height)).toBeGreaterThan(soloHeight)
  })

  it('leaves old slips valid, and refuses what the operator signs after the last height of the ledger', async () => {
    const old = await verify(file('old.slip'))
    expect(old).toMatchObject({ ok: true, anchor: { kind: 'checkpoint' } })
    expect(Number(old.anchor.height)).toBeLessThanOrEqual(soloHeight)
    // The copy has not seen the votes for the validator: its height falls behind until it has made blocks enough.
    for (let seed = 100; ; seed++) {
      const tape = writeTape(file(`more-${seed}.csv`), smallTape(3, seed))
      expect((await chassis(['tape', 'board', tape, '--dir', stubborn])).code).toBe(0)
      const got = ['slip', 'get', loan, '-o', file('stubborn.slip'), '--dir', stubborn]
      const { height } = await chassisJson<{ height: number }>(got)
      if (height > soloHeight) break
      expect(seed).toBeLessThan(110)
    }
    const refused = await verify(file('stubborn.slip'))
    expect(refused.ok).toBe(false)
    expect(refused.checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['issuer.known'])
  })
})
