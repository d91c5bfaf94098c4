/** What must hold of a network after anything that happens to it. */
import { OUTCOMES_MAX, OutcomesAnswer, OutcomesQuery, QUERY_PATHS } from '@chassis/engine'
import { fromHex } from '@chassis/primitives'
import { decode, encode } from '@chassis/protocol'

/** CometBFT gives at most so many headers at once. */
const HEADERS_MAX = 20

/**
 * Every header from height `from` to `to` is the same on every node. A header holds the app hash of the block before.
 * @param {ReadonlyMap<string, ReturnType<typeof import('../network/rpc-client.mjs').rpcClient>>} clients by node
 */
export async function requireSameHeaders(clients, from, to) {
  for (let first = from; first <= to; first += HEADERS_MAX) {
    const last = Math.min(to, first + HEADERS_MAX - 1)
    let known
    for (const [name, client] of clients) {
      const { block_metas: metas } = await client.call('blockchain', { minHeight: `${first}`, maxHeight: `${last}` })
      const own = metas.map(({ block_id: id, header }) => `${header.height} ${id.hash} ${header.app_hash}`).join('\n')
      known ??= { name, own }
      if (own !== known.own) throw new Error(`${known.name} and ${name} differ:\n${known.own}\n---\n${own}`)
    }
  }
}

/** Every acknowledged transaction is on every node, in the block that was named, with the outcome that was told. */
export async function requireOutcomes(clients, acknowledged) {
  const all = [...acknowledged]
  for (let from = 0; from < all.length; from += OUTCOMES_MAX) {
    const part = all.slice(from, from + OUTCOMES_MAX)
    const query = encode(OutcomesQuery, { subjects: part.map(([id]) => fromHex(id.slice('tx_'.length))) })
    for (const [name, client] of clients) {
      const params = { path: QUERY_PATHS.outcomes, data: Buffer.from(query).toString('hex') }
      const { response } = await client.call('abci_query', params)
      const found = new Map(
        decode(OutcomesAnswer, new Uint8Array(Buffer.from(response.value ?? '', 'base64'))).outcomes.map((one) => [
          one.place,
          `height ${one.leaf.height}, code ${one.leaf.code}`,
        ]),
      )
      for (const [place, [id, { height, code }]] of part.entries()) {
        const told = `height ${height}, code ${code}`
        if (found.get(place) !== told) {
          throw new Error(`${name}: ${id} was acknowledged with ${told}, and is there with ${found.get(place)}`)
        }
      }
    }
  }
}
