/** Supervision, links and control with real CometBFT processes, over its built-in key-value store. */
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKvstoreNetwork, findCometbft, type NetworkStatus, nodeHome } from '@chassis/chassis/network'
import { fromBase64, toHex } from '@chassis/primitives'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { describeCometbft } from '../support/describe-cometbft.ts'
import { chassis, chassisJson, scratchFolder } from '../support/run-chassis.ts'
import { eventually, type KvstoreNetwork, startKvstore } from './kvstore-network.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const scratch = scratchFolder()
const NAMES = ['node1', 'node2', 'node3', 'node4']

describeCometbft('four validators under one supervisor', () => {
  let network: KvstoreNetwork
  const all = (what: string, condition: (status: NetworkStatus['nodes'][0]) => boolean) =>
    eventually(what, async () => (await network.supervisor.status()).nodes.every(condition))
  const everybodyUp = () => all('every node is up with three peers', ({ up, peers }) => up && peers === 3)

  beforeAll(async () => {
    network = await startKvstore(NAMES.length)
    await everybodyUp()
  })
  afterAll(() => network?.remove())

  it('agree on what each of them is given', async () => {
    const heights = [await network.put('node1', 'a'), await network.put('node3', 'b')]
    await all('everybody has the block', ({ height }) => (height ?? 0) >= Math.max(...heights))
    const hashes = (await network.supervisor.status()).nodes.map(({ height, appHash }) => `${height} ${appHash}`)
    expect(new Set(hashes).size).toBeLessThanOrEqual(2)
  })

  // The environment of a running process is read from /proc, which only Linux has; CI runs on Linux.
  it.skipIf(process.platform !== 'linux')('run CometBFT on their share of the cores', async () => {
    const share = process.env.GOMAXPROCS ?? String(Math.max(1, Math.floor(availableParallelism() / NAMES.length)))
    for (const { pids } of (await network.supervisor.status()).nodes) {
      expect(readFileSync(`/proc/${pids.comet}/environ`, 'latin1').split('\0')).toContain(`GOMAXPROCS=${share}`)
    }
  })

  it('decide nothing while they are halved, and go on by themselves when the links are back', async () => {
    await network.command('partition', { groups: 'node1,node2|node3,node4' })
    const before = Math.max(...(await network.supervisor.status()).nodes.map(({ height }) => height ?? 0))
    const put = network.put('node1', 'halved')
    const raced = await Promise.race([put, new Promise((resolve) => setTimeout(resolve, 3_000, 'nothing'))])
    expect(raced).toBe('nothing')
    await network.command('heal')
    expect(await put).toBeGreaterThan(before)
  })

  it('go on without one that is paused, which catches up', async () => {
    await network.command('pause', { node: 'node2' })
    const height = await network.put('node1', 'without-node2')
    expect(await network.node('node2')).toMatchObject({ state: 'paused', up: false, height: null })
    await expect(network.command('pause', { node: 'node2' })).rejects.toMatchObject({ code: 'NETWORK_NODE_STATE' })
    await network.command('resume', { node: 'node2' })
    await eventually('node2 has the block', async () => ((await network.node('node2')).height ?? 0) >= height)
  })

  it('come back from the death of the majority', async () => {
    for (const node of ['node1', 'node2', 'node3']) await network.command('kill', { node })
    expect(await network.node('node1')).toMatchObject({ state: 'killed', up: false, pids: {} })
    for (const node of ['node1', 'node2', 'node3']) await network.command('restart', { node })
    await network.put('node4', 'majority')
    await everybodyUp()
  })

  it('start again by themselves when CometBFT is killed', async () => {
    await network.command('kill', { node: 'node4', part: 'comet' })
    await eventually('node4 is back', async () => {
      const { up, restarts } = await network.node('node4')
      return up && restarts === 1
    })
    await network.put('node4', 'again')
  })

  it('have names that are checked, and one supervisor', async () => {
    await expect(network.command('kill', { node: 'node9' })).rejects.toMatchObject({ code: 'NETWORK_NODE_UNKNOWN' })
    const second = await chassis(['network', 'up', '--dir', network.dir])
    expect(second.code).toBe(3)
    expect(second.stderr).toContain('NETWORK_RUNNING')
    const status = await chassisJson<NetworkStatus>(['network', 'status', '--dir', network.dir])
    expect(status.nodes.map(({ name }) => name)).toEqual(NAMES)
    expect(status.supervisor).toBe(process.pid)
  })
})

describeCometbft('a node made by us, read by CometBFT', () => {
  it('has the same id, validator key and settings, and nothing is made anew', async () => {
    const dir = join(scratch, 'read')
    const { nodes } = await createKvstoreNetwork(dir, 1)
    const { comet } = nodeHome(dir, 'node1')
    const { program } = (await findCometbft()) as { program: string }
    const before = readdirSync(comet, { recursive: true }).sort()
    const run = (command: string) => execFileSync(program, [command, '--home', comet], { encoding: 'utf8' }).trim()
    expect(run('show-node-id')).toBe(nodes[0]?.nodeId)
    const shown = JSON.parse(run('show-validator')) as { value: string }
    expect(toHex(fromBase64(shown.value))).toBe(nodes[0]?.validatorKey)
    expect(readdirSync(comet, { recursive: true }).sort()).toEqual(before)
  })
})

describeCometbft('a network in the background', () => {
  const at = (name: string) => ['--dir', join(scratch, name)]

  it('comes up, says where it is, prints its logs and goes down', async () => {
    await createKvstoreNetwork(join(scratch, 'detached'), 1)
    const up = await chassisJson<NetworkStatus>(['network', 'up', ...at('detached'), '--detach'])
    expect(up.nodes).toMatchObject([{ name: 'node1', up: true, state: 'running' }])
    const status = await chassisJson<NetworkStatus>(['network', 'status', ...at('detached')])
    expect(status).toMatchObject({ supervisor: up.supervisor })
    expect((await chassis(['network', 'logs', 'node1', '--part', 'comet', ...at('detached')])).stdout).toContain('---')
    expect((await chassis(['network', 'down', ...at('detached')])).code).toBe(0)
    expect(await chassisJson(['network', 'status', ...at('detached')])).toMatchObject({
      supervisor: null,
      nodes: [{ name: 'node1', up: false, height: null }],
    })
    const late = await chassis(['network', 'kill', 'node1', ...at('detached')])
    expect(late.code).toBe(3)
    expect(late.stderr).toContain('NETWORK_NOT_RUNNING')
  })

  it('whose supervisor was killed leaves processes that the next start, or the end, takes away', async () => {
    const dir = join(scratch, 'orphans')
    await createKvstoreNetwork(dir, 1)
    const first = await chassisJson<NetworkStatus>(['network', 'up', ...at('orphans'), '--detach'])
    process.kill(first.supervisor as number, 'SIGKILL')
    const orphan = first.nodes[0]?.pids.comet as number
    expect(() => process.kill(orphan, 0)).not.toThrow()
    const second = await chassisJson<NetworkStatus>(['network', 'up', ...at('orphans'), '--detach'])
    expect(second.nodes).toMatchObject([{ up: true }])
    expect(second.nodes[0]?.pids.comet).not.toBe(orphan)
    process.kill(second.supervisor as number, 'SIGKILL')
    expect(await chassisJson(['network', 'down', ...at('orphans')])).toEqual({ wasRunning: false, orphans: 1 })
    expect(await chassisJson(['network', 'down', ...at('orphans')])).toEqual({ wasRunning: false, orphans: 0 })
  })

  it('says what is wrong when no node comes up, and runs no longer', async () => {
    const dir = join(scratch, 'broken')
    await createKvstoreNetwork(dir, 1)
    rmSync(join(nodeHome(dir, 'node1').comet, 'config', 'genesis.json'))
    const up = await chassis(['network', 'up', ...at('broken'), '--detach'])
    expect(up.code).toBe(3)
    expect(up.stderr).toContain('NETWORK_START_FAILED')
    expect(await chassisJson(['network', 'status', ...at('broken')])).toMatchObject({ supervisor: null })
  })

  it('in the foreground ends in order on Ctrl-C', async () => {
    const dir = join(scratch, 'foreground')
    await createKvstoreNetwork(dir, 1)
    const bin = new URL('../../apps/chassis/bin/chassis.mjs', import.meta.url).pathname
    const child = spawn(process.execPath, [bin, 'network', 'up', '--dir', dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text
    })
    await eventually('it runs', () => printed.includes('node1: running'))
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect(code).toBe(0)
    expect(printed).toContain('Nothing is lost')
    expect(readdirSync(nodeHome(dir, 'node1').run)).toEqual([])
    expect(readFileSync(join(nodeHome(dir, 'node1').logs, 'comet.log'), 'utf8')).toMatch(/ended/)
  })

  it('is not there', async () => {
    const absent = await chassis(['network', 'status', '--dir', tmpdir()])
    expect(absent.code).toBe(3)
    expect(absent.stderr).toContain('NETWORK_NOT_FOUND')
    const env = { CHASSIS_COMETBFT: join(scratch, 'no-such-program') }
    await createKvstoreNetwork(join(scratch, 'no-comet'), 1)
    const missing = await chassis(['network', 'up', ...at('no-comet')], { env })
    expect(missing.code).toBe(3)
    expect(missing.stderr).toContain('go install')
  })
})
