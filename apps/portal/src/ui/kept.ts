/** What this browser keeps for the reader: nothing, where it may keep nothing, as for a page opened from a file. */

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // It lasts as long as the page.
  }
}
