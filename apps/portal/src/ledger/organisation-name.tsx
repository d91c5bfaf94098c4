/** An organisation by its name, leading to its page. */
import { Link } from '@tanstack/react-router'
import { shortened } from '../ui/identifier.tsx'
import { useOrganisations } from './use-organisations.ts'

export function OrganisationName({ id }: { readonly id: string }) {
  const organisation = useOrganisations().get(id)
  return (
    <Link to="/organisations/$id" params={{ id }} className="link" translate="no">
      {organisation?.name ?? <code className="font-mono text-[0.875em]">{shortened(id)}</code>}
    </Link>
  )
}
