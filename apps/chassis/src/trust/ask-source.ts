/** Runs the generators of the light client, which ask for blocks, with sources that answer later. */
import type { BlockSource, LightBlock, SourceRequest } from '@chassis/proofs/light'
import type { LightSource } from './light-source.ts'

export async function askSource<Result>(work: BlockSource<Result>, source: LightSource): Promise<Result> {
  let step = work.next()
  while (!step.done) step = work.next(await source.block(step.value))
  return step.value
}

export async function askSources<Result>(
  work: Generator<SourceRequest, Result, LightBlock | undefined>,
  sources: Readonly<Record<SourceRequest['source'], LightSource>>,
): Promise<Result> {
  let step = work.next()
  while (!step.done) step = work.next(await sources[step.value.source].block(step.value.height))
  return step.value
}
