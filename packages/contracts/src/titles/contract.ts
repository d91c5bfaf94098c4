/** The titles contract: owner, keeper and secured party of vehicles; liens and their release. */
import { contract } from '@chassis/kernel'
import { MODULES } from '@chassis/protocol'
import { TitlesError } from './errors.ts'
import { titlesEvents } from './events.ts'
import { addLien } from './methods/add-lien.ts'
import { assignLien } from './methods/assign-lien.ts'
import { attestLien } from './methods/attest-lien.ts'
import { changeKeeper } from './methods/change-keeper.ts'
import { consentToTransfer } from './methods/consent-to-transfer.ts'
import { issueTitle } from './methods/issue-title.ts'
import { noteOverdueRelease } from './methods/note-overdue-release.ts'
import { perfectLien } from './methods/perfect-lien.ts'
import { releaseLien } from './methods/release-lien.ts'
import { startReleaseClock } from './methods/start-release-clock.ts'
import { transferTitle } from './methods/transfer-title.ts'
import { titlesState } from './state.ts'

export const titles = contract({
  number: MODULES.titles,
  name: 'titles',
  state: titlesState,
  methods: {
    issueTitle,
    transferTitle,
    changeKeeper,
    addLien,
    perfectLien,
    assignLien,
    releaseLien,
    consentToTransfer,
    attestLien,
    startReleaseClock,
    noteOverdueRelease,
  },
  events: titlesEvents as never,
  errors: TitlesError,
})
