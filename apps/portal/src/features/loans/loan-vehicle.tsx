/** The vehicle of a loan, its title, and the liens that secure the loan: what a registry keeps, what is only said. */
import { ApiProblemError, type LienId, type VehicleId } from '@chassis/client'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useLoanFormat } from '../../loan/loan-format.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier } from '../../ui/identifier.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Section } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { useLien, useLiens, useTitle } from './queries.ts'

interface Props {
  readonly id: string
  /** As the servicer named it at the boarding. */
  readonly named: VehicleId | undefined
}

/** That there is none is no failure: the node says so with the same words as for what may not be seen. */
function isNotThere(error: Error | null): boolean {
  return error instanceof ApiProblemError && error.problem.status === 404
}

export function LoanVehicle({ id, named }: Props) {
  const { say } = useText()
  const query = useLiens(id)
  const none = <Empty>{say('portal.loan.liens.none')}</Empty>
  return (
    <Section title={say('portal.loan.vehicle')}>
      {named !== undefined && <Vehicle vehicle={named} isNamed />}
      {isNotThere(query.error) ? (
        none
      ) : (
        <Answer query={query} lines={2}>
          {({ value }) => {
            const liens = value?.liens ?? []
            if (liens.length === 0) return none
            return liens.map((lien) => <Lien key={lien} lien={lien} named={named} />)
          }}
        </Answer>
      )}
    </Section>
  )
}

function Vehicle({ vehicle, isNamed = false }: { readonly vehicle: VehicleId; readonly isNamed?: boolean }) {
  const { say } = useText()
  const about = say('portal.loan.vehicle.id')
  const why = isNamed ? <p>{say('portal.loan.vehicle.named')}</p> : undefined
  return (
    <FactList>
      <Fact name={about} stamp={isNamed && <Stamp state="inferred" about={about} why={why} opens="why" />}>
        <Identifier id={vehicle} whole />
      </Fact>
      <Title vehicle={vehicle} />
    </FactList>
  )
}

function Title({ vehicle }: { readonly vehicle: VehicleId }) {
  const { say } = useText()
  const query = useTitle(vehicle)
  const about = say('portal.loan.title')
  const { data, error } = query
  if (error !== null && !isNotThere(error)) return <Problem error={error} retry={() => void query.refetch()} />
  const { registry, jurisdiction, title } = data?.value ?? {}
  const isRegistered = title !== undefined && registry !== undefined
  const why = <p>{say(isRegistered ? 'portal.loan.title.why' : 'portal.loan.title.none')}</p>
  return (
    <Fact name={about} stamp={data !== undefined && <Stamp {...stampOf(query)} about={about} why={why} opens="why" />}>
      {isRegistered ? (
        <>
          <Identifier id={title} /> · <OrganisationName id={registry} /> · <span translate="no">{jurisdiction}</span>
        </>
      ) : (
        say('portal.loan.title.none')
      )}
    </Fact>
  )
}

function Lien({ lien, named }: { readonly lien: LienId; readonly named: VehicleId | undefined }) {
  const { say } = useText()
  const format = useLoanFormat()
  const query = useLien(lien)
  return (
    <div className="mt-4 border-s-4 border-rule ps-4">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        {say('portal.loan.lien')} <Identifier id={lien} />
      </h3>
      <Answer query={query} lines={3}>
        {({ value = {}, proof }) => {
          const { vehicle, lienholder, position, addedAt, perfectedAt, attestedBy } = value
          const kind = attestedBy === undefined ? 'registered' : 'attested'
          const about = say('portal.loan.lien')
          return (
            <>
              <FactList>
                <Fact
                  name={say('portal.loan.lien.kind')}
                  stamp={
                    <Stamp
                      state={attestedBy === undefined ? 'verified' : 'inferred'}
                      proof={proof}
                      about={about}
                      why={<p>{say(`portal.loan.lien.${kind}.why`)}</p>}
                      opens="why"
                    />
                  }
                >
                  {say(`portal.loan.lien.${kind}`)} {attestedBy !== undefined && <OrganisationName id={attestedBy} />}
                </Fact>
                {lienholder !== undefined && (
                  <Fact name={say('portal.loan.lien.holder')}>
                    <OrganisationName id={lienholder} />
                  </Fact>
                )}
                {position !== undefined && <Fact name={say('portal.loan.lien.rank')}>{format.whole(position)}</Fact>}
                {addedAt !== undefined && (
                  <Fact name={say('portal.loan.lien.since')}>
                    <Moment at={addedAt} />
                  </Fact>
                )}
                {perfectedAt !== undefined && (
                  <Fact name={say('portal.loan.lien.perfected')}>{format.civil(perfectedAt)}</Fact>
                )}
              </FactList>
              {vehicle !== undefined && vehicle !== named && <Vehicle vehicle={vehicle} />}
            </>
          )
        }}
      </Answer>
    </div>
  )
}
