/** Saves something as a file, made here in the browser. */
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

interface Props {
  readonly file: string
  readonly type: string
  readonly content: Uint8Array | string
  readonly children: ReactNode
}

export function Download({ file, type, content, children }: Props) {
  return (
    <Button className="button" onPress={() => save(file, type, content)}>
      {children}
    </Button>
  )
}

function save(name: string, type: string, content: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(url)
}
