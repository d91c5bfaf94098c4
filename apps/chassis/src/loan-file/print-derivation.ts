/** A derivation for people: a sentence a node, each deeper than what it explains. */
import type { Derivation } from '@chassis/finance'
import type { CliIo } from '../cli/cli-io.ts'
import { derivationSentence } from './derivation-sentence.ts'

export function printDerivation(node: Derivation, currency: string, io: CliIo, depth = 0): void {
  io.print('  '.repeat(depth) + derivationSentence(node, currency, io.format))
  for (const child of node.children) printDerivation(child, currency, io, depth + 1)
}
