import { civilDateOfInstant, ensure } from '@chassis/primitives'
import { TitlesError } from '../errors.ts'
import { titlesEvents } from '../events.ts'
import { standingLien, titledHead, withOpenLiens } from '../lien-book.ts'
import { PerfectLien } from '../schema.ts'
import { method } from '../state.ts'

/** The registry that keeps the title records that a lien holds against third parties, and from when. */
export const perfectLien = method(
  PerfectLien,
  {
    number: 5,
    authority: { allow: ['registry'], objects: 'own' },
    refuses: [
      TitlesError.DATE_IN_FUTURE,
      TitlesError.LIEN_NOT_FOUND,
      TitlesError.LIEN_ONLY_ATTESTED,
      TitlesError.LIEN_ALREADY_RELEASED,
      TitlesError.LIEN_ALREADY_PERFECTED,
      TitlesError.NOT_KEEPING_REGISTRY,
    ],
  },
  ({ args, as, now, state, emit }) => {
    const { lien: id, perfectedAt } = args
    ensure(perfectedAt <= civilDateOfInstant(now), TitlesError.DATE_IN_FUTURE)
    const lien = standingLien(state, id)
    ensure(lien.perfectedAt === undefined, TitlesError.LIEN_ALREADY_PERFECTED)
    const head = titledHead(state, lien.vehicle)
    ensure(as === head.registry, TitlesError.NOT_KEEPING_REGISTRY)

    // Past this point nothing can fail.
    const { vehicle, lienholder } = lien
    state.liens.set(id, { ...lien, perfectedAt })
    state.titles.setHead(vehicle, withOpenLiens(state, head, head.openLiens))
    state.titles.append(vehicle, { kind: 'lienPerfected', at: now, by: as, lien: id, perfectedAt })
    emit(titlesEvents.lienPerfected, { vehicle, lien: id, lienholder })
  },
)
