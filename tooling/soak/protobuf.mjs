/** As much of protobuf's wire format as the validator signer protocol needs: fields in order, nothing interpreted. */

/** @typedef {{ number: number, wire: number, value: bigint | Buffer }} Field wire 0: bigint; 2: bytes */

/** @returns {Field[]} */
export function readFields(bytes) {
  const fields = []
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 63n) throw new Error('a varint is cut or too long')
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
  }
  while (at < bytes.length) {
    const tag = Number(varint())
    const number = tag >> 3
    const wire = tag & 7
    if (wire === 0) fields.push({ number, wire, value: varint() })
    else if (wire === 2) {
      const length = Number(varint())
      if (at + length > bytes.length) throw new Error('a field is cut')
      fields.push({ number, wire, value: bytes.subarray(at, at + length) })
      at += length
    } else throw new Error(`wire type ${wire}`)
  }
  return fields
}

export function varint(value) {
  const out = []
  for (let rest = BigInt.asUintN(64, BigInt(value)); ; rest >>= 7n) {
    if (rest < 0x80n) return Buffer.from([...out, Number(rest)])
    out.push(Number(rest & 0x7fn) | 0x80)
  }
}

/** @param {readonly Field[]} fields */
export function writeFields(fields) {
  return Buffer.concat(
    fields.map(({ number, wire, value }) =>
      wire === 0
        ? Buffer.concat([varint((number << 3) | 0), varint(value)])
        : Buffer.concat([varint((number << 3) | 2), varint(value.length), value]),
    ),
  )
}

export const number = (field, value) => ({ number: field, wire: 0, value: BigInt(value) })
export const bytes = (field, value) => ({ number: field, wire: 2, value: Buffer.from(value) })

/** A message behind its length, as streams carry them. */
export const delimited = (message) => Buffer.concat([varint(message.length), message])

/** The whole messages at the beginning of a buffer, and what is left behind them. */
export function takeDelimited(buffer) {
  const messages = []
  let rest = buffer
  for (;;) {
    const end = rest.findIndex((byte) => byte < 0x80)
    if (end < 0) return { messages, rest }
    let length = 0
    for (let i = end; i >= 0; i--) length = length * 128 + (rest[i] & 0x7f)
    if (rest.length < end + 1 + length) return { messages, rest }
    messages.push(rest.subarray(end + 1, end + 1 + length))
    rest = rest.subarray(end + 1 + length)
  }
}
