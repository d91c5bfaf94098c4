/** Rows for maps that have none of their own: what a new contract keeps can be read at once, by those who oversee. */
import type { AnyContract, KeyCodec } from '@chassis/kernel'
import { bytes, field, PUBLIC, record } from '@chassis/protocol'
import { definitionOf, type Resource, resource } from './resource.ts'

export function unnamedRows(contracts: readonly AnyContract[], named: readonly Resource[]): readonly Resource[] {
  return contracts.flatMap((contract) =>
    Object.keys(contract.state)
      .filter((map) => !named.some((row) => row.contract.number === contract.number && row.map === map))
      .map((map) => unnamedRow(contract, map)),
  )
}

function unnamedRow(contract: AnyContract, map: string): Resource {
  const codec: KeyCodec<string> = definitionOf({ contract, map }).key
  const name = `${capitalised(contract.name)}${capitalised(map)}`
  return resource({
    name,
    kind: 'other',
    contract,
    map,
    path: `/v1/state/${contract.name}/${map}/{key}`,
    tag: 'state',
    says: `What the contract ${contract.name} keeps under ${map}; for those who oversee.`,
    params: record(`${name}Params`, {
      key: field(1, bytes(codec.length, codec.length), PUBLIC, 'The key as it is stored'),
    }),
    key: (params) => keyOf(codec, params.key),
    owners: () => [],
  })
}

function keyOf(codec: KeyCodec<string>, key: Uint8Array): string | undefined {
  try {
    return codec.of(key)
  } catch {
    // Bytes that are no key of this map: nothing lies under them.
    return undefined
  }
}

function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
