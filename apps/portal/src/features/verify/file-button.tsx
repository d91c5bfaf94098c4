/** A button that asks for a file. */
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'

interface Props {
  readonly label: string
  readonly isStrong?: boolean
  readonly accept?: string
  files(files: readonly File[]): void
}

export function FileButton({ label, isStrong = false, accept, files }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button className={isStrong ? 'button button-strong' : 'button'} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={({ target }) => {
          files([...(target.files ?? [])])
          // The same file chosen again is a choice again.
          target.value = ''
        }}
      />
    </>
  )
}
