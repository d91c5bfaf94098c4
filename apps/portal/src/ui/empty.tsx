/** There is nothing here, and what to do about it. */
import type { ReactNode } from 'react'

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="border border-dashed border-edge px-5 py-6 text-quiet">{children}</p>
}
