/** Of which height the state is that a network's slip proves: its header is that of the next block. */
import { assert } from '@chassis/primitives'
import { decode, Slip } from '@chassis/protocol'

/** Header field 2 is protobuf's `Int64Value`: a tag and the height as a varint (docs/spec/slip.md, Commit). */
const HEIGHT = 2

export function heightOfNetworkSlip(bytes: Uint8Array): number {
  const { anchor } = decode(Slip, bytes)
  assert(anchor.kind === 'commit', 'a slip of a network')
  const [, ...digits] = anchor.headerFields[HEIGHT] as Uint8Array
  return digits.reduceRight((height, digit) => height * 128 + (digit & 127), 0) - 1
}
