/** A network as a newcomer runs it: the commands alone, real payments, one validator killed meanwhile. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NetworkStatus } from '@chassis/chassis/network'
import { afterAll, expect, it, vi } from 'vitest'
import { describeCometbft } from '../support/describe-cometbft.ts'
import { chassis, chassisJson, scratchFolder, startChassis } from '../support/run-chassis.ts'
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

/** Files whose content only their owner may see. */
const SECRETS = /(\.key|\.secret|_key\.json|_state\.json)$/

describeCometbft('a network of four members', () => {
  let founded: Founded
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
      expect(node).toMatchObject({ up: true, state: 'running', votingPower: 100 })
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
    const report = JSON.parse(stdout) as {
      readonly sent: number
      readonly acknowledged: number
      readonly failed: object
    }
    expect(report.failed).toEqual({})
    expect(report.acknowledged).toBe(report.sent)
    expect(acknowledged()).toBe(report.sent)
    expect(code).toBe(0)
  })

  it('agrees on every node, the one that was killed included', async () => {
    await eventually('all are at the same height with the same app hash', async () => {
      const { nodes } = await status()
      return new Set(nodes.map(({ up, height, appHash }) => `${up} ${height} ${appHash}`)).size === 1
    })
  })
})
