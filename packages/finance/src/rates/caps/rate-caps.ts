/** Legal limits that are pure arithmetic, as data with their sources. Check each against its current text first. */
import { type CivilDate, parseCivilDate } from '@chassis/primitives'
import { type Fraction, fraction } from '../../exact/fraction.ts'

/** `verified`: the text of the law was read. `secondary`: commentary. `unverified`: neither. */
export type CapStatus = 'verified' | 'secondary' | 'unverified'

export type CapRule =
  /** The same limit for everybody. */
  | { readonly kind: 'fixed'; readonly limit: Fraction }
  /** By the principal in minor units: the first step whose `below` exceeds it; the last has none. */
  | { readonly kind: 'byPrincipal'; readonly steps: readonly { readonly below?: bigint; readonly limit: Fraction }[] }
  /** So many times a published rate, which the caller gives. */
  | { readonly kind: 'timesReference'; readonly times: Fraction; readonly reference: string }
  /** So many times another cap. */
  | { readonly kind: 'timesCap'; readonly times: Fraction; readonly cap: CapName }

/** What is limited: a rate a year, a loan ÷ value, a term in months. */
export type CapQuantity = 'annualRate' | 'loanToValue' | 'termMonths'

export interface Cap {
  readonly name: CapName
  readonly quantity: CapQuantity
  /** First day on which this version holds, and the last, if it has ended or must be looked up anew. */
  readonly from: CivilDate
  readonly until?: CivilDate
  readonly rule: CapRule
  readonly source: string
  readonly status: CapStatus
}

export const CAP_NAMES = [
  'JP.interest',
  'JP.default',
  'JP.default.businessLender',
  'JP.criminal.lender',
  'JP.instalment.default',
  'CN.privateLending',
  'CN.privateLending.overdueTotal',
  'CN.financialInstitution.courtCeiling',
  'CN.ltv.newCar.selfUse.ICE',
  'CN.ltv.newCar.selfUse.NEV',
  'CN.ltv.commercial.ICE',
  'CN.ltv.commercial.NEV',
  'CN.ltv.used',
  'CN.term',
  'CN.term.used',
  'CN.term.dealerFloorplan',
  'US.mla.mapr',
  'US.scra',
  'US.ruleOf78.term',
] as const
export type CapName = (typeof CAP_NAMES)[number]

const percent = (value: bigint): Fraction => fraction(value, 100n)
const fixed = (limit: Fraction): CapRule => ({ kind: 'fixed', limit })
const months = (value: bigint): CapRule => fixed(fraction(value, 1n))

type Row = readonly [CapName, CapQuantity, string, string | undefined, CapRule, CapStatus, string]

const USURY = '利息制限法 (昭和 29 年法律第 100 号)'
const CAR_LOANS = '汽车贷款管理办法 (中国人民银行、中国银监会令〔2017〕第 2 号)'
const RATIOS = '中国人民银行、中国银监会 2017 年汽车贷款有关政策的通知'
const RATIOS_2024 = '中国人民银行、国家金融监督管理总局 2024 年调整汽车贷款有关政策的通知'
const LENDING = '最高人民法院关于审理民间借贷案件适用法律若干问题的规定'

const ROWS: readonly Row[] = [
  [
    'JP.interest',
    'annualRate',
    '2010-06-18',
    undefined,
    {
      kind: 'byPrincipal',
      steps: [
        { below: 100_000n, limit: percent(20n) },
        { below: 1_000_000n, limit: percent(18n) },
        { limit: percent(15n) },
      ],
    },
    'verified',
    `${USURY} 1 条`,
  ],
  [
    'JP.default',
    'annualRate',
    '2010-06-18',
    undefined,
    { kind: 'timesCap', times: fraction(146n, 100n), cap: 'JP.interest' },
    'verified',
    `${USURY} 4 条 1 項`,
  ],
  [
    'JP.default.businessLender',
    'annualRate',
    '2010-06-18',
    undefined,
    fixed(percent(20n)),
    'unverified',
    `${USURY} 7 条`,
  ],
  ['JP.criminal.lender', 'annualRate', '2010-06-18', undefined, fixed(percent(20n)), 'unverified', '出資法 5 条 2 項'],
  [
    'JP.instalment.default',
    'annualRate',
    '2020-04-01',
    '2026-03-31',
    fixed(percent(3n)),
    'verified',
    '割賦販売法 35 条の 3 の 18; 民法 404 条 (three-year periods)',
  ],
  ...(['CN.privateLending', 'CN.privateLending.overdueTotal'] as const).map(
    (name): Row => [
      name,
      'annualRate',
      '2020-08-20',
      undefined,
      { kind: 'timesReference', times: fraction(4n, 1n), reference: 'LPR, 1 year, on the day the contract was made' },
      'verified',
      `${LENDING} 第${name === 'CN.privateLending' ? '二十五' : '二十八、二十九'}条`,
    ],
  ),
  [
    'CN.financialInstitution.courtCeiling',
    'annualRate',
    '2017-08-04',
    undefined,
    fixed(percent(24n)),
    'unverified',
    '法发〔2017〕22 号 第 2 条 (2)',
  ],
  ['CN.ltv.newCar.selfUse.ICE', 'loanToValue', '2018-01-01', '2024-04-02', fixed(percent(80n)), 'secondary', RATIOS],
  ['CN.ltv.newCar.selfUse.ICE', 'loanToValue', '2024-04-03', undefined, fixed(percent(100n)), 'secondary', RATIOS_2024],
  ['CN.ltv.newCar.selfUse.NEV', 'loanToValue', '2018-01-01', '2024-04-02', fixed(percent(85n)), 'secondary', RATIOS],
  ['CN.ltv.newCar.selfUse.NEV', 'loanToValue', '2024-04-03', undefined, fixed(percent(100n)), 'secondary', RATIOS_2024],
  ['CN.ltv.commercial.ICE', 'loanToValue', '2018-01-01', undefined, fixed(percent(70n)), 'secondary', RATIOS],
  ['CN.ltv.commercial.NEV', 'loanToValue', '2018-01-01', undefined, fixed(percent(75n)), 'secondary', RATIOS],
  ['CN.ltv.used', 'loanToValue', '2018-01-01', undefined, fixed(percent(70n)), 'secondary', RATIOS],
  ['CN.term', 'termMonths', '2018-01-01', undefined, months(60n), 'secondary', `${CAR_LOANS} 第六条`],
  ['CN.term.used', 'termMonths', '2018-01-01', undefined, months(36n), 'unverified', `${CAR_LOANS} 第六条`],
  ['CN.term.dealerFloorplan', 'termMonths', '2018-01-01', undefined, months(12n), 'unverified', `${CAR_LOANS} 第六条`],
  [
    'US.mla.mapr',
    'annualRate',
    '2007-10-01',
    undefined,
    fixed(percent(36n)),
    'verified',
    '10 USC 987(b); 32 CFR 232.4(b)',
  ],
  ['US.scra', 'annualRate', '2003-12-19', undefined, fixed(percent(6n)), 'verified', '50 USC 3937(a)(1)'],
  ['US.ruleOf78.term', 'termMonths', '1993-10-01', undefined, months(61n), 'verified', '15 USC 1615(b)'],
]

/** Every version of every cap. A change of law is a new row, never an edit. */
export const CAPS: readonly Cap[] = ROWS.map(([name, quantity, from, until, rule, status, source]) => ({
  name,
  quantity,
  from: parseCivilDate(from),
  ...(until !== undefined && { until: parseCivilDate(until) }),
  rule,
  source,
  status,
}))
