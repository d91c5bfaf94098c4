/**
 * Our light client and other people's, each over real headers: `cometbft light`, cosmjs, and what a CometBFT node makes
 * of the evidence that ours forms. The chains are CometBFT's key-value store, whose validators a transaction can
 * change.
 */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { cometCall, freePorts, nodeHome, readNetworkFile } from '@chassis/chassis/network'
import { type Bytes, fromBase64, fromHex, toBase64, toHex, utf8Encode } from '@chassis/primitives'
import { ed25519KeyFromSeed, nodeVerifyVote, sha256 } from '@chassis/primitives/node'
import {
  type AttackEvidence,
  attackEvidence,
  attackEvidenceProto,
  DEFAULT_LIGHT_OPTIONS,
  evidenceHash,
  type Header,
  headerHash,
  type LightBlock,
  openLightClient,
  readSignedHeader,
  readValidators,
  sortValidators,
  updateLightClient,
  VOTE_TYPE,
  validatorAddress,
  validatorSetHash,
  voteSignBytes,
  writeAttackEvidence,
  writeLightBlock,
} from '@chassis/proofs/light'
import { Comet38Client } from '@cosmjs/tendermint-rpc'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { describeCometbft } from '../support/describe-cometbft.ts'
import { chassis, scratchFolder } from '../support/run-chassis.ts'
import { eventually, type KvstoreNetwork, startKvstore } from './kvstore-network.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })
const scratch = scratchFolder()
const crypto = { sha256, verifyVote: nodeVerifyVote }
const LEDGER = `ledger_${'5a'.repeat(32)}`

type Json = Record<string, unknown>

describeCometbft('a light client of a real chain', () => {
  let network: KvstoreNetwork
  let ports: readonly number[]
  let chainId: string
  const rpc = (node: number) => `http://127.0.0.1:${ports[node]}`
  const trustFile = (name: string) => join(scratch, name)

  beforeAll(async () => {
    network = await startKvstore(4)
    const file = readNetworkFile(network.dir)
    ports = file.nodes.map(({ rpcPort }) => rpcPort)
    chainId = file.chainId
    await eventually('there are blocks', async () => ((await network.node('node1')).height ?? 0) >= 1)
    await more(4)
  })
  afterAll(() => network?.remove())

  async function block(height: number, port = ports[0] as number): Promise<LightBlock> {
    const { signed_header } = await cometCall<{ signed_header: Json }>(port, `commit?height=${height}`)
    const { validators } = await cometCall<{ validators: Json[] }>(port, `validators?height=${height}&per_page=100`)
    return {
      signedHeader: readSignedHeader(signed_header),
      validators: sortValidators(sha256, readValidators(validators)),
    }
  }
  const newest = async () => (await network.node('node1')).height as number
  /** Blocks up to a height, without waiting for the pulse of an idle chain. */
  async function more(height: number): Promise<void> {
    for (let at = await newest(); at < height; ) at = await network.put('node1', `more-${at}`)
  }

  function writeTrust(name: string, { validators }: LightBlock): string {
    const pinned = validators.map(({ publicKey, power }) => ({ publicKey: toHex(publicKey), power: String(power) }))
    const ledger = { ledgerId: LEDGER, name: 'Key values', environment: 'development', chainId, validators: pinned }
    writeFileSync(trustFile(name), JSON.stringify({ format: 'chassis-trust/v1', ledgers: [ledger] }))
    return trustFile(name)
  }

  interface Updated {
    readonly outcome: string
    readonly steps: number
    readonly to: { readonly height: string; readonly hash: string }
    readonly from?: { readonly height: string }
    readonly validators: { readonly before: number; readonly after: number; readonly changed: boolean }
    readonly kept?: string
    readonly evidence?: string
    readonly reported?: readonly { readonly to: string; readonly refused?: string }[]
    readonly sources: readonly { readonly address: string; readonly verdict: string }[]
  }
  async function update(file: string, addresses: readonly string[], code = 0): Promise<Updated> {
    const ran = await chassis(['trust', 'update', '--trust', file, '--rpc', addresses.join(','), '--json'])
    expect(ran.code, ran.stdout + ran.stderr).toBe(code)
    return JSON.parse(ran.stdout) as Updated
  }

  it('verifies real headers, near and far', async () => {
    const first = await block(2)
    const anchor = { headerHash: headerHash(sha256, first.signedHeader.header) }
    const opened = openLightClient(crypto, { ...DEFAULT_LIGHT_OPTIONS, chainId }, first, anchor)
    if ('reason' in opened) throw new Error(opened.reason)
    let client = opened
    await more(8)
    const nowNs = BigInt(Date.now()) * 1_000_000n
    for (const height of [3, 8, 5]) {
      const outcome = updateLightClient(crypto, client, await block(height), nowNs)
      if (outcome.kind !== 'added') throw new Error(JSON.stringify(outcome.kind))
      client = outcome.client
    }
    expect(client.blocks.map(({ signedHeader }) => Number(signedHeader.header.height))).toEqual([2, 3, 5, 8])
  })

  it('a trust file follows a network whose validators change', async () => {
    const file = writeTrust('moving.json', await block(2))
    const first = await update(file, [rpc(0), rpc(1)])
    expect(first).toMatchObject({ outcome: 'verified', validators: { before: 4, after: 4, changed: false } })
    expect(first.sources.map(({ verdict }) => verdict)).toEqual(['walked', 'agrees'])
    const before = readFileSync(file, 'utf8')

    // Newcomers of little power: the network goes on without them.
    for (const seed of [1, 2]) {
      const { publicKey } = ed25519KeyFromSeed(new Uint8Array(32).fill(seed))
      const tx = Buffer.from(utf8Encode(`val=ed25519!${toBase64(publicKey)}!${seed}`)).toString('hex')
      await cometCall(ports[0] as number, `broadcast_tx_commit?tx=0x${tx}`, 60_000)
    }
    await more((await newest()) + 4)
    expect((await block(await newest())).validators).toHaveLength(6)
    const second = await update(file, [rpc(1), rpc(0), rpc(2)])
    expect(second).toMatchObject({
      outcome: 'verified',
      from: { height: first.to.height },
      validators: { before: 4, after: 6, changed: true },
    })
    expect(readFileSync(second.kept as string, 'utf8')).toBe(before)
    const { ledgers } = JSON.parse(readFileSync(file, 'utf8')) as {
      ledgers: { validators: { publicKey: string; power: string }[] }[]
    }
    const pinned = (ledgers[0]?.validators ?? []).map(({ publicKey, power }) => ({
      publicKey: fromHex(publicKey),
      power: BigInt(power),
    }))
    const { header } = (await block(Number(second.to.height))).signedHeader
    expect(toHex(validatorSetHash(sha256, pinned))).toBe(toHex(header.validatorsHash))
    expect(second.to.hash).toBe(toHex(headerHash(sha256, header)))

    const shown = await chassis(['trust', 'show', file])
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('6 pinned validators')
    expect(shown.stdout).toContain(`height ${second.to.height}`)
  })

  it('cometbft light verifies the same headers', async () => {
    const trusted = await block(3)
    const hash = toHex(headerHash(sha256, trusted.signedHeader.header)).toUpperCase()
    const home = join(scratch, 'cometbft-light')
    const [port] = (await freePorts(1)) as [number]
    const args = ['light', chainId, '-p', rpc(0), '-w', rpc(1), '--height', '3', '--hash', hash]
    const child = spawn(process.env.CHASSIS_COMETBFT || 'cometbft', [
      ...args,
      '--laddr',
      `tcp://127.0.0.1:${port}`,
      '--home-dir',
      home,
    ])
    try {
      const height = await newest()
      let answer: LightBlock | undefined
      await eventually('the light client answers', async () => {
        answer = await block(height, port).catch(() => undefined)
        return answer !== undefined
      })
      expect(answer).toEqual(await block(height))
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('cosmjs reads the same blocks', async () => {
    const client = await Comet38Client.connect(rpc(2))
    const height = (await newest()) - 1
    const { header, commit } = await client.commit(height)
    const ours = await block(height)
    expect(toHex(commit.blockId.hash)).toBe(toHex(headerHash(sha256, ours.signedHeader.header)))
    expect(header.appHash).toEqual(ours.signedHeader.header.appHash)
    const { validators } = await client.validatorsAll(height)
    expect(validators.map(({ pubkey, votingPower }) => ({ publicKey: pubkey?.data, power: votingPower }))).toEqual(
      ours.validators.map(({ publicKey, power }) => ({ publicKey, power })),
    )
    client.disconnect()
  })

  describe('when two thirds sign another block', () => {
    const signers = () =>
      readNetworkFile(network.dir).nodes.map(({ name }) => validatorKey(nodeHome(network.dir, name).comet))

    /** The block with another header, signed by the network's own keys: what only its validators together could do. */
    function fork(honest: LightBlock, changes: Partial<Header>): LightBlock {
      const { commit } = honest.signedHeader
      const header = { ...honest.signedHeader.header, ...changes }
      const blockId = { ...commit.blockId, hash: headerHash(sha256, header) }
      const keys = new Map(signers().map((key) => [toHex(validatorAddress(sha256, key.publicKey)), key]))
      const signatures = honest.validators.map(({ publicKey }, i) => {
        const key = keys.get(toHex(validatorAddress(sha256, publicKey)))
        const timeNs = header.timeNs + BigInt(i)
        const vote = { type: VOTE_TYPE.precommit, height: header.height, round: commit.round, blockId, timeNs }
        if (!key) return { flag: 1, address: new Uint8Array(), timeNs: ZERO, signature: new Uint8Array() }
        const signature = key.sign(voteSignBytes(chainId, vote))
        return { flag: 2, address: validatorAddress(sha256, publicKey), timeNs, signature }
      })
      return { ...honest, signedHeader: { header, commit: { ...commit, blockId, signatures } } }
    }

    async function broadcast(evidence: AttackEvidence): Promise<unknown> {
      const body = {
        jsonrpc: '2.0',
        id: 1,
        method: 'broadcast_evidence',
        params: { evidence: writeAttackEvidence(sha256, evidence) },
      }
      const answer = await fetch(rpc(0), { method: 'POST', body: JSON.stringify(body) })
      return answer.json()
    }

    /** The header of the block that carries this evidence. */
    async function committed(evidence: AttackEvidence): Promise<Header> {
      const hash = toHex(evidenceHash(sha256, [attackEvidenceProto(sha256, evidence)]))
      let found: Header | undefined
      let height = Number(evidence.conflictingBlock.signedHeader.header.height)
      await eventually('the evidence is in a block', async () => {
        await network.put('node1', `after-${await newest()}`)
        for (const last = await newest(); height < last && !found; height++) {
          const { header } = (await block(height)).signedHeader
          if (toHex(header.evidenceHash) === hash) found = header
        }
        return found !== undefined
      })
      return found as Header
    }

    it('a node takes our evidence of equivocation into a block, hashed as we hash it', async () => {
      const honest = await block((await newest()) - 1)
      const other = fork(honest, { dataHash: new Uint8Array(32).fill(7) })
      const evidence = attackEvidence(crypto, other, honest, honest)
      expect(evidence).toMatchObject({ kind: 'equivocation' })
      expect(evidence.byzantineValidators).toHaveLength(4)
      expect(await broadcast(evidence)).toHaveProperty('result.hash')
      await committed(evidence)
    })

    it('and that of a lunatic header', async () => {
      const height = (await newest()) - 1
      const [common, honest] = await Promise.all([block(height - 3), block(height)])
      const other = fork(honest, { appHash: new Uint8Array(32).fill(9) })
      const evidence = attackEvidence(crypto, other, honest, common)
      expect(evidence).toMatchObject({ kind: 'lunatic', commonHeight: BigInt(height - 3) })
      expect(await broadcast(evidence)).toHaveProperty('result.hash')
      await committed(evidence)
    })

    it('refuses evidence that accuses too few, so that a taken one means something', async () => {
      const honest = await block((await newest()) - 1)
      const evidence = attackEvidence(crypto, fork(honest, { dataHash: new Uint8Array(32) }), honest, honest)
      const wrong = { ...evidence, byzantineValidators: evidence.byzantineValidators.slice(1) }
      expect(await broadcast(wrong)).toHaveProperty('error')
    })

    it('trust update reports it to the honest node, keeps the evidence, and stays frozen', async () => {
      const file = writeTrust('forked.json', await block(2))
      await update(file, [rpc(0)])
      const from = (await newest()) + 1
      await more(from + 3)
      const before = readFileSync(file, 'utf8')
      const copies = () => readdirSync(scratch).filter((name) => name.startsWith('forked.json.until'))
      const copiesBefore = copies()
      const liar = await serveFork(rpc(0), from, (honest) => fork(honest, { appHash: new Uint8Array(32).fill(3) }))
      try {
        const answer = await update(file, [rpc(0), liar.address], 1)
        expect(answer.outcome).toBe('conflict')
        expect(answer.sources.map(({ verdict }) => verdict)).toEqual(['walked', 'conflict'])
        const told = answer.reported?.find(({ to }) => to === rpc(0))
        expect(told).toEqual({ to: rpc(0) })
        const evidence = JSON.parse(readFileSync(answer.evidence as string, 'utf8')) as Json[]
        expect(evidence.map(({ type }) => type)).toEqual(Array(2).fill('tendermint/LightClientAttackEvidence'))
        expect(readFileSync(file, 'utf8')).toBe(before)
        expect((await update(file, [rpc(0)], 1)).outcome).toBe('frozen')
        expect(copies()).toEqual(copiesBefore)
      } finally {
        liar.server.close()
      }
    })
  })
})

const ZERO = -62_135_596_800_000_000_000n

function validatorKey(home: string) {
  const file = join(home, 'config', 'priv_validator_key.json')
  const { priv_key } = JSON.parse(readFileSync(file, 'utf8')) as { priv_key: { value: string } }
  return ed25519KeyFromSeed(fromBase64(priv_key.value).slice(0, 32) as Bytes)
}

/** A node that passes an honest one's answers on, but for its blocks from a height. */
async function serveFork(
  honest: string,
  from: number,
  forge: (block: LightBlock) => LightBlock,
): Promise<{ readonly server: Server; readonly address: string }> {
  const ask = async (body: unknown) =>
    (await fetch(honest, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<{ result?: Json }>
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const call = JSON.parse(text) as { id: number; method: string; params: { height?: string } }
    const answer = await ask(call)
    if (call.method === 'commit' && Number(call.params.height) >= from && answer.result) {
      const { height } = call.params
      const set = await ask({ jsonrpc: '2.0', id: 1, method: 'validators', params: { height, per_page: '100' } })
      const signedHeader = readSignedHeader(answer.result.signed_header)
      const validators = sortValidators(sha256, readValidators(set.result?.validators))
      const forged = writeLightBlock(sha256, forge({ signedHeader, validators })) as Json
      answer.result = { ...answer.result, signed_header: forged.signed_header }
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
