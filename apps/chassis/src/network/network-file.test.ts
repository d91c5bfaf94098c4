import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  isNodeName,
  type NetworkFile,
  type NetworkNode,
  nodeNamed,
  readNetworkFile,
  requireNodeName,
  writeNetworkFile,
} from './network-file.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chassis-network-file-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const node = (name: string, port: number): NetworkNode => ({
  name,
  p2pPort: port,
  rpcPort: port + 1,
  nodeId: 'ab'.repeat(20),
  validatorKey: 'cd'.repeat(32),
})
const NETWORK: NetworkFile = {
  format: 'chassis-network/v1',
  chainId: 'chassis-0123456789abcdef-1',
  application: 'chassis',
  nodes: [node('node1', 2000), node('node2', 2010)],
}

describe('network.json', () => {
  it('is read as it was written', () => {
    writeNetworkFile(dir, NETWORK)
    expect(readNetworkFile(dir)).toEqual(NETWORK)
    expect(nodeNamed(NETWORK, 'node2').rpcPort).toBe(2011)
    expect(() => nodeNamed(NETWORK, 'node3')).toThrow(expect.objectContaining({ code: 'NETWORK_NODE_UNKNOWN' }))
  })

  it('absent: there is no network', () => {
    expect(() => readNetworkFile(dir)).toThrow(expect.objectContaining({ code: 'NETWORK_NOT_FOUND' }))
  })

  const wrong: readonly (readonly [string, unknown])[] = [
    ['another format', { ...NETWORK, format: 'x' }],
    ['a chain id that CometBFT refuses', { ...NETWORK, chainId: 'x'.repeat(51) }],
    ['an unknown application', { ...NETWORK, application: 'other' }],
    ['no nodes', { ...NETWORK, nodes: [] }],
    ['a name that leaves the folder', { ...NETWORK, nodes: [node('../x', 2000)] }],
    ['a name twice', { ...NETWORK, nodes: [node('node1', 2000), node('node1', 2010)] }],
    ['a port twice', { ...NETWORK, nodes: [node('node1', 2000), node('node2', 2001)] }],
    ['no port', { ...NETWORK, nodes: [node('node1', 70_000)] }],
    ['an id of another length', { ...NETWORK, nodes: [{ ...node('node1', 2000), nodeId: 'ab' }] }],
    ['nothing', null],
  ]
  for (const [what, value] of wrong) {
    it(`${what} is refused`, () => {
      writeFileSync(join(dir, 'network.json'), JSON.stringify(value))
      expect(() => readNetworkFile(dir)).toThrow(expect.objectContaining({ code: 'NETWORK_FILE_UNREADABLE' }))
    })
  }

  it('that is no JSON is refused', () => {
    writeFileSync(join(dir, 'network.json'), '{')
    expect(() => readNetworkFile(dir)).toThrow(expect.objectContaining({ code: 'NETWORK_FILE_UNREADABLE' }))
  })
})

it('names of nodes are names of folders that nothing else uses', () => {
  for (const name of ['node1', 'a', 'bank-of-x', `a${'b'.repeat(31)}`]) expect(isNodeName(name)).toBe(true)
  for (const name of ['', '1a', 'A', 'a/b', '..', 'run', 'founding', `a${'b'.repeat(32)}`]) {
    expect(isNodeName(name)).toBe(false)
    expect(() => requireNodeName(name)).toThrow(expect.objectContaining({ code: 'INPUT_NODE_NAME' }))
  }
})
