/** Where people go: the navigation, in its order. A new page that stands in it is a line here. */
import type { MessageKey } from '@chassis/messages'

export interface Place {
  readonly to:
    | '/'
    | '/organisations'
    | '/contracts'
    | '/node'
    | '/verify'
    | '/worked-loans'
    | '/loans'
    | '/breaks'
    | '/me'
    | '/sign-in'
  readonly name: MessageKey
}

export interface PlaceGroup {
  readonly name: MessageKey
  readonly places: readonly Place[]
}

export const PLACES: readonly PlaceGroup[] = [
  {
    name: 'portal.place.explorer',
    places: [
      { to: '/', name: 'portal.place.live' },
      { to: '/organisations', name: 'portal.place.organisations' },
      { to: '/contracts', name: 'portal.place.contracts' },
      { to: '/node', name: 'portal.place.node' },
    ],
  },
  {
    name: 'portal.place.desk',
    places: [
      { to: '/loans', name: 'portal.place.loans' },
      { to: '/breaks', name: 'portal.place.breaks' },
    ],
  },
  {
    name: 'portal.place.check',
    places: [
      { to: '/verify', name: 'portal.place.verify' },
      { to: '/worked-loans', name: 'portal.place.worked' },
    ],
  },
  {
    name: 'portal.place.you',
    places: [
      { to: '/me', name: 'portal.place.me' },
      { to: '/sign-in', name: 'portal.place.signIn' },
    ],
  },
]
