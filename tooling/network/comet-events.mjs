/** Block events of a CometBFT node over its websocket (RFC 6455, as much of it as CometBFT sends). */
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'

const OPCODE = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 }

/**
 * Calls `block(header, at)` for the header of every block, with the moment (performance.now) it came. Resolves when the
 * node has taken the subscription.
 */
export async function watchHeaders(rpcPort, block) {
  const socket = await upgrade(rpcPort)
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    const read = frameReader({
      text(message) {
        const { result, error } = JSON.parse(message)
        if (error !== undefined) reject(new Error(`no subscription: ${error.data ?? error.message}`))
        else if (result?.data === undefined) resolve({ close: () => socket.destroy() })
        else block(result.data.value.header, performance.now())
      },
      ping: (payload) => socket.write(frame(OPCODE.pong, payload)),
    })
    socket.on('data', read)
    const subscription = { jsonrpc: '2.0', id: 1, method: 'subscribe', params: { query: "tm.event='NewBlockHeader'" } }
    socket.write(frame(OPCODE.text, Buffer.from(JSON.stringify(subscription))))
  })
}

function upgrade(port) {
  return new Promise((resolve, reject) => {
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    }
    request({ port, host: '127.0.0.1', path: '/websocket', headers })
      .once('upgrade', (_response, socket, head) => {
        socket.unshift(head)
        resolve(socket)
      })
      .once('response', ({ statusCode }) => reject(new Error(`no websocket: ${statusCode}`)))
      .once('error', reject)
      .end()
  })
}

/** A frame of a client: masked, as servers require. */
function frame(opcode, payload) {
  const { length } = payload
  const head = length < 126 ? [length | 0x80] : [126 | 0x80, length >> 8, length & 255]
  const mask = randomBytes(4)
  const masked = Buffer.from(payload.map((byte, i) => byte ^ mask[i & 3]))
  return Buffer.concat([Buffer.from([0x80 | opcode, ...head]), mask, masked])
}

function frameReader({ text, ping }) {
  let buffer = Buffer.alloc(0)
  let parts = []
  return (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk])
    for (;;) {
      const taken = takeFrame(buffer)
      if (taken === undefined) return
      buffer = buffer.subarray(taken.end)
      if (taken.opcode === OPCODE.ping) ping(taken.payload)
      if (taken.opcode > OPCODE.text) continue
      parts.push(taken.payload)
      if (!taken.isLast) continue
      text(Buffer.concat(parts).toString())
      parts = []
    }
  }
}

/** The first whole frame of a buffer; servers do not mask. */
function takeFrame(buffer) {
  if (buffer.length < 2) return undefined
  const short = buffer[1] & 0x7f
  const start = short < 126 ? 2 : short === 126 ? 4 : 10
  if (buffer.length < start) return undefined
  const length = short < 126 ? short : short === 126 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2))
  if (buffer.length < start + length) return undefined
  const payload = buffer.subarray(start, start + length)
  return { opcode: buffer[0] & 15, isLast: (buffer[0] & 0x80) !== 0, payload, end: start + length }
}
