/**
 * A validator whose clock is off: a signer in a process's stead, over CometBFT's signer protocol on a unix socket
 * (privval/msgs.go: `Message` with one field per request and answer), that shifts the timestamp of everything it signs.
 * CometBFT takes the vote as the signer gives it back. Signs no height, round and step twice.
 */
import { existsSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { bytes, delimited, number, readFields, takeDelimited, varint, writeFields } from './protobuf.mjs'

const REQUEST = { publicKey: 1, vote: 3, proposal: 5, ping: 7 }
const ANSWER = { publicKey: 2, vote: 4, proposal: 6, pong: 8 }
const VOTE = { type: 1, height: 2, round: 3, blockId: 4, time: 5, signature: 8 }
const PROPOSAL = { type: 1, height: 2, round: 3, polRound: 4, blockId: 5, time: 6, signature: 7 }
const STEP = { 1: 2n, 2: 3n, 32: 1n }
const POLL_MS = 20
const NANOS = 1_000_000_000n

/**
 * Serves the CometBFT that listens on `socket` until it is closed; dials again when CometBFT starts again.
 * @param {{ socket: string, key: { publicKey: Uint8Array, sign(message: Uint8Array): Uint8Array }, shiftMs: number }}
 * options
 */
export function startSkewedSigner({ socket, key, shiftMs }) {
  const state = { last: 0n, block: '', answer: undefined, signed: 0, closed: false }
  let connection
  let timer
  const dial = () => {
    if (state.closed) return
    timer = setTimeout(dial, POLL_MS)
    if (!existsSync(socket)) return
    clearTimeout(timer)
    connection = serve(connect(socket), { key, shiftMs, state })
    connection.once('close', () => {
      // CometBFT, when it was killed, leaves its socket behind and does not start beside it.
      rmSync(socket, { force: true })
      timer = setTimeout(dial, POLL_MS)
    })
  }
  dial()
  return {
    /** Votes and proposals signed so far. */
    get signed() {
      return state.signed
    },
    close() {
      state.closed = true
      clearTimeout(timer)
      connection?.destroy()
    },
  }
}

function serve(connection, signer) {
  let buffer = Buffer.alloc(0)
  connection.on('error', () => connection.destroy())
  connection.on('data', (chunk) => {
    const { messages, rest } = takeDelimited(Buffer.concat([buffer, chunk]))
    buffer = rest
    for (const message of messages) connection.write(delimited(writeFields([answer(readFields(message)[0], signer)])))
  })
  return connection
}

function answer(request, { key, shiftMs, state }) {
  switch (request.number) {
    case REQUEST.publicKey:
      return bytes(ANSWER.publicKey, writeFields([bytes(1, writeFields([bytes(1, key.publicKey)]))]))
    case REQUEST.vote:
      return bytes(ANSWER.vote, writeFields(sign(request.value, VOTE, { key, shiftMs, state })))
    case REQUEST.proposal:
      return bytes(ANSWER.proposal, writeFields(sign(request.value, PROPOSAL, { key, shiftMs, state })))
    case REQUEST.ping:
      return bytes(ANSWER.pong, Buffer.alloc(0))
    default:
      throw new Error(`request ${request.number} of the signer protocol`)
  }
}

/** The answer's fields: the vote or proposal of the request with its time shifted, signed, or why not. */
function sign(request, layout, { key, shiftMs, state }) {
  const [message, chainId] = readFields(request)
  const fields = readFields(message.value).filter((field) => field.number !== layout.signature)
  const time = fields.find((field) => field.number === layout.time)
  time.value = shifted(time.value, shiftMs)
  const fieldOf = (field) => fields.find((one) => one.number === field)?.value ?? 0n
  const position = (fieldOf(layout.height) << 40n) | (fieldOf(layout.round) << 8n) | STEP[Number(fieldOf(layout.type))]
  const block = Buffer.from(fieldOf(layout.blockId) || []).toString('hex')
  // Started again, CometBFT asks once more for what it may not have sent.
  if (position === state.last && block === state.block) return [bytes(1, state.answer)]
  if (position <= state.last) return [bytes(2, writeFields([number(1, 1), bytes(2, Buffer.from('signed already'))]))]
  const signature = key.sign(signBytes(fields, layout, chainId.value))
  const signed = [...fields, bytes(layout.signature, signature)].sort((a, b) => a.number - b.number)
  Object.assign(state, { last: position, block, answer: writeFields(signed), signed: state.signed + 1 })
  return [bytes(1, state.answer)]
}

function shifted(timestamp, shiftMs) {
  const [seconds, nanos] = [1, 2].map((n) => readFields(timestamp).find((field) => field.number === n)?.value ?? 0n)
  const total = seconds * NANOS + nanos + BigInt(shiftMs) * 1_000_000n
  return writeFields([number(1, total / NANOS), number(2, total % NANOS)].filter(({ value }) => value !== 0n))
}

/** CanonicalVote or CanonicalProposal, behind its length (types/canonical.go): heights and rounds are fixed64 there. */
function signBytes(fields, layout, chainId) {
  const parts = []
  const put = (field, value) => parts.push(value === undefined ? Buffer.alloc(0) : writeFields([bytes(field, value)]))
  const fixed = (field, value) => {
    if (value === 0n) return
    const out = Buffer.alloc(9)
    out[0] = (field << 3) | 1
    out.writeBigInt64LE(BigInt.asIntN(64, value), 1)
    parts.push(out)
  }
  const fieldOf = (field) => fields.find((one) => one.number === field)?.value
  parts.push(writeFields([number(1, fieldOf(layout.type))]))
  fixed(2, fieldOf(layout.height) ?? 0n)
  fixed(3, fieldOf(layout.round) ?? 0n)
  let next = 4
  if (layout.polRound !== undefined) {
    const polRound = fieldOf(layout.polRound) ?? 0n
    if (polRound !== 0n) parts.push(Buffer.concat([varint((next << 3) | 0), varint(polRound)]))
    next += 1
  }
  // A vote for nothing has a block id without a hash, which its canonical form leaves out.
  const blockId = fieldOf(layout.blockId)
  const hasBlock = blockId !== undefined && readFields(blockId).some((field) => field.number === 1)
  put(next, hasBlock ? blockId : undefined)
  put(next + 1, fieldOf(layout.time) ?? Buffer.alloc(0))
  put(next + 2, chainId)
  return delimited(Buffer.concat(parts))
}
