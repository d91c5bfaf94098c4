/**
 * The second demonstration: a small lot of generated cars that are titled, sold, encumbered, paid and released. It
 * exercises vehicles, titles, cash and dated payments, whose interest is recomputed. Running it again adds nothing.
 */
import { payoffQuote } from '@chassis/contracts'
import { cash, loans, titles, vehicles } from '@chassis/contracts/ledger'
import {
  AddLien,
  AdmitHolder,
  BoardLoan,
  civilMonth,
  type currencyCode,
  IssueTitle,
  IssueToken,
  PerfectLien,
  RecordOdometer,
  RecordPayment,
  RegisterVehicle,
  RegisterVinTag,
  ReleaseLien,
  Settle,
  TransferTitle,
  TransferToken,
} from '@chassis/contracts/schemas'
import { readState } from '@chassis/kernel'
import { addDays, assert, type CivilDate, civilDateOfInstant, Rejection, yearMonthDay } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import type { LienId, ValueOf } from '@chassis/protocol'
import type { CliIo } from '../cli/cli-io.ts'
import { type DemoSlug, type MemberKey, readDemoMember } from '../ledger/demo-members.ts'
import type { OpenedLedger } from '../ledger/open-demo-ledger.ts'
import { Sender } from '../ledger/sender.ts'
import { type PlannedCall, plan } from '../ledger/sign-calls.ts'
import { LOT_CARS, type LotCar } from './lot-cars.ts'

const USD = 'USD' as ValueOf<typeof currencyCode>

interface Lot {
  readonly opened: OpenedLedger
  readonly members: Readonly<Record<DemoSlug, MemberKey>>
  readonly senders: Readonly<
    Record<'dealer-north' | 'dealer-south' | 'lender' | 'registry' | 'bank' | 'servicer', Sender>
  >
  readonly today: CivilDate
}

export async function runLot(opened: OpenedLedger, io: CliIo): Promise<void> {
  io.print(io.format('start.lot.title'))
  const vehiclesRead = readState(opened.ledger.reader, sha256, vehicles)
  const cars = LOT_CARS.filter((car) => vehiclesRead.vehicles.get(car.vehicle(opened.ledger.ledgerId)) === undefined)
  if (cars.length === 0) {
    io.print(`  ${io.format('start.lot.there')}`)
    return
  }
  const lot = openLot(opened)
  await fundBuyer(lot)
  let refused = 0
  for (const car of cars) {
    await titleAndSell(lot, car)
    const lien = await encumber(lot, car)
    if (await transferIsRefused(lot, car)) refused += 1
    await payAndSettle(lot, car)
    await lot.senders.lender.send([
      plan(titles, titles.methods.releaseLien, ReleaseLien, lot.members.lender, { lien, reason: 'paidOff' }),
    ])
  }
  io.print(`  ${io.format('start.lot.done', { cars: cars.length, released: cars.length, refused })}`)
}

function openLot(opened: OpenedLedger): Lot {
  const member = (slug: DemoSlug) => readDemoMember(opened.dir, opened.genesis, slug)
  const members: Lot['members'] = {
    operator: member('operator'),
    lender: member('lender'),
    servicer: member('servicer'),
    'dealer-north': member('dealer-north'),
    'dealer-south': member('dealer-south'),
    insurer: member('insurer'),
    registry: member('registry'),
    bank: member('bank'),
    regulator: member('regulator'),
  }
  const sender = (slug: DemoSlug) => new Sender(opened.ledger, members[slug])
  return {
    opened,
    members,
    senders: {
      'dealer-north': sender('dealer-north'),
      'dealer-south': sender('dealer-south'),
      lender: sender('lender'),
      registry: sender('registry'),
      bank: sender('bank'),
      servicer: sender('servicer'),
    },
    today: civilDateOfInstant(opened.ledger.position.time),
  }
}

/** The bank's token in the buyer's hands: what the payoffs are paid with. */
async function fundBuyer({ members, senders }: Lot): Promise<void> {
  const { bank, lender } = members
  const buyer = members['dealer-south']
  const admit = (holder: MemberKey): PlannedCall =>
    plan(cash, cash.methods.admitHolder, AdmitHolder, bank, { currency: USD, holder: holder.account })
  await senders.bank.send([
    admit(lender),
    admit(buyer),
    plan(cash, cash.methods.issueToken, IssueToken, bank, {
      currency: USD,
      to: buyer.account,
      amountMinor: 100_000_000n,
    }),
  ])
}

/** Registered and read by the selling dealer, tagged and titled by the registry, transferred to the buyer. */
async function titleAndSell({ opened, members, senders, today }: Lot, car: LotCar): Promise<void> {
  const { registry } = members
  const [seller, buyer] = [members['dealer-north'], members['dealer-south']]
  const vehicle = car.vehicle(opened.ledger.ledgerId)
  await senders['dealer-north'].send([
    plan(vehicles, vehicles.methods.registerVehicle, RegisterVehicle, seller, {
      vehicle,
      make: car.make,
      model: car.model,
      modelYear: car.modelYear,
      condition: 'used',
      vehicleType: 'car',
    }),
    plan(vehicles, vehicles.methods.recordOdometer, RecordOdometer, seller, {
      vehicle,
      value: car.odometerMiles,
      unit: 'mi',
      source: 'dealer',
      readOn: today,
    }),
  ])
  await senders.registry.send([
    plan(vehicles, vehicles.methods.registerVinTag, RegisterVinTag, registry, {
      vehicle,
      epoch: 1,
      vinTag: car.vinTag(opened.ledger.ledgerId),
    }),
    plan(titles, titles.methods.issueTitle, IssueTitle, registry, {
      vehicle,
      owner: seller.account,
      jurisdiction: 'US-NC',
    }),
  ])
  await senders['dealer-north'].send([
    plan(titles, titles.methods.transferTitle, TransferTitle, seller, { vehicle, to: buyer.account }),
  ])
}

/** The loan is boarded with a known paid-through date; its lien is added and perfected. */
async function encumber({ opened, members, senders, today }: Lot, car: LotCar): Promise<LienId> {
  const { lender, registry } = members
  const vehicle = car.vehicle(opened.ledger.ledgerId)
  const loan = car.loan(opened.ledger.ledgerId)
  const asOf = addDays(today, -60)
  const { year, month } = yearMonthDay(asOf)
  await senders.lender.send([
    plan(loans, loans.methods.boardLoan, BoardLoan, lender, {
      loan,
      lender: lender.account,
      servicer: members.servicer.account,
      terms: { currency: USD, rate: car.rateE9, yearBasis: 'actual/365F', allocationOrder: 'interestFeesPrincipal' },
      contract: { originalAmount: car.amountMinor, termMonths: 48, originationMonth: civilMonth(year, month) },
      opening: { asOf, principal: car.amountMinor, interestDue: 0n, feesDue: 0n, interestPaidThrough: asOf },
      references: { externalRef: car.reference, obligorRef: car.obligorRef(opened.ledger.ledgerId), vehicle },
      origin: 'generated',
    }),
    plan(titles, titles.methods.addLien, AddLien, lender, { vehicle, position: 1, secures: loan }),
  ])
  const [lien] = readState(opened.ledger.reader, sha256, titles).titles.get(vehicle)?.openLiens ?? []
  assert(lien !== undefined, 'the lien was just added')
  await senders.registry.send([
    plan(titles, titles.methods.perfectLien, PerfectLien, registry, { lien, perfectedAt: today }),
  ])
  return lien
}

async function transferIsRefused({ opened, members, senders }: Lot, car: LotCar): Promise<boolean> {
  const owner = members['dealer-south']
  const vehicle = car.vehicle(opened.ledger.ledgerId)
  try {
    await senders['dealer-south'].send([
      plan(titles, titles.methods.transferTitle, TransferTitle, owner, {
        vehicle,
        to: members['dealer-north'].account,
      }),
    ])
    return false
  } catch (error) {
    if (error instanceof Rejection && error.refusal.name === 'OPEN_LIEN') return true
    throw error
  }
}

/** One dated payment with the right split, then the payoff, paid with the bank's token in the same transaction. */
async function payAndSettle({ opened, members, senders, today }: Lot, car: LotCar): Promise<void> {
  const { servicer, lender, bank } = members
  const buyer = members['dealer-south']
  const loan = car.loan(opened.ledger.ledgerId)
  const effective = addDays(today, -30)
  await senders.servicer.send([
    plan(loans, loans.methods.recordPayment, RecordPayment, servicer, {
      loan,
      receipt: {
        externalRef: `${car.reference}/1`,
        effective,
        posted: effective,
        amount: car.paymentMinor,
        channel: 'transfer',
      },
    }),
  ])
  const { payoffMinor } = payoffQuote(readState(opened.ledger.reader, sha256, loans), loan, today)
  await senders.servicer.send([
    plan(cash, cash.methods.transferToken, TransferToken, buyer, {
      issuer: bank.account,
      currency: USD,
      to: lender.account,
      amountMinor: payoffMinor,
    }),
    plan(loans, loans.methods.settle, Settle, servicer, {
      loan,
      receipt: {
        externalRef: `${car.reference}/payoff`,
        effective: today,
        posted: today,
        amount: payoffMinor,
        channel: 'transfer',
      },
      payoff: payoffMinor,
    }),
  ])
}
