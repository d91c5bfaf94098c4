/** The read model's end of the port to the gateway. */
import type { MessagePort } from 'node:worker_threads'
import { type ReadModel, ReadModelError } from './read-model.ts'
import type { FromReadModel, ReadModelQuestion } from './read-model-messages.ts'

export function serveReadModel(model: ReadModel, port: MessagePort): void {
  const tell = (message: FromReadModel): void => port.postMessage(message)
  tell({ kind: 'status', status: model.status })
  port.on('message', (question: ReadModelQuestion) => {
    const { id } = question
    answer(model, question).then(
      (value) => tell({ kind: 'answer', id, answer: value }),
      (error: unknown) => {
        const failure = error instanceof ReadModelError ? error.failure : 'READ_MODEL_UNAVAILABLE'
        tell({ kind: 'failure', id, failure })
      },
    )
  })
}

async function answer(model: ReadModel, { name, ask }: ReadModelQuestion): Promise<unknown> {
  switch (name) {
    case 'page':
      return model.page(ask as never)
    case 'search':
      return model.search(ask as never)
    case 'content':
      return model.content()
    default:
      return model.rebuild()
  }
}
