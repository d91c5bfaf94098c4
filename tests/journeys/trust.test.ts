/** `chassis trust show` and `trust update` as a person runs them, over nodes that this test plays. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { type LightBlock, writeLightBlock } from '@chassis/proofs/light'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHAIN_ID, type Member, makeBlock, members } from '../../packages/proofs/tests/support/light-fixture.ts'
import { chassis, scratchFolder } from '../support/run-chassis.ts'

const scratch = scratchFolder()
const LEDGER = `ledger_${'3c'.repeat(32)}`
const SECOND_NS = 1_000_000_000n
const DAY_NS = 86_400n * SECOND_NS
const LENGTH = 12n
const sets = (height: bigint): Member[] => members(4, height < 6n ? 0 : 1)

const started = BigInt(Date.now()) * 1_000_000n

/** A chain whose last block is `ageNs` old, its blocks a second apart; `fork` changes those from a height on. */
function chainOf(ageNs: bigint, fork?: { readonly from: bigint; readonly set?: readonly Member[] }) {
  const end = started - ageNs
  const chain = new Map<bigint, LightBlock>()
  for (let height = 1n; height <= LENGTH; height++) {
    const timeNs = end - (LENGTH - height) * SECOND_NS
    const isForked = fork !== undefined && height >= fork.from
    const set = isForked && fork.set ? fork.set : sets(height)
    const lie = isForked && !fork.set ? { appHash: new Uint8Array(32).fill(8) } : {}
    chain.set(height, makeBlock({ height, set, nextSet: sets(height + 1n), header: { timeNs, ...lie } }))
  }
  return chain
}

interface Call {
  readonly method: string
  readonly params: Readonly<Record<string, string>>
}

/** A node that answers from a chain. */
async function play(chain: ReadonlyMap<bigint, LightBlock>, chainId = CHAIN_ID): Promise<Server> {
  const answerTo = ({ method, params }: Call): unknown => {
    if (method === 'status')
      return {
        result: {
          node_info: { network: chainId },
          sync_info: { latest_block_height: String(LENGTH), earliest_block_height: '1' },
        },
      }
    if (method === 'broadcast_evidence') return { result: { hash: 'AB' } }
    const block = chain.get(BigInt(params.height ?? '0'))
    if (!block) return { error: { code: -32603, message: 'Internal error', data: 'height is not available' } }
    const json = writeLightBlock(sha256, block) as { signed_header: object; validator_set: { validators: object[] } }
    const { validators } = json.validator_set
    return { result: method === 'commit' ? json : { validators, total: String(validators.length) } }
  }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    response.end(JSON.stringify(answerTo(JSON.parse(text) as Call)))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return server
}
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

function writeTrust(name: string, set: readonly Member[]): string {
  const pinned = makeBlock({ height: 1n, set }).validators
  const validators = pinned.map(({ publicKey, power }) => ({ publicKey: toHex(publicKey), power: String(power) }))
  const ledger = { ledgerId: LEDGER, name: 'Consortium', environment: 'production', chainId: CHAIN_ID }
  const before = { operator: 'chassis.ledger/x+00000000+AA==', operatorUntilHeight: '41' }
  const file = join(scratch, name)
  const trust = { format: 'chassis-trust/v1', ledgers: [{ ...ledger, ...before, validators }] }
  writeFileSync(file, `${JSON.stringify(trust, undefined, 2)}\n`)
  return file
}

describe('a trust file of a network', () => {
  let honest: Server
  let second: Server
  let liar: Server
  let invented: Server
  let old: Server
  let foreign: Server
  beforeAll(async () => {
    const now = chainOf(2n * SECOND_NS)
    honest = await play(now)
    second = await play(now)
    liar = await play(chainOf(2n * SECOND_NS, { from: 8n }))
    invented = await play(chainOf(2n * SECOND_NS, { from: 8n, set: members(4, 700) }))
    old = await play(chainOf(15n * DAY_NS))
    foreign = await play(now, 'another-chain')
  })
  afterAll(() => {
    for (const server of [honest, second, liar, invented, old, foreign]) server?.close()
  })
  const update = (file: string, servers: readonly Server[], ...more: string[]) =>
    chassis(['trust', 'update', '--trust', file, '--rpc', servers.map(addressOf).join(','), ...more])

  it('is shown, updated and shown again, in three languages', async () => {
    const file = writeTrust('network.json', sets(1n))
    const before = await chassis(['trust', 'show', file])
    expect(before.code).toBe(0)
    expect(before.stdout).toContain('Consortium')
    expect(before.stdout).toContain('up to height 41; beyond it this key is refused.')
    expect(before.stdout).toContain(`Network ${CHAIN_ID}: 4 pinned validators; more than 26 of 40 must have signed.`)
    expect(before.stdout).toContain('25.0 %')
    expect(before.stdout).toContain('Not updated on this computer yet')

    const updated = await update(file, [honest, second])
    expect(updated.code, updated.stderr).toBe(0)
    expect(updated.stdout).toContain(`Verified: ${CHAIN_ID} up to height 11`)
    expect(updated.stdout).toContain('The validators changed: 4 before, 4 now.')
    expect(updated.stdout).toContain(`${addressOf(second)}  agrees (at height 12)`)
    expect(updated.stdout).toContain('For the first time')

    const again = await update(file, [honest, second])
    expect(again.stdout).toContain('From height 11')
    expect(again.stdout).toContain('The validators are the same: 4.')
    const after = await chassis(['trust', 'show', file])
    expect(after.stdout).toContain('Last verified at height 11')
    const japanese = await chassis(['--lang', 'ja', 'trust', 'show', file])
    expect(japanese.stdout).toContain('固定されたバリデーター 4 個')
    const chinese = await chassis(['--lang', 'zh-CN', 'trust', 'update', '--trust', file, '--rpc', addressOf(honest)])
    expect(chinese.stdout).toContain(`已验证：${CHAIN_ID} 至高度 11`)
    const json = await chassis(['trust', 'show', file, '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({
      ledgers: [{ chainId: CHAIN_ID, verified: { height: '11' }, frozen: false }],
    })
  })

  it('alone it warns, and several addresses of one node are one', async () => {
    const file = writeTrust('alone.json', sets(1n))
    const updated = await update(file, [honest, honest])
    expect(updated.code).toBe(0)
    expect(updated.stdout).toContain('No second node was asked')
  })

  it('two chains: exit 1, evidence, nothing changed, and frozen from then on', async () => {
    const file = writeTrust('conflict.json', sets(1n))
    const before = readFileSync(file, 'utf8')
    const refused = await update(file, [honest, liar])
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('CONFLICT')
    expect(refused.stdout).toContain(`Evidence handed to ${addressOf(liar)}`)
    expect(refused.stdout).toContain(`Evidence handed to ${addressOf(honest)}`)
    expect(readFileSync(file, 'utf8')).toBe(before)
    const evidence = JSON.parse(readFileSync(`${file}.evidence-11.json`, 'utf8')) as { type: string }[]
    expect(evidence).toHaveLength(2)
    expect(evidence[0]?.type).toBe('tendermint/LightClientAttackEvidence')
    const again = await update(file, [honest, second])
    expect(again.code).toBe(1)
    expect(again.stdout).toContain('two contradicting chains')
    expect((await chassis(['trust', 'show', file])).stdout).toContain('FROZEN')
  })

  it('nobody is told where that is not wanted', async () => {
    const file = writeTrust('quiet.json', sets(1n))
    const refused = await update(file, [honest, liar], '--no-report', '--json')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.stdout)).toMatchObject({ outcome: 'conflict', reported: [] })
  })

  it.each([
    ['a chain that nobody trusted signed', () => [invented], 1, 'does not follow from what the file trusts'],
    ['a chain older than the trusting period', () => [old], 1, 'older than the trusting period'],
    ['nobody agrees', () => [honest, invented], 1, 'none showed the same block'],
    ['a node of another chain', () => [foreign], 3, 'no node answered'],
  ])('%s: refused, with the reason', async (name, servers, code, text) => {
    const file = writeTrust(`${name}.json`, sets(1n))
    const before = readFileSync(file, 'utf8')
    const refused = await update(file, servers())
    expect(refused.code, refused.stdout + refused.stderr).toBe(code)
    expect(refused.stdout).toContain(text)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('a longer trusting period is the reader’s own choice', async () => {
    const file = writeTrust('patient.json', sets(1n))
    expect((await update(file, [old], '--trusting-days', '30')).code).toBe(0)
    for (const days of ['0', '366', '1.5', 'x'])
      expect((await update(file, [old], '--trusting-days', days)).code).toBe(2)
  })

  it('what cannot be read is exit 2: the file, its memory, an address, a file without network', async () => {
    const file = writeTrust('bad.json', sets(1n))
    writeFileSync(`${file}.light`, '{')
    expect((await update(file, [honest])).code).toBe(2)
    const broken = join(scratch, 'broken.json')
    writeFileSync(broken, '{}')
    expect((await update(broken, [honest])).code).toBe(2)
    expect((await chassis(['trust', 'show', broken])).code).toBe(2)
    expect((await chassis(['trust', 'update', '--trust', file, '--rpc', 'nowhere'])).code).toBe(2)
    const solo = join(scratch, 'solo.json')
    const ledger = { ledgerId: LEDGER, name: 'Solo', environment: 'development', operator: 'key' }
    writeFileSync(solo, JSON.stringify({ format: 'chassis-trust/v1', ledgers: [ledger] }))
    const refused = await update(solo, [honest])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('TRUST_FILE_NO_NETWORK')
  })
}, 600_000)
