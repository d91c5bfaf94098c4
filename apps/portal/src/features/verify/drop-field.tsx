/** Takes files: chosen, or dropped anywhere on it; text that is dropped, too. */
import { type DragEvent, type ReactNode, useState } from 'react'

interface Props {
  readonly label: string
  readonly children: ReactNode
  files(files: readonly File[]): void
  text(text: string): void
}

const FIELD = 'flex flex-col items-start gap-3 border-2 border-dashed bg-sheet px-6 py-7'

export function DropField({ label, children, files, text }: Props) {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    if (dropped.length > 0) files(dropped)
    else text(event.dataTransfer.getData('text/plain'))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form; this is a place to drop things
    <div
      role="group"
      aria-label={label}
      className={`${FIELD} ${isOver ? 'border-accent' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
