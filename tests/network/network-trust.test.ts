/** Trust in a network of ours, as its members' counterparties keep it: slips, votes, other people's light clients. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cometCall, freePorts, type NetworkStatus } from '@chassis/chassis/network'
import { toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { headerHash, readSignedHeader } from '@chassis/proofs/light'
import { Comet38Client } from '@cosmjs/tendermint-rpc'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { describeCometbft } from '../support/describe-cometbft.ts'
import { chassis, chassisJson, scratchFolder } from '../support/run-chassis.ts'
import { eventually } from './kvstore-network.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const scratch = scratchFolder()
const dir = join(scratch, 'network')
const at = ['--dir', dir]
const trust = join(scratch, 'trust.json')

interface Updated {
  readonly outcome: string
  readonly to: { readonly height: string; readonly hash: string }
  readonly validators: { readonly changed: boolean }
  readonly kept?: string
}
interface Verdict {
  readonly ok: boolean
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[]
}

describeCometbft('trust in a network of ours', () => {
  let chainId: string
  let loan: string
  let ports: readonly number[]
  const rpc = () => ports.map((port) => `http://127.0.0.1:${port}`)
  const update = () => chassisJson<Updated>(['trust', 'update', '--trust', trust, '--rpc', rpc().join(',')])
  const newest = async () =>
    Number(
      (await cometCall<{ sync_info: { latest_block_height: string } }>(ports[0] as number, 'status')).sync_info
        .latest_block_height,
    )
  const verify = (slip: string, file: string) =>
    chassisJson<Verdict>(['slip', 'verify', slip, '--trust', file], { offline: true })

  beforeAll(async () => {
    await chassisJson(['network', 'init', '--validators', '2', '--base-port', '0', ...at])
    const status = await chassisJson<NetworkStatus>(['network', 'up', '--detach', ...at])
    ports = status.nodes.map(({ rpcPort }) => rpcPort)
    chainId = status.chainId
    const load = ['network', 'load', '--tps', '10', '--seconds', '3', '--loans', '2', ...at]
    const report = await chassisJson<{ acknowledged: number; loans: readonly string[] }>(load)
    expect(report.acknowledged).toBe(30)
    loan = report.loans[0] as string
    expect((await chassis(['trust', 'export', '-o', trust, ...at])).code).toBe(0)
  })
  afterAll(() => chassis(['network', 'down', ...at]))

  it('a slip verifies, by a verifier in another language too', async () => {
    const slip = join(scratch, 'loan.slip')
    await chassis(['slip', 'get', loan, '-o', slip, ...at])
    expect((await verify(slip, trust)).ok).toBe(true)
    const python = fileURLToPath(new URL('../second-verifier/verify.py', import.meta.url))
    const ran = spawnSync('python3', ['-B', python, slip, '--trust', trust], { encoding: 'utf8' })
    if (ran.error === undefined) expect(ran.stdout).toContain('every check passed')
    else expect(process.env.CI).not.toBe('true')
  })

  it('cometbft light and cosmjs read the headers that our light client verified', async () => {
    const { outcome, to } = await update()
    expect(outcome).toBe('verified')
    const [port] = (await freePorts(1)) as [number]
    const first = await headerAt(ports[0] as number, Number(to.height) - 2)
    const [primary, witness] = rpc() as [string, string]
    const args = ['light', chainId, '-p', primary, '-w', witness, '--height', first.height, '--hash', first.hash]
    const home = join(scratch, 'cometbft-light')
    const program = process.env.CHASSIS_COMETBFT || 'cometbft'
    const child = spawn(program, [...args, '--laddr', `tcp://127.0.0.1:${port}`, '--home-dir', home])
    try {
      await eventually('cometbft light has verified it', async () => {
        const found = await headerAt(port, Number(to.height)).catch(() => undefined)
        return found?.hash === to.hash.toUpperCase()
      })
    } finally {
      child.kill('SIGKILL')
    }
    const client = await Comet38Client.connect(primary)
    const { commit } = await client.commit(Number(to.height))
    expect(toHex(commit.blockId.hash)).toBe(to.hash)
    client.disconnect()
  })

  it('a vote of the members moves the pinned set, and every slip verifies with the file of its time', async () => {
    const before = join(scratch, 'before.slip')
    const after = join(scratch, 'after.slip')
    await chassis(['slip', 'get', loan, '-o', before, ...at])
    const shown = await chassisJson<{ validators: { publicKey: string }[] }>(['governance', 'show', ...at])
    const key = shown.validators[0]?.publicKey as string
    const act = ['--members', join(dir, 'founding'), ...at]
    const proposed = await chassisJson<{ id: string }>([
      'governance',
      'propose',
      'power',
      key,
      '800',
      '--as',
      'lender',
      ...act,
    ])
    const voted = await chassis(['governance', 'vote', proposed.id, 'yes', '--as', 'servicer', ...act])
    expect(voted.code, voted.stderr).toBe(0)
    // The set of two heights on; blocks of payments come at once, those of an idle network every five seconds.
    const height = await newest()
    await chassisJson(['network', 'load', '--tps', '10', '--seconds', '2', '--loans', '1', ...at])
    await eventually('the set has changed', async () => (await newest()) > height + 3)

    const updated = await update()
    expect(updated).toMatchObject({ outcome: 'verified', validators: { changed: true } })
    await chassis(['slip', 'get', loan, '-o', after, ...at])
    expect((await verify(after, trust)).ok).toBe(true)
    expect((await verify(before, updated.kept as string)).ok).toBe(true)
    const [crossed, other] = [await verify(before, trust), await verify(after, updated.kept as string)]
    for (const { checks } of [crossed, other])
      expect(checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['commit.validators'])
  })
})

async function headerAt(port: number, height: number): Promise<{ readonly height: string; readonly hash: string }> {
  const { signed_header } = await cometCall<{ signed_header: unknown }>(port, `commit?height=${height}`, 5_000)
  const { header } = readSignedHeader(signed_header)
  return { height: String(header.height), hash: toHex(headerHash(sha256, header)).toUpperCase() }
}
