/** Copies a text, also on a page without the clipboard of secure ones. Resolves to whether it was copied. */
export async function copyText(text: string): Promise<boolean> {
  // Of a page that came by http from another machine it is not there, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text)
      return true
    } catch {
      // The reader does not allow it: the old way asks nobody.
    }
  }
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'fixed top-0 left-0 opacity-0'
  // Beside it: a dialog takes the focus back from what is outside.
  const place = before?.parentElement ?? document.body
  place.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return isCopied
}
