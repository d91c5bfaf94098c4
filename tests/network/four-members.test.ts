/** A network as a newcomer runs it: the commands alone, real payments, one validator killed meanwhile. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NetworkStatus } from '@chassis/chassis/network'
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { afterAll, expect, it, vi } from 'vitest'
import { describeCometbft } from '../support/describe-cometbft.ts'
import { chassis, chassisJson, scratchFolder, smallTape, startChassis, writeTape } from '../support/run-chassis.ts'
import { eventually } from './kvstore-network.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const scratch = scratchFolder()
const dir = join(scratch, 'network')
const at = ['--dir', dir]

interface Founded {
  readonly chainId: string
  readonly ledgerId: string
  readonly soloHeight: number
  readonly appHash: string
}

interface LoadReport {
  readonly sent: number
  readonly acknowledged: number
  readonly failed: object
  readonly loans: readonly string[]
}

interface Verdict {
  readonly ok: boolean
  readonly anchor: object
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[]
}

/** Files whose content only their owner may see. */
const SECRETS = /(\.key|\.secret|_key\.json|_state\.json)$/

describeCometbft('a network of four members', () => {
  const trust = join(scratch, 'trust.json')
  let founded: Founded
  let loan: string
  const status = () => chassisJson<NetworkStatus>(['network', 'status', ...at])
  afterAll(() => chassis(['network', 'down', ...at]))

  it('is made by one command, from a solo ledger with the same id', async () => {
    founded = await chassisJson<Founded>(['network', 'init', '--validators', '4', '--base-port', '0', ...at])
    expect(founded.chainId).toBe(`chassis-${founded.ledgerId.slice('ledger_'.length, 'ledger_'.length + 16)}-1`)
    const again = await chassis(['network', 'init', ...at])
    expect(again.code).toBe(3)
    expect(again.stderr).toContain('NETWORK_EXISTS')
  })

  it.runIf(process.platform !== 'win32')('keeps its secrets readable by their owner only', () => {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name))
    const secrets = files.filter((file) => SECRETS.test(file) && statSync(file).isFile())
    expect(secrets.length).toBeGreaterThanOrEqual(4 * 4)
    for (const file of secrets) expect(`${file} ${(statSync(file).mode & 0o777).toString(8)}`).toBe(`${file} 600`)
    for (const name of ['node1', 'node4', 'run', 'founding/keys'])
      expect(statSync(join(dir, name)).mode & 0o077, name).toBe(0)
  })

  it('comes up by the second, and goes on after the last height of the solo ledger', async () => {
    const up = await chassisJson<NetworkStatus>(['network', 'up', '--detach', ...at])
    expect(up.nodes).toHaveLength(4)
    for (const node of up.nodes) {
      expect(node).toMatchObject({ up: true, state: 'running', votingPower: 1_000 })
      expect(node.height).toBeGreaterThan(founded.soloHeight)
    }
    const [first] = up.nodes
    if (first?.height === founded.soloHeight + 1) expect(first.appHash?.toLowerCase()).toBe(founded.appHash)
  })

  it('takes payments while one of its validators is killed, and loses none that it acknowledged', async () => {
    const acks = join(scratch, 'acks.jsonl')
    const load = startChassis(['network', 'load', '--tps', '20', '--seconds', '600', '--acks', acks, '--json', ...at])
    const acknowledged = () => {
      try {
        return readFileSync(acks, 'utf8').split('\n').length - 1
      } catch {
        return 0
      }
    }
    await eventually('payments flow', () => acknowledged() > 20)
    // The one that the payments go in through.
    expect((await chassis(['network', 'kill', 'node1', ...at])).code).toBe(0)
    const before = acknowledged()
    await eventually('payments flow without it', () => acknowledged() > before + 40)
    expect(await chassisJson(['network', 'restart', 'node1', ...at])).toMatchObject({ name: 'node1' })
    process.kill(load.pid, 'SIGINT')
    const { stdout, code } = await load.done
    const report = JSON.parse(stdout) as LoadReport
    loan = report.loans[0] as string
    expect(report.failed).toEqual({})
    expect(report.acknowledged).toBe(report.sent)
    expect(acknowledged()).toBe(report.sent)
    expect(code).toBe(0)
  })

  it('gives a slip through one node that a stranger verifies with a trust file from another, offline', async () => {
    const slip = join(scratch, 'loan.slip')
    const got = await chassisJson<{ height: number }>(['slip', 'get', loan, '-o', slip, '--dir', join(dir, 'node2')])
    expect(got.height).toBeGreaterThan(founded.soloHeight)
    await chassis(['trust', 'export', '-o', trust, '--dir', join(dir, 'node4')])
    const verified = await chassisJson<Verdict>(['slip', 'verify', slip, '--trust', trust], { offline: true })
    expect(verified).toMatchObject({ ok: true, anchor: { kind: 'commit', height: String(got.height) } })
    const names = verified.checks.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['commit.validators', 'commit.signatures', 'facts.recomputed']))
    const other = await chassis(['slip', 'get', loan, '--format', 'ics23', ...at])
    expect(other.stderr).toContain('INPUT_FORMAT_NOT_FOR_ID')
  })

  it('leaves the slips of its solo ledger valid, and refuses what its operator signs from now on', async () => {
    const solo = join(dir, 'founding')
    const slip = join(scratch, 'solo.slip')
    const { ledgers } = JSON.parse(readFileSync(trust, 'utf8')) as { ledgers: [{ operatorUntilHeight: string }] }
    expect(ledgers[0].operatorUntilHeight).toBe(String(founded.soloHeight))
    const member = Object.values(readGenesis(ledgerFolder(solo).blocks).genesis.members)[0]?.account as string
    await chassis(['slip', 'get', member, '-o', slip, '--dir', solo])
    const before = await chassisJson<Verdict>(['slip', 'verify', slip, '--trust', trust], { offline: true })
    expect(before).toMatchObject({ ok: true, anchor: { kind: 'checkpoint', height: String(founded.soloHeight) } })
    const tape = writeTape(join(scratch, 'tape.csv'), smallTape(1))
    expect((await chassis(['tape', 'board', tape, '--dir', solo])).code).toBe(0)
    await chassis(['slip', 'get', member, '-o', slip, '--dir', solo])
    const after = await chassisJson<Verdict>(['slip', 'verify', slip, '--trust', trust], { offline: true })
    expect(after.ok).toBe(false)
    expect(after.checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['issuer.known'])
  })

  it('agrees on every node, the one that was killed included', async () => {
    await eventually('all are at the same height with the same app hash', async () => {
      const { nodes } = await status()
      return new Set(nodes.map(({ up, height, appHash }) => `${up} ${height} ${appHash}`)).size === 1
    })
  })
})
