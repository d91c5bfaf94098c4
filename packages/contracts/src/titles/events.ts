import { event } from '@chassis/kernel'
import {
  KeeperChanged,
  LienAdded,
  LienAssigned,
  LienAttested,
  LienPerfected,
  LienReleased,
  LienReleaseOverdue,
  ReleaseClockStarted,
  TitleIssued,
  TitleTransferred,
  TransferConsented,
} from './schema.ts'

export const titlesEvents = {
  titleIssued: event(1, TitleIssued),
  titleTransferred: event(2, TitleTransferred),
  keeperChanged: event(3, KeeperChanged),
  lienAdded: event(4, LienAdded),
  lienPerfected: event(5, LienPerfected),
  lienAssigned: event(6, LienAssigned),
  lienReleased: event(7, LienReleased),
  lienAttested: event(8, LienAttested),
  transferConsented: event(9, TransferConsented),
  releaseClockStarted: event(10, ReleaseClockStarted),
  lienReleaseOverdue: event(11, LienReleaseOverdue),
}
