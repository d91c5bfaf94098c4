/** JSON-RPC of a CometBFT node, as many calls in one request as one likes. */
import { Agent, request } from 'node:http'

const SOCKETS = 16

/** JSON-RPC client of one node over kept connections. */
export function rpcClient(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS })
  /** A kept connection that the node has just closed is no failure: the call is made again on another one. */
  const post = async (body) => {
    for (let tries = 0; ; tries++) {
      try {
        return await postOnce(body)
      } catch (error) {
        if (!error.reusedSocket || tries === SOCKETS) throw error
      }
    }
  }
  const postOnce = (body) =>
    new Promise((resolve, reject) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
      const call = request({ port, host: '127.0.0.1', method: 'POST', path: '/', agent, headers }, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(parts).toString()))
          } catch (error) {
            reject(error)
          }
        })
      })
      call.once('error', (error) => reject(Object.assign(error, { reusedSocket: call.reusedSocket })))
      call.end(body)
    })
  let id = 0
  const message = (method, params) => ({ jsonrpc: '2.0', id: ++id, method, params })
  return {
    async call(method, params = {}) {
      const { result, error } = await post(JSON.stringify(message(method, params)))
      if (error !== undefined) throw new Error(`${method}: ${error.data ?? error.message}`)
      return result
    },
    /** Results or errors, in the order of `txs`. */
    async broadcast(method, txs) {
      const all = txs.map((tx) => message(method, { tx: tx.toString('base64') }))
      const answers = await post(JSON.stringify(all))
      return [answers].flat()
    },
    close: () => agent.destroy(),
  }
}
