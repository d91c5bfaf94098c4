import { ensure } from '@chassis/primitives'
import { titleId } from '@chassis/protocol'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { IssueTitle } from '../schema.ts'
import { method } from '../state.ts'

/** A registry issues the title of a vehicle and keeps it from then on. */
export const issueTitle = method(
  IssueTitle,
  {
    number: 1,
    authority: { allow: ['registry'], objects: 'any' },
    refuses: [TitlesError.ACCOUNT_NOT_FOUND, TitlesError.VEHICLE_NOT_FOUND, TitlesError.TITLE_EXISTS],
  },
  ({ args, as, now, state, needs, accountExists, newId, emit }) => {
    const { vehicle, owner, jurisdiction } = args
    const keeper = args.keeper ?? owner
    ensure(accountExists(owner) && accountExists(keeper), TitlesError.ACCOUNT_NOT_FOUND)
    ensure(needs.vehicles.exists(vehicle), TitlesError.VEHICLE_NOT_FOUND)
    const before = state.titles.head(vehicle)
    ensure(before?.title === undefined, TitlesError.TITLE_EXISTS)

    // Past this point nothing can fail.
    const title = newId(titleId)
    const parties = { ownerOfRecord: owner, userOfRecord: keeper, openLiens: [] }
    const head = { title, registry: as, jurisdiction, issuedAt: now, ...parties }
    if (before) state.titles.setHead(vehicle, head)
    else state.titles.open(vehicle, head)
    state.addresses.set(title, { vehicle })
    state.titles.append(vehicle, { kind: 'titleIssued', at: now, by: as, title, owner, keeper })
    emit(titlesEvents.titleIssued, { vehicle, title })
  },
)
