/** Puts transactions into a network at a given pace, and finds out afterwards when each was final. */
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { watchHeaders } from './comet-events.mjs'
import { rpcClient } from './rpc-client.mjs'

const BATCH = 25
const nameOf = (tx) => createHash('sha256').update(tx).digest('latin1')

/**
 * Sends to some nodes of a network and watches its blocks.
 * @param {{ entry: readonly number[], watch: number }} ports RPC ports: where transactions go in, where blocks are seen
 */
export async function openFlow({ entry, watch }) {
  const clients = entry.map((port, place) => ({ place, rpc: rpcClient(port) }))
  const watcher = rpcClient(watch)
  const seen = []
  const headers = await watchHeaders(watch, (header, at) => seen.push({ height: Number(header.height), at }))
  let turn = 0
  return {
    seen,
    watcher,
    /** The node whose turn it is, by its place among the entries. */
    nextPlace: () => clients[turn++ % clients.length].place,
    /** Sends a batch to the node at this place. */
    send: (method, txs, to) => clients.find(({ place }) => place === to).rpc.broadcast(method, txs),
    /** Sends nothing any more to the node at this place. */
    leaveOut: (place) => clients.splice(place, 1)[0].rpc.close(),
    close() {
      headers.close()
      for (const { rpc } of clients) rpc.close()
      watcher.close()
    },
  }
}

/** A rate is measured from the first block with transactions on: fewer that follow it say little. */
const SATURATED_BLOCKS_MIN = 5
/** So many times longer than asked for, until there are as many blocks. */
const SATURATED_PATIENCE = 10

/**
 * Keeps at most `inFlight` transactions between sending and block, for `seconds` and until there are enough blocks.
 * `next` gives a transaction that goes in at the node of a given place.
 * @returns committed transactions a second between the first and the last block, and their number
 */
export async function saturate(flow, next, { inFlight, seconds }) {
  const started = performance.now()
  const first = flow.seen.length
  let counted = first
  let sent = 0
  let committed = 0
  const blocks = []
  const busy = new Set()
  const isOver = () => {
    const passed = (performance.now() - started) / 1000
    return passed > (blocks.length > SATURATED_BLOCKS_MIN ? seconds : SATURATED_PATIENCE * seconds)
  }
  while (!isOver()) {
    while (counted < flow.seen.length) {
      const { height, at } = flow.seen[counted++]
      const transactions = await transactionsIn(flow.watcher, height)
      committed += transactions
      if (transactions > 0) blocks.push({ at, transactions })
    }
    let isFull = true
    while (sent - committed < inFlight && busy.size < 64 && !isOver()) {
      isFull = false
      const place = flow.nextPlace()
      const batch = Array.from({ length: BATCH }, () => next(place))
      sent += BATCH
      const sending = flow.send('broadcast_tx_async', batch, place).finally(() => busy.delete(sending))
      busy.add(sending)
    }
    await (isFull ? delay(2) : Promise.race([...busy]))
  }
  await Promise.all(busy)
  if (blocks.length < 2)
    throw new Error(`${blocks.length} blocks with transactions in ${seconds} s: nothing to measure`)
  const elapsed = (blocks.at(-1).at - blocks[0].at) / 1000
  const counting = blocks.slice(1).reduce((sum, { transactions }) => sum + transactions, 0)
  return { rate: counting / elapsed, sent, committed, blockSeconds: elapsed / (blocks.length - 1) }
}

/**
 * Offers more than the network can take, behind admission that bounds what is under way: what comes when it is full is
 * refused at once, before it is signed. Latency counts from the moment that an admitted one came.
 */
export async function offerBeyondCapacity(flow, next, { rate, seconds, inFlight, settle = 15_000 }) {
  const due = new Map()
  const from = flow.seen.length
  let counted = from
  let committed = 0
  let admitted = 0
  let refused = 0
  const busy = new Set()
  const started = performance.now()
  const total = Math.floor(rate * seconds)
  for (let offered = 0; offered < total; ) {
    const now = performance.now()
    while (counted < flow.seen.length) committed += await transactionsIn(flow.watcher, flow.seen[counted++].height)
    const arrived = Math.min(total, Math.floor(((now - started) / 1000) * rate)) - offered
    const room = Math.max(0, inFlight - (admitted - committed))
    const taken = Math.min(arrived, room)
    refused += arrived - taken
    for (let rest = taken; rest > 0; rest -= BATCH) {
      const place = flow.nextPlace()
      const batch = Array.from({ length: Math.min(rest, BATCH) }, () => next(place))
      for (const tx of batch) due.set(nameOf(tx), now)
      const sending = flow.send('broadcast_tx_async', batch, place).finally(() => busy.delete(sending))
      busy.add(sending)
    }
    admitted += taken
    offered += arrived
    await delay(2)
  }
  await Promise.all(busy)
  const latencies = await finality(flow, due, from, settle)
  if (latencies.length < admitted) throw new Error(`${admitted - latencies.length} admitted ones are not final`)
  return { admitted, refused, latencies: latencies.sort((a, b) => a - b) }
}

async function transactionsIn(client, height) {
  const { block_metas: metas } = await client.call('blockchain', { minHeight: `${height}`, maxHeight: `${height}` })
  return Number(metas[0].num_txs)
}

/**
 * Sends at a fixed rate whatever comes back. Latency counts from the moment a transaction was due, so that a stall
 * counts for everybody who would have sent meanwhile.
 * @returns {Promise<{ sent: number, final: number, refused: Map<string, number>, latencies: number[] }>} in ms,
 * ascending
 */
export async function sendAtRate(flow, next, { rate, seconds, method = 'broadcast_tx_async', settle = 15_000 }) {
  const due = new Map()
  const refused = new Map()
  const from = flow.seen.length
  const started = performance.now()
  const total = Math.floor(rate * seconds)
  const busy = new Set()
  const refuse = (tx, why) => {
    due.delete(nameOf(tx))
    refused.set(why, (refused.get(why) ?? 0) + 1)
  }
  for (let sent = 0; sent < total; ) {
    const count = Math.min(total, Math.floor(((performance.now() - started) / 1000) * rate) + 1) - sent
    const place = flow.nextPlace()
    const batch = Array.from({ length: Math.min(count, BATCH) }, () => next(place))
    for (const tx of batch) due.set(nameOf(tx), started + (sent++ / rate) * 1000)
    if (batch.length > 0) {
      const sending = flow
        .send(method, batch, place)
        .then((answers) => {
          for (const [i, answer] of answers.entries()) judge(answer, (why) => refuse(batch[i], why))
        })
        .catch((error) => {
          for (const tx of batch) refuse(tx, error.code ?? error.message)
        })
        .finally(() => busy.delete(sending))
      busy.add(sending)
    }
    const wait = started + (sent / rate) * 1000 - performance.now()
    if (wait > 0) await delay(wait)
  }
  await Promise.all(busy)
  const latencies = await finality(flow, due, from, settle)
  return { sent: total, final: latencies.length, refused, latencies: latencies.sort((a, b) => a - b) }
}

function judge({ result, error }, refuse) {
  if (error !== undefined) refuse(String(error.data ?? error.message).slice(0, 60))
  else if (result.code !== 0) refuse(`${result.codespace} ${result.code} ${result.log}`.trim())
}

/** Reads the blocks since the sending began, until everything is found or nothing new comes for `settle` ms. */
async function finality(flow, due, from, settle) {
  const latencies = []
  let at = from
  let last = performance.now()
  while (due.size > latencies.length && performance.now() - last < settle) {
    const block = flow.seen[at]
    if (block === undefined) {
      await delay(20)
      continue
    }
    at += 1
    const { block: content } = await flow.watcher.call('block', { height: `${block.height}` })
    for (const tx of content.data.txs) {
      const since = due.get(nameOf(Buffer.from(tx, 'base64')))
      if (since === undefined) continue
      latencies.push(block.at - since)
      last = performance.now()
    }
  }
  return latencies
}

/** The value below which a share of the sorted values lies. */
export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
