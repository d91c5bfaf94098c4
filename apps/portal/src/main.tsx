/** Starts the portal in the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Portal } from './app/portal.tsx'

const place = document.getElementById('portal')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  )
}
