/** Calls over HTTP on kept connections, and a bare fastify in a thread of its own to compare with. */
import { Agent, request } from 'node:http'
import { Worker } from 'node:worker_threads'
import { fromHex, toHex } from '@chassis/primitives'
import { signInBytes } from '@chassis/protocol'

/** `connections`: how many requests are under way at once. */
export function openCaller(port, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = ({ path, method = 'GET', token, type, body }) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': type, 'content-length': body.length }),
      }
      const sent = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => {
          const text = Buffer.concat(parts)
          resolve({
            status: response.statusCode,
            text,
            get json() {
              return JSON.parse(text.toString())
            },
          })
        })
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return { ask, connections, close: () => agent.destroy() }
}

/** The token of a member. */
export async function signIn({ ask }, ledger, { account, key }) {
  const type = 'application/json'
  const body = (json) => ({ method: 'POST', type, body: Buffer.from(JSON.stringify(json)) })
  const { challenge } = (await ask({ path: '/v1/challenges', ...body({ account }) })).json
  const signature = toHex(key.sign(signInBytes('ed25519', ledger, fromHex(challenge))))
  const signatures = [{ kind: 'ed25519', publicKey: toHex(key.publicKey), signature }]
  const answer = await ask({ path: '/v1/tokens', ...body({ challenge, signatures }) })
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.text}`)
  return answer.json.token
}

/** `count` requests, as many under way as there are connections. `path` and `body`: of each, by its number. */
export async function answers({ ask, connections }, { path, body, count, ...rest }) {
  const times = []
  const one = async (i) => {
    const started = performance.now()
    const at = typeof path === 'string' ? path : path(i)
    const { status, text } = await ask({ ...rest, path: at, ...(body === undefined ? {} : { body: body(i) }) })
    if (status !== 200) throw new Error(`${at}: ${status} ${text}`)
    times.push(performance.now() - started)
  }
  for (let i = 0; i < Math.min(20, body === undefined ? count : 0); i++) await one(i)
  times.length = 0
  let next = 0
  const started = performance.now()
  const line = async () => {
    while (next < count) await one(next++)
  }
  await Promise.all(Array.from({ length: connections }, line))
  const rate = count / ((performance.now() - started) / 1000)
  times.sort((a, b) => a - b)
  return { rate, p50: times[Math.floor(times.length / 2)], p99: times[Math.floor(times.length * 0.99)] }
}

const BARE = `
const { fastify } = require('fastify')
const { parentPort } = require('node:worker_threads')
const app = fastify()
app.removeAllContentTypeParsers()
const types = ['application/json', 'application/cbor']
app.addContentTypeParser(types, { parseAs: 'buffer' }, (_, body, done) => done(null, body))
const answer = Buffer.from(JSON.stringify({ answer: 'x'.repeat(1000) }))
const handler = (_, reply) => reply.type('application/json').send(answer)
app.get('/', handler)
app.post('/', handler)
app.listen({ host: '127.0.0.1', port: 0 }).then(() => parentPort.postMessage(app.server.address().port))
`

export async function bareFastify() {
  const worker = new Worker(BARE, { eval: true })
  const port = await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const caller = openCaller(port, 32)
  return {
    caller,
    async close() {
      caller.close()
      await worker.terminate()
    },
  }
}
