import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBase64, utf8Encode } from '@chassis/primitives'
import { verifier } from '@chassis/primitives/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cometConfig, PULSE_MS } from './comet-config.ts'
import { cometGenesis } from './comet-genesis.ts'
import { cometAddress, createCometKeys, readValidatorKey, writeCometKeys } from './comet-keys.ts'
import { createNode } from './create-node.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-comet-home-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const SETTINGS = { moniker: 'node1', proxyApp: 'unix://run/abci.sock', p2pPort: 3000, rpcPort: 3001 }

function makeNode() {
  const keys = createCometKeys()
  const genesis = cometGenesis({
    chainId: 'test',
    time: 1_700_000_000_000,
    initialHeight: 8n,
    appHash: 'ab'.repeat(32),
    appState: { format: 'x' },
    validators: [{ name: 'node1', publicKey: keys.validator.publicKey, power: 10n }],
  })
  createNode(dir, { name: 'node1', ports: { p2pPort: 3000, rpcPort: 3001 }, keys, genesis })
  return { keys, home: join(dir, 'node1', 'comet') }
}

describe('the home of a CometBFT node', () => {
  it.runIf(process.platform !== 'win32')('keeps keys from everybody but their owner', () => {
    const { home } = makeNode()
    for (const file of ['config/node_key.json', 'config/priv_validator_key.json', 'data/priv_validator_state.json'])
      expect(statSync(join(home, file)).mode & 0o777).toBe(0o600)
    for (const folder of ['', 'config', 'data']) expect(statSync(join(home, folder)).mode & 0o777).toBe(0o700)
  })

  it('never overwrites keys, nor what they have signed', () => {
    const { home } = makeNode()
    const before = readFileSync(join(home, 'config/priv_validator_key.json'), 'utf8')
    expect(() => writeCometKeys(home, createCometKeys())).toThrow(expect.objectContaining({ code: 'EEXIST' }))
    expect(readFileSync(join(home, 'config/priv_validator_key.json'), 'utf8')).toBe(before)
  })

  it('gives the validator key back', () => {
    const { home, keys } = makeNode()
    const message = utf8Encode('message')
    const signature = readValidatorKey(home).sign(message)
    expect(verifier.verifyEd25519(keys.validator.publicKey, message, signature)).toBe(true)
    rmSync(join(home, 'config/priv_validator_key.json'))
    expect(() => readValidatorKey(home)).toThrow(expect.objectContaining({ code: 'KEYS_UNREADABLE' }))
  })

  it('has a genesis with everything that CometBFT hashes', () => {
    const { home, keys } = makeNode()
    const genesis = JSON.parse(readFileSync(join(home, 'config/genesis.json'), 'utf8'))
    expect(genesis).toMatchObject({
      genesis_time: '2023-11-14T22:13:20.000Z',
      chain_id: 'test',
      initial_height: '8',
      app_hash: 'AB'.repeat(32),
      app_state: { format: 'x' },
      validators: [
        {
          address: cometAddress(keys.validator.publicKey).toUpperCase(),
          pub_key: { type: 'tendermint/PubKeyEd25519', value: toBase64(keys.validator.publicKey) },
          power: '10',
        },
      ],
    })
  })

  it('binds to the loopback address only, with a pulse of five seconds at most', () => {
    const text = cometConfig(SETTINGS)
    expect(text.match(/laddr = .*/g)).toEqual(['laddr = "tcp://127.0.0.1:3001"', 'laddr = "tcp://127.0.0.1:3000"'])
    expect(PULSE_MS).toBeLessThanOrEqual(5_000)
    expect(text).toContain(`create_empty_blocks_interval = "${PULSE_MS}ms"`)
    const synced = cometConfig({
      ...SETTINGS,
      stateSync: { rpcServers: ['127.0.0.1:1', '127.0.0.1:2'], trustHeight: 5, trustHash: 'ab' },
    })
    expect(synced).toContain('enable = true\nrpc_servers = "127.0.0.1:1,127.0.0.1:2"\ntrust_height = 5\n')
  })
})
