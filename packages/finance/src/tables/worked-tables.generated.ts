/** Texts of packages/finance/tables and data/products. Written by `npm run generate`; do not edit. */
export const TABLE_TEXTS: Readonly<Record<string, string>> = {
  'accounts-and-orders': `# Accounts, day counts, orders of allocation

## A balance taken over without due days: payments, one of them back-dated

Interest is counted from 20 January on; all is due at once, and a payment pays interest, then fees, then principal.

Product: us-simple-interest@1, schedule.kind account, interest.dayCount actual/365F, late {}, allocation.across component, allocation.order ["interest","fee","principal","penalty"]
Contract: principal 3700.00, start 2026-01-20, ratePercent 9, count 0, firstDue 2026-01-20, opening {"asOf":"2026-01-31", "principal":"3700.00", "interest":"12.00", "fee":"25.00", "interestFrom":"2026-01-20", "billed":0}

| id | effective  | fact           | interest | principal | fee   | penalty | held | principal left |
|----|------------|----------------|----------|-----------|-------|---------|------|----------------|
| f1 | 2026-02-10 | payment 400.00 | 31.16    | 343.84    | 25.00 | 0.00    | 0.00 | 3356.16        |
| f2 | 2026-03-10 | payment 400.00 | 23.17    | 376.83    | 0.00  | 0.00    | 0.00 | 2979.33        |
| f3 | 2026-02-25 | payment 100.00 | -0.28    | 100.28    | 0.00  | 0.00    | 0.00 | 2879.05        |

On 2026-01-31: open, principal 3700.00, interest 12.00 + 10.04, fees 25.00, penalties 0.00, held 0.00, due 3737.00, days past due 0, payoff 3747.04.

On 2026-03-20: open, principal 2879.05, interest 0.00 + 7.10, fees 0.00, penalties 0.00, held 0.00, due 2879.05, days past due 0, payoff 2886.15.

| n   | due | interest | principal | amount | paid | status |
|-----|-----|----------|-----------|--------|------|--------|
| sum |     | 0.00     | 0.00      | 0.00   | 0.00 |        |

## A balance taken over without due days: paid off, and more

Product: us-simple-interest@1, schedule.kind account, interest.dayCount actual/365F, late {}, allocation.across component, allocation.order ["interest","fee","principal","penalty"]
Contract: principal 500.00, start 2026-01-31, ratePercent 7.3, count 0, firstDue 2026-01-31, opening {"asOf":"2026-01-31", "principal":"500.00", "interestFrom":"2026-01-31", "billed":0}

| id | effective  | fact                       | interest | principal | fee  | penalty | held  | principal left |
|----|------------|----------------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-03-02 | payment 600.00             | 3.00     | 500.00    | 0.00 | 0.00    | 97.00 | 0.00           |
| f2 | 2026-03-05 | refund 97.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 0.00  | 0.00           |

On 2026-03-02: settled on 2026-03-02, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 97.00, due 0.00, days past due 0, payoff 0.00.

On 2026-03-10: settled on 2026-03-02, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due | interest | principal | amount | paid | status |
|-----|-----|----------|-----------|--------|------|--------|
| sum |     | 0.00     | 0.00      | 0.00   | 0.00 |        |

## Day count actual/365F: a day is 1/365 of a year

Product: us-simple-interest@1, interest.dayCount actual/365F
Contract: principal 10000.00, start 2026-01-15, ratePercent 9, count 3, firstDue 2026-02-28

On 2026-01-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-28 | 108.49   | 3285.04   | 3393.53  | 0.00 | future |
| 2   | 2026-03-28 | 46.36    | 3347.17   | 3393.53  | 0.00 | future |
| 3   | 2026-04-28 | 25.75    | 3367.79   | 3393.54  | 0.00 | future |
| sum |            | 180.60   | 10000.00  | 10180.60 | 0.00 |        |

## Day count actual/360: the same days cost more

Product: us-simple-interest@1, interest.dayCount actual/360
Contract: principal 10000.00, start 2026-01-15, ratePercent 9, count 3, firstDue 2026-02-28

On 2026-01-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-28 | 110.00   | 3284.37   | 3394.37  | 0.00 | future |
| 2   | 2026-03-28 | 47.01    | 3347.36   | 3394.37  | 0.00 | future |
| 3   | 2026-04-28 | 26.10    | 3368.27   | 3394.37  | 0.00 | future |
| sum |            | 183.11   | 10000.00  | 10183.11 | 0.00 |        |

## Day count 30/360: every month has 30 days

Product: us-simple-interest@1, interest.dayCount 30/360
Contract: principal 10000.00, start 2026-01-15, ratePercent 9, count 3, firstDue 2026-02-28

On 2026-01-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-28 | 107.50   | 3286.87   | 3394.37  | 0.00 | future |
| 2   | 2026-03-28 | 50.35    | 3344.02   | 3394.37  | 0.00 | future |
| 3   | 2026-04-28 | 25.27    | 3369.11   | 3394.38  | 0.00 | future |
| sum |            | 183.12   | 10000.00  | 10183.12 | 0.00 |        |

## Day count actual/actual ISDA: days of a leap year are 1/366

Product: us-simple-interest@1, interest.dayCount actual/actual ISDA
Contract: principal 10000.00, start 2027-12-15, ratePercent 9, count 3, firstDue 2028-01-15

On 2027-12-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-01-15 | 76.34    | 3307.43   | 3383.77  | 0.00 | future |
| 2   | 2028-02-15 | 51.02    | 3332.75   | 3383.77  | 0.00 | future |
| 3   | 2028-03-15 | 23.96    | 3359.82   | 3383.78  | 0.00 | future |
| sum |            | 151.32   | 10000.00  | 10151.32 | 0.00 |        |

## Order of allocation: fees before interest

Product: us-simple-interest@1, allocation.order ["fee","interest","principal","penalty"]
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact               | interest | principal | fee   | penalty | held | principal left |
|----|------------|--------------------|----------|-----------|-------|---------|------|----------------|
| f1 | 2026-01-20 | fee 35.00 code nsf | 0.00     | 0.00      | 0.00  | 0.00    | 0.00 | 5000.00        |
| f2 | 2026-02-02 | payment 60.00      | 25.00    | 0.00      | 35.00 | 0.00    | 0.00 | 5000.00        |

On 2026-02-02: open, principal 5000.00, interest 14.45 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 830.11, days past due 1, payoff 5014.45.

| n   | due        | interest | principal | amount  | paid  | status     |
|-----|------------|----------|-----------|---------|-------|------------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 25.00 | partlyPaid |
| 2   | 2026-03-01 | 27.86    | 827.25    | 855.11  | 0.00  | future     |
| 3   | 2026-04-01 | 25.66    | 829.45    | 855.11  | 0.00  | future     |
| 4   | 2026-05-01 | 18.70    | 836.41    | 855.11  | 0.00  | future     |
| 5   | 2026-06-01 | 12.93    | 842.18    | 855.11  | 0.00  | future     |
| 6   | 2026-07-01 | 6.28     | 849.05    | 855.33  | 0.00  | future     |
| sum |            | 129.65   | 5001.23   | 5130.88 | 25.00 |            |

## Order of allocation: principal before fees, and another order for recoveries

Product: us-simple-interest@1, allocation.order ["interest","principal","fee","penalty"], allocation.orders {"recovery":["principal","interest","fee","penalty"]}
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-20 | fee 35.00 code extension | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 5000.00        |
| f2 | 2026-02-02 | payment 60.00            | 39.45    | 20.55     | 0.00 | 0.00    | 0.00 | 4979.45        |
| f3 | 2026-03-10 | chargeOff                | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 4979.45        |
| f4 | 2026-03-20 | payment 500.00           | 0.00     | 500.00    | 0.00 | 0.00    | 0.00 | 4479.45        |

On 2026-03-20: chargedOff, principal 4479.45, interest 44.20 + 0.00, fees 50.00, penalties 0.00, held 0.00, due 4573.65, days past due 47, payoff 4573.65.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 560.00 | partlyPaid |
| 2   | 2026-03-01 | 34.38    | 820.73    | 855.11  | 0.00   | unpaid     |
| 3   | 2026-03-10 | 11.05    | 3362.38   | 3373.43 | 0.00   | unpaid     |
| sum |            | 83.65    | 5000.00   | 5083.65 | 560.00 |            |

## What rounding leaves is carried: half a cent at a time

Product: us-simple-interest@1, schedule.kind account, interest.dayCount actual/365F, late {}, allocation.across component, allocation.order ["interest","fee","principal","penalty"]
Contract: principal 18.25, start 2026-01-01, ratePercent 10, count 0, firstDue 2026-01-01, opening {"asOf":"2026-01-01", "principal":"18.25", "interestFrom":"2026-01-01", "billed":0}

| id | effective  | fact         | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-02 | payment 0.01 | 0.01     | 0.00      | 0.00 | 0.00    | 0.00 | 18.25          |
| f2 | 2026-01-03 | payment 0.01 | 0.00     | 0.01      | 0.00 | 0.00    | 0.00 | 18.24          |
| f3 | 2026-01-04 | payment 0.01 | 0.00     | 0.01      | 0.00 | 0.00    | 0.00 | 18.23          |
| f4 | 2026-01-05 | payment 0.01 | 0.01     | 0.00      | 0.00 | 0.00    | 0.00 | 18.23          |

On 2026-01-05: open, principal 18.23, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 18.23, days past due 0, payoff 18.23.

| n   | due | interest | principal | amount | paid | status |
|-----|-----|----------|-----------|--------|------|--------|
| sum |     | 0.00     | 0.00      | 0.00   | 0.00 |        |
`,
  events: `# What can happen to a loan

## Two tranches

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05, disbursement byFacts

| id | effective  | fact                  | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-05 | disbursement 40000.00 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 40000.00       |
| f2 | 2026-02-20 | disbursement 20000.00 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 60000.00       |

On 2026-02-20: open, principal 60000.00, interest 240.00 + 107.46, fees 0.00, penalties 30.63, held 0.00, due 6837.99, days past due 15, payoff 60378.09.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 240.00   | 6567.36   | 6807.36  | 0.00 | unpaid |
| 2   | 2026-03-05 | 256.31   | 10610.33  | 10866.64 | 0.00 | future |
| 3   | 2026-04-05 | 256.93   | 10609.71  | 10866.64 | 0.00 | future |
| 4   | 2026-05-05 | 193.28   | 10673.36  | 10866.64 | 0.00 | future |
| 5   | 2026-06-05 | 129.24   | 10737.40  | 10866.64 | 0.00 | future |
| 6   | 2026-07-05 | 64.81    | 10801.84  | 10866.65 | 0.00 | future |
| sum |            | 1140.57  | 60000.00  | 61140.57 | 0.00 |        |

## Partial, early and late payments by the schedule: money held pays the next instalment

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact             | interest | principal | fee  | penalty | held     | principal left |
|----|------------|------------------|----------|-----------|------|---------|----------|----------------|
| f1 | 2026-01-25 | payment 10211.00 | 0.00     | 0.00      | 0.00 | 0.00    | 10211.00 | 60000.00       |
| f2 | 2026-03-05 | payment 6000.00  | 300.89   | 5699.11   | 0.00 | 0.00    | 0.00     | 44449.89       |
| f3 | 2026-03-25 | payment 4300.00  | 0.00     | 4211.10   | 0.00 | 25.27   | 63.63    | 40238.79       |
| f4 | 2026-04-05 | payment 10211.00 | 177.80   | 9969.62   | 0.00 | 0.00    | 63.58    | 30269.17       |

On 2026-03-20: open, principal 44449.89, interest 0.00 + 116.82, fees 0.00, penalties 18.95, held 0.00, due 4211.10, days past due 15, payoff 44585.66.

On 2026-04-05: open, principal 30269.17, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 63.58, due 0.00, days past due 0, payoff 30205.59.

| n   | due        | interest | principal | amount   | paid     | status |
|-----|------------|----------|-----------|----------|----------|--------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10211.05 | paid   |
| 2   | 2026-03-05 | 300.89   | 9910.16   | 10211.05 | 10211.05 | paid   |
| 3   | 2026-04-05 | 241.43   | 9969.62   | 10211.05 | 10211.05 | paid   |
| 4   | 2026-05-05 | 181.62   | 10029.43  | 10211.05 | 0.00     | future |
| 5   | 2026-06-05 | 121.44   | 10089.61  | 10211.05 | 0.00     | future |
| 6   | 2026-07-05 | 60.90    | 10150.13  | 10211.03 | 0.00     | future |
| sum |            | 1266.28  | 60000.00  | 61266.28 | 30633.15 |        |

## Twice on one day

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.00 | 38.22    | 816.78    | 0.00 | 0.00    | 0.00 | 4183.22        |
| f2 | 2026-02-01 | payment 200.00 | 0.00     | 200.00    | 0.00 | 0.00    | 0.00 | 3983.22        |

On 2026-02-01: open, principal 3983.22, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 3983.22.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11  | paid   |
| 2   | 2026-03-01 | 27.50    | 827.61    | 855.11  | 199.89  | future |
| 3   | 2026-04-01 | 25.65    | 829.46    | 855.11  | 0.00    | future |
| 4   | 2026-05-01 | 18.68    | 836.43    | 855.11  | 0.00    | future |
| 5   | 2026-06-01 | 12.92    | 842.19    | 855.11  | 0.00    | future |
| 6   | 2026-07-01 | 6.27     | 847.42    | 853.69  | 0.00    | future |
| sum |            | 129.24   | 5000.00   | 5129.24 | 1055.00 |        |

## Suspense, its application and its refund

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                       | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-01-20 | suspenseReceipt 900.00     | 0.00     | 0.00      | 0.00 | 0.00    | 900.00 | 5000.00        |
| f2 | 2026-02-03 | suspenseApplication 855.00 | 40.68    | 814.32    | 0.00 | 0.00    | 45.00  | 4185.68        |
| f3 | 2026-02-04 | refund 45.00 from suspense | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 4185.68        |

On 2026-02-10: open, principal 4185.68, interest 1.04 + 6.19, fees 0.00, penalties 0.00, held 0.00, due 0.11, days past due 0, payoff 4192.91.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.00 | partlyPaid |
| 2   | 2026-03-01 | 26.73    | 828.38    | 855.11  | 0.00   | future     |
| 3   | 2026-04-01 | 25.66    | 829.45    | 855.11  | 0.00   | future     |
| 4   | 2026-05-01 | 18.70    | 836.41    | 855.11  | 0.00   | future     |
| 5   | 2026-06-01 | 12.93    | 842.18    | 855.11  | 0.00   | future     |
| 6   | 2026-07-01 | 6.28     | 849.26    | 855.54  | 0.00   | future     |
| sum |            | 128.52   | 5002.57   | 5131.09 | 855.00 |            |

## Overpayment and its refund

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                       | interest | principal | fee  | penalty | held  | principal left |
|----|------------|----------------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-01 | payment 5100.00            | 38.22    | 5000.00   | 0.00 | 0.00    | 61.78 | 0.00           |
| f2 | 2026-02-09 | refund 61.78 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 0.00  | 0.00           |

On 2026-02-10: settled on 2026-02-01, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount | paid   | status |
|-----|------------|----------|-----------|--------|--------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11 | 855.11 | paid   |
| sum |            | 38.22    | 816.89    | 855.11 | 855.11 |        |

## A fee, its partial waiver, its payment and its refund

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                             | interest | principal | fee    | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|--------|---------|------|----------------|
| f1 | 2026-01-20 | fee 25.00 code nsf               | 0.00     | 0.00      | 0.00   | 0.00    | 0.00 | 5000.00        |
| f2 | 2026-01-25 | waiver 5.00 component fee fee f1 | 0.00     | 0.00      | 0.00   | 0.00    | 0.00 | 5000.00        |
| f3 | 2026-02-01 | payment 880.00                   | 38.22    | 821.78    | 20.00  | 0.00    | 0.00 | 4178.22        |
| f4 | 2026-02-05 | feeRefund 20.00 fee f1           | 0.00     | 0.00      | -20.00 | 0.00    | 0.00 | 4178.22        |

On 2026-02-10: open, principal 4178.22, interest 4.12 + 5.15, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 4187.49.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11 | paid   |
| 2   | 2026-03-01 | 28.85    | 826.26    | 855.11  | 4.89   | future |
| 3   | 2026-04-01 | 25.66    | 829.45    | 855.11  | 0.00   | future |
| 4   | 2026-05-01 | 18.69    | 836.42    | 855.11  | 0.00   | future |
| 5   | 2026-06-01 | 12.93    | 842.18    | 855.11  | 0.00   | future |
| 6   | 2026-07-01 | 6.28     | 848.80    | 855.08  | 0.00   | future |
| sum |            | 130.63   | 5000.00   | 5130.63 | 860.00 |        |

## A late fee falls away when a payment turns out to have come in time

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.00                   | 38.22    | 816.78    | 0.00 | 0.00    | 0.00 | 4183.22        |
| f2 | 2026-03-08 | payment 855.00 posted 2026-03-16 | 36.10    | 818.90    | 0.00 | 0.00    | 0.00 | 3364.32        |

On 2026-03-15: open, principal 3364.32, interest 0.00 + 5.81, fees 0.00, penalties 0.00, held 0.00, due 0.22, days past due 0, payoff 3370.13.

On 2026-03-16: open, principal 3364.32, interest 0.00 + 6.64, fees 0.00, penalties 0.00, held 0.00, due 0.22, days past due 0, payoff 3370.96.

| n   | due        | interest | principal | amount  | paid    | status     |
|-----|------------|----------|-----------|---------|---------|------------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11  | paid       |
| 2   | 2026-03-01 | 28.88    | 826.23    | 855.11  | 854.89  | partlyPaid |
| 3   | 2026-04-01 | 19.91    | 835.20    | 855.11  | 0.00    | future     |
| 4   | 2026-05-01 | 18.71    | 836.40    | 855.11  | 0.00    | future     |
| 5   | 2026-06-01 | 12.93    | 842.18    | 855.11  | 0.00    | future     |
| 6   | 2026-07-01 | 6.29     | 850.32    | 856.61  | 0.00    | future     |
| sum |            | 124.94   | 5007.22   | 5132.16 | 1710.00 |            |

## Late interest on unpaid instalments

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact             | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-03-25 | payment 20000.00 | 660.89   | 19130.80  | 0.00 | 208.31  | 0.00 | 40869.20       |

On 2026-03-20: open, principal 60000.00, interest 660.89 + 116.82, fees 0.00, penalties 177.67, held 0.00, due 20507.87, days past due 43, payoff 60955.38.

On 2026-03-25: open, principal 40869.20, interest 0.00 + 155.76, fees 0.00, penalties 0.00, held 0.00, due 630.41, days past due 20, payoff 41024.96.

| n   | due        | interest | principal | amount   | paid     | status     |
|-----|------------|----------|-----------|----------|----------|------------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10211.05 | paid       |
| 2   | 2026-03-05 | 300.89   | 9910.16   | 10211.05 | 9580.64  | partlyPaid |
| 3   | 2026-04-05 | 241.43   | 9969.62   | 10211.05 | 0.00     | future     |
| 4   | 2026-05-05 | 181.62   | 10029.43  | 10211.05 | 0.00     | future     |
| 5   | 2026-06-05 | 121.44   | 10089.61  | 10211.05 | 0.00     | future     |
| 6   | 2026-07-05 | 60.90    | 10150.13  | 10211.03 | 0.00     | future     |
| sum |            | 1266.28  | 60000.00  | 61266.28 | 19791.69 |            |

## A change of rate, levelled again

Product: eu-annuity@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 6, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-16 | payment 1691.00          | 40.00    | 1651.00   | 0.00 | 0.00    | 0.00 | 8349.00        |
| f2 | 2026-03-01 | rateChange ratePercent 6 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 8349.00        |

On 2026-03-01: open, principal 8349.00, interest 0.00 + 17.81, fees 0.01, penalties 0.00, held 0.00, due 0.01, days past due 0, payoff 8450.31.

| n   | due        | interest | principal | amount   | paid    | status |
|-----|------------|----------|-----------|----------|---------|--------|
| 1   | 2026-02-16 | 40.00    | 1650.08   | 1690.08  | 1690.08 | paid   |
| 2   | 2026-03-16 | 37.29    | 1656.74   | 1694.03  | 0.00    | future |
| 3   | 2026-04-15 | 33.46    | 1660.57   | 1694.03  | 0.00    | future |
| 4   | 2026-05-15 | 25.16    | 1668.87   | 1694.03  | 0.00    | future |
| 5   | 2026-06-15 | 16.81    | 1677.22   | 1694.03  | 0.00    | future |
| 6   | 2026-07-15 | 8.43     | 1685.60   | 1694.03  | 0.00    | future |
| sum |            | 161.15   | 9999.08   | 10160.23 | 1690.08 |        |

## A floating rate with margin, cap, floor and step

Product: eu-floating@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 3.5, count 6, firstDue 2026-02-15, floating {"index":"EURIBOR 3M", "marginPercent":"1.5", "capPercent":"5", "floorPercent":"2", "stepCapPercent":"1"}

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 1684.00              | 30.14    | 1653.86   | 0.00 | 0.00    | 0.00 | 8346.14        |
| f2 | 2026-03-01 | indexFixing valuePercent 2.9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 8346.14        |
| f3 | 2026-04-01 | indexFixing valuePercent 4.1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 8346.14        |

On 2026-04-01: open, principal 8346.14, interest 42.98 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 1686.89, days past due 17, payoff 8389.12.

| n   | due        | interest | principal | amount   | paid    | status |
|-----|------------|----------|-----------|----------|---------|--------|
| 1   | 2026-02-15 | 30.14    | 1653.64   | 1683.78  | 1683.78 | paid   |
| 2   | 2026-03-15 | 25.64    | 1661.25   | 1686.89  | 0.00    | unpaid |
| 3   | 2026-04-15 | 13.03    | 1676.39   | 1689.42  | 0.00    | future |
| 4   | 2026-05-15 | 20.94    | 1668.48   | 1689.42  | 0.00    | future |
| 5   | 2026-06-15 | 14.46    | 1674.96   | 1689.42  | 0.00    | future |
| 6   | 2026-07-15 | 7.01     | 1682.40   | 1689.41  | 0.00    | future |
| sum |            | 111.22   | 10017.12  | 10128.34 | 1683.78 |        |

## Prepayment: instalments keep their amount

Product: eu-annuity@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 6, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-16 | payment 1690.07              | 40.00    | 1650.07   | 0.00 | 0.00    | 0.00 | 8349.93        |
| f2 | 2026-02-25 | prepayment 4000.00 mode keep | 0.00     | 4000.00   | 0.00 | 0.00    | 0.00 | 4349.93        |

On 2026-02-25: open, principal 4349.93, interest 0.00 + 11.13, fees 40.00, penalties 0.00, held 0.00, due 40.00, days past due 0, payoff 4444.56.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-16 | 40.00    | 1650.08   | 1690.08 | 1690.08 | paid   |
| 2   | 2026-03-16 | 22.73    | 1667.35   | 1690.08 | 0.00    | future |
| 3   | 2026-04-15 | 10.73    | 1679.35   | 1690.08 | 0.00    | future |
| 4   | 2026-05-15 | 4.01     | 1003.23   | 1007.24 | 0.00    | future |
| sum |            | 77.47    | 6000.01   | 6077.48 | 1690.08 |        |

## Prepayment: lower instalments

Product: eu-annuity@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 6, firstDue 2026-02-15

| id | effective  | fact                          | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-16 | payment 1690.07               | 40.00    | 1650.07   | 0.00 | 0.00    | 0.00 | 8349.93        |
| f2 | 2026-02-25 | prepayment 4000.00 mode lower | 0.00     | 4000.00   | 0.00 | 0.00    | 0.00 | 4349.93        |

On 2026-02-25: open, principal 4349.93, interest 0.00 + 11.13, fees 40.00, penalties 0.00, held 0.00, due 40.00, days past due 0, payoff 4444.56.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-16 | 40.00    | 1650.08   | 1690.08 | 1690.08 | paid   |
| 2   | 2026-03-16 | 22.73    | 858.80    | 881.53  | 0.00    | future |
| 3   | 2026-04-15 | 13.96    | 867.57    | 881.53  | 0.00    | future |
| 4   | 2026-05-15 | 10.49    | 871.04    | 881.53  | 0.00    | future |
| 5   | 2026-06-15 | 7.01     | 874.52    | 881.53  | 0.00    | future |
| 6   | 2026-07-15 | 3.51     | 878.00    | 881.51  | 0.00    | future |
| sum |            | 97.70    | 6000.01   | 6097.71 | 1690.08 |        |

## Prepayment: fewer instalments

Product: eu-annuity@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 6, firstDue 2026-02-15

| id | effective  | fact                            | interest | principal | fee  | penalty | held | principal left |
|----|------------|---------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-16 | payment 1690.07                 | 40.00    | 1650.07   | 0.00 | 0.00    | 0.00 | 8349.93        |
| f2 | 2026-02-25 | prepayment 4000.00 mode shorten | 0.00     | 4000.00   | 0.00 | 0.00    | 0.00 | 4349.93        |

On 2026-02-25: open, principal 4349.93, interest 0.00 + 11.13, fees 40.00, penalties 0.00, held 0.00, due 40.00, days past due 0, payoff 4444.56.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-16 | 40.00    | 1650.08   | 1690.08 | 1690.08 | paid   |
| 2   | 2026-03-16 | 22.73    | 1440.65   | 1463.38 | 0.00    | future |
| 3   | 2026-04-15 | 11.64    | 1451.74   | 1463.38 | 0.00    | future |
| 4   | 2026-05-15 | 5.83     | 1457.54   | 1463.37 | 0.00    | future |
| sum |            | 80.20    | 6000.01   | 6080.21 | 1690.08 |        |

## Prepayment with the interest so far

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact                           | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10210.91               | 360.00   | 9850.91   | 0.00 | 0.00    | 0.00 | 50149.09       |
| f2 | 2026-02-20 | prepayment 20000.00 mode lower | 161.19   | 19838.81  | 0.00 | 0.00    | 0.00 | 30310.28       |

On 2026-02-20: open, principal 30310.28, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 30310.28.

| n   | due        | interest | principal | amount   | paid     | status |
|-----|------------|----------|-----------|----------|----------|--------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10211.05 | paid   |
| 2   | 2026-03-05 | 84.44    | 6067.45   | 6151.89  | 0.00     | future |
| 3   | 2026-04-05 | 145.46   | 6006.43   | 6151.89  | 0.00     | future |
| 4   | 2026-05-05 | 109.42   | 6042.47   | 6151.89  | 0.00     | future |
| 5   | 2026-06-05 | 73.16    | 6078.73   | 6151.89  | 0.00     | future |
| 6   | 2026-07-05 | 36.69    | 6115.20   | 6151.89  | 0.00     | future |
| sum |            | 809.17   | 40161.33  | 40970.50 | 10211.05 |        |

## Deferment: one instalment is skipped, interest waits

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                                          | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.25                                | 38.22    | 817.03    | 0.00 | 0.00    | 0.00 | 4182.97        |
| f2 | 2026-02-20 | deferment count 1 pays nothing interest defer | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 4182.97        |
| f3 | 2026-04-01 | payment 855.25                                | 60.85    | 794.40    | 0.00 | 0.00    | 0.00 | 3388.57        |

On 2026-04-01: open, principal 3388.57, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 3388.57.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11  | paid   |
| 2   | 2026-03-01 | 0.00     | 0.00      | 0.00    | 0.00    | paid   |
| 3   | 2026-04-01 | 41.25    | 813.86    | 855.11  | 855.11  | paid   |
| 4   | 2026-05-01 | 25.07    | 830.04    | 855.11  | 0.28    | future |
| 5   | 2026-06-01 | 19.56    | 835.55    | 855.11  | 0.00    | future |
| 6   | 2026-07-01 | 12.75    | 842.36    | 855.11  | 0.00    | future |
| 7   | 2026-08-01 | 6.73     | 880.90    | 887.63  | 0.00    | future |
| sum |            | 143.58   | 5019.60   | 5163.18 | 1710.50 |        |

## Deferment: interest only, levelled again

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact                                            | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10210.91                                | 360.00   | 9850.91   | 0.00 | 0.00    | 0.00 | 50149.09       |
| f2 | 2026-02-20 | deferment count 2 pays interest amounts relevel | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 50149.09       |

On 2026-02-20: open, principal 50149.09, interest 0.00 + 161.19, fees 0.00, penalties 0.00, held 0.00, due 0.14, days past due 15, payoff 50310.28.

| n   | due        | interest | principal | amount   | paid     | status     |
|-----|------------|----------|-----------|----------|----------|------------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10210.91 | partlyPaid |
| 2   | 2026-03-05 | 300.89   | 0.00      | 300.89   | 0.00     | future     |
| 3   | 2026-04-05 | 300.89   | 0.00      | 300.89   | 0.00     | future     |
| 4   | 2026-05-05 | 300.89   | 9910.16   | 10211.05 | 0.00     | future     |
| 5   | 2026-06-05 | 241.43   | 9969.62   | 10211.05 | 0.00     | future     |
| 6   | 2026-07-05 | 181.62   | 10029.43  | 10211.05 | 0.00     | future     |
| 7   | 2026-08-05 | 121.44   | 10089.61  | 10211.05 | 0.00     | future     |
| 8   | 2026-09-05 | 60.90    | 10150.13  | 10211.03 | 0.00     | future     |
| sum |            | 1868.06  | 60000.00  | 61868.06 | 10210.91 |            |

## Extension

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10210.91  | 360.00   | 9850.91   | 0.00 | 0.00    | 0.00 | 50149.09       |
| f2 | 2026-02-20 | extension count 3 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 50149.09       |

On 2026-02-20: open, principal 50149.09, interest 0.00 + 161.19, fees 0.00, penalties 0.00, held 0.00, due 0.14, days past due 15, payoff 50310.28.

| n   | due        | interest | principal | amount   | paid     | status     |
|-----|------------|----------|-----------|----------|----------|------------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10210.91 | partlyPaid |
| 2   | 2026-03-05 | 300.89   | 6138.16   | 6439.05  | 0.00     | future     |
| 3   | 2026-04-05 | 264.06   | 6174.99   | 6439.05  | 0.00     | future     |
| 4   | 2026-05-05 | 227.01   | 6212.04   | 6439.05  | 0.00     | future     |
| 5   | 2026-06-05 | 189.74   | 6249.31   | 6439.05  | 0.00     | future     |
| 6   | 2026-07-05 | 152.25   | 6286.80   | 6439.05  | 0.00     | future     |
| 7   | 2026-08-05 | 114.53   | 6324.52   | 6439.05  | 0.00     | future     |
| 8   | 2026-09-05 | 76.58    | 6362.47   | 6439.05  | 0.00     | future     |
| 9   | 2026-10-05 | 38.40    | 6400.66   | 6439.06  | 0.00     | future     |
| sum |            | 1723.46  | 60000.00  | 61723.46 | 10210.91 |            |

## Re-age: arrears go into a new series

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.25                    | 38.22    | 817.03    | 0.00 | 0.00    | 0.00 | 4182.97        |
| f2 | 2026-04-20 | reAge count 6 firstDue 2026-05-10 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 4182.97        |

On 2026-04-20: open, principal 4182.97, interest 80.45 + 0.00, fees 30.00, penalties 0.00, held 0.00, due 30.00, days past due 0, payoff 4293.42.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11 | paid   |
| 2   | 2026-03-01 | 0.00     | 0.14      | 0.14    | 0.14   | paid   |
| 3   | 2026-04-01 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 4   | 2026-05-10 | 101.08   | 626.44    | 727.52  | 0.00   | future |
| 5   | 2026-06-10 | 27.18    | 700.34    | 727.52  | 0.00   | future |
| 6   | 2026-07-10 | 21.13    | 706.39    | 727.52  | 0.00   | future |
| 7   | 2026-08-10 | 16.43    | 711.09    | 727.52  | 0.00   | future |
| 8   | 2026-09-10 | 11.00    | 716.52    | 727.52  | 0.00   | future |
| 9   | 2026-10-10 | 5.34     | 722.19    | 727.53  | 0.00   | future |
| sum |            | 220.38   | 5000.00   | 5220.38 | 855.25 |        |

## Re-amortise: arrears are spread over what is left

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact             | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10210.91 | 360.00   | 9850.91   | 0.00 | 0.00    | 0.00 | 50149.09       |
| f2 | 2026-03-20 | reAmortise       | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 50149.09       |

On 2026-03-20: open, principal 50149.09, interest 0.00 + 417.71, fees 0.00, penalties 45.95, held 0.00, due 45.95, days past due 0, payoff 50612.75.

| n   | due        | interest | principal | amount   | paid     | status |
|-----|------------|----------|-----------|----------|----------|--------|
| 1   | 2026-02-05 | 360.00   | 9850.91   | 10210.91 | 10210.91 | paid   |
| 2   | 2026-03-05 | 0.00     | 0.00      | 0.00     | 0.00     | paid   |
| 3   | 2026-04-05 | 573.01   | 12221.53  | 12794.54 | 0.00     | future |
| 4   | 2026-05-05 | 227.57   | 12566.97  | 12794.54 | 0.00     | future |
| 5   | 2026-06-05 | 152.16   | 12642.38  | 12794.54 | 0.00     | future |
| 6   | 2026-07-05 | 76.31    | 12718.21  | 12794.52 | 0.00     | future |
| sum |            | 1389.05  | 60000.00  | 61389.05 | 10210.91 |        |

## Reschedule at another rate, arrears stay due

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact                                                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10210.91                                     | 360.00   | 9850.91   | 0.00 | 0.00    | 0.00 | 50149.09       |
| f2 | 2026-03-20 | reschedule count 8 firstDue 2026-04-20 ratePercent 6 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 50149.09       |

On 2026-03-20: open, principal 50149.09, interest 300.89 + 116.82, fees 0.00, penalties 45.95, held 0.00, due 10257.14, days past due 43, payoff 50612.75.

| n   | due        | interest | principal | amount   | paid     | status     |
|-----|------------|----------|-----------|----------|----------|------------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10210.91 | partlyPaid |
| 2   | 2026-03-05 | 300.89   | 9910.16   | 10211.05 | 0.00     | unpaid     |
| 3   | 2026-04-20 | 318.02   | 4840.52   | 5158.54  | 0.00     | future     |
| 4   | 2026-05-20 | 176.99   | 4981.55   | 5158.54  | 0.00     | future     |
| 5   | 2026-06-20 | 152.08   | 5006.46   | 5158.54  | 0.00     | future     |
| 6   | 2026-07-20 | 127.05   | 5031.49   | 5158.54  | 0.00     | future     |
| 7   | 2026-08-20 | 101.89   | 5056.65   | 5158.54  | 0.00     | future     |
| 8   | 2026-09-20 | 76.61    | 5081.93   | 5158.54  | 0.00     | future     |
| 9   | 2026-10-20 | 51.20    | 5107.34   | 5158.54  | 0.00     | future     |
| 10  | 2026-11-20 | 25.66    | 5132.85   | 5158.51  | 0.00     | future     |
| sum |            | 1690.39  | 60000.00  | 61690.39 | 10210.91 |            |

## Capitalisation of interest and fees

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                                    | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-03 | fee 40.00 code title                    | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 5000.00        |
| f2 | 2026-02-05 | capitalisation interest 38.00 fee 40.00 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 5078.00        |

On 2026-02-05: open, principal 5078.00, interest 5.15 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 817.11, days past due 4, payoff 5083.15.

| n   | due        | interest | principal | amount  | paid  | status     |
|-----|------------|----------|-----------|---------|-------|------------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 38.00 | partlyPaid |
| 2   | 2026-03-01 | 25.25    | 845.96    | 871.21  | 0.00  | future     |
| 3   | 2026-04-01 | 26.14    | 845.07    | 871.21  | 0.00  | future     |
| 4   | 2026-05-01 | 19.05    | 852.16    | 871.21  | 0.00  | future     |
| 5   | 2026-06-01 | 13.17    | 858.04    | 871.21  | 0.00  | future     |
| 6   | 2026-07-01 | 6.39     | 864.81    | 871.20  | 0.00  | future     |
| sum |            | 128.22   | 5082.93   | 5211.15 | 38.00 |            |

## Write-off of a part, then of the rest

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact                                                        | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------------------------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-03-20 | writeOff amounts {"principal":"500.00","interest":"100.00"} | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 59500.00       |
| f2 | 2026-04-20 | writeOff                                                    | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 0.00           |

On 2026-03-20: open, principal 59500.00, interest 560.89 + 116.82, fees 0.00, penalties 177.67, held 0.00, due 19999.77, days past due 43, payoff 60355.38.

On 2026-04-20: writtenOff on 2026-04-20, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount | paid | status |
|-----|------------|----------|-----------|--------|------|--------|
| 1   | 2026-02-05 | 0.00     | 0.00      | 0.00   | 0.00 | paid   |
| 2   | 2026-03-05 | 0.00     | 0.00      | 0.00   | 0.00 | paid   |
| 3   | 2026-04-05 | 0.00     | 0.00      | 0.00   | 0.00 | paid   |
| sum |            | 0.00     | 0.00      | 0.00   | 0.00 |        |

## Charge-off and recovery

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact            | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.25  | 38.22    | 817.03    | 0.00 | 0.00    | 0.00 | 4182.97        |
| f2 | 2026-07-01 | chargeOff       | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 4182.97        |
| f3 | 2026-08-15 | payment 1000.00 | 154.71   | 845.29    | 0.00 | 0.00    | 0.00 | 3337.68        |

On 2026-08-15: chargedOff, principal 3337.68, interest 0.00 + 0.00, fees 60.00, penalties 0.00, held 0.00, due 3397.68, days past due 136, payoff 3397.68.

| n   | due        | interest | principal | amount  | paid    | status     |
|-----|------------|----------|-----------|---------|---------|------------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11  | paid       |
| 2   | 2026-03-01 | 28.88    | 826.23    | 855.11  | 855.11  | paid       |
| 3   | 2026-04-01 | 31.97    | 823.14    | 855.11  | 145.03  | partlyPaid |
| 4   | 2026-05-01 | 30.95    | 824.16    | 855.11  | 0.00    | unpaid     |
| 5   | 2026-06-01 | 31.97    | 823.14    | 855.11  | 0.00    | unpaid     |
| 6   | 2026-07-01 | 30.94    | 886.44    | 917.38  | 0.00    | unpaid     |
| sum |            | 192.93   | 5000.00   | 5192.93 | 1855.25 |            |

## Acceleration

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact             | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10210.91 | 360.00   | 9850.91   | 0.00 | 0.00    | 0.00 | 50149.09       |
| f2 | 2026-04-15 | acceleration     | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 50149.09       |

On 2026-04-15: open, principal 50149.09, interest 602.86 + 0.00, fees 0.00, penalties 156.23, held 0.00, due 50908.18, days past due 69, payoff 50908.18.

On 2026-05-15: open, principal 50149.09, interest 602.86 + 0.00, fees 0.00, penalties 613.00, held 0.00, due 50908.18, days past due 99, payoff 51364.95.

| n   | due        | interest | principal | amount   | paid     | status     |
|-----|------------|----------|-----------|----------|----------|------------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10210.91 | partlyPaid |
| 2   | 2026-03-05 | 300.89   | 9910.16   | 10211.05 | 0.00     | unpaid     |
| 3   | 2026-04-05 | 241.43   | 9969.62   | 10211.05 | 0.00     | unpaid     |
| 4   | 2026-04-15 | 60.54    | 30269.17  | 30329.71 | 0.00     | unpaid     |
| sum |            | 962.86   | 60000.00  | 60962.86 | 10210.91 |            |

## Payoff by the day, with a quote

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                                  | interest | principal | fee  | penalty | held | principal left |
|----|------------|---------------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.25                        | 38.22    | 817.03    | 0.00 | 0.00    | 0.00 | 4182.97        |
| f2 | 2026-02-20 | payoff 4203.00 goodThrough 2026-02-28 | 19.60    | 4182.97   | 0.00 | 0.00    | 0.43 | 0.00           |

On 2026-02-19: open, principal 4182.97, interest 0.00 + 18.56, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 4201.53.

On 2026-02-20: settled on 2026-02-20, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.43, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11  | paid   |
| 2   | 2026-02-20 | 19.60    | 4183.11   | 4202.71 | 4202.71 | paid   |
| sum |            | 57.82    | 5000.00   | 5057.82 | 5057.82 |        |

## Payoff of add-on interest: rule of 78

Product: us-precomputed@1
Contract: principal 3000.00, start 2026-01-10, ratePercent 0, charge 300.00, count 12, firstDue 2026-02-10

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-10 | payment 275.00 | 46.15    | 228.85    | 0.00 | 0.00    | 0.00 | 2771.15        |
| f2 | 2026-03-10 | payment 275.00 | 42.31    | 232.69    | 0.00 | 0.00    | 0.00 | 2538.46        |
| f3 | 2026-04-10 | payment 275.00 | 38.46    | 236.54    | 0.00 | 0.00    | 0.00 | 2301.92        |
| f4 | 2026-04-10 | payoff 2301.92 | 0.00     | 2301.92   | 0.00 | 0.00    | 0.00 | 0.00           |

On 2026-03-15: open, principal 2538.46, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 2576.92.

On 2026-04-10: settled on 2026-04-10, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-10 | 46.15    | 228.85    | 275.00  | 275.00  | paid   |
| 2   | 2026-03-10 | 42.31    | 232.69    | 275.00  | 275.00  | paid   |
| 3   | 2026-04-10 | 38.46    | 236.54    | 275.00  | 275.00  | paid   |
| 4   | 2026-04-10 | 0.00     | 2301.92   | 2301.92 | 2301.92 | paid   |
| sum |            | 126.92   | 3000.00   | 3126.92 | 3126.92 |        |

## Payoff of add-on interest above 61 months: actuarial

Product: us-precomputed@1, schedule.earning actuarial
Contract: principal 3000.00, start 2026-01-10, ratePercent 0, charge 900.00, count 72, firstDue 2026-02-10

On 2026-02-10: open, principal 3000.00, interest 22.65 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 54.16, days past due 0, payoff 3022.65.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-10 | 22.65    | 31.51     | 54.16   | 0.00 | unpaid |
| 2   | 2026-03-10 | 22.41    | 31.75     | 54.16   | 0.00 | future |
| 3   | 2026-04-10 | 22.17    | 31.99     | 54.16   | 0.00 | future |
| 4   | 2026-05-10 | 21.93    | 32.23     | 54.16   | 0.00 | future |
| 5   | 2026-06-10 | 21.69    | 32.47     | 54.16   | 0.00 | future |
| 6   | 2026-07-10 | 21.44    | 32.72     | 54.16   | 0.00 | future |
| 7   | 2026-08-10 | 21.19    | 32.97     | 54.16   | 0.00 | future |
| 8   | 2026-09-10 | 20.94    | 33.22     | 54.16   | 0.00 | future |
| 9   | 2026-10-10 | 20.70    | 33.46     | 54.16   | 0.00 | future |
| 10  | 2026-11-10 | 20.44    | 33.72     | 54.16   | 0.00 | future |
| 11  | 2026-12-10 | 20.19    | 33.97     | 54.16   | 0.00 | future |
| 12  | 2027-01-10 | 19.93    | 34.23     | 54.16   | 0.00 | future |
| 13  | 2027-02-10 | 19.67    | 34.49     | 54.16   | 0.00 | future |
| 14  | 2027-03-10 | 19.41    | 34.75     | 54.16   | 0.00 | future |
| 15  | 2027-04-10 | 19.15    | 35.01     | 54.16   | 0.00 | future |
| 16  | 2027-05-10 | 18.89    | 35.27     | 54.16   | 0.00 | future |
| 17  | 2027-06-10 | 18.61    | 35.55     | 54.16   | 0.00 | future |
| 18  | 2027-07-10 | 18.36    | 35.80     | 54.16   | 0.00 | future |
| 19  | 2027-08-10 | 18.08    | 36.08     | 54.16   | 0.00 | future |
| 20  | 2027-09-10 | 17.80    | 36.36     | 54.16   | 0.00 | future |
| 21  | 2027-10-10 | 17.54    | 36.62     | 54.16   | 0.00 | future |
| 22  | 2027-11-10 | 17.25    | 36.91     | 54.16   | 0.00 | future |
| 23  | 2027-12-10 | 16.98    | 37.18     | 54.16   | 0.00 | future |
| 24  | 2028-01-10 | 16.70    | 37.46     | 54.16   | 0.00 | future |
| 25  | 2028-02-10 | 16.41    | 37.75     | 54.16   | 0.00 | future |
| 26  | 2028-03-10 | 16.13    | 38.03     | 54.16   | 0.00 | future |
| 27  | 2028-04-10 | 15.85    | 38.31     | 54.16   | 0.00 | future |
| 28  | 2028-05-10 | 15.55    | 38.61     | 54.16   | 0.00 | future |
| 29  | 2028-06-10 | 15.26    | 38.90     | 54.16   | 0.00 | future |
| 30  | 2028-07-10 | 14.97    | 39.19     | 54.16   | 0.00 | future |
| 31  | 2028-08-10 | 14.67    | 39.49     | 54.16   | 0.00 | future |
| 32  | 2028-09-10 | 14.38    | 39.78     | 54.16   | 0.00 | future |
| 33  | 2028-10-10 | 14.07    | 40.09     | 54.16   | 0.00 | future |
| 34  | 2028-11-10 | 13.77    | 40.39     | 54.16   | 0.00 | future |
| 35  | 2028-12-10 | 13.47    | 40.69     | 54.16   | 0.00 | future |
| 36  | 2029-01-10 | 13.16    | 41.00     | 54.16   | 0.00 | future |
| 37  | 2029-02-10 | 12.85    | 41.31     | 54.16   | 0.00 | future |
| 38  | 2029-03-10 | 12.53    | 41.63     | 54.16   | 0.00 | future |
| 39  | 2029-04-10 | 12.23    | 41.93     | 54.16   | 0.00 | future |
| 40  | 2029-05-10 | 11.90    | 42.26     | 54.16   | 0.00 | future |
| 41  | 2029-06-10 | 11.59    | 42.57     | 54.16   | 0.00 | future |
| 42  | 2029-07-10 | 11.27    | 42.89     | 54.16   | 0.00 | future |
| 43  | 2029-08-10 | 10.94    | 43.22     | 54.16   | 0.00 | future |
| 44  | 2029-09-10 | 10.62    | 43.54     | 54.16   | 0.00 | future |
| 45  | 2029-10-10 | 10.28    | 43.88     | 54.16   | 0.00 | future |
| 46  | 2029-11-10 | 9.96     | 44.20     | 54.16   | 0.00 | future |
| 47  | 2029-12-10 | 9.62     | 44.54     | 54.16   | 0.00 | future |
| 48  | 2030-01-10 | 9.29     | 44.87     | 54.16   | 0.00 | future |
| 49  | 2030-02-10 | 8.95     | 45.21     | 54.16   | 0.00 | future |
| 50  | 2030-03-10 | 8.60     | 45.56     | 54.16   | 0.00 | future |
| 51  | 2030-04-10 | 8.27     | 45.89     | 54.16   | 0.00 | future |
| 52  | 2030-05-10 | 7.91     | 46.25     | 54.16   | 0.00 | future |
| 53  | 2030-06-10 | 7.57     | 46.59     | 54.16   | 0.00 | future |
| 54  | 2030-07-10 | 7.21     | 46.95     | 54.16   | 0.00 | future |
| 55  | 2030-08-10 | 6.87     | 47.29     | 54.16   | 0.00 | future |
| 56  | 2030-09-10 | 6.50     | 47.66     | 54.16   | 0.00 | future |
| 57  | 2030-10-10 | 6.14     | 48.02     | 54.16   | 0.00 | future |
| 58  | 2030-11-10 | 5.78     | 48.38     | 54.16   | 0.00 | future |
| 59  | 2030-12-10 | 5.42     | 48.74     | 54.16   | 0.00 | future |
| 60  | 2031-01-10 | 5.05     | 49.11     | 54.16   | 0.00 | future |
| 61  | 2031-02-10 | 4.68     | 49.48     | 54.16   | 0.00 | future |
| 62  | 2031-03-10 | 4.30     | 49.86     | 54.16   | 0.00 | future |
| 63  | 2031-04-10 | 3.93     | 50.23     | 54.16   | 0.00 | future |
| 64  | 2031-05-10 | 3.55     | 50.61     | 54.16   | 0.00 | future |
| 65  | 2031-06-10 | 3.16     | 51.00     | 54.16   | 0.00 | future |
| 66  | 2031-07-10 | 2.78     | 51.38     | 54.16   | 0.00 | future |
| 67  | 2031-08-10 | 2.40     | 51.76     | 54.16   | 0.00 | future |
| 68  | 2031-09-10 | 2.00     | 52.16     | 54.16   | 0.00 | future |
| 69  | 2031-10-10 | 1.61     | 52.55     | 54.16   | 0.00 | future |
| 70  | 2031-11-10 | 1.21     | 52.95     | 54.16   | 0.00 | future |
| 71  | 2031-12-10 | 0.81     | 53.35     | 54.16   | 0.00 | future |
| 72  | 2032-01-10 | 0.41     | 54.23     | 54.64   | 0.00 | future |
| sum |            | 900.00   | 3000.00   | 3900.00 | 0.00 |        |

## Days past due with a pause

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-20 | delinquencyPause until 2026-03-10 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 5000.00        |

On 2026-02-20: open, principal 5000.00, interest 61.64 + 0.00, fees 15.00, penalties 0.00, held 0.00, due 870.11, days past due 19, payoff 5076.64.

On 2026-03-31: open, principal 5000.00, interest 72.74 + 36.99, fees 30.00, penalties 0.00, held 0.00, due 1740.22, days past due 40, payoff 5139.73.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 0.00 | unpaid |
| 2   | 2026-03-01 | 34.52    | 820.59    | 855.11  | 0.00 | unpaid |
| 3   | 2026-04-01 | 37.82    | 817.29    | 855.11  | 0.00 | future |
| 4   | 2026-05-01 | 18.82    | 836.29    | 855.11  | 0.00 | future |
| 5   | 2026-06-01 | 13.07    | 842.04    | 855.11  | 0.00 | future |
| 6   | 2026-07-01 | 6.41     | 866.90    | 873.31  | 0.00 | future |
| sum |            | 148.86   | 5000.00   | 5148.86 | 0.00 |        |

## Residual: the vehicle is returned, with too many kilometres

Product: eu-three-way@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 4, firstDue 2026-02-15, residual {"amount":"6000.00", "kind":"guaranteed", "distanceAllowance":"10000", "excessDistance":"0.08"}

| id | effective  | fact                                                   | interest | principal | fee    | penalty | held | principal left |
|----|------------|--------------------------------------------------------|----------|-----------|--------|---------|------|----------------|
| f1 | 2026-02-15 | payment 1033.98                                        | 40.00    | 993.98    | 0.00   | 0.00    | 0.00 | 9006.02        |
| f2 | 2026-03-15 | payment 1033.98                                        | 36.02    | 997.96    | 0.00   | 0.00    | 0.00 | 8008.06        |
| f3 | 2026-04-15 | payment 1033.98                                        | 32.03    | 1001.95   | 0.00   | 0.00    | 0.00 | 7006.11        |
| f4 | 2026-05-10 | election choice return distance 11500 condition 240.00 | 0.00     | 0.00      | 0.00   | 0.00    | 0.00 | 7006.11        |
| f5 | 2026-05-15 | payment 1033.98                                        | 28.02    | 645.96    | 360.00 | 0.00    | 0.00 | 360.15         |

On 2026-05-14: open, principal 7006.11, interest 0.00 + 27.09, fees 0.00, penalties 0.00, held 0.00, due 0.12, days past due 29, payoff 7103.26.

On 2026-05-15: open, principal 360.15, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 360.15, days past due 0, payoff 360.15.

| n   | due        | interest | principal | amount  | paid    | status     |
|-----|------------|----------|-----------|---------|---------|------------|
| 1   | 2026-02-15 | 40.00    | 994.02    | 1034.02 | 1034.02 | paid       |
| 2   | 2026-03-15 | 36.02    | 998.00    | 1034.02 | 1034.02 | paid       |
| 3   | 2026-04-15 | 32.03    | 1001.99   | 1034.02 | 1034.02 | paid       |
| 4   | 2026-05-15 | 28.02    | 1005.99   | 1034.01 | 673.86  | partlyPaid |
| 5   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00    | paid       |
| sum |            | 136.07   | 4000.00   | 4136.07 | 3775.92 |            |

## Residual: traded in above its value

Product: eu-three-way@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 4, firstDue 2026-02-15, residual {"amount":"6000.00", "kind":"guaranteed"}

| id | effective  | fact                                | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-------------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 1033.98                     | 40.00    | 993.98    | 0.00 | 0.00    | 0.00   | 9006.02        |
| f2 | 2026-03-15 | payment 1033.98                     | 36.02    | 997.96    | 0.00 | 0.00    | 0.00   | 8008.06        |
| f3 | 2026-04-15 | payment 1033.98                     | 32.03    | 1001.95   | 0.00 | 0.00    | 0.00   | 7006.11        |
| f4 | 2026-05-15 | payment 1033.98                     | 28.02    | 1005.96   | 0.00 | 0.00    | 0.00   | 6000.15        |
| f5 | 2026-05-15 | election choice trade trade 6400.00 | 0.00     | 6000.15   | 0.00 | 0.00    | 399.85 | 0.00           |

On 2026-05-15: settled on 2026-05-15, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 399.85, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount   | paid     | status |
|-----|------------|----------|-----------|----------|----------|--------|
| 1   | 2026-02-15 | 40.00    | 994.02    | 1034.02  | 1034.02  | paid   |
| 2   | 2026-03-15 | 36.02    | 998.00    | 1034.02  | 1034.02  | paid   |
| 3   | 2026-04-15 | 32.03    | 1001.99   | 1034.02  | 1034.02  | paid   |
| 4   | 2026-05-15 | 28.02    | 1005.99   | 1034.01  | 1034.01  | paid   |
| 5   | 2026-05-15 | 0.00     | 6000.00   | 6000.00  | 6000.00  | paid   |
| sum |            | 136.07   | 10000.00  | 10136.07 | 10136.07 |        |

## Residual: bought

Product: jp-residual@1
Contract: principal 2000000, start 2026-01-27, ratePercent 3.9, count 3, firstDue 2026-02-27, residual {"amount":"1200000", "kind":"guaranteed", "due":"nextPeriod"}

| id | effective  | fact                     | interest | principal | fee | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|-----|---------|------|----------------|
| f1 | 2026-02-27 | payment 272000           | 6500     | 265500    | 0   | 0       | 0    | 1734500        |
| f2 | 2026-03-27 | payment 272000           | 5631     | 266352    | 0   | 17      | 0    | 1468148        |
| f3 | 2026-04-27 | payment 272000           | 4761     | 267199    | 0   | 40      | 0    | 1200949        |
| f4 | 2026-05-20 | election choice purchase | 0        | 0         | 0   | 0       | 0    | 1200949        |
| f5 | 2026-05-27 | payment 1200000          | 3887     | 1196055   | 0   | 58      | 0    | 4894           |

On 2026-05-27: open, principal 4894, interest 0 + 0, fees 0, penalties 0, held 0, due 4894, days past due 0, payoff 4894.

| n   | due        | interest | principal | amount  | paid    | status     |
|-----|------------|----------|-----------|---------|---------|------------|
| 1   | 2026-02-27 | 6500     | 267093    | 273593  | 273593  | paid       |
| 2   | 2026-03-27 | 5631     | 267962    | 273593  | 273593  | paid       |
| 3   | 2026-04-27 | 4761     | 268832    | 273593  | 273593  | paid       |
| 4   | 2026-05-27 | 3887     | 1196113   | 1200000 | 1195106 | partlyPaid |
| sum |            | 20779    | 2000000   | 2020779 | 2015885 |            |

## Taken over from another book, one instalment unpaid

Product: us-simple-interest@1
Contract: principal 5000.00, start 2025-10-01, ratePercent 9, count 8, firstDue 2025-11-01, amount 650.00, opening {"asOf":"2026-01-31", "principal":"3700.00", "interest":"12.00", "interestFrom":"2026-01-20", "billed":3, "unpaid":[{"n":3, "amount":"150.00", "interest":"12.00"}]}

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-10 | payment 800.00 | 31.16    | 768.84    | 0.00 | 0.00    | 0.00 | 2931.16        |

On 2026-01-31: open, principal 3700.00, interest 12.00 + 10.04, fees 0.00, penalties 0.00, held 0.00, due 150.00, days past due 30, payoff 3722.04.

On 2026-02-10: open, principal 2931.16, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 2931.16.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2025-11-01 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 2   | 2025-12-01 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 3   | 2026-01-01 | 12.00    | 138.00    | 150.00  | 150.00 | paid   |
| 4   | 2026-02-01 | 10.95    | 639.05    | 650.00  | 650.00 | paid   |
| 5   | 2026-03-01 | 13.73    | 636.27    | 650.00  | 0.00   | future |
| 6   | 2026-04-01 | 17.54    | 632.46    | 650.00  | 0.00   | future |
| 7   | 2026-05-01 | 12.30    | 637.70    | 650.00  | 0.00   | future |
| 8   | 2026-06-01 | 7.83     | 1024.73   | 1032.56 | 0.00   | future |
| sum |            | 74.35    | 3708.21   | 3782.56 | 800.00 |        |
`,
  features: `# Features of the schedule

## Level payment, an odd first period counts its days

Product: jp-level@1
Contract: principal 2400000, start 2026-03-16, ratePercent 3.9, count 12, firstDue 2026-04-27

On 2026-03-16: open, principal 2400000, interest 0 + 0, fees 0, penalties 0, held 0, due 0, days past due 0, payoff 2400000.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-04-27 | 10620    | 193869    | 204489  | 0    | future |
| 2   | 2026-05-27 | 7169     | 197320    | 204489  | 0    | future |
| 3   | 2026-06-29 | 6528     | 197961    | 204489  | 0    | future |
| 4   | 2026-07-27 | 5885     | 198604    | 204489  | 0    | future |
| 5   | 2026-08-27 | 5239     | 199250    | 204489  | 0    | future |
| 6   | 2026-09-28 | 4592     | 199897    | 204489  | 0    | future |
| 7   | 2026-10-27 | 3942     | 200547    | 204489  | 0    | future |
| 8   | 2026-11-27 | 3290     | 201199    | 204489  | 0    | future |
| 9   | 2026-12-28 | 2636     | 201853    | 204489  | 0    | future |
| 10  | 2027-01-27 | 1980     | 202509    | 204489  | 0    | future |
| 11  | 2027-03-01 | 1322     | 203167    | 204489  | 0    | future |
| 12  | 2027-03-29 | 662      | 203824    | 204486  | 0    | future |
| sum |            | 53865    | 2400000   | 2453865 | 0    |        |

## Equal principal

Product: cn-equal-principal@1
Contract: principal 120000.00, start 2026-01-20, ratePercent 6, count 6, firstDue 2026-02-20

On 2026-01-20: open, principal 120000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 120000.00.

| n   | due        | interest | principal | amount    | paid | status |
|-----|------------|----------|-----------|-----------|------|--------|
| 1   | 2026-02-20 | 600.00   | 20000.00  | 20600.00  | 0.00 | future |
| 2   | 2026-03-20 | 500.00   | 20000.00  | 20500.00  | 0.00 | future |
| 3   | 2026-04-20 | 400.00   | 20000.00  | 20400.00  | 0.00 | future |
| 4   | 2026-05-20 | 300.00   | 20000.00  | 20300.00  | 0.00 | future |
| 5   | 2026-06-20 | 200.00   | 20000.00  | 20200.00  | 0.00 | future |
| 6   | 2026-07-20 | 100.00   | 20000.00  | 20100.00  | 0.00 | future |
| sum |            | 2100.00  | 120000.00 | 122100.00 | 0.00 |        |

## Balloon with the last instalment

Product: cn-balloon@1
Contract: principal 100000.00, start 2026-01-10, ratePercent 5.88, count 6, firstDue 2026-02-10, residual {"amount":"50000.00"}

On 2026-01-10: open, principal 100000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 100000.00.

| n   | due        | interest | principal | amount    | paid | status |
|-----|------------|----------|-----------|-----------|------|--------|
| 1   | 2026-02-10 | 490.00   | 8231.83   | 8721.83   | 0.00 | future |
| 2   | 2026-03-10 | 449.66   | 8272.17   | 8721.83   | 0.00 | future |
| 3   | 2026-04-10 | 409.13   | 8312.70   | 8721.83   | 0.00 | future |
| 4   | 2026-05-10 | 368.40   | 8353.43   | 8721.83   | 0.00 | future |
| 5   | 2026-06-10 | 327.47   | 8394.36   | 8721.83   | 0.00 | future |
| 6   | 2026-07-10 | 286.33   | 8435.51   | 8721.84   | 0.00 | future |
| 7   | 2026-07-10 | 0.00     | 50000.00  | 50000.00  | 0.00 | future |
| sum |            | 2330.99  | 100000.00 | 102330.99 | 0.00 |        |

## Balloon one period later

Product: cn-balloon@1
Contract: principal 100000.00, start 2026-01-10, ratePercent 5.88, count 6, firstDue 2026-02-10, residual {"amount":"50000.00", "due":"nextPeriod"}

On 2026-01-10: open, principal 100000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 100000.00.

| n   | due        | interest | principal | amount    | paid | status |
|-----|------------|----------|-----------|-----------|------|--------|
| 1   | 2026-02-10 | 490.00   | 8271.97   | 8761.97   | 0.00 | future |
| 2   | 2026-03-10 | 449.47   | 8312.50   | 8761.97   | 0.00 | future |
| 3   | 2026-04-10 | 408.74   | 8353.23   | 8761.97   | 0.00 | future |
| 4   | 2026-05-10 | 367.81   | 8394.16   | 8761.97   | 0.00 | future |
| 5   | 2026-06-10 | 326.67   | 8435.30   | 8761.97   | 0.00 | future |
| 6   | 2026-07-10 | 285.34   | 8476.65   | 8761.99   | 0.00 | future |
| 7   | 2026-08-10 | 243.81   | 49756.19  | 50000.00  | 0.00 | future |
| sum |            | 2571.84  | 100000.00 | 102571.84 | 0.00 |        |

## Steps

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01, steps [{"from":1, "percent":60}, {"from":4, "percent":150}]

On 2026-01-01: open, principal 5000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 5000.00.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-01 | 38.22    | 452.76    | 490.98  | 0.00 | future |
| 2   | 2026-03-01 | 31.39    | 459.59    | 490.98  | 0.00 | future |
| 3   | 2026-04-01 | 31.25    | 459.73    | 490.98  | 0.00 | future |
| 4   | 2026-05-01 | 26.84    | 1200.60   | 1227.44 | 0.00 | future |
| 5   | 2026-06-01 | 18.55    | 1208.89   | 1227.44 | 0.00 | future |
| 6   | 2026-07-01 | 9.01     | 1218.43   | 1227.44 | 0.00 | future |
| sum |            | 155.26   | 5000.00   | 5155.26 | 0.00 |        |

## Interest only, principal at the end

Product: us-simple-interest@1, schedule.kind interestOnly
Contract: principal 10000.00, start 2026-01-31, ratePercent 8, count 4, firstDue 2026-02-28, dueDays [31]

On 2026-01-31: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-28 | 61.37    | 0.00      | 61.37    | 0.00 | future |
| 2   | 2026-03-31 | 67.95    | 0.00      | 67.95    | 0.00 | future |
| 3   | 2026-04-30 | 65.75    | 0.00      | 65.75    | 0.00 | future |
| 4   | 2026-05-31 | 67.94    | 10000.00  | 10067.94 | 0.00 | future |
| sum |            | 263.01   | 10000.00  | 10263.01 | 0.00 |        |

## Interest-only months first

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05, grace [{"from":1, "to":2, "pays":"interest"}]

On 2026-01-05: open, principal 60000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 60000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 360.00   | 0.00      | 360.00   | 0.00 | future |
| 2   | 2026-03-05 | 360.00   | 0.00      | 360.00   | 0.00 | future |
| 3   | 2026-04-05 | 360.00   | 14865.67  | 15225.67 | 0.00 | future |
| 4   | 2026-05-05 | 270.81   | 14954.86  | 15225.67 | 0.00 | future |
| 5   | 2026-06-05 | 181.08   | 15044.59  | 15225.67 | 0.00 | future |
| 6   | 2026-07-05 | 90.81    | 15134.88  | 15225.69 | 0.00 | future |
| sum |            | 1622.70  | 60000.00  | 61622.70 | 0.00 |        |

## Moratorium: interest joins the principal

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05, grace [{"from":1, "to":2, "pays":"nothing", "interest":"capitalise"}]

On 2026-01-05: open, principal 60000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 60000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 360.00   | -360.00   | 0.00     | 0.00 | future |
| 2   | 2026-03-05 | 362.16   | -362.16   | 0.00     | 0.00 | future |
| 3   | 2026-04-05 | 364.33   | 15044.60  | 15408.93 | 0.00 | future |
| 4   | 2026-05-05 | 274.07   | 15134.86  | 15408.93 | 0.00 | future |
| 5   | 2026-06-05 | 183.26   | 15225.67  | 15408.93 | 0.00 | future |
| 6   | 2026-07-05 | 91.90    | 15317.03  | 15408.93 | 0.00 | future |
| sum |            | 1635.72  | 60000.00  | 61635.72 | 0.00 |        |

## Moratorium: interest waits for the next instalment

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05, grace [{"from":1, "to":2, "pays":"nothing", "interest":"defer"}]

On 2026-01-05: open, principal 60000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 60000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 0.00     | 0.00      | 0.00     | 0.00 | future |
| 2   | 2026-03-05 | 0.00     | 0.00      | 0.00     | 0.00 | future |
| 3   | 2026-04-05 | 1080.00  | 14327.29  | 15407.29 | 0.00 | future |
| 4   | 2026-05-05 | 274.04   | 15133.25  | 15407.29 | 0.00 | future |
| 5   | 2026-06-05 | 183.24   | 15224.05  | 15407.29 | 0.00 | future |
| 6   | 2026-07-05 | 91.89    | 15315.41  | 15407.30 | 0.00 | future |
| sum |            | 1629.17  | 60000.00  | 61629.17 | 0.00 |        |

## Moratorium: interest is not charged

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05, grace [{"from":1, "to":2, "pays":"nothing", "interest":"waive"}]

On 2026-01-05: open, principal 60000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 60000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 0.00     | 0.00      | 0.00     | 0.00 | future |
| 2   | 2026-03-05 | 0.00     | 0.00      | 0.00     | 0.00 | future |
| 3   | 2026-04-05 | 360.00   | 14865.67  | 15225.67 | 0.00 | future |
| 4   | 2026-05-05 | 270.81   | 14954.86  | 15225.67 | 0.00 | future |
| 5   | 2026-06-05 | 181.08   | 15044.59  | 15225.67 | 0.00 | future |
| 6   | 2026-07-05 | 90.81    | 15134.88  | 15225.69 | 0.00 | future |
| sum |            | 902.70   | 60000.00  | 60902.70 | 0.00 |        |

## Zero rate

Product: cn-level@1
Contract: principal 100000.00, start 2026-01-05, ratePercent 0, count 6, firstDue 2026-02-05

On 2026-01-05: open, principal 100000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 100000.00.

| n   | due        | interest | principal | amount    | paid | status |
|-----|------------|----------|-----------|-----------|------|--------|
| 1   | 2026-02-05 | 0.00     | 16666.67  | 16666.67  | 0.00 | future |
| 2   | 2026-03-05 | 0.00     | 16666.67  | 16666.67  | 0.00 | future |
| 3   | 2026-04-05 | 0.00     | 16666.67  | 16666.67  | 0.00 | future |
| 4   | 2026-05-05 | 0.00     | 16666.67  | 16666.67  | 0.00 | future |
| 5   | 2026-06-05 | 0.00     | 16666.67  | 16666.67  | 0.00 | future |
| 6   | 2026-07-05 | 0.00     | 16666.65  | 16666.65  | 0.00 | future |
| sum |            | 0.00     | 100000.00 | 100000.00 | 0.00 |        |

## Bonus months

Product: jp-level@1
Contract: principal 1200000, start 2026-01-27, ratePercent 3.9, count 12, firstDue 2026-02-27, bonus [{"months":[7, 12], "amount":"200000"}]

On 2026-01-27: open, principal 1200000, interest 0 + 0, fees 0, penalties 0, held 0, due 0, days past due 0, payoff 1200000.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-27 | 3900     | 65108     | 69008   | 0    | future |
| 2   | 2026-03-27 | 3688     | 65320     | 69008   | 0    | future |
| 3   | 2026-04-27 | 3476     | 65532     | 69008   | 0    | future |
| 4   | 2026-05-27 | 3263     | 65745     | 69008   | 0    | future |
| 5   | 2026-06-29 | 3049     | 65959     | 69008   | 0    | future |
| 6   | 2026-07-27 | 2835     | 266173    | 269008  | 0    | future |
| 7   | 2026-08-27 | 1970     | 67038     | 69008   | 0    | future |
| 8   | 2026-09-28 | 1752     | 67256     | 69008   | 0    | future |
| 9   | 2026-10-27 | 1533     | 67475     | 69008   | 0    | future |
| 10  | 2026-11-27 | 1314     | 67694     | 69008   | 0    | future |
| 11  | 2026-12-28 | 1094     | 267914    | 269008  | 0    | future |
| 12  | 2027-01-27 | 223      | 68786     | 69009   | 0    | future |
| sum |            | 28097    | 1200000   | 1228097 | 0    |        |

## Semi-monthly

Product: us-simple-interest@1, schedule.frequency.unit semiMonth
Contract: principal 3000.00, start 2026-01-08, ratePercent 10, count 6, firstDue 2026-01-15, dueDays [15, 31]

On 2026-01-08: open, principal 3000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 3000.00.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-01-15 | 5.75     | 500.36    | 506.11  | 0.00 | future |
| 2   | 2026-01-31 | 10.96    | 495.15    | 506.11  | 0.00 | future |
| 3   | 2026-02-15 | 8.24     | 497.87    | 506.11  | 0.00 | future |
| 4   | 2026-02-28 | 5.36     | 500.75    | 506.11  | 0.00 | future |
| 5   | 2026-03-15 | 4.14     | 501.97    | 506.11  | 0.00 | future |
| 6   | 2026-03-31 | 2.21     | 503.90    | 506.11  | 0.00 | future |
| sum |            | 36.66    | 3000.00   | 3036.66 | 0.00 |        |

## Every two weeks

Product: us-biweekly@1
Contract: principal 3000.00, start 2026-01-08, ratePercent 10, count 6, firstDue 2026-01-23

On 2026-01-08: open, principal 3000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 3000.00.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-01-23 | 12.33    | 494.54    | 506.87  | 0.00 | future |
| 2   | 2026-02-06 | 9.61     | 497.26    | 506.87  | 0.00 | future |
| 3   | 2026-02-20 | 7.70     | 499.17    | 506.87  | 0.00 | future |
| 4   | 2026-03-06 | 5.79     | 501.08    | 506.87  | 0.00 | future |
| 5   | 2026-03-20 | 3.87     | 503.00    | 506.87  | 0.00 | future |
| 6   | 2026-04-03 | 1.93     | 504.95    | 506.88  | 0.00 | future |
| sum |            | 41.23    | 3000.00   | 3041.23 | 0.00 |        |

## Month end, closed days roll forward

Product: jp-level@1
Contract: principal 600000, start 2026-01-31, ratePercent 4.5, count 6, firstDue 2026-02-28, dueDays [31]

On 2026-01-31: open, principal 600000, interest 0 + 0, fees 0, penalties 0, held 0, due 0, days past due 0, payoff 600000.

| n   | due        | interest | principal | amount | paid | status |
|-----|------------|----------|-----------|--------|------|--------|
| 1   | 2026-03-02 | 2250     | 99066     | 101316 | 0    | future |
| 2   | 2026-03-31 | 1878     | 99438     | 101316 | 0    | future |
| 3   | 2026-04-30 | 1505     | 99811     | 101316 | 0    | future |
| 4   | 2026-06-01 | 1131     | 100185    | 101316 | 0    | future |
| 5   | 2026-06-30 | 755      | 100561    | 101316 | 0    | future |
| 6   | 2026-07-31 | 378      | 100939    | 101317 | 0    | future |
| sum |            | 7897     | 600000    | 607897 | 0    |        |

## Add-on charge, remainder first

Product: jp-add-on@1
Contract: principal 1000000, start 2026-01-27, ratePercent 4, count 12, firstDue 2026-02-27

On 2026-01-27: open, principal 1000000, interest 0 + 0, fees 0, penalties 0, held 0, due 0, days past due 0, payoff 1000000.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-27 | 6154     | 81246     | 87400   | 0    | future |
| 2   | 2026-03-27 | 5641     | 80959     | 86600   | 0    | future |
| 3   | 2026-04-27 | 5128     | 81472     | 86600   | 0    | future |
| 4   | 2026-05-27 | 4615     | 81985     | 86600   | 0    | future |
| 5   | 2026-06-29 | 4103     | 82497     | 86600   | 0    | future |
| 6   | 2026-07-27 | 3590     | 83010     | 86600   | 0    | future |
| 7   | 2026-08-27 | 3077     | 83523     | 86600   | 0    | future |
| 8   | 2026-09-28 | 2564     | 84036     | 86600   | 0    | future |
| 9   | 2026-10-27 | 2051     | 84549     | 86600   | 0    | future |
| 10  | 2026-11-27 | 1539     | 85061     | 86600   | 0    | future |
| 11  | 2026-12-28 | 1025     | 85575     | 86600   | 0    | future |
| 12  | 2027-01-27 | 513      | 86087     | 86600   | 0    | future |
| sum |            | 40000    | 1000000   | 1040000 | 0    |        |

## Fee plan without interest

Product: cn-fee-plan@1
Contract: principal 100000.00, start 2026-01-15, ratePercent 4, count 6, firstDue 2026-02-15

On 2026-01-15: open, principal 100000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 102000.00.

| n   | due        | interest | principal | amount    | paid | status |
|-----|------------|----------|-----------|-----------|------|--------|
| 1   | 2026-02-15 | 333.33   | 16666.67  | 17000.00  | 0.00 | future |
| 2   | 2026-03-15 | 333.34   | 16666.66  | 17000.00  | 0.00 | future |
| 3   | 2026-04-15 | 333.33   | 16666.67  | 17000.00  | 0.00 | future |
| 4   | 2026-05-15 | 333.33   | 16666.67  | 17000.00  | 0.00 | future |
| 5   | 2026-06-15 | 333.34   | 16666.66  | 17000.00  | 0.00 | future |
| 6   | 2026-07-15 | 333.33   | 16666.67  | 17000.00  | 0.00 | future |
| sum |            | 2000.00  | 100000.00 | 102000.00 | 0.00 |        |

## Closed-end lease

Product: us-lease@1
Contract: principal 30000.00, start 2026-01-15, ratePercent 0, moneyFactor 0.00125, count 36, firstDue 2026-01-15, residual {"amount":"18000.00", "kind":"guaranteed", "otherwise":"return", "due":"nextPeriod"}, taxPercent 8.5

| id | effective  | fact           | interest | principal | fee   | penalty | held | principal left |
|----|------------|----------------|----------|-----------|-------|---------|------|----------------|
| f1 | 2026-01-15 | payment 426.77 | 60.00    | 333.33    | 33.43 | 0.00    | 0.01 | 29666.67       |

On 2026-01-15: open, principal 29666.67, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.01, due 0.00, days past due 0, payoff 29666.66.

| n   | due        | interest | principal | amount   | paid   | status |
|-----|------------|----------|-----------|----------|--------|--------|
| 1   | 2026-01-15 | 60.00    | 333.33    | 393.33   | 393.33 | paid   |
| 2   | 2026-02-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 3   | 2026-03-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 4   | 2026-04-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 5   | 2026-05-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 6   | 2026-06-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 7   | 2026-07-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 8   | 2026-08-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 9   | 2026-09-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 10  | 2026-10-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 11  | 2026-11-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 12  | 2026-12-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 13  | 2027-01-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 14  | 2027-02-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 15  | 2027-03-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 16  | 2027-04-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 17  | 2027-05-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 18  | 2027-06-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 19  | 2027-07-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 20  | 2027-08-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 21  | 2027-09-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 22  | 2027-10-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 23  | 2027-11-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 24  | 2027-12-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 25  | 2028-01-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 26  | 2028-02-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 27  | 2028-03-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 28  | 2028-04-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 29  | 2028-05-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 30  | 2028-06-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 31  | 2028-07-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 32  | 2028-08-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 33  | 2028-09-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 34  | 2028-10-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 35  | 2028-11-15 | 60.00    | 333.33    | 393.33   | 0.00   | future |
| 36  | 2028-12-15 | 60.00    | 333.45    | 393.45   | 0.00   | future |
| 37  | 2029-01-15 | 0.00     | 18000.00  | 18000.00 | 0.00   | future |
| sum |            | 2160.00  | 30000.00  | 32160.00 | 393.33 |        |
`,
  'pairs-by-the-day': `# Pairs of events, simple interest by the day

Every two of the events and terms that break loan systems, together in one loan.

## Back-dated payment × same-day second prepayment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-20 | prepayment 100.00 mode lower     | 9.79     | 90.21     | 0.00 | 0.00    | 0.00 | 812.02         |
| f3 | 2026-03-20 | prepayment 50.00 mode lower      | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 762.02         |
| f4 | 2026-03-05 | payment 310.00 posted 2026-04-10 | -1.50    | 311.50    | 0.00 | 0.00    | 0.00 | 450.52         |

On 2026-04-20: open, principal 450.52, interest 3.85 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.30, days past due 5, payoff 455.11.

On 2026-09-12: open, principal 450.52, interest 8.29 + 17.77, fees 22.95, penalties 0.00, held 0.00, due 481.76, days past due 150, payoff 499.53.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 4.84     | 223.46    | 228.30  | 0.00   | unpaid |
| 4   | 2026-05-15 | 4.44     | 226.07    | 230.51  | 0.00   | unpaid |
| sum |            | 28.81    | 1044.86   | 1073.67 | 614.86 |        |

## Back-dated payment × reversal after full repayment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 5.34     | 304.66    | 0.00 | 0.00    | 0.00   | 597.57         |
| f3 | 2026-04-16 | payoff 1500.00                   | 8.25     | 597.57    | 0.00 | 0.00    | 894.18 | 0.00           |
| f4 | 2026-04-21 | reversal of f3                   | -8.25    | -597.57   | 0.00 | 0.00    | 0.00   | 597.57         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-09-12: open, principal 597.57, interest 13.95 + 23.57, fees 30.00, penalties 0.00, held 0.00, due 641.52, days past due 150, payoff 665.09.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.09     | 301.34    | 307.43  | 5.14   | partlyPaid |
| 4   | 2026-05-15 | 5.90     | 303.33    | 309.23  | 0.00   | unpaid     |
| sum |            | 31.52    | 1200.00   | 1231.52 | 620.00 |            |

## Back-dated payment × charge after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |
| f3 | 2026-06-04 | fee 25.00 code title             | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 597.57         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-09-12: open, principal 597.57, interest 17.88 + 19.64, fees 55.00, penalties 0.00, held 0.00, due 670.45, days past due 150, payoff 690.09.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.09     | 301.34    | 307.43  | 5.14   | partlyPaid |
| 4   | 2026-05-15 | 9.83     | 303.33    | 313.16  | 0.00   | unpaid     |
| sum |            | 35.45    | 1200.00   | 1235.45 | 620.00 |            |

## Back-dated payment × re-age before maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10  | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 597.57         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-09-12: open, principal 597.57, interest 27.90 + 9.62, fees 31.28, penalties 0.00, held 0.00, due 656.75, days past due 110, payoff 666.37.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-25 | 7.86     | 198.69    | 206.55  | 0.00   | unpaid |
| 5   | 2026-06-25 | 6.09     | 200.46    | 206.55  | 0.00   | unpaid |
| 6   | 2026-07-25 | 5.90     | 206.47    | 212.37  | 0.00   | unpaid |
| sum |            | 39.38    | 1206.09   | 1245.47 | 620.00 |        |

## Back-dated payment × re-age after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10  | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 597.57         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-09-12: open, principal 597.57, interest 34.77 + 2.75, fees 61.61, penalties 0.00, held 0.00, due 693.95, days past due 75, payoff 696.70.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 8.84     | 200.00    | 208.84  | 0.00   | unpaid |
| 6   | 2026-07-29 | 5.89     | 202.95    | 208.84  | 0.00   | unpaid |
| 7   | 2026-08-29 | 6.09     | 208.57    | 214.66  | 0.00   | unpaid |
| sum |            | 40.35    | 1211.99   | 1252.34 | 620.00 |        |

## Back-dated payment × zero-rate loan

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 29.00, penalties 0.00, held 0.00, due 609.00, days past due 150, payoff 609.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Back-dated payment × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-18 | extension count 1                | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 203.88, days past due 5, payoff 606.61.

On 2026-09-12: open, principal 597.57, interest 20.04 + 17.48, fees 30.87, penalties 0.00, held 0.00, due 648.48, days past due 150, payoff 665.96.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 6.09     | 197.79    | 203.88  | 0.00   | unpaid |
| 4   | 2026-05-15 | 5.90     | 197.98    | 203.88  | 0.00   | unpaid |
| 5   | 2026-06-15 | 6.09     | 203.76    | 209.85  | 0.00   | unpaid |
| sum |            | 37.61    | 1194.86   | 1232.47 | 614.86 |        |

## Back-dated payment × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |
| f3 | 2026-07-14 | chargeOff                        | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 597.57         |
| f4 | 2026-07-24 | payment 100.00                   | 25.74    | 74.26     | 0.00 | 0.00    | 0.00 | 523.31         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-09-12: chargedOff, principal 523.31, interest 0.00 + 0.00, fees 30.00, penalties 0.00, held 0.00, due 553.31, days past due 150, payoff 553.31.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.09     | 301.34    | 307.43  | 105.14 | partlyPaid |
| 4   | 2026-05-15 | 17.69    | 303.33    | 321.02  | 0.00   | unpaid     |
| sum |            | 43.31    | 1200.00   | 1243.31 | 720.00 |            |

## Back-dated payment × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee   | penalty | held    | principal left |
|----|------------|----------------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 5.34     | 304.66    | 0.00  | 0.00    | 0.00    | 597.57         |
| f3 | 2026-08-13 | payoff 3000.00                   | 31.63    | 597.57    | 30.00 | 0.00    | 2340.80 | 0.00           |
| f4 | 2026-08-18 | refund 100.00 from overpaid      | 0.00     | 0.00      | 0.00  | 0.00    | 2240.80 | 0.00           |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2240.80, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 7.30     | 300.13    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 6.09     | 301.34    | 307.43  | 307.43  | paid   |
| 4   | 2026-05-15 | 23.58    | 303.33    | 326.91  | 326.91  | paid   |
| sum |            | 49.20    | 1200.00   | 1249.20 | 1249.20 |        |

## Back-dated payment × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 4.89     | 305.11    | 0.00 | 0.00    | 0.00 | 597.12         |

On 2026-04-20: open, principal 597.12, interest 6.04 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 603.90.

On 2026-09-12: open, principal 597.12, interest 10.46 + 17.67, fees 30.00, penalties 0.00, held 0.00, due 637.58, days past due 150, payoff 655.25.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 6.37     | 299.03    | 305.40  | 305.40 | paid       |
| 3   | 2026-04-15 | 4.56     | 300.84    | 305.40  | 4.60   | partlyPaid |
| 4   | 2026-05-15 | 4.42     | 302.36    | 306.78  | 0.00   | unpaid     |
| sum |            | 27.58    | 1197.43   | 1225.01 | 617.43 |            |

## Back-dated payment × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-19 | payment 310.00 posted 2028-04-24 | 5.64     | 304.36    | 0.00 | 0.00    | 0.00 | 597.87         |

On 2028-05-04: open, principal 597.87, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 606.91.

On 2028-09-26: open, principal 597.87, interest 13.95 + 23.59, fees 30.00, penalties 0.00, held 0.00, due 641.82, days past due 150, payoff 665.41.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid       |
| 2   | 2028-03-29 | 7.60     | 299.91    | 307.51  | 307.51 | paid       |
| 3   | 2028-04-29 | 6.09     | 301.42    | 307.51  | 4.98   | partlyPaid |
| 4   | 2028-05-29 | 5.90     | 303.39    | 309.29  | 0.00   | unpaid     |
| sum |            | 31.82    | 1200.00   | 1231.82 | 620.00 |            |

## Back-dated payment × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-18 | payment 310.00 posted 2026-03-26 | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |

On 2026-04-05: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 606.61.

On 2026-08-28: open, principal 597.57, interest 13.95 + 23.57, fees 30.00, penalties 0.00, held 0.00, due 641.52, days past due 150, payoff 665.09.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-02-28 | 7.30     | 300.13    | 307.43  | 307.43 | paid       |
| 3   | 2026-03-31 | 6.09     | 301.34    | 307.43  | 5.14   | partlyPaid |
| 4   | 2026-04-30 | 5.90     | 303.33    | 309.23  | 0.00   | unpaid     |
| sum |            | 31.52    | 1200.00   | 1231.52 | 620.00 |            |

## Back-dated payment × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 5.34     | 304.66    | 0.00 | 0.00    | 0.00 | 597.57         |

On 2026-04-20: open, principal 597.57, interest 8.05 + 0.99, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 606.61.

On 2026-09-12: open, principal 597.57, interest 13.95 + 23.57, fees 30.58, penalties 0.00, held 0.00, due 642.10, days past due 150, payoff 665.67.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid       |
| 2   | 2026-03-15 | 7.30     | 226.23    | 233.53  | 233.53 | paid       |
| 3   | 2026-04-15 | 6.09     | 227.44    | 233.53  | 152.94 | partlyPaid |
| 4   | 2026-05-15 | 5.90     | 225.03    | 230.93  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 31.52    | 1200.00   | 1231.52 | 620.00 |            |

## Same-day second prepayment × reversal after full repayment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held    | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00               | 8.31     | 301.69    | 0.00 | 0.00    | 0.00    | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 0.00    | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00    | 451.52         |
| f5 | 2026-04-16 | payoff 1500.00               | 4.01     | 451.52    | 0.00 | 0.00    | 1044.47 | 0.00           |
| f6 | 2026-04-21 | reversal of f5               | -4.01    | -451.52   | 0.00 | 0.00    | 0.00    | 451.52         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-09-12: open, principal 451.52, interest 8.32 + 17.81, fees 22.99, penalties 0.00, held 0.00, due 482.83, days past due 150, payoff 500.64.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 4.84     | 223.97    | 228.81  | 0.00   | unpaid |
| 4   | 2026-05-15 | 4.46     | 226.57    | 231.03  | 0.00   | unpaid |
| sum |            | 29.84    | 1044.86   | 1074.70 | 614.86 |        |

## Same-day second prepayment × charge after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00               | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |
| f5 | 2026-06-04 | fee 25.00 code title         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 451.52         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-09-12: open, principal 451.52, interest 11.28 + 14.85, fees 47.99, penalties 0.00, held 0.00, due 510.79, days past due 150, payoff 525.64.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 4.84     | 223.97    | 228.81  | 0.00   | unpaid |
| 4   | 2026-05-15 | 7.42     | 226.57    | 233.99  | 0.00   | unpaid |
| sum |            | 32.80    | 1044.86   | 1077.66 | 614.86 |        |

## Same-day second prepayment × re-age before maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower      | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower       | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |
| f5 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 451.52         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-09-12: open, principal 451.52, interest 18.86 + 7.27, fees 23.53, penalties 0.00, held 0.00, due 493.91, days past due 110, payoff 501.18.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 4   | 2026-05-25 | 5.94     | 149.38    | 155.32  | 0.00   | unpaid |
| 5   | 2026-06-25 | 4.60     | 150.72    | 155.32  | 0.00   | unpaid |
| 6   | 2026-07-25 | 4.46     | 155.28    | 159.74  | 0.00   | unpaid |
| sum |            | 35.54    | 1049.70   | 1085.24 | 614.86 |        |

## Same-day second prepayment × re-age after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower      | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower       | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |
| f5 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 451.52         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-09-12: open, principal 451.52, interest 24.05 + 2.08, fees 46.76, penalties 0.00, held 0.00, due 522.33, days past due 75, payoff 524.41.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 6.68     | 150.37    | 157.05  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.45     | 152.60    | 157.05  | 0.00   | unpaid |
| 7   | 2026-08-29 | 4.60     | 156.87    | 161.47  | 0.00   | unpaid |
| sum |            | 36.27    | 1054.16   | 1090.43 | 614.86 |        |

## Same-day second prepayment × zero-rate loan

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00               | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.00     | 100.00    | 0.00 | 0.00    | 0.00 | 480.00         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 430.00         |

On 2026-04-20: open, principal 430.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 215.00, days past due 5, payoff 430.00.

On 2026-09-12: open, principal 430.00, interest 0.00 + 0.00, fees 21.50, penalties 0.00, held 0.00, due 451.50, days past due 150, payoff 451.50.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 3   | 2026-04-15 | 0.00     | 215.00    | 215.00  | 0.00   | unpaid |
| 4   | 2026-05-15 | 0.00     | 215.00    | 215.00  | 0.00   | unpaid |
| sum |            | 0.00     | 1030.00   | 1030.00 | 600.00 |        |

## Same-day second prepayment × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00               | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-18 | extension count 1            | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f5 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 153.30, days past due 5, payoff 456.12.

On 2026-09-12: open, principal 451.52, interest 12.92 + 13.21, fees 23.23, penalties 0.00, held 0.00, due 487.67, days past due 150, payoff 500.88.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 4.84     | 148.46    | 153.30  | 0.00   | unpaid |
| 4   | 2026-05-15 | 4.46     | 148.84    | 153.30  | 0.00   | unpaid |
| 5   | 2026-06-15 | 4.60     | 153.24    | 157.84  | 0.00   | unpaid |
| sum |            | 34.44    | 1044.86   | 1079.30 | 614.86 |        |

## Same-day second prepayment × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00               | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |
| f5 | 2026-07-14 | chargeOff                    | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 451.52         |
| f6 | 2026-07-24 | payment 100.00               | 17.22    | 82.78     | 0.00 | 0.00    | 0.00 | 368.74         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-09-12: chargedOff, principal 368.74, interest 0.00 + 0.00, fees 22.99, penalties 0.00, held 0.00, due 391.73, days past due 150, payoff 391.73.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 4.84     | 223.97    | 228.81  | 100.00 | partlyPaid |
| 4   | 2026-05-15 | 13.36    | 226.57    | 239.93  | 0.00   | unpaid     |
| sum |            | 38.74    | 1044.86   | 1083.60 | 714.86 |            |

## Same-day second prepayment × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee   | penalty | held    | principal left |
|----|------------|------------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00               | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00  | 0.00    | 0.00    | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00  | 0.00    | 0.00    | 451.52         |
| f5 | 2026-08-13 | payoff 3000.00               | 21.68    | 451.52    | 22.99 | 0.00    | 2503.81 | 0.00           |
| f6 | 2026-08-18 | refund 100.00 from overpaid  | 0.00     | 0.00      | 0.00  | 0.00    | 2403.81 | 0.00           |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2403.81, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 4.84     | 223.97    | 228.81  | 228.81  | paid   |
| 4   | 2026-05-15 | 17.82    | 226.57    | 244.39  | 244.39  | paid   |
| sum |            | 43.20    | 1044.86   | 1088.06 | 1088.06 |        |

## Same-day second prepayment × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9     | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00               | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |
| f4 | 2026-03-20 | prepayment 100.00 mode lower | 0.74     | 99.26     | 0.00 | 0.00    | 0.00 | 500.09         |
| f5 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 450.09         |

On 2026-04-20: open, principal 450.09, interest 2.88 + 0.56, fees 0.00, penalties 0.00, held 0.00, due 227.32, days past due 5, payoff 453.53.

On 2026-09-12: open, principal 450.09, interest 6.21 + 13.32, fees 22.82, penalties 0.00, held 0.00, due 479.12, days past due 150, payoff 492.44.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid   |
| 3   | 2026-04-15 | 3.62     | 223.70    | 227.32  | 0.00   | unpaid |
| 4   | 2026-05-15 | 3.33     | 225.65    | 228.98  | 0.00   | unpaid |
| sum |            | 26.30    | 1042.83   | 1069.13 | 612.83 |        |

## Same-day second prepayment × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00               | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |
| f3 | 2028-04-03 | prepayment 100.00 mode lower | 0.99     | 99.01     | 0.00 | 0.00    | 0.00 | 501.82         |
| f4 | 2028-04-03 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.82         |

On 2028-05-04: open, principal 451.82, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.96, days past due 5, payoff 456.42.

On 2028-09-26: open, principal 451.82, interest 8.32 + 17.82, fees 23.01, penalties 0.00, held 0.00, due 483.15, days past due 150, payoff 500.97.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid   |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid   |
| 3   | 2028-04-29 | 4.85     | 224.11    | 228.96  | 0.00   | unpaid |
| 4   | 2028-05-29 | 4.46     | 226.72    | 231.18  | 0.00   | unpaid |
| sum |            | 30.14    | 1045.02   | 1075.16 | 615.02 |        |

## Same-day second prepayment × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00               | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-05 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f4 | 2026-03-05 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |

On 2026-04-05: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 228.81, days past due 5, payoff 456.12.

On 2026-08-28: open, principal 451.52, interest 8.32 + 17.81, fees 22.99, penalties 0.00, held 0.00, due 482.83, days past due 150, payoff 500.64.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-03-31 | 4.84     | 223.97    | 228.81  | 0.00   | unpaid |
| 4   | 2026-04-30 | 4.46     | 226.57    | 231.03  | 0.00   | unpaid |
| sum |            | 29.84    | 1044.86   | 1074.70 | 614.86 |        |

## Same-day second prepayment × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00               | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 0.00 | 501.52         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 451.52         |

On 2026-04-20: open, principal 451.52, interest 3.86 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 79.54, days past due 5, payoff 456.12.

On 2026-09-12: open, principal 451.52, interest 8.32 + 17.81, fees 23.00, penalties 0.00, held 0.00, due 482.84, days past due 150, payoff 500.65.

| n   | due        | interest | principal | amount | paid   | status |
|-----|------------|----------|-----------|--------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53 | 233.53 | paid   |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53 | 233.53 | paid   |
| 3   | 2026-04-15 | 4.84     | 74.70     | 79.54  | 0.00   | unpaid |
| 4   | 2026-05-15 | 4.46     | 75.84     | 80.30  | 0.00   | unpaid |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00 | 0.00   | unpaid |
| sum |            | 29.84    | 897.06    | 926.90 | 467.06 |        |

## Reversal after full repayment × charge after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-15 | payment 310.00       | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-04-16 | payoff 1500.00       | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f4 | 2026-04-21 | reversal of f3       | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |
| f5 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 15.99 + 19.74, fees 55.00, penalties 0.00, held 0.00, due 671.53, days past due 150, payoff 691.27.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.12     | 301.31    | 307.43  | 5.14   | partlyPaid |
| 4   | 2026-05-15 | 9.87     | 304.37    | 314.24  | 0.00   | unpaid     |
| sum |            | 36.53    | 1200.00   | 1236.53 | 620.00 |            |

## Reversal after full repayment × re-age before maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-04-16 | payoff 1500.00                    | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f4 | 2026-04-21 | reversal of f3                    | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |
| f5 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 26.06 + 9.67, fees 31.34, penalties 0.00, held 0.00, due 657.94, days past due 110, payoff 667.61.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-25 | 7.89     | 199.02    | 206.91  | 0.00   | unpaid |
| 5   | 2026-06-25 | 6.12     | 200.79    | 206.91  | 0.00   | unpaid |
| 6   | 2026-07-25 | 5.93     | 206.85    | 212.78  | 0.00   | unpaid |
| sum |            | 40.48    | 1206.12   | 1246.60 | 620.00 |        |

## Reversal after full repayment × re-age after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-04-16 | payoff 1500.00                    | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f4 | 2026-04-21 | reversal of f3                    | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |
| f5 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 32.97 + 2.76, fees 61.67, penalties 0.00, held 0.00, due 695.18, days past due 75, payoff 697.94.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 8.88     | 200.33    | 209.21  | 0.00   | unpaid |
| 6   | 2026-07-29 | 5.93     | 203.28    | 209.21  | 0.00   | unpaid |
| 7   | 2026-08-29 | 6.12     | 208.97    | 215.09  | 0.00   | unpaid |
| sum |            | 41.47    | 1212.04   | 1253.51 | 620.00 |        |

## Reversal after full repayment × zero-rate loan

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00   | 890.00         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00   | 580.00         |
| f3 | 2026-04-16 | payoff 1500.00 | 0.00     | 580.00    | 0.00 | 0.00    | 920.00 | 0.00           |
| f4 | 2026-04-21 | reversal of f3 | 0.00     | -580.00   | 0.00 | 0.00    | 0.00   | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 29.00, penalties 0.00, held 0.00, due 609.00, days past due 150, payoff 609.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Reversal after full repayment × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-15 | payment 310.00    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 600.54         |
| f4 | 2026-04-16 | payoff 1500.00    | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f5 | 2026-04-21 | reversal of f4    | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 18.16 + 17.57, fees 30.93, penalties 0.00, held 0.00, due 649.63, days past due 150, payoff 667.20.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 6.12     | 198.11    | 204.23  | 0.00   | unpaid |
| 4   | 2026-05-15 | 5.92     | 198.31    | 204.23  | 0.00   | unpaid |
| 5   | 2026-06-15 | 6.12     | 204.12    | 210.24  | 0.00   | unpaid |
| sum |            | 38.70    | 1194.86   | 1233.56 | 614.86 |        |

## Reversal after full repayment × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-15 | payment 310.00 | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-04-16 | payoff 1500.00 | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f4 | 2026-04-21 | reversal of f3 | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |
| f5 | 2026-07-14 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 600.54         |
| f6 | 2026-07-24 | payment 100.00 | 23.89    | 76.11     | 0.00 | 0.00    | 0.00   | 524.43         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 30.00, penalties 0.00, held 0.00, due 554.43, days past due 150, payoff 554.43.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.12     | 301.31    | 307.43  | 105.14 | partlyPaid |
| 4   | 2026-05-15 | 17.77    | 304.37    | 322.14  | 0.00   | unpaid     |
| sum |            | 44.43    | 1200.00   | 1244.43 | 720.00 |            |

## Reversal after full repayment × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00              | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-04-16 | payoff 1500.00              | 6.31     | 600.54    | 0.00  | 0.00    | 893.15  | 0.00           |
| f4 | 2026-04-21 | reversal of f3              | -6.31    | -600.54   | 0.00  | 0.00    | 0.00    | 600.54         |
| f5 | 2026-08-13 | payoff 3000.00              | 29.81    | 600.54    | 30.00 | 0.00    | 2339.65 | 0.00           |
| f6 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2239.65 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2239.65, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 6.12     | 301.31    | 307.43  | 307.43  | paid   |
| 4   | 2026-05-15 | 23.69    | 304.37    | 328.06  | 328.06  | paid   |
| sum |            | 50.35    | 1200.00   | 1250.35 | 1250.35 |        |

## Reversal after full repayment × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held   | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 902.23         |
| f3 | 2026-03-15 | payment 310.00           | 7.12     | 302.88    | 0.00 | 0.00    | 0.00   | 599.35         |
| f4 | 2026-04-16 | payoff 1500.00           | 4.73     | 599.35    | 0.00 | 0.00    | 895.92 | 0.00           |
| f5 | 2026-04-21 | reversal of f4           | -4.73    | -599.35   | 0.00 | 0.00    | 0.00   | 599.35         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-09-12: open, principal 599.35, interest 9.01 + 17.74, fees 30.00, penalties 0.00, held 0.00, due 638.36, days past due 150, payoff 656.10.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid       |
| 3   | 2026-04-15 | 4.58     | 300.82    | 305.40  | 4.60   | partlyPaid |
| 4   | 2026-05-15 | 4.43     | 303.13    | 307.56  | 0.00   | unpaid     |
| sum |            | 28.36    | 1197.43   | 1225.79 | 617.43 |            |

## Reversal after full repayment × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2028-03-29 | payment 310.00 | 8.60     | 301.40    | 0.00 | 0.00    | 0.00   | 600.83         |
| f3 | 2028-04-30 | payoff 1500.00 | 6.32     | 600.83    | 0.00 | 0.00    | 892.85 | 0.00           |
| f4 | 2028-05-05 | reversal of f3 | -6.32    | -600.83   | 0.00 | 0.00    | 0.00   | 600.83         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-09-26: open, principal 600.83, interest 12.05 + 23.71, fees 30.00, penalties 0.00, held 0.00, due 642.88, days past due 150, payoff 666.59.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid       |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid       |
| 3   | 2028-04-29 | 6.13     | 301.38    | 307.51  | 4.98   | partlyPaid |
| 4   | 2028-05-29 | 5.92     | 304.43    | 310.35  | 0.00   | unpaid     |
| sum |            | 32.88    | 1200.00   | 1232.88 | 620.00 |            |

## Reversal after full repayment × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-02-28 | payment 310.00 | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-04-01 | payoff 1500.00 | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f4 | 2026-04-06 | reversal of f3 | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-08-28: open, principal 600.54, interest 12.04 + 23.69, fees 30.00, penalties 0.00, held 0.00, due 642.58, days past due 150, payoff 666.27.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-03-31 | 6.12     | 301.31    | 307.43  | 5.14   | partlyPaid |
| 4   | 2026-04-30 | 5.92     | 304.37    | 310.29  | 0.00   | unpaid     |
| sum |            | 32.58    | 1200.00   | 1232.58 | 620.00 |            |

## Reversal after full repayment × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00   | 902.23         |
| f2 | 2026-03-15 | payment 310.00 | 8.31     | 301.69    | 0.00 | 0.00    | 0.00   | 600.54         |
| f3 | 2026-04-16 | payoff 1500.00 | 6.31     | 600.54    | 0.00 | 0.00    | 893.15 | 0.00           |
| f4 | 2026-04-21 | reversal of f3 | -6.31    | -600.54   | 0.00 | 0.00    | 0.00   | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 12.04 + 23.69, fees 30.63, penalties 0.00, held 0.00, due 643.21, days past due 150, payoff 666.90.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid       |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53 | paid       |
| 3   | 2026-04-15 | 6.12     | 227.41    | 233.53  | 152.94 | partlyPaid |
| 4   | 2026-05-15 | 5.92     | 226.07    | 231.99  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 32.58    | 1200.00   | 1232.58 | 620.00 |            |

## Charge after maturity × re-age before maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-06-04 | fee 25.00 code title              | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 26.06 + 9.67, fees 56.34, penalties 0.00, held 0.00, due 682.94, days past due 110, payoff 692.61.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-25 | 7.89     | 199.02    | 206.91  | 0.00   | unpaid |
| 5   | 2026-06-25 | 6.12     | 200.79    | 206.91  | 0.00   | unpaid |
| 6   | 2026-07-25 | 5.93     | 206.85    | 212.78  | 0.00   | unpaid |
| sum |            | 40.48    | 1206.12   | 1246.60 | 620.00 |        |

## Charge after maturity × re-age after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-06-04 | fee 25.00 code title              | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 32.97 + 2.76, fees 86.67, penalties 0.00, held 0.00, due 720.18, days past due 75, payoff 722.94.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 8.88     | 200.33    | 209.21  | 0.00   | unpaid |
| 6   | 2026-07-29 | 5.93     | 203.28    | 209.21  | 0.00   | unpaid |
| 7   | 2026-08-29 | 6.12     | 208.97    | 215.09  | 0.00   | unpaid |
| sum |            | 41.47    | 1212.04   | 1253.51 | 620.00 |        |

## Charge after maturity × zero-rate loan

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00       | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |
| f3 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 54.00, penalties 0.00, held 0.00, due 634.00, days past due 150, payoff 634.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Charge after maturity × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00       | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-18 | extension count 1    | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 18.16 + 17.57, fees 55.93, penalties 0.00, held 0.00, due 674.63, days past due 150, payoff 692.20.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 6.12     | 198.11    | 204.23  | 0.00   | unpaid |
| 4   | 2026-05-15 | 5.92     | 198.31    | 204.23  | 0.00   | unpaid |
| 5   | 2026-06-15 | 6.12     | 204.12    | 210.24  | 0.00   | unpaid |
| sum |            | 38.70    | 1194.86   | 1233.56 | 614.86 |        |

## Charge after maturity × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00       | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-07-14 | chargeOff            | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f5 | 2026-07-24 | payment 100.00       | 23.89    | 76.11     | 0.00 | 0.00    | 0.00 | 524.43         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 55.00, penalties 0.00, held 0.00, due 579.43, days past due 150, payoff 579.43.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.12     | 301.31    | 307.43  | 105.14 | partlyPaid |
| 4   | 2026-05-15 | 17.77    | 304.37    | 322.14  | 0.00   | unpaid     |
| sum |            | 44.43    | 1200.00   | 1244.43 | 720.00 |            |

## Charge after maturity × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00              | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-06-04 | fee 25.00 code title        | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 600.54         |
| f4 | 2026-08-13 | payoff 3000.00              | 29.81    | 600.54    | 55.00 | 0.00    | 2314.65 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2214.65 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2214.65, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 6.12     | 301.31    | 307.43  | 307.43  | paid   |
| 4   | 2026-05-15 | 23.69    | 304.37    | 328.06  | 328.06  | paid   |
| sum |            | 50.35    | 1200.00   | 1250.35 | 1250.35 |        |

## Charge after maturity × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00           | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |
| f4 | 2026-06-04 | fee 25.00 code title     | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 599.35         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-09-12: open, principal 599.35, interest 11.97 + 14.78, fees 55.00, penalties 0.00, held 0.00, due 666.32, days past due 150, payoff 681.10.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid       |
| 3   | 2026-04-15 | 4.58     | 300.82    | 305.40  | 4.60   | partlyPaid |
| 4   | 2026-05-15 | 7.39     | 303.13    | 310.52  | 0.00   | unpaid     |
| sum |            | 31.32    | 1197.43   | 1228.75 | 617.43 |            |

## Charge after maturity × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00       | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00       | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |
| f3 | 2028-06-18 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.83         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-09-26: open, principal 600.83, interest 16.00 + 19.76, fees 55.00, penalties 0.00, held 0.00, due 671.83, days past due 150, payoff 691.59.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid       |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid       |
| 3   | 2028-04-29 | 6.13     | 301.38    | 307.51  | 4.98   | partlyPaid |
| 4   | 2028-05-29 | 9.87     | 304.43    | 314.30  | 0.00   | unpaid     |
| sum |            | 36.83    | 1200.00   | 1236.83 | 620.00 |            |

## Charge after maturity × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00       | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00       | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-05-20 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-08-28: open, principal 600.54, interest 15.99 + 19.74, fees 55.00, penalties 0.00, held 0.00, due 671.53, days past due 150, payoff 691.27.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-03-31 | 6.12     | 301.31    | 307.43  | 5.14   | partlyPaid |
| 4   | 2026-04-30 | 9.87     | 304.37    | 314.24  | 0.00   | unpaid     |
| sum |            | 36.53    | 1200.00   | 1236.53 | 620.00 |            |

## Charge after maturity × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00       | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 15.99 + 19.74, fees 55.63, penalties 0.00, held 0.00, due 672.16, days past due 150, payoff 691.90.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid       |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53 | paid       |
| 3   | 2026-04-15 | 6.12     | 227.41    | 233.53  | 152.94 | partlyPaid |
| 4   | 2026-05-15 | 5.92     | 226.07    | 231.99  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 3.95     | 300.00    | 303.95  | 0.00   | unpaid     |
| sum |            | 36.53    | 1200.00   | 1236.53 | 620.00 |            |

## Re-age before maturity × re-age after maturity

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 32.97 + 2.76, fees 31.67, penalties 0.00, held 0.00, due 665.18, days past due 75, payoff 667.94.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-25 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 6.91     | 202.30    | 209.21  | 0.00   | unpaid |
| 6   | 2026-07-29 | 5.93     | 203.28    | 209.21  | 0.00   | unpaid |
| 7   | 2026-08-29 | 6.12     | 208.97    | 215.09  | 0.00   | unpaid |
| sum |            | 39.50    | 1214.01   | 1253.51 | 620.00 |        |

## Re-age before maturity × zero-rate loan

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00                    | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 29.01, penalties 0.00, held 0.00, due 609.01, days past due 110, payoff 609.01.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 3   | 2026-04-15 | 0.00     | 20.00     | 20.00   | 20.00  | paid   |
| 4   | 2026-05-25 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 5   | 2026-06-25 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 6   | 2026-07-25 | 0.00     | 193.34    | 193.34  | 0.00   | unpaid |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |        |

## Re-age before maturity × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-18 | extension count 1                 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 26.06 + 9.67, fees 31.34, penalties 0.00, held 0.00, due 657.94, days past due 110, payoff 667.61.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 4   | 2026-05-25 | 7.89     | 199.02    | 206.91  | 0.00   | unpaid |
| 5   | 2026-06-25 | 6.12     | 200.79    | 206.91  | 0.00   | unpaid |
| 6   | 2026-07-25 | 5.93     | 206.85    | 212.78  | 0.00   | unpaid |
| sum |            | 40.48    | 1200.98   | 1241.46 | 614.86 |        |

## Re-age before maturity × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-07-14 | chargeOff                         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f5 | 2026-07-24 | payment 100.00                    | 23.89    | 76.11     | 0.00 | 0.00    | 0.00 | 524.43         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 20.70, penalties 0.00, held 0.00, due 545.13, days past due 110, payoff 545.13.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid       |
| 4   | 2026-05-25 | 7.89     | 199.02    | 206.91  | 100.00 | partlyPaid |
| 5   | 2026-06-25 | 6.12     | 200.79    | 206.91  | 0.00   | unpaid     |
| 6   | 2026-07-14 | 3.76     | 206.85    | 210.61  | 0.00   | unpaid     |
| sum |            | 38.31    | 1206.12   | 1244.43 | 720.00 |            |

## Re-age before maturity × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 600.54         |
| f4 | 2026-08-13 | payoff 3000.00                    | 29.81    | 600.54    | 31.34 | 0.00    | 2338.31 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid       | 0.00     | 0.00      | 0.00  | 0.00    | 2238.31 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2238.31, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14    | paid   |
| 4   | 2026-05-25 | 7.89     | 199.02    | 206.91  | 206.91  | paid   |
| 5   | 2026-06-25 | 6.12     | 200.79    | 206.91  | 206.91  | paid   |
| 6   | 2026-07-25 | 9.68     | 206.85    | 216.53  | 216.53  | paid   |
| sum |            | 44.23    | 1206.12   | 1250.35 | 1250.35 |        |

## Re-age before maturity × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9          | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00                    | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |
| f4 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 599.35         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-09-12: open, principal 599.35, interest 19.51 + 7.24, fees 30.94, penalties 0.00, held 0.00, due 649.80, days past due 110, payoff 657.04.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid   |
| 3   | 2026-04-15 | 0.00     | 4.60      | 4.60    | 4.60   | paid   |
| 4   | 2026-05-25 | 5.91     | 198.90    | 204.81  | 0.00   | unpaid |
| 5   | 2026-06-25 | 4.58     | 200.23    | 204.81  | 0.00   | unpaid |
| 6   | 2026-07-25 | 4.44     | 204.80    | 209.24  | 0.00   | unpaid |
| sum |            | 34.28    | 1202.01   | 1236.29 | 617.43 |        |

## Re-age before maturity × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00                    | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |
| f3 | 2028-05-09 | reAge count 3 firstDue 2028-06-08 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.83         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-09-26: open, principal 600.83, interest 26.08 + 9.68, fees 31.35, penalties 0.00, held 0.00, due 658.26, days past due 110, payoff 667.94.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid   |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid   |
| 3   | 2028-04-29 | 0.00     | 4.98      | 4.98    | 4.98   | paid   |
| 4   | 2028-06-08 | 7.90     | 199.09    | 206.99  | 0.00   | unpaid |
| 5   | 2028-07-08 | 5.92     | 201.07    | 206.99  | 0.00   | unpaid |
| 6   | 2028-08-08 | 6.13     | 206.80    | 212.93  | 0.00   | unpaid |
| sum |            | 40.78    | 1206.13   | 1246.91 | 620.00 |        |

## Re-age before maturity × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-04-10 | reAge count 3 firstDue 2026-05-10 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-08-28: open, principal 600.54, interest 26.06 + 9.67, fees 31.34, penalties 0.00, held 0.00, due 657.94, days past due 110, payoff 667.61.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-03-31 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-05-10 | 7.89     | 199.02    | 206.91  | 0.00   | unpaid |
| 5   | 2026-06-10 | 6.12     | 200.79    | 206.91  | 0.00   | unpaid |
| 6   | 2026-07-10 | 5.93     | 206.85    | 212.78  | 0.00   | unpaid |
| sum |            | 40.48    | 1206.12   | 1246.60 | 620.00 |        |

## Re-age before maturity × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 26.06 + 9.67, fees 31.34, penalties 0.00, held 0.00, due 657.94, days past due 110, payoff 667.61.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid   |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53 | paid   |
| 3   | 2026-04-15 | 0.00     | 152.94    | 152.94  | 152.94 | paid   |
| 4   | 2026-05-25 | 7.89     | 100.01    | 107.90  | 0.00   | unpaid |
| 5   | 2026-06-25 | 6.12     | 101.78    | 107.90  | 0.00   | unpaid |
| 6   | 2026-07-25 | 5.93     | 104.87    | 110.80  | 0.00   | unpaid |
| 7   | 2026-07-25 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid |
| sum |            | 40.48    | 1206.12   | 1246.60 | 620.00 |        |

## Re-age after maturity × zero-rate loan

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00                    | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 58.01, penalties 0.00, held 0.00, due 638.01, days past due 75, payoff 638.01.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 3   | 2026-04-15 | 0.00     | 20.00     | 20.00   | 20.00  | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 6   | 2026-07-29 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 7   | 2026-08-29 | 0.00     | 193.34    | 193.34  | 0.00   | unpaid |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |        |

## Re-age after maturity × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-18 | extension count 1                 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 32.97 + 2.76, fees 52.09, penalties 0.00, held 0.00, due 685.60, days past due 75, payoff 688.36.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-04-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 8.88     | 200.33    | 209.21  | 0.00   | unpaid |
| 6   | 2026-07-29 | 5.93     | 203.28    | 209.21  | 0.00   | unpaid |
| 7   | 2026-08-29 | 6.12     | 208.97    | 215.09  | 0.00   | unpaid |
| sum |            | 41.47    | 1206.90   | 1248.37 | 614.86 |        |

## Re-age after maturity × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-07-14 | chargeOff                         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f5 | 2026-07-24 | payment 100.00                    | 23.89    | 76.11     | 0.00 | 0.00    | 0.00 | 524.43         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 40.46, penalties 0.00, held 0.00, due 564.89, days past due 75, payoff 564.89.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14   | paid       |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid       |
| 5   | 2026-06-29 | 8.88     | 200.33    | 209.21  | 100.00 | partlyPaid |
| 6   | 2026-07-14 | 2.97     | 412.25    | 415.22  | 0.00   | unpaid     |
| sum |            | 32.39    | 1212.04   | 1244.43 | 720.00 |            |

## Re-age after maturity × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 600.54         |
| f4 | 2026-08-13 | payoff 3000.00                    | 29.81    | 600.54    | 50.92 | 0.00    | 2318.73 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid       | 0.00     | 0.00      | 0.00  | 0.00    | 2218.73 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2218.73, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 0.00     | 5.14      | 5.14    | 5.14    | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00    | paid   |
| 5   | 2026-06-29 | 8.88     | 200.33    | 209.21  | 209.21  | paid   |
| 6   | 2026-07-29 | 5.93     | 203.28    | 209.21  | 209.21  | paid   |
| 7   | 2026-08-13 | 2.96     | 208.97    | 211.93  | 211.93  | paid   |
| sum |            | 38.31    | 1212.04   | 1250.35 | 1250.35 |        |

## Re-age after maturity × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9          | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00                    | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |
| f4 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 599.35         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-09-12: open, principal 599.35, interest 24.68 + 2.07, fees 61.21, penalties 0.00, held 0.00, due 685.24, days past due 75, payoff 687.31.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid   |
| 3   | 2026-04-15 | 0.00     | 4.60      | 4.60    | 4.60   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 6.65     | 199.88    | 206.53  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.44     | 202.09    | 206.53  | 0.00   | unpaid |
| 7   | 2026-08-29 | 4.58     | 206.39    | 210.97  | 0.00   | unpaid |
| sum |            | 35.02    | 1206.44   | 1241.46 | 617.43 |        |

## Re-age after maturity × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00                    | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |
| f3 | 2028-06-13 | reAge count 3 firstDue 2028-07-13 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.83         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-09-26: open, principal 600.83, interest 33.19 + 2.57, fees 61.71, penalties 0.00, held 0.00, due 695.73, days past due 75, payoff 698.30.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid   |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid   |
| 3   | 2028-04-29 | 0.00     | 4.98      | 4.98    | 4.98   | paid   |
| 4   | 2028-05-29 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2028-07-13 | 8.89     | 200.47    | 209.36  | 0.00   | unpaid |
| 6   | 2028-08-13 | 6.12     | 203.24    | 209.36  | 0.00   | unpaid |
| 7   | 2028-09-13 | 6.13     | 209.17    | 215.30  | 0.00   | unpaid |
| sum |            | 41.97    | 1212.05   | 1254.02 | 620.00 |        |

## Re-age after maturity × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-05-15 | reAge count 3 firstDue 2026-06-14 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-08-28: open, principal 600.54, interest 32.97 + 2.76, fees 61.67, penalties 0.00, held 0.00, due 695.18, days past due 75, payoff 697.94.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-03-31 | 0.00     | 5.14      | 5.14    | 5.14   | paid   |
| 4   | 2026-04-30 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-14 | 8.88     | 200.33    | 209.21  | 0.00   | unpaid |
| 6   | 2026-07-14 | 5.93     | 203.28    | 209.21  | 0.00   | unpaid |
| 7   | 2026-08-14 | 6.12     | 208.97    | 215.09  | 0.00   | unpaid |
| sum |            | 41.47    | 1212.04   | 1253.51 | 620.00 |        |

## Re-age after maturity × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00                    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 32.97 + 2.76, fees 62.30, penalties 0.00, held 0.00, due 695.81, days past due 75, payoff 698.57.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid   |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53 | paid   |
| 3   | 2026-04-15 | 0.00     | 152.94    | 152.94  | 152.94 | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 6   | 2026-06-29 | 8.88     | 200.33    | 209.21  | 0.00   | unpaid |
| 7   | 2026-07-29 | 5.93     | 203.28    | 209.21  | 0.00   | unpaid |
| 8   | 2026-08-29 | 6.12     | 208.97    | 215.09  | 0.00   | unpaid |
| sum |            | 41.47    | 1212.04   | 1253.51 | 620.00 |        |

## Zero-rate loan × extra instalment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00    | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 193.33, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 29.01, penalties 0.00, held 0.00, due 609.01, days past due 150, payoff 609.01.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 3   | 2026-04-15 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 4   | 2026-05-15 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 5   | 2026-06-15 | 0.00     | 193.34    | 193.34  | 0.00   | unpaid |
| sum |            | 0.00     | 1180.00   | 1180.00 | 600.00 |        |

## Zero-rate loan × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |
| f3 | 2026-07-14 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 580.00         |
| f4 | 2026-07-24 | payment 100.00 | 0.00     | 100.00    | 0.00 | 0.00    | 0.00 | 480.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: chargedOff, principal 480.00, interest 0.00 + 0.00, fees 29.00, penalties 0.00, held 0.00, due 509.00, days past due 150, payoff 509.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 120.00 | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 720.00 |            |

## Zero-rate loan × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 0.00     | 310.00    | 0.00  | 0.00    | 0.00    | 890.00         |
| f2 | 2026-03-15 | payment 310.00              | 0.00     | 310.00    | 0.00  | 0.00    | 0.00    | 580.00         |
| f3 | 2026-08-13 | payoff 3000.00              | 0.00     | 580.00    | 29.00 | 0.00    | 2391.00 | 0.00           |
| f4 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2291.00 | 0.00           |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2291.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| sum |            | 0.00     | 1200.00   | 1200.00 | 1200.00 |        |

## Zero-rate loan × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 890.00         |
| f3 | 2026-03-15 | payment 310.00           | 3.51     | 306.49    | 0.00 | 0.00    | 0.00 | 583.51         |

On 2026-04-20: open, principal 583.51, interest 4.46 + 0.72, fees 0.00, penalties 0.00, held 0.00, due 290.16, days past due 5, payoff 588.69.

On 2026-09-12: open, principal 583.51, interest 8.78 + 17.26, fees 29.51, penalties 0.00, held 0.00, due 621.80, days past due 150, payoff 639.06.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 3.51     | 296.57    | 300.08  | 300.08 | paid       |
| 3   | 2026-04-15 | 4.46     | 295.62    | 300.08  | 9.92   | partlyPaid |
| 4   | 2026-05-15 | 4.32     | 297.81    | 302.13  | 0.00   | unpaid     |
| sum |            | 12.29    | 1190.00   | 1202.29 | 610.00 |            |

## Zero-rate loan × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 0, count 4, firstDue 2028-02-29

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2028-03-29 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |

On 2028-05-04: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2028-09-26: open, principal 580.00, interest 0.00 + 0.00, fees 29.00, penalties 0.00, held 0.00, due 609.00, days past due 150, payoff 609.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2028-03-29 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2028-04-29 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2028-05-29 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Zero-rate loan × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 0, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-02-28 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-05: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-08-28: open, principal 580.00, interest 0.00 + 0.00, fees 29.00, penalties 0.00, held 0.00, due 609.00, days past due 150, payoff 609.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-02-28 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-03-31 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-04-30 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Zero-rate loan × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 890.00         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 310.00    | 0.00 | 0.00    | 0.00 | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 55.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 29.00, penalties 0.00, held 0.00, due 609.00, days past due 150, payoff 609.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 225.00    | 225.00  | 225.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 225.00    | 225.00  | 225.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 225.00    | 225.00  | 170.00 | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 225.00    | 225.00  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Extra instalment × charge-off then payment

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-07-14 | chargeOff         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f5 | 2026-07-24 | payment 100.00    | 23.89    | 76.11     | 0.00 | 0.00    | 0.00 | 524.43         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-09-12: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 30.93, penalties 0.00, held 0.00, due 555.36, days past due 150, payoff 555.36.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-04-15 | 6.12     | 198.11    | 204.23  | 100.00 | partlyPaid |
| 4   | 2026-05-15 | 5.92     | 198.31    | 204.23  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 11.85    | 204.12    | 215.97  | 0.00   | unpaid     |
| sum |            | 44.43    | 1194.86   | 1239.29 | 714.86 |            |

## Extra instalment × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00              | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-03-18 | extension count 1           | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 600.54         |
| f4 | 2026-08-13 | payoff 3000.00              | 29.81    | 600.54    | 30.93 | 0.00    | 2338.72 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2238.72 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2238.72, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 6.12     | 198.11    | 204.23  | 204.23  | paid   |
| 4   | 2026-05-15 | 5.92     | 198.31    | 204.23  | 204.23  | paid   |
| 5   | 2026-06-15 | 17.77    | 204.12    | 221.89  | 221.89  | paid   |
| sum |            | 50.35    | 1194.86   | 1245.21 | 1245.21 |        |

## Extra instalment × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00           | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |
| f4 | 2026-03-18 | extension count 1        | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 599.35         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 202.81, days past due 5, payoff 604.67.

On 2026-09-12: open, principal 599.35, interest 13.60 + 13.15, fees 30.65, penalties 0.00, held 0.00, due 643.60, days past due 150, payoff 656.75.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid   |
| 3   | 2026-04-15 | 4.58     | 198.23    | 202.81  | 0.00   | unpaid |
| 4   | 2026-05-15 | 4.43     | 198.38    | 202.81  | 0.00   | unpaid |
| 5   | 2026-06-15 | 4.59     | 202.74    | 207.33  | 0.00   | unpaid |
| sum |            | 32.95    | 1192.83   | 1225.78 | 612.83 |        |

## Extra instalment × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00    | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |
| f3 | 2028-04-01 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.83         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.33, days past due 5, payoff 607.94.

On 2028-09-26: open, principal 600.83, interest 18.18 + 17.58, fees 30.96, penalties 0.00, held 0.00, due 649.97, days past due 150, payoff 667.55.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid   |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid   |
| 3   | 2028-04-29 | 6.13     | 198.20    | 204.33  | 0.00   | unpaid |
| 4   | 2028-05-29 | 5.92     | 198.41    | 204.33  | 0.00   | unpaid |
| 5   | 2028-06-29 | 6.13     | 204.22    | 210.35  | 0.00   | unpaid |
| sum |            | 39.01    | 1195.02   | 1234.03 | 615.02 |        |

## Extra instalment × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-03 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 204.23, days past due 5, payoff 607.64.

On 2026-08-28: open, principal 600.54, interest 18.16 + 17.57, fees 30.93, penalties 0.00, held 0.00, due 649.63, days past due 150, payoff 667.20.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid   |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid   |
| 3   | 2026-03-31 | 6.12     | 198.11    | 204.23  | 0.00   | unpaid |
| 4   | 2026-04-30 | 5.92     | 198.31    | 204.23  | 0.00   | unpaid |
| 5   | 2026-05-31 | 6.12     | 204.12    | 210.24  | 0.00   | unpaid |
| sum |            | 38.70    | 1194.86   | 1233.56 | 614.86 |        |

## Extra instalment × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00    | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 105.23, days past due 5, payoff 607.64.

On 2026-09-12: open, principal 600.54, interest 18.16 + 17.57, fees 30.93, penalties 0.00, held 0.00, due 649.63, days past due 150, payoff 667.20.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid   |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53 | paid   |
| 3   | 2026-04-15 | 6.12     | 99.11     | 105.23  | 0.00   | unpaid |
| 4   | 2026-05-15 | 5.92     | 99.31     | 105.23  | 0.00   | unpaid |
| 5   | 2026-06-15 | 6.12     | 102.12    | 108.24  | 0.00   | unpaid |
| 6   | 2026-06-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid |
| sum |            | 38.70    | 1047.06   | 1085.76 | 467.06 |        |

## Charge-off then payment × overpayment then refund

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00              | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-07-14 | chargeOff                   | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 600.54         |
| f4 | 2026-07-24 | payment 100.00              | 23.89    | 76.11     | 0.00  | 0.00    | 0.00    | 524.43         |
| f5 | 2026-08-13 | payoff 3000.00              | 0.00     | 524.43    | 30.00 | 0.00    | 2445.57 | 0.00           |
| f6 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2345.57 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2345.57, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-04-15 | 6.12     | 301.31    | 307.43  | 307.43  | paid   |
| 4   | 2026-05-15 | 17.77    | 304.37    | 322.14  | 322.14  | paid   |
| sum |            | 44.43    | 1200.00   | 1244.43 | 1244.43 |        |

## Charge-off then payment × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00           | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |
| f4 | 2026-07-14 | chargeOff                | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 599.35         |
| f5 | 2026-07-24 | payment 100.00           | 17.88    | 82.12     | 0.00 | 0.00    | 0.00 | 517.23         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-09-12: chargedOff, principal 517.23, interest 0.00 + 0.00, fees 30.00, penalties 0.00, held 0.00, due 547.23, days past due 150, payoff 547.23.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40 | paid       |
| 3   | 2026-04-15 | 4.58     | 300.82    | 305.40  | 104.60 | partlyPaid |
| 4   | 2026-05-15 | 13.30    | 303.13    | 316.43  | 0.00   | unpaid     |
| sum |            | 37.23    | 1197.43   | 1234.66 | 717.43 |            |

## Charge-off then payment × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00 | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |
| f3 | 2028-07-28 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.83         |
| f4 | 2028-08-07 | payment 100.00 | 23.90    | 76.10     | 0.00 | 0.00    | 0.00 | 524.73         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-09-26: chargedOff, principal 524.73, interest 0.00 + 0.00, fees 30.00, penalties 0.00, held 0.00, due 554.73, days past due 150, payoff 554.73.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid       |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid       |
| 3   | 2028-04-29 | 6.13     | 301.38    | 307.51  | 104.98 | partlyPaid |
| 4   | 2028-05-29 | 17.77    | 304.43    | 322.20  | 0.00   | unpaid     |
| sum |            | 44.73    | 1200.00   | 1244.73 | 720.00 |            |

## Charge-off then payment × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00 | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-06-29 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-07-09 | payment 100.00 | 23.89    | 76.11     | 0.00 | 0.00    | 0.00 | 524.43         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-08-28: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 30.00, penalties 0.00, held 0.00, due 554.43, days past due 150, payoff 554.43.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43 | paid       |
| 3   | 2026-03-31 | 6.12     | 301.31    | 307.43  | 105.14 | partlyPaid |
| 4   | 2026-04-30 | 17.77    | 304.37    | 322.14  | 0.00   | unpaid     |
| sum |            | 44.43    | 1200.00   | 1244.43 | 720.00 |            |

## Charge-off then payment × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-03-15 | payment 310.00 | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |
| f3 | 2026-07-14 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 600.54         |
| f4 | 2026-07-24 | payment 100.00 | 23.89    | 76.11     | 0.00 | 0.00    | 0.00 | 524.43         |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-09-12: chargedOff, principal 524.43, interest 0.00 + 0.00, fees 30.63, penalties 0.00, held 0.00, due 555.06, days past due 120, payoff 555.06.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid       |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53 | paid       |
| 3   | 2026-04-15 | 6.12     | 227.41    | 233.53  | 233.53 | paid       |
| 4   | 2026-05-15 | 5.92     | 226.07    | 231.99  | 19.41  | partlyPaid |
| 5   | 2026-05-15 | 11.85    | 300.00    | 311.85  | 0.00   | unpaid     |
| sum |            | 44.43    | 1200.00   | 1244.43 | 720.00 |            |

## Overpayment then refund × rate change mid-period

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9    | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 902.23         |
| f3 | 2026-03-15 | payment 310.00              | 7.12     | 302.88    | 0.00  | 0.00    | 0.00    | 599.35         |
| f4 | 2026-08-13 | payoff 3000.00              | 22.31    | 599.35    | 30.00 | 0.00    | 2348.34 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2248.34 | 0.00           |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2248.34, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-03-15 | 7.12     | 298.28    | 305.40  | 305.40  | paid   |
| 3   | 2026-04-15 | 4.58     | 300.82    | 305.40  | 305.40  | paid   |
| 4   | 2026-05-15 | 17.73    | 303.13    | 320.86  | 320.86  | paid   |
| sum |            | 41.66    | 1197.43   | 1239.09 | 1239.09 |        |

## Overpayment then refund × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2028-02-29 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2028-03-29 | payment 310.00              | 8.60     | 301.40    | 0.00  | 0.00    | 0.00    | 600.83         |
| f3 | 2028-08-27 | payoff 3000.00              | 29.83    | 600.83    | 30.00 | 0.00    | 2339.34 | 0.00           |
| f4 | 2028-09-01 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2239.34 | 0.00           |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-09-26: settled on 2028-08-27, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2239.34, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51  | paid   |
| 2   | 2028-03-29 | 8.60     | 298.91    | 307.51  | 307.51  | paid   |
| 3   | 2028-04-29 | 6.13     | 301.38    | 307.51  | 307.51  | paid   |
| 4   | 2028-05-29 | 23.70    | 304.43    | 328.13  | 328.13  | paid   |
| sum |            | 50.66    | 1200.00   | 1250.66 | 1250.66 |        |

## Overpayment then refund × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-01-31 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-02-28 | payment 310.00              | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-07-29 | payoff 3000.00              | 29.81    | 600.54    | 30.00 | 0.00    | 2339.65 | 0.00           |
| f4 | 2026-08-03 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2239.65 | 0.00           |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.29, days past due 5, payoff 607.64.

On 2026-08-28: settled on 2026-07-29, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2239.65, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43  | paid   |
| 2   | 2026-02-28 | 8.31     | 299.12    | 307.43  | 307.43  | paid   |
| 3   | 2026-03-31 | 6.12     | 301.31    | 307.43  | 307.43  | paid   |
| 4   | 2026-04-30 | 23.69    | 304.37    | 328.06  | 328.06  | paid   |
| sum |            | 50.35    | 1200.00   | 1250.35 | 1250.35 |        |

## Overpayment then refund × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.23    | 297.77    | 0.00  | 0.00    | 0.00    | 902.23         |
| f2 | 2026-03-15 | payment 310.00              | 8.31     | 301.69    | 0.00  | 0.00    | 0.00    | 600.54         |
| f3 | 2026-08-13 | payoff 3000.00              | 29.81    | 600.54    | 30.63 | 0.00    | 2339.02 | 0.00           |
| f4 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2239.02 | 0.00           |

On 2026-04-20: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2239.02, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53  | paid   |
| 2   | 2026-03-15 | 8.31     | 225.22    | 233.53  | 233.53  | paid   |
| 3   | 2026-04-15 | 6.12     | 227.41    | 233.53  | 233.53  | paid   |
| 4   | 2026-05-15 | 5.92     | 226.07    | 231.99  | 231.99  | paid   |
| 5   | 2026-05-15 | 17.77    | 300.00    | 317.77  | 317.77  | paid   |
| sum |            | 50.35    | 1200.00   | 1250.35 | 1250.35 |        |

## Rate change mid-period × leap day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-12 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2028-03-29 | payment 310.00           | 7.34     | 302.66    | 0.00 | 0.00    | 0.00 | 599.57         |

On 2028-05-04: open, principal 599.57, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.96, days past due 5, payoff 604.89.

On 2028-09-26: open, principal 599.57, interest 9.02 + 17.74, fees 30.00, penalties 0.00, held 0.00, due 638.59, days past due 150, payoff 656.33.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.23    | 295.28    | 307.51  | 307.51 | paid       |
| 2   | 2028-03-29 | 7.34     | 298.14    | 305.48  | 305.48 | paid       |
| 3   | 2028-04-29 | 4.58     | 300.90    | 305.48  | 4.52   | partlyPaid |
| 4   | 2028-05-29 | 4.44     | 303.19    | 307.63  | 0.00   | unpaid     |
| sum |            | 28.59    | 1197.51   | 1226.10 | 617.51 |            |

## Rate change mid-period × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-12 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-02-28 | payment 310.00           | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |

On 2026-04-05: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 300.80, days past due 5, payoff 604.67.

On 2026-08-28: open, principal 599.35, interest 9.01 + 17.74, fees 30.00, penalties 0.00, held 0.00, due 638.36, days past due 150, payoff 656.10.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.23    | 295.20    | 307.43  | 307.43 | paid       |
| 2   | 2026-02-28 | 7.12     | 298.28    | 305.40  | 305.40 | paid       |
| 3   | 2026-03-31 | 4.58     | 300.82    | 305.40  | 4.60   | partlyPaid |
| 4   | 2026-04-30 | 4.43     | 303.13    | 307.56  | 0.00   | unpaid     |
| sum |            | 28.36    | 1197.43   | 1225.79 | 617.43 |            |

## Rate change mid-period × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 902.23         |
| f3 | 2026-03-15 | payment 310.00           | 7.12     | 302.88    | 0.00 | 0.00    | 0.00 | 599.35         |

On 2026-04-20: open, principal 599.35, interest 4.58 + 0.74, fees 0.00, penalties 0.00, held 0.00, due 102.30, days past due 5, payoff 604.67.

On 2026-09-12: open, principal 599.35, interest 9.01 + 17.74, fees 30.42, penalties 0.00, held 0.00, due 638.78, days past due 150, payoff 656.52.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.23    | 221.30    | 233.53  | 233.53 | paid       |
| 2   | 2026-03-15 | 7.12     | 199.03    | 206.15  | 206.15 | paid       |
| 3   | 2026-04-15 | 4.58     | 201.57    | 206.15  | 103.85 | partlyPaid |
| 4   | 2026-05-15 | 4.43     | 201.63    | 206.06  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 28.36    | 1123.53   | 1151.89 | 543.53 |            |

## Leap day × month-end due day

Product: us-simple-interest@1
Contract: principal 1200.00, start 2027-12-31, ratePercent 12, count 4, firstDue 2028-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-01-31 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-02-29 | payment 310.00 | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |

On 2028-04-05: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 302.53, days past due 5, payoff 607.94.

On 2028-08-28: open, principal 600.83, interest 12.05 + 23.71, fees 30.00, penalties 0.00, held 0.00, due 642.88, days past due 150, payoff 666.59.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-01-31 | 12.23    | 295.28    | 307.51  | 307.51 | paid       |
| 2   | 2028-02-29 | 8.60     | 298.91    | 307.51  | 307.51 | paid       |
| 3   | 2028-03-31 | 6.13     | 301.38    | 307.51  | 4.98   | partlyPaid |
| 4   | 2028-04-30 | 5.92     | 304.43    | 310.35  | 0.00   | unpaid     |
| sum |            | 32.88    | 1200.00   | 1232.88 | 620.00 |            |

## Leap day × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2028-03-29 | payment 310.00 | 8.60     | 301.40    | 0.00 | 0.00    | 0.00 | 600.83         |

On 2028-05-04: open, principal 600.83, interest 6.13 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.86, days past due 5, payoff 607.94.

On 2028-09-26: open, principal 600.83, interest 12.05 + 23.71, fees 30.64, penalties 0.00, held 0.00, due 643.52, days past due 150, payoff 667.23.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.23    | 221.39    | 233.62  | 233.62 | paid       |
| 2   | 2028-03-29 | 8.60     | 225.02    | 233.62  | 233.62 | paid       |
| 3   | 2028-04-29 | 6.13     | 227.49    | 233.62  | 152.76 | partlyPaid |
| 4   | 2028-05-29 | 5.92     | 226.10    | 232.02  | 0.00   | unpaid     |
| 5   | 2028-05-29 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 32.88    | 1200.00   | 1232.88 | 620.00 |            |

## Month-end due day × balloon

Product: us-simple-interest@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31], residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 12.23    | 297.77    | 0.00 | 0.00    | 0.00 | 902.23         |
| f2 | 2026-02-28 | payment 310.00 | 8.31     | 301.69    | 0.00 | 0.00    | 0.00 | 600.54         |

On 2026-04-05: open, principal 600.54, interest 6.12 + 0.98, fees 0.00, penalties 0.00, held 0.00, due 80.59, days past due 5, payoff 607.64.

On 2026-08-28: open, principal 600.54, interest 12.04 + 23.69, fees 30.63, penalties 0.00, held 0.00, due 643.21, days past due 150, payoff 666.90.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.23    | 221.30    | 233.53  | 233.53 | paid       |
| 2   | 2026-02-28 | 8.31     | 225.22    | 233.53  | 233.53 | paid       |
| 3   | 2026-03-31 | 6.12     | 227.41    | 233.53  | 152.94 | partlyPaid |
| 4   | 2026-04-30 | 5.92     | 226.07    | 231.99  | 0.00   | unpaid     |
| 5   | 2026-04-30 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 32.58    | 1200.00   | 1232.58 | 620.00 |            |
`,
  'pairs-by-the-schedule': `# Pairs of events, interest by the schedule

Every two of the events and terms that break loan systems, together in one loan.

## Back-dated payment × same-day second prepayment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-20 | prepayment 100.00 mode lower     | 6.58     | 92.66     | 0.00 | 0.76    | 0.00 | 811.80         |
| f3 | 2026-03-20 | prepayment 50.00 mode lower      | 0.00     | 50.00     | 0.00 | 0.00    | 0.00 | 761.80         |
| f4 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.98     | 304.86    | 0.00 | -0.76   | 4.92 | 456.94         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: open, principal 455.85, interest 2.29 + 0.00, fees 0.00, penalties 30.89, held 0.00, due 461.54, days past due 150, payoff 489.03.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 3.83     | 227.70    | 231.53  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 2.29     | 229.24    | 231.53  | 0.00   | unpaid     |
| sum |            | 27.16    | 1050.98   | 1078.14 | 620.00 |            |

## Back-dated payment × reversal after full repayment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |
| f3 | 2026-04-16 | payoff 1500.00                   | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2026-04-21 | reversal of f3                   | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 4.18 + 0.00, fees 0.00, penalties 41.15, held 0.00, due 614.68, days past due 150, payoff 651.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Back-dated payment × charge after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |
| f3 | 2026-06-04 | fee 25.00 code title             | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 4.18 + 0.00, fees 25.00, penalties 41.15, held 0.00, due 645.78, days past due 150, payoff 676.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Back-dated payment × re-age before maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10  | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 14.33 + 0.00, fees 0.00, penalties 26.12, held 0.00, due 631.21, days past due 110, payoff 646.41.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-25 | 8.21     | 198.56    | 206.77  | 0.00   | unpaid |
| 5   | 2026-06-25 | 4.07     | 202.70    | 206.77  | 0.00   | unpaid |
| 6   | 2026-07-25 | 2.05     | 204.70    | 206.75  | 0.00   | unpaid |
| sum |            | 40.29    | 1200.00   | 1240.29 | 620.00 |        |

## Back-dated payment × re-age after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10  | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 16.38 + 0.00, fees 0.00, penalties 23.01, held 0.00, due 641.00, days past due 75, payoff 645.35.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 10.24    | 197.21    | 207.45  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.09     | 203.36    | 207.45  | 0.00   | unpaid |
| 7   | 2026-08-29 | 2.05     | 205.39    | 207.44  | 0.00   | unpaid |
| sum |            | 42.34    | 1200.00   | 1242.34 | 620.00 |        |

## Back-dated payment × zero-rate loan

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 0.00     | 300.00    | 0.00 | 0.00    | 10.00  | 900.00         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 320.00 | 900.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 150, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Back-dated payment × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-18 | extension count 1                | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 904.46         |
| f3 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: open, principal 605.96, interest 7.24 + 0.00, fees 0.00, penalties 36.62, held 0.00, due 622.53, days past due 150, payoff 649.82.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 199.98    | 206.04  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 4.06     | 201.98    | 206.04  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 2.04     | 204.00    | 206.04  | 0.00   | unpaid     |
| sum |            | 33.20    | 1200.00   | 1233.20 | 620.00 |            |

## Back-dated payment × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |
| f3 | 2026-07-14 | chargeOff                        | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |
| f4 | 2026-07-24 | payment 100.00                   | 1.14     | 76.02     | 0.00 | 22.84   | 0.00   | 529.94         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: chargedOff, principal 529.94, interest 3.04 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 532.98, days past due 150, payoff 532.98.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 82.08  | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 697.16 |            |

## Back-dated payment × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held    | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46  | 904.46         |
| f3 | 2026-08-13 | payoff 3000.00                   | 4.18     | 605.96    | 0.00 | 32.00   | 2357.86 | 0.00           |
| f4 | 2026-08-18 | refund 100.00 from overpaid      | 0.00     | 0.00      | 0.00 | 0.00    | 2257.86 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2257.86, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 307.54  | paid   |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 307.52  | paid   |
| sum |            | 30.14    | 1200.00   | 1230.14 | 1230.14 |        |

## Back-dated payment × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9         | 0.00     | 0.00      | 0.00 | 0.00    | 2.46   | 904.46         |
| f3 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: open, principal 604.29, interest 2.28 + 0.00, fees 0.00, penalties 30.67, held 0.00, due 609.95, days past due 150, payoff 637.24.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-04-15 | 4.54     | 301.81    | 306.35  | 6.11   | partlyPaid |
| 4   | 2026-05-15 | 2.28     | 304.05    | 306.33  | 0.00   | unpaid     |
| sum |            | 26.57    | 1200.00   | 1226.57 | 620.00 |            |

## Back-dated payment × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2028-02-29 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2028-03-19 | payment 310.00 posted 2028-04-24 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: open, principal 605.96, interest 4.18 + 0.00, fees 0.00, penalties 41.15, held 0.00, due 614.68, days past due 150, payoff 651.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-04-29 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2028-05-29 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Back-dated payment × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-01-31 | payment 310.00                   | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-02-18 | payment 310.00 posted 2026-03-26 | 0.00     | 0.00      | 0.00 | 0.00    | 312.46 | 904.46         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: open, principal 605.96, interest 4.18 + 0.00, fees 0.00, penalties 41.15, held 0.00, due 614.68, days past due 150, payoff 651.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-03-31 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2026-04-30 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Back-dated payment × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                             | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                   | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-05 | payment 310.00 posted 2026-04-10 | 0.00     | 0.00      | 0.00 | 0.00    | 386.35 | 978.35         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: open, principal 609.32, interest 5.28 + 0.00, fees 0.00, penalties 38.09, held 0.00, due 615.81, days past due 150, payoff 652.69.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-04-15 | 7.54     | 226.11    | 233.65  | 152.70 | partlyPaid |
| 4   | 2026-05-15 | 5.28     | 228.37    | 233.65  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 34.60    | 1200.00   | 1234.60 | 620.00 |            |

## Same-day second prepayment × reversal after full repayment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held    | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92    | 506.94         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92    | 456.94         |
| f5 | 2026-04-16 | payoff 1500.00               | 0.08     | 455.85    | 0.00 | 0.11    | 1043.96 | 0.00           |
| f6 | 2026-04-21 | reversal of f5               | -0.08    | -455.85   | 0.00 | -0.11   | 0.00    | 455.85         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: open, principal 455.85, interest 2.29 + 0.00, fees 0.00, penalties 30.89, held 0.00, due 461.54, days past due 150, payoff 489.03.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 3.83     | 227.70    | 231.53  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 2.29     | 229.24    | 231.53  | 0.00   | unpaid     |
| sum |            | 27.16    | 1050.98   | 1078.14 | 620.00 |            |

## Same-day second prepayment × charge after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |
| f5 | 2026-06-04 | fee 25.00 code title         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 455.85         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: open, principal 455.85, interest 2.29 + 0.00, fees 25.00, penalties 30.89, held 0.00, due 491.12, days past due 150, payoff 514.03.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 3.83     | 227.70    | 231.53  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 2.29     | 229.24    | 231.53  | 0.00   | unpaid     |
| sum |            | 27.16    | 1050.98   | 1078.14 | 620.00 |            |

## Same-day second prepayment × re-age before maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower      | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower       | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |
| f5 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 455.85         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: open, principal 455.85, interest 9.92 + 0.00, fees 0.00, penalties 19.61, held 0.00, due 473.97, days past due 110, payoff 485.38.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 3.83     | 1.09      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-25 | 5.32     | 149.94    | 155.26  | 0.00   | unpaid |
| 5   | 2026-06-25 | 3.06     | 152.20    | 155.26  | 0.00   | unpaid |
| 6   | 2026-07-25 | 1.54     | 153.71    | 155.25  | 0.00   | unpaid |
| sum |            | 34.79    | 1050.98   | 1085.77 | 620.00 |        |

## Same-day second prepayment × re-age after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower      | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower       | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |
| f5 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 455.85         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: open, principal 455.85, interest 11.46 + 0.00, fees 0.00, penalties 17.27, held 0.00, due 481.31, days past due 75, payoff 484.58.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 3.83     | 1.09      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 6.85     | 148.92    | 155.77  | 0.00   | unpaid |
| 6   | 2026-07-29 | 3.07     | 152.70    | 155.77  | 0.00   | unpaid |
| 7   | 2026-08-29 | 1.54     | 154.23    | 155.77  | 0.00   | unpaid |
| sum |            | 36.33    | 1050.98   | 1087.31 | 620.00 |        |

## Same-day second prepayment × zero-rate loan

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held  | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-03-15 | payment 310.00               | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.00     | 100.00    | 0.00 | 0.00    | 20.00 | 500.00         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 20.00 | 450.00         |

On 2026-04-20: open, principal 430.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 205.00, days past due 5, payoff 430.00.

On 2026-09-12: open, principal 430.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 430.00, days past due 150, payoff 430.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 225.00    | 225.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 225.00    | 225.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1050.00   | 1050.00 | 620.00 |            |

## Same-day second prepayment × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-18 | extension count 1            | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |
| f4 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f5 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.51, fees 0.00, penalties 0.38, held 0.00, due 150.20, days past due 5, payoff 456.74.

On 2026-09-12: open, principal 455.85, interest 4.60 + 0.00, fees 0.00, penalties 27.48, held 0.00, due 467.44, days past due 150, payoff 487.93.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 3.83     | 151.29    | 155.12  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 3.06     | 152.06    | 155.12  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 1.54     | 153.59    | 155.13  | 0.00   | unpaid     |
| sum |            | 29.47    | 1050.98   | 1080.45 | 620.00 |            |

## Same-day second prepayment × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |
| f5 | 2026-07-14 | chargeOff                    | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 455.85         |
| f6 | 2026-07-24 | payment 100.00               | 0.00     | 82.86     | 0.00 | 17.14   | 0.00 | 372.99         |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: chargedOff, principal 372.99, interest 2.29 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 375.28, days past due 150, payoff 375.28.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 3.83     | 227.70    | 231.53  | 87.78  | partlyPaid |
| 4   | 2026-05-15 | 2.29     | 229.24    | 231.53  | 0.00   | unpaid     |
| sum |            | 27.16    | 1050.98   | 1078.14 | 702.86 |            |

## Same-day second prepayment × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held    | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92    | 506.94         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92    | 456.94         |
| f5 | 2026-08-13 | payoff 3000.00               | 2.29     | 455.85    | 0.00 | 24.02   | 2517.84 | 0.00           |
| f6 | 2026-08-18 | refund 100.00 from overpaid  | 0.00     | 0.00      | 0.00 | 0.00    | 2417.84 | 0.00           |

On 2026-04-20: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2417.84, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 3.83     | 227.70    | 231.53  | 231.53  | paid   |
| 4   | 2026-05-15 | 2.29     | 229.24    | 231.53  | 231.53  | paid   |
| sum |            | 27.16    | 1050.98   | 1078.14 | 1078.14 |        |

## Same-day second prepayment × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9     | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-03-15 | payment 310.00               | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |
| f4 | 2026-03-20 | prepayment 100.00 mode lower | 0.73     | 99.27     | 0.00 | 0.00    | 6.11 | 506.59         |
| f5 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 6.11 | 456.59         |

On 2026-04-20: open, principal 453.35, interest 0.00 + 0.29, fees 0.00, penalties 0.42, held 0.00, due 224.48, days past due 5, payoff 454.06.

On 2026-09-12: open, principal 453.35, interest 1.72 + 0.00, fees 0.00, penalties 23.00, held 0.00, due 457.60, days past due 150, payoff 478.07.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-04-15 | 2.87     | 227.72    | 230.59  | 6.11   | partlyPaid |
| 4   | 2026-05-15 | 1.72     | 228.87    | 230.59  | 0.00   | unpaid     |
| sum |            | 24.34    | 1050.73   | 1075.07 | 620.00 |            |

## Same-day second prepayment × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-29 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2028-04-03 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f4 | 2028-04-03 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |

On 2028-05-04: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2028-09-26: open, principal 455.85, interest 2.29 + 0.00, fees 0.00, penalties 30.89, held 0.00, due 461.54, days past due 150, payoff 489.03.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-04-29 | 3.83     | 227.70    | 231.53  | 4.92   | partlyPaid |
| 4   | 2028-05-29 | 2.29     | 229.24    | 231.53  | 0.00   | unpaid     |
| sum |            | 27.16    | 1050.98   | 1078.14 | 620.00 |            |

## Same-day second prepayment × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                         | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00               | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-28 | payment 310.00               | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-05 | prepayment 100.00 mode lower | 0.98     | 99.02     | 0.00 | 0.00    | 4.92 | 506.94         |
| f4 | 2026-03-05 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 4.92 | 456.94         |

On 2026-04-05: open, principal 455.85, interest 0.00 + 0.38, fees 0.00, penalties 0.57, held 0.00, due 226.61, days past due 5, payoff 456.80.

On 2026-08-28: open, principal 455.85, interest 2.29 + 0.00, fees 0.00, penalties 30.89, held 0.00, due 461.54, days past due 150, payoff 489.03.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-03-31 | 3.83     | 227.70    | 231.53  | 4.92   | partlyPaid |
| 4   | 2026-04-30 | 2.29     | 229.24    | 231.53  | 0.00   | unpaid     |
| sum |            | 27.16    | 1050.98   | 1078.14 | 620.00 |            |

## Same-day second prepayment × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                         | interest | principal | fee  | penalty | held   | principal left |
|----|------------|------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00               | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00               | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-03-20 | prepayment 100.00 mode lower | 1.22     | 98.78     | 0.00 | 0.00    | 152.70 | 655.70         |
| f4 | 2026-03-20 | prepayment 50.00 mode lower  | 0.00     | 50.00     | 0.00 | 0.00    | 152.70 | 605.70         |

On 2026-04-20: open, principal 458.08, interest 0.00 + 0.76, fees 0.00, penalties 0.01, held 0.00, due 4.96, days past due 5, payoff 458.85.

On 2026-09-12: open, principal 458.08, interest 4.53 + 0.00, fees 0.00, penalties 27.83, held 0.00, due 462.68, days past due 150, payoff 490.44.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-04-15 | 5.08     | 152.58    | 157.66  | 152.70 | partlyPaid |
| 4   | 2026-05-15 | 4.53     | 153.12    | 157.65  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 31.39    | 1051.22   | 1082.61 | 620.00 |            |

## Reversal after full repayment × charge after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-15 | payment 310.00       | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2026-04-16 | payoff 1500.00       | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2026-04-21 | reversal of f3       | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |
| f5 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 4.18 + 0.00, fees 25.00, penalties 41.15, held 0.00, due 645.78, days past due 150, payoff 676.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Reversal after full repayment × re-age before maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2026-04-16 | payoff 1500.00                    | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2026-04-21 | reversal of f3                    | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |
| f5 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 14.33 + 0.00, fees 0.00, penalties 26.12, held 0.00, due 631.21, days past due 110, payoff 646.41.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-25 | 8.21     | 198.56    | 206.77  | 0.00   | unpaid |
| 5   | 2026-06-25 | 4.07     | 202.70    | 206.77  | 0.00   | unpaid |
| 6   | 2026-07-25 | 2.05     | 204.70    | 206.75  | 0.00   | unpaid |
| sum |            | 40.29    | 1200.00   | 1240.29 | 620.00 |        |

## Reversal after full repayment × re-age after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2026-04-16 | payoff 1500.00                    | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2026-04-21 | reversal of f3                    | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |
| f5 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 16.38 + 0.00, fees 0.00, penalties 23.01, held 0.00, due 641.00, days past due 75, payoff 645.35.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 10.24    | 197.21    | 207.45  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.09     | 203.36    | 207.45  | 0.00   | unpaid |
| 7   | 2026-08-29 | 2.05     | 205.39    | 207.44  | 0.00   | unpaid |
| sum |            | 42.34    | 1200.00   | 1242.34 | 620.00 |        |

## Reversal after full repayment × zero-rate loan

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 0.00     | 300.00    | 0.00 | 0.00    | 10.00  | 900.00         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 290.00    | 0.00 | 0.00    | 20.00  | 600.00         |
| f3 | 2026-04-16 | payoff 1500.00 | 0.00     | 580.00    | 0.00 | 0.00    | 920.00 | 0.00           |
| f4 | 2026-04-21 | reversal of f3 | 0.00     | -580.00   | 0.00 | 0.00    | 0.00   | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 150, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Reversal after full repayment × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-15 | payment 310.00    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 4.92   | 605.96         |
| f4 | 2026-04-16 | payoff 1500.00    | 1.28     | 605.96    | 0.00 | 0.10    | 892.66 | 0.00           |
| f5 | 2026-04-21 | reversal of f4    | -1.28    | -605.96   | 0.00 | -0.10   | 0.00   | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: open, principal 605.96, interest 7.24 + 0.00, fees 0.00, penalties 36.62, held 0.00, due 622.53, days past due 150, payoff 649.82.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 199.98    | 206.04  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 4.06     | 201.98    | 206.04  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 2.04     | 204.00    | 206.04  | 0.00   | unpaid     |
| sum |            | 33.20    | 1200.00   | 1233.20 | 620.00 |            |

## Reversal after full repayment × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-03-15 | payment 310.00 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2026-04-16 | payoff 1500.00 | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2026-04-21 | reversal of f3 | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |
| f5 | 2026-07-14 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 605.96         |
| f6 | 2026-07-24 | payment 100.00 | 1.14     | 76.02     | 0.00 | 22.84   | 0.00   | 529.94         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: chargedOff, principal 529.94, interest 3.04 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 532.98, days past due 150, payoff 532.98.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 82.08  | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 697.16 |            |

## Reversal after full repayment × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00              | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-04-16 | payoff 1500.00              | 1.24     | 605.96    | 0.00 | 0.15    | 892.65  | 0.00           |
| f4 | 2026-04-21 | reversal of f3              | -1.24    | -605.96   | 0.00 | -0.15   | 0.00    | 605.96         |
| f5 | 2026-08-13 | payoff 3000.00              | 4.18     | 605.96    | 0.00 | 32.00   | 2357.86 | 0.00           |
| f6 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2257.86 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2257.86, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 307.54  | paid   |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 307.52  | paid   |
| sum |            | 30.14    | 1200.00   | 1230.14 | 1230.14 |        |

## Reversal after full repayment × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held   | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 2.46   | 904.46         |
| f3 | 2026-03-15 | payment 310.00           | 5.29     | 298.60    | 0.00 | 0.00    | 6.11   | 605.86         |
| f4 | 2026-04-16 | payoff 1500.00           | 0.08     | 604.29    | 0.00 | 0.11    | 895.52 | 0.00           |
| f5 | 2026-04-21 | reversal of f4           | -0.08    | -604.29   | 0.00 | -0.11   | 0.00   | 604.29         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: open, principal 604.29, interest 2.28 + 0.00, fees 0.00, penalties 30.67, held 0.00, due 609.95, days past due 150, payoff 637.24.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-04-15 | 4.54     | 301.81    | 306.35  | 6.11   | partlyPaid |
| 4   | 2026-05-15 | 2.28     | 304.05    | 306.33  | 0.00   | unpaid     |
| sum |            | 26.57    | 1200.00   | 1226.57 | 620.00 |            |

## Reversal after full repayment × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2028-03-29 | payment 310.00 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2028-04-30 | payoff 1500.00 | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2028-05-05 | reversal of f3 | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: open, principal 605.96, interest 4.18 + 0.00, fees 0.00, penalties 41.15, held 0.00, due 614.68, days past due 150, payoff 651.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-04-29 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2028-05-29 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Reversal after full repayment × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 12.00    | 295.54    | 0.00 | 0.00    | 2.46   | 904.46         |
| f2 | 2026-02-28 | payment 310.00 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92   | 605.96         |
| f3 | 2026-04-01 | payoff 1500.00 | 1.24     | 605.96    | 0.00 | 0.15    | 892.65 | 0.00           |
| f4 | 2026-04-06 | reversal of f3 | -1.24    | -605.96   | 0.00 | -0.15   | 0.00   | 605.96         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: open, principal 605.96, interest 4.18 + 0.00, fees 0.00, penalties 41.15, held 0.00, due 614.68, days past due 150, payoff 651.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-03-31 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2026-04-30 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Reversal after full repayment × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-04-16 | payoff 1500.00 | 0.18     | 609.32    | 0.00 | 0.04    | 890.46 | 0.00           |
| f4 | 2026-04-21 | reversal of f3 | -0.18    | -609.32   | 0.00 | -0.04   | 0.00   | 609.32         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: open, principal 609.32, interest 5.28 + 0.00, fees 0.00, penalties 38.09, held 0.00, due 615.81, days past due 150, payoff 652.69.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-04-15 | 7.54     | 226.11    | 233.65  | 152.70 | partlyPaid |
| 4   | 2026-05-15 | 5.28     | 228.37    | 233.65  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 34.60    | 1200.00   | 1234.60 | 620.00 |            |

## Charge after maturity × re-age before maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2026-06-04 | fee 25.00 code title              | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 14.33 + 0.00, fees 25.00, penalties 26.12, held 0.00, due 656.21, days past due 110, payoff 671.41.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-25 | 8.21     | 198.56    | 206.77  | 0.00   | unpaid |
| 5   | 2026-06-25 | 4.07     | 202.70    | 206.77  | 0.00   | unpaid |
| 6   | 2026-07-25 | 2.05     | 204.70    | 206.75  | 0.00   | unpaid |
| sum |            | 40.29    | 1200.00   | 1240.29 | 620.00 |        |

## Charge after maturity × re-age after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2026-06-04 | fee 25.00 code title              | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 16.38 + 0.00, fees 25.00, penalties 23.01, held 0.00, due 666.00, days past due 75, payoff 670.35.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 10.24    | 197.21    | 207.45  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.09     | 203.36    | 207.45  | 0.00   | unpaid |
| 7   | 2026-08-29 | 2.05     | 205.39    | 207.44  | 0.00   | unpaid |
| sum |            | 42.34    | 1200.00   | 1242.34 | 620.00 |        |

## Charge after maturity × zero-rate loan

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held  | principal left |
|----|------------|----------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-03-15 | payment 310.00       | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |
| f3 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00  | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 25.00, penalties 0.00, held 0.00, due 605.00, days past due 150, payoff 605.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Charge after maturity × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00       | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-18 | extension count 1    | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |
| f4 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: open, principal 605.96, interest 7.24 + 0.00, fees 25.00, penalties 36.62, held 0.00, due 647.53, days past due 150, payoff 674.82.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 199.98    | 206.04  | 4.92   | partlyPaid |
| 4   | 2026-05-15 | 4.06     | 201.98    | 206.04  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 2.04     | 204.00    | 206.04  | 0.00   | unpaid     |
| sum |            | 33.20    | 1200.00   | 1233.20 | 620.00 |            |

## Charge after maturity × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                 | interest | principal | fee   | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|-------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.00    | 295.54    | 0.00  | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00       | 6.58     | 298.50    | 0.00  | 0.00    | 4.92 | 605.96         |
| f3 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00  | 0.00    | 0.00 | 605.96         |
| f4 | 2026-07-14 | chargeOff            | 0.00     | 0.00      | 0.00  | 0.00    | 0.00 | 605.96         |
| f5 | 2026-07-24 | payment 100.00       | 1.14     | 51.02     | 25.00 | 22.84   | 0.00 | 554.94         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: chargedOff, principal 554.94, interest 3.04 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 557.98, days past due 150, payoff 557.98.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 57.08  | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 672.16 |            |

## Charge after maturity × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee   | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|-------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.00    | 295.54    | 0.00  | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00              | 6.58     | 298.50    | 0.00  | 0.00    | 4.92    | 605.96         |
| f3 | 2026-06-04 | fee 25.00 code title        | 0.00     | 0.00      | 0.00  | 0.00    | 0.00    | 605.96         |
| f4 | 2026-08-13 | payoff 3000.00              | 4.18     | 605.96    | 25.00 | 32.00   | 2332.86 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00  | 0.00    | 2232.86 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2232.86, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 307.54  | paid   |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 307.52  | paid   |
| sum |            | 30.14    | 1200.00   | 1230.14 | 1230.14 |        |

## Charge after maturity × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-03-15 | payment 310.00           | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |
| f4 | 2026-06-04 | fee 25.00 code title     | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 604.29         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: open, principal 604.29, interest 2.28 + 0.00, fees 25.00, penalties 30.67, held 0.00, due 639.50, days past due 150, payoff 662.24.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-04-15 | 4.54     | 301.81    | 306.35  | 6.11   | partlyPaid |
| 4   | 2026-05-15 | 2.28     | 304.05    | 306.33  | 0.00   | unpaid     |
| sum |            | 26.57    | 1200.00   | 1226.57 | 620.00 |            |

## Charge after maturity × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00       | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-29 | payment 310.00       | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2028-06-18 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: open, principal 605.96, interest 4.18 + 0.00, fees 25.00, penalties 41.15, held 0.00, due 645.78, days past due 150, payoff 676.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-04-29 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2028-05-29 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Charge after maturity × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                 | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00       | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-28 | payment 310.00       | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-05-20 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: open, principal 605.96, interest 4.18 + 0.00, fees 25.00, penalties 41.15, held 0.00, due 645.78, days past due 150, payoff 676.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-03-31 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2026-04-30 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Charge after maturity × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                 | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00       | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00       | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-06-04 | fee 25.00 code title | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 609.32         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: open, principal 609.32, interest 5.28 + 0.00, fees 25.00, penalties 38.09, held 0.00, due 646.96, days past due 150, payoff 677.69.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-04-15 | 7.54     | 226.11    | 233.65  | 152.70 | partlyPaid |
| 4   | 2026-05-15 | 5.28     | 228.37    | 233.65  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 34.60    | 1200.00   | 1234.60 | 620.00 |            |

## Re-age before maturity × re-age after maturity

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: open, principal 605.96, interest 21.12 + 0.00, fees 0.00, penalties 16.03, held 0.00, due 638.72, days past due 75, payoff 643.11.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-25 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 14.93    | 194.09    | 209.02  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.12     | 204.90    | 209.02  | 0.00   | unpaid |
| 7   | 2026-08-29 | 2.07     | 206.97    | 209.04  | 0.00   | unpaid |
| sum |            | 47.08    | 1200.00   | 1247.08 | 620.00 |        |

## Re-age before maturity × zero-rate loan

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held  | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-03-15 | payment 310.00                    | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00  | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 110, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 3   | 2026-04-15 | 0.00     | 20.00     | 20.00   | 20.00  | paid   |
| 4   | 2026-05-25 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 5   | 2026-06-25 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 6   | 2026-07-25 | 0.00     | 193.34    | 193.34  | 0.00   | unpaid |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |        |

## Re-age before maturity × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-18 | extension count 1                 | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |
| f4 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: open, principal 605.96, interest 14.68 + 0.00, fees 0.00, penalties 25.62, held 0.00, due 631.06, days past due 110, payoff 646.26.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-25 | 8.55     | 198.33    | 206.88  | 0.00   | unpaid |
| 5   | 2026-06-25 | 4.08     | 202.80    | 206.88  | 0.00   | unpaid |
| 6   | 2026-07-25 | 2.05     | 204.83    | 206.88  | 0.00   | unpaid |
| sum |            | 40.64    | 1200.00   | 1240.64 | 620.00 |        |

## Re-age before maturity × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2026-07-14 | chargeOff                         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f5 | 2026-07-24 | payment 100.00                    | 8.21     | 83.14     | 0.00 | 8.65    | 0.00 | 522.82         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: chargedOff, principal 522.82, interest 5.37 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 528.19, days past due 110, payoff 528.19.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid       |
| 4   | 2026-05-25 | 8.21     | 198.56    | 206.77  | 91.35  | partlyPaid |
| 5   | 2026-06-25 | 4.07     | 202.70    | 206.77  | 0.00   | unpaid     |
| 6   | 2026-07-14 | 1.30     | 204.70    | 206.00  | 0.00   | unpaid     |
| sum |            | 39.54    | 1200.00   | 1239.54 | 711.35 |            |

## Re-age before maturity × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00    | 605.96         |
| f4 | 2026-08-13 | payoff 3000.00                    | 14.33    | 605.96    | 0.00 | 16.81   | 2362.90 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid       | 0.00     | 0.00      | 0.00 | 0.00    | 2262.90 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2262.90, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92    | paid   |
| 4   | 2026-05-25 | 8.21     | 198.56    | 206.77  | 206.77  | paid   |
| 5   | 2026-06-25 | 4.07     | 202.70    | 206.77  | 206.77  | paid   |
| 6   | 2026-07-25 | 2.05     | 204.70    | 206.75  | 206.75  | paid   |
| sum |            | 40.29    | 1200.00   | 1240.29 | 1240.29 |        |

## Re-age before maturity × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9          | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-03-15 | payment 310.00                    | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |
| f4 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 604.29         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: open, principal 604.29, interest 9.85 + 0.00, fees 0.00, penalties 19.40, held 0.00, due 622.25, days past due 110, payoff 633.54.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid   |
| 3   | 2026-04-15 | 4.54     | 1.57      | 6.11    | 6.11   | paid   |
| 4   | 2026-05-25 | 5.29     | 199.42    | 204.71  | 0.00   | unpaid |
| 5   | 2026-06-25 | 3.04     | 201.67    | 204.71  | 0.00   | unpaid |
| 6   | 2026-07-25 | 1.52     | 203.20    | 204.72  | 0.00   | unpaid |
| sum |            | 34.14    | 1200.00   | 1234.14 | 620.00 |        |

## Re-age before maturity × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-29 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2028-05-09 | reAge count 3 firstDue 2028-06-08 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: open, principal 605.96, interest 14.33 + 0.00, fees 0.00, penalties 26.22, held 0.00, due 631.31, days past due 110, payoff 646.51.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2028-04-29 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2028-06-08 | 8.21     | 198.56    | 206.77  | 0.00   | unpaid |
| 5   | 2028-07-08 | 4.07     | 202.70    | 206.77  | 0.00   | unpaid |
| 6   | 2028-08-08 | 2.05     | 204.70    | 206.75  | 0.00   | unpaid |
| sum |            | 40.29    | 1200.00   | 1240.29 | 620.00 |        |

## Re-age before maturity × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-28 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-04-10 | reAge count 3 firstDue 2026-05-10 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: open, principal 605.96, interest 14.33 + 0.00, fees 0.00, penalties 26.12, held 0.00, due 631.21, days past due 110, payoff 646.41.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-03-31 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-10 | 8.21     | 198.56    | 206.77  | 0.00   | unpaid |
| 5   | 2026-06-10 | 4.07     | 202.70    | 206.77  | 0.00   | unpaid |
| 6   | 2026-07-10 | 2.05     | 204.70    | 206.75  | 0.00   | unpaid |
| sum |            | 40.29    | 1200.00   | 1240.29 | 620.00 |        |

## Re-age before maturity × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00                    | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-04-25 | reAge count 3 firstDue 2026-05-25 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 609.32         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: open, principal 609.32, interest 16.98 + 0.00, fees 0.00, penalties 20.70, held 0.00, due 631.65, days past due 110, payoff 647.00.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid   |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid   |
| 3   | 2026-04-15 | 7.54     | 145.16    | 152.70  | 152.70 | paid   |
| 4   | 2026-05-25 | 7.85     | 100.92    | 108.77  | 0.00   | unpaid |
| 5   | 2026-06-25 | 5.08     | 103.69    | 108.77  | 0.00   | unpaid |
| 6   | 2026-07-25 | 4.05     | 104.71    | 108.76  | 0.00   | unpaid |
| 7   | 2026-07-25 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid |
| sum |            | 46.30    | 1200.00   | 1246.30 | 620.00 |        |

## Re-age after maturity × zero-rate loan

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held  | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-03-15 | payment 310.00                    | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00  | 580.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 75, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid   |
| 3   | 2026-04-15 | 0.00     | 20.00     | 20.00   | 20.00  | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 6   | 2026-07-29 | 0.00     | 193.33    | 193.33  | 0.00   | unpaid |
| 7   | 2026-08-29 | 0.00     | 193.34    | 193.34  | 0.00   | unpaid |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |        |

## Re-age after maturity × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-18 | extension count 1                 | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |
| f4 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: open, principal 605.96, interest 18.41 + 0.00, fees 0.00, penalties 20.01, held 0.00, due 640.01, days past due 75, payoff 644.38.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 12.25    | 195.87    | 208.12  | 0.00   | unpaid |
| 6   | 2026-07-29 | 4.10     | 204.02    | 208.12  | 0.00   | unpaid |
| 7   | 2026-08-29 | 2.06     | 206.07    | 208.13  | 0.00   | unpaid |
| sum |            | 44.37    | 1200.00   | 1244.37 | 620.00 |        |

## Re-age after maturity × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2026-07-14 | chargeOff                         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f5 | 2026-07-24 | payment 100.00                    | 10.24    | 79.09     | 0.00 | 10.67   | 0.00 | 526.87         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: chargedOff, principal 526.87, interest 2.04 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 528.91, days past due 75, payoff 528.91.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92   | paid       |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid       |
| 5   | 2026-06-29 | 10.24    | 197.21    | 207.45  | 89.33  | partlyPaid |
| 6   | 2026-07-14 | 2.04     | 408.75    | 410.79  | 0.00   | unpaid     |
| sum |            | 38.24    | 1200.00   | 1238.24 | 709.33 |            |

## Re-age after maturity × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00    | 605.96         |
| f4 | 2026-08-13 | payoff 3000.00                    | 15.32    | 605.96    | 0.00 | 15.34   | 2363.38 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid       | 0.00     | 0.00      | 0.00 | 0.00    | 2263.38 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2263.38, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 4.92     | 0.00      | 4.92    | 4.92    | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00    | paid   |
| 5   | 2026-06-29 | 10.24    | 197.21    | 207.45  | 207.45  | paid   |
| 6   | 2026-07-29 | 4.09     | 203.36    | 207.45  | 207.45  | paid   |
| 7   | 2026-08-13 | 0.99     | 205.39    | 206.38  | 206.38  | paid   |
| sum |            | 41.28    | 1200.00   | 1241.28 | 1241.28 |        |

## Re-age after maturity × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9          | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-03-15 | payment 310.00                    | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |
| f4 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 604.29         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: open, principal 604.29, interest 11.38 + 0.00, fees 0.00, penalties 17.10, held 0.00, due 629.54, days past due 75, payoff 632.77.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid   |
| 3   | 2026-04-15 | 4.54     | 1.57      | 6.11    | 6.11   | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-29 | 6.81     | 198.41    | 205.22  | 0.00   | unpaid |
| 6   | 2026-07-29 | 3.04     | 202.18    | 205.22  | 0.00   | unpaid |
| 7   | 2026-08-29 | 1.53     | 203.70    | 205.23  | 0.00   | unpaid |
| sum |            | 35.67    | 1200.00   | 1235.67 | 620.00 |        |

## Re-age after maturity × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-29 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2028-06-13 | reAge count 3 firstDue 2028-07-13 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: open, principal 605.96, interest 16.38 + 0.00, fees 0.00, penalties 22.81, held 0.00, due 641.10, days past due 75, payoff 645.15.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2028-04-29 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2028-05-29 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2028-07-13 | 10.24    | 197.21    | 207.45  | 0.00   | unpaid |
| 6   | 2028-08-13 | 4.09     | 203.36    | 207.45  | 0.00   | unpaid |
| 7   | 2028-09-13 | 2.05     | 205.39    | 207.44  | 0.00   | unpaid |
| sum |            | 42.34    | 1200.00   | 1242.34 | 620.00 |        |

## Re-age after maturity × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00                    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-28 | payment 310.00                    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-05-15 | reAge count 3 firstDue 2026-06-14 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: open, principal 605.96, interest 16.38 + 0.00, fees 0.00, penalties 23.01, held 0.00, due 641.00, days past due 75, payoff 645.35.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid   |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid   |
| 3   | 2026-03-31 | 4.92     | 0.00      | 4.92    | 4.92   | paid   |
| 4   | 2026-04-30 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-06-14 | 10.24    | 197.21    | 207.45  | 0.00   | unpaid |
| 6   | 2026-07-14 | 4.09     | 203.36    | 207.45  | 0.00   | unpaid |
| 7   | 2026-08-14 | 2.05     | 205.39    | 207.44  | 0.00   | unpaid |
| sum |            | 42.34    | 1200.00   | 1242.34 | 620.00 |        |

## Re-age after maturity × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-----------------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00                    | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00                    | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-05-30 | reAge count 3 firstDue 2026-06-29 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 609.32         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: open, principal 609.32, interest 17.56 + 0.00, fees 0.00, penalties 19.82, held 0.00, due 642.32, days past due 75, payoff 646.70.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid   |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid   |
| 3   | 2026-04-15 | 7.54     | 145.16    | 152.70  | 152.70 | paid   |
| 4   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 5   | 2026-05-15 | 0.00     | 0.00      | 0.00    | 0.00   | paid   |
| 6   | 2026-06-29 | 11.37    | 197.59    | 208.96  | 0.00   | unpaid |
| 7   | 2026-07-29 | 4.12     | 204.84    | 208.96  | 0.00   | unpaid |
| 8   | 2026-08-29 | 2.07     | 206.89    | 208.96  | 0.00   | unpaid |
| sum |            | 46.88    | 1200.00   | 1246.88 | 620.00 |        |

## Zero-rate loan × extra instalment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact              | interest | principal | fee  | penalty | held  | principal left |
|----|------------|-------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-03-15 | payment 310.00    | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 20.00 | 600.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 180.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 150, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 200.00    | 200.00  | 20.00  | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 200.00    | 200.00  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 0.00     | 200.00    | 200.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Zero-rate loan × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact           | interest | principal | fee  | penalty | held  | principal left |
|----|------------|----------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |
| f3 | 2026-07-14 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00  | 580.00         |
| f4 | 2026-07-24 | payment 100.00 | 0.00     | 100.00    | 0.00 | 0.00    | 0.00  | 480.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: chargedOff, principal 480.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 480.00, days past due 150, payoff 480.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 120.00 | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 720.00 |            |

## Zero-rate loan × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 0.00     | 300.00    | 0.00 | 0.00    | 10.00   | 900.00         |
| f2 | 2026-03-15 | payment 310.00              | 0.00     | 290.00    | 0.00 | 0.00    | 20.00   | 600.00         |
| f3 | 2026-08-13 | payoff 3000.00              | 0.00     | 580.00    | 0.00 | 0.00    | 2420.00 | 0.00           |
| f4 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2320.00 | 0.00           |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2320.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| 2   | 2026-03-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| 3   | 2026-04-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| 4   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| sum |            | 0.00     | 1200.00   | 1200.00 | 1200.00 |        |

## Zero-rate loan × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held  | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 10.00 | 900.00         |
| f3 | 2026-03-15 | payment 310.00           | 0.00     | 293.54    | 0.00 | 0.00    | 16.46 | 600.32         |

On 2026-04-20: open, principal 588.36, interest 0.00 + 0.38, fees 0.00, penalties 0.54, held 0.00, due 287.08, days past due 5, payoff 589.28.

On 2026-09-12: open, principal 588.36, interest 2.26 + 0.00, fees 0.00, penalties 29.81, held 0.00, due 593.85, days past due 150, payoff 620.43.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-03-15 | 3.86     | 299.68    | 303.54  | 303.54 | paid       |
| 3   | 2026-04-15 | 4.50     | 299.04    | 303.54  | 16.46  | partlyPaid |
| 4   | 2026-05-15 | 2.26     | 301.28    | 303.54  | 0.00   | unpaid     |
| sum |            | 10.62    | 1200.00   | 1210.62 | 620.00 |            |

## Zero-rate loan × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 0, count 4, firstDue 2028-02-29

| id | effective  | fact           | interest | principal | fee  | penalty | held  | principal left |
|----|------------|----------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2028-03-29 | payment 310.00 | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |

On 2028-05-04: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2028-09-26: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 150, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2028-03-29 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2028-04-29 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2028-05-29 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Zero-rate loan × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 0, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held  | principal left |
|----|------------|----------------|----------|-----------|------|---------|-------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 0.00     | 300.00    | 0.00 | 0.00    | 10.00 | 900.00         |
| f2 | 2026-02-28 | payment 310.00 | 0.00     | 290.00    | 0.00 | 0.00    | 20.00 | 600.00         |

On 2026-04-05: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 280.00, days past due 5, payoff 580.00.

On 2026-08-28: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 150, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 2   | 2026-02-28 | 0.00     | 300.00    | 300.00  | 300.00 | paid       |
| 3   | 2026-03-31 | 0.00     | 300.00    | 300.00  | 20.00  | partlyPaid |
| 4   | 2026-04-30 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Zero-rate loan × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 0, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 0.00     | 225.00    | 0.00 | 0.00    | 85.00  | 975.00         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 140.00    | 0.00 | 0.00    | 170.00 | 750.00         |

On 2026-04-20: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 55.00, days past due 5, payoff 580.00.

On 2026-09-12: open, principal 580.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 580.00, days past due 150, payoff 580.00.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 0.00     | 225.00    | 225.00  | 225.00 | paid       |
| 2   | 2026-03-15 | 0.00     | 225.00    | 225.00  | 225.00 | paid       |
| 3   | 2026-04-15 | 0.00     | 225.00    | 225.00  | 170.00 | partlyPaid |
| 4   | 2026-05-15 | 0.00     | 225.00    | 225.00  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 0.00     | 1200.00   | 1200.00 | 620.00 |            |

## Extra instalment × charge-off then payment

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-03-15 | payment 310.00    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |
| f4 | 2026-07-14 | chargeOff         | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f5 | 2026-07-24 | payment 100.00    | 1.14     | 80.64     | 0.00 | 18.22   | 0.00 | 525.32         |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: chargedOff, principal 525.32, interest 6.10 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 531.42, days past due 150, payoff 531.42.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-04-15 | 6.06     | 199.98    | 206.04  | 86.70  | partlyPaid |
| 4   | 2026-05-15 | 4.06     | 201.98    | 206.04  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 2.04     | 204.00    | 206.04  | 0.00   | unpaid     |
| sum |            | 33.20    | 1200.00   | 1233.20 | 701.78 |            |

## Extra instalment × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00              | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-03-18 | extension count 1           | 0.00     | 0.00      | 0.00 | 0.00    | 4.92    | 605.96         |
| f4 | 2026-08-13 | payoff 3000.00              | 7.24     | 605.96    | 0.00 | 27.42   | 2359.38 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2259.38 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2259.38, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 6.06     | 199.98    | 206.04  | 206.04  | paid   |
| 4   | 2026-05-15 | 4.06     | 201.98    | 206.04  | 206.04  | paid   |
| 5   | 2026-06-15 | 2.04     | 204.00    | 206.04  | 206.04  | paid   |
| sum |            | 33.20    | 1200.00   | 1233.20 | 1233.20 |        |

## Extra instalment × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-03-15 | payment 310.00           | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |
| f4 | 2026-03-18 | extension count 1        | 0.00     | 0.00      | 0.00 | 0.00    | 6.11 | 605.86         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.51, fees 0.00, penalties 0.37, held 0.00, due 198.88, days past due 5, payoff 605.17.

On 2026-09-12: open, principal 604.29, interest 4.57 + 0.00, fees 0.00, penalties 27.25, held 0.00, due 615.79, days past due 150, payoff 636.11.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-04-15 | 4.54     | 200.45    | 204.99  | 6.11   | partlyPaid |
| 4   | 2026-05-15 | 3.04     | 201.95    | 204.99  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 1.53     | 203.46    | 204.99  | 0.00   | unpaid     |
| sum |            | 28.86    | 1200.00   | 1228.86 | 620.00 |            |

## Extra instalment × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-29 | payment 310.00    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2028-04-01 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2028-09-26: open, principal 605.96, interest 7.24 + 0.00, fees 0.00, penalties 36.62, held 0.00, due 622.53, days past due 150, payoff 649.82.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-04-29 | 6.06     | 199.98    | 206.04  | 4.92   | partlyPaid |
| 4   | 2028-05-29 | 4.06     | 201.98    | 206.04  | 0.00   | unpaid     |
| 5   | 2028-06-29 | 2.04     | 204.00    | 206.04  | 0.00   | unpaid     |
| sum |            | 33.20    | 1200.00   | 1233.20 | 620.00 |            |

## Extra instalment × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact              | interest | principal | fee  | penalty | held | principal left |
|----|------------|-------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00    | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-28 | payment 310.00    | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-03-03 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 4.92 | 605.96         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.68, fees 0.00, penalties 0.50, held 0.00, due 201.12, days past due 5, payoff 608.28.

On 2026-08-28: open, principal 605.96, interest 7.24 + 0.00, fees 0.00, penalties 36.62, held 0.00, due 622.53, days past due 150, payoff 649.82.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-03-31 | 6.06     | 199.98    | 206.04  | 4.92   | partlyPaid |
| 4   | 2026-04-30 | 4.06     | 201.98    | 206.04  | 0.00   | unpaid     |
| 5   | 2026-05-31 | 2.04     | 204.00    | 206.04  | 0.00   | unpaid     |
| sum |            | 33.20    | 1200.00   | 1233.20 | 620.00 |            |

## Extra instalment × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact              | interest | principal | fee  | penalty | held   | principal left |
|----|------------|-------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00    | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00    | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-03-18 | extension count 1 | 0.00     | 0.00      | 0.00 | 0.00    | 152.70 | 754.48         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 1.01, fees 0.00, penalties 0.01, held 0.00, due 4.83, days past due 5, payoff 610.34.

On 2026-09-12: open, principal 609.32, interest 10.57 + 0.00, fees 0.00, penalties 30.17, held 0.00, due 622.48, days past due 150, payoff 650.06.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-04-15 | 7.54     | 149.99    | 157.53  | 152.70 | partlyPaid |
| 4   | 2026-05-15 | 6.04     | 151.49    | 157.53  | 0.00   | unpaid     |
| 5   | 2026-06-15 | 4.53     | 153.00    | 157.53  | 0.00   | unpaid     |
| 6   | 2026-06-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 39.89    | 1200.00   | 1239.89 | 620.00 |            |

## Charge-off then payment × overpayment then refund

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-03-15 | payment 310.00              | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-07-14 | chargeOff                   | 0.00     | 0.00      | 0.00 | 0.00    | 0.00    | 605.96         |
| f4 | 2026-07-24 | payment 100.00              | 1.14     | 76.02     | 0.00 | 22.84   | 0.00    | 529.94         |
| f5 | 2026-08-13 | payoff 3000.00              | 3.04     | 529.94    | 0.00 | 0.00    | 2467.02 | 0.00           |
| f6 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2367.02 | 0.00           |

On 2026-04-20: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2367.02, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-04-15 | 6.06     | 301.48    | 307.54  | 307.54  | paid   |
| 4   | 2026-05-15 | 3.04     | 304.48    | 307.52  | 307.52  | paid   |
| sum |            | 30.14    | 1200.00   | 1230.14 | 1230.14 |        |

## Charge-off then payment × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-03-15 | payment 310.00           | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |
| f4 | 2026-07-14 | chargeOff                | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 604.29         |
| f5 | 2026-07-24 | payment 100.00           | 0.00     | 82.97     | 0.00 | 17.03   | 0.00 | 521.32         |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: chargedOff, principal 521.32, interest 2.28 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 523.60, days past due 150, payoff 523.60.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-04-15 | 4.54     | 301.81    | 306.35  | 89.08  | partlyPaid |
| 4   | 2026-05-15 | 2.28     | 304.05    | 306.33  | 0.00   | unpaid     |
| sum |            | 26.57    | 1200.00   | 1226.57 | 702.97 |            |

## Charge-off then payment × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-29 | payment 310.00 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2028-07-28 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2028-08-07 | payment 100.00 | 1.14     | 76.02     | 0.00 | 22.84   | 0.00 | 529.94         |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: chargedOff, principal 529.94, interest 3.04 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 532.98, days past due 150, payoff 532.98.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-04-29 | 6.06     | 301.48    | 307.54  | 82.08  | partlyPaid |
| 4   | 2028-05-29 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 697.16 |            |

## Charge-off then payment × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-28 | payment 310.00 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |
| f3 | 2026-06-29 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 605.96         |
| f4 | 2026-07-09 | payment 100.00 | 1.14     | 76.02     | 0.00 | 22.84   | 0.00 | 529.94         |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: chargedOff, principal 529.94, interest 3.04 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 532.98, days past due 150, payoff 532.98.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2026-03-31 | 6.06     | 301.48    | 307.54  | 82.08  | partlyPaid |
| 4   | 2026-04-30 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 697.16 |            |

## Charge-off then payment × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00 | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-03-15 | payment 310.00 | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |
| f3 | 2026-07-14 | chargeOff      | 0.00     | 0.00      | 0.00 | 0.00    | 0.00   | 609.32         |
| f4 | 2026-07-24 | payment 100.00 | 0.00     | 80.35     | 0.00 | 19.65   | 0.00   | 528.97         |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: chargedOff, principal 528.97, interest 5.28 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 534.25, days past due 150, payoff 534.25.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-04-15 | 7.54     | 226.11    | 233.65  | 233.05 | partlyPaid |
| 4   | 2026-05-15 | 5.28     | 228.37    | 233.65  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 34.60    | 1200.00   | 1234.60 | 700.35 |            |

## Overpayment then refund × rate change mid-period

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-02-27 | rateChange ratePercent 9    | 0.00     | 0.00      | 0.00 | 0.00    | 2.46    | 904.46         |
| f3 | 2026-03-15 | payment 310.00              | 5.29     | 298.60    | 0.00 | 0.00    | 6.11    | 605.86         |
| f4 | 2026-08-13 | payoff 3000.00              | 2.28     | 604.29    | 0.00 | 23.85   | 2369.58 | 0.00           |
| f5 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2269.58 | 0.00           |

On 2026-04-20: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2269.58, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-03-15 | 7.75     | 298.60    | 306.35  | 306.35  | paid   |
| 3   | 2026-04-15 | 4.54     | 301.81    | 306.35  | 306.35  | paid   |
| 4   | 2026-05-15 | 2.28     | 304.05    | 306.33  | 306.33  | paid   |
| sum |            | 26.57    | 1200.00   | 1226.57 | 1226.57 |        |

## Overpayment then refund × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2028-02-29 | payment 310.00              | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2028-03-29 | payment 310.00              | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2028-08-27 | payoff 3000.00              | 4.18     | 605.96    | 0.00 | 32.00   | 2357.86 | 0.00           |
| f4 | 2028-09-01 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2257.86 | 0.00           |

On 2028-05-04: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-09-26: settled on 2028-08-27, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2257.86, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2028-03-29 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2028-04-29 | 6.06     | 301.48    | 307.54  | 307.54  | paid   |
| 4   | 2028-05-29 | 3.04     | 304.48    | 307.52  | 307.52  | paid   |
| sum |            | 30.14    | 1200.00   | 1230.14 | 1230.14 |        |

## Overpayment then refund × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-01-31 | payment 310.00              | 12.00    | 295.54    | 0.00 | 0.00    | 2.46    | 904.46         |
| f2 | 2026-02-28 | payment 310.00              | 6.58     | 298.50    | 0.00 | 0.00    | 4.92    | 605.96         |
| f3 | 2026-07-29 | payoff 3000.00              | 4.18     | 605.96    | 0.00 | 32.00   | 2357.86 | 0.00           |
| f4 | 2026-08-03 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2257.86 | 0.00           |

On 2026-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2026-08-28: settled on 2026-07-29, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2257.86, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54  | paid   |
| 2   | 2026-02-28 | 9.04     | 298.50    | 307.54  | 307.54  | paid   |
| 3   | 2026-03-31 | 6.06     | 301.48    | 307.54  | 307.54  | paid   |
| 4   | 2026-04-30 | 3.04     | 304.48    | 307.52  | 307.52  | paid   |
| sum |            | 30.14    | 1200.00   | 1230.14 | 1230.14 |        |

## Overpayment then refund × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                        | interest | principal | fee  | penalty | held    | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|---------|----------------|
| f1 | 2026-02-15 | payment 310.00              | 12.00    | 221.65    | 0.00 | 0.00    | 76.35   | 978.35         |
| f2 | 2026-03-15 | payment 310.00              | 0.00     | 157.30    | 0.00 | 0.00    | 152.70  | 754.48         |
| f3 | 2026-08-13 | payoff 3000.00              | 5.28     | 609.32    | 0.00 | 28.87   | 2356.53 | 0.00           |
| f4 | 2026-08-18 | refund 100.00 from overpaid | 0.00     | 0.00      | 0.00 | 0.00    | 2256.53 | 0.00           |

On 2026-04-20: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-09-12: settled on 2026-08-13, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 2256.53, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65  | paid   |
| 2   | 2026-03-15 | 9.78     | 223.87    | 233.65  | 233.65  | paid   |
| 3   | 2026-04-15 | 7.54     | 226.11    | 233.65  | 233.65  | paid   |
| 4   | 2026-05-15 | 5.28     | 228.37    | 233.65  | 233.65  | paid   |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 300.00  | paid   |
| sum |            | 34.60    | 1200.00   | 1234.60 | 1234.60 |        |

## Rate change mid-period × leap day

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-02-29 | payment 310.00           | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-03-12 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2028-03-29 | payment 310.00           | 5.26     | 298.61    | 0.00 | 0.00    | 6.13 | 605.85         |

On 2028-05-04: open, principal 604.26, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.20, days past due 5, payoff 605.20.

On 2028-09-26: open, principal 604.26, interest 2.28 + 0.00, fees 0.00, penalties 30.67, held 0.00, due 609.92, days past due 150, payoff 637.21.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-03-29 | 7.72     | 298.61    | 306.33  | 306.33 | paid       |
| 3   | 2028-04-29 | 4.54     | 301.79    | 306.33  | 6.13   | partlyPaid |
| 4   | 2028-05-29 | 2.28     | 304.06    | 306.34  | 0.00   | unpaid     |
| sum |            | 26.54    | 1200.00   | 1226.54 | 620.00 |            |

## Rate change mid-period × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31]

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-31 | payment 310.00           | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2026-02-12 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 2.46 | 904.46         |
| f3 | 2026-02-28 | payment 310.00           | 5.29     | 298.60    | 0.00 | 0.00    | 6.11 | 605.86         |

On 2026-04-05: open, principal 604.29, interest 0.00 + 0.38, fees 0.00, penalties 0.56, held 0.00, due 300.24, days past due 5, payoff 605.23.

On 2026-08-28: open, principal 604.29, interest 2.28 + 0.00, fees 0.00, penalties 30.67, held 0.00, due 609.95, days past due 150, payoff 637.24.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2026-02-28 | 7.75     | 298.60    | 306.35  | 306.35 | paid       |
| 3   | 2026-03-31 | 4.54     | 301.81    | 306.35  | 6.11   | partlyPaid |
| 4   | 2026-04-30 | 2.28     | 304.05    | 306.33  | 0.00   | unpaid     |
| sum |            | 26.57    | 1200.00   | 1226.57 | 620.00 |            |

## Rate change mid-period × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2026-01-15, ratePercent 12, count 4, firstDue 2026-02-15, residual {"amount":"300.00"}

| id | effective  | fact                     | interest | principal | fee  | penalty | held   | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-02-15 | payment 310.00           | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-02-27 | rateChange ratePercent 9 | 0.00     | 0.00      | 0.00 | 0.00    | 76.35  | 978.35         |
| f3 | 2026-03-15 | payment 310.00           | 0.00     | 155.77    | 0.00 | 0.00    | 154.23 | 754.62         |

On 2026-04-20: open, principal 606.05, interest 0.00 + 0.66, fees 0.00, penalties 0.15, held 0.00, due 77.89, days past due 5, payoff 606.86.

On 2026-09-12: open, principal 606.05, interest 3.96 + 0.00, fees 0.00, penalties 28.33, held 0.00, due 610.89, days past due 150, payoff 638.34.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-02-15 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-03-15 | 8.39     | 223.73    | 232.12  | 232.12 | paid       |
| 3   | 2026-04-15 | 5.66     | 226.46    | 232.12  | 154.23 | partlyPaid |
| 4   | 2026-05-15 | 3.96     | 228.16    | 232.12  | 0.00   | unpaid     |
| 5   | 2026-05-15 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 30.01    | 1200.00   | 1230.01 | 620.00 |            |

## Leap day × month-end due day

Product: cn-level@1
Contract: principal 1200.00, start 2027-12-31, ratePercent 12, count 4, firstDue 2028-01-31, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2028-01-31 | payment 310.00 | 12.00    | 295.54    | 0.00 | 0.00    | 2.46 | 904.46         |
| f2 | 2028-02-29 | payment 310.00 | 6.58     | 298.50    | 0.00 | 0.00    | 4.92 | 605.96         |

On 2028-04-05: open, principal 605.96, interest 1.14 + 0.51, fees 0.00, penalties 0.76, held 0.00, due 302.62, days past due 5, payoff 608.37.

On 2028-08-28: open, principal 605.96, interest 4.18 + 0.00, fees 0.00, penalties 41.15, held 0.00, due 614.68, days past due 150, payoff 651.29.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-01-31 | 12.00    | 295.54    | 307.54  | 307.54 | paid       |
| 2   | 2028-02-29 | 9.04     | 298.50    | 307.54  | 307.54 | paid       |
| 3   | 2028-03-31 | 6.06     | 301.48    | 307.54  | 4.92   | partlyPaid |
| 4   | 2028-04-30 | 3.04     | 304.48    | 307.52  | 0.00   | unpaid     |
| sum |            | 30.14    | 1200.00   | 1230.14 | 620.00 |            |

## Leap day × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2028-01-29, ratePercent 12, count 4, firstDue 2028-02-29, residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2028-02-29 | payment 310.00 | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2028-03-29 | payment 310.00 | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |

On 2028-05-04: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2028-09-26: open, principal 609.32, interest 5.28 + 0.00, fees 0.00, penalties 38.09, held 0.00, due 615.81, days past due 150, payoff 652.69.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2028-02-29 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2028-03-29 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2028-04-29 | 7.54     | 226.11    | 233.65  | 152.70 | partlyPaid |
| 4   | 2028-05-29 | 5.28     | 228.37    | 233.65  | 0.00   | unpaid     |
| 5   | 2028-05-29 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 34.60    | 1200.00   | 1234.60 | 620.00 |            |

## Month-end due day × balloon

Product: cn-level@1
Contract: principal 1200.00, start 2025-12-31, ratePercent 12, count 4, firstDue 2026-01-31, dueDays [31], residual {"amount":"300.00"}

| id | effective  | fact           | interest | principal | fee  | penalty | held   | principal left |
|----|------------|----------------|----------|-----------|------|---------|--------|----------------|
| f1 | 2026-01-31 | payment 310.00 | 12.00    | 221.65    | 0.00 | 0.00    | 76.35  | 978.35         |
| f2 | 2026-02-28 | payment 310.00 | 0.00     | 157.30    | 0.00 | 0.00    | 152.70 | 754.48         |

On 2026-04-05: open, principal 609.32, interest 0.00 + 0.88, fees 0.00, penalties 0.20, held 0.00, due 80.95, days past due 5, payoff 610.40.

On 2026-08-28: open, principal 609.32, interest 5.28 + 0.00, fees 0.00, penalties 38.09, held 0.00, due 615.81, days past due 150, payoff 652.69.

| n   | due        | interest | principal | amount  | paid   | status     |
|-----|------------|----------|-----------|---------|--------|------------|
| 1   | 2026-01-31 | 12.00    | 221.65    | 233.65  | 233.65 | paid       |
| 2   | 2026-02-28 | 9.78     | 223.87    | 233.65  | 233.65 | paid       |
| 3   | 2026-03-31 | 7.54     | 226.11    | 233.65  | 152.70 | partlyPaid |
| 4   | 2026-04-30 | 5.28     | 228.37    | 233.65  | 0.00   | unpaid     |
| 5   | 2026-04-30 | 0.00     | 300.00    | 300.00  | 0.00   | unpaid     |
| sum |            | 34.60    | 1200.00   | 1234.60 | 620.00 |            |
`,
  'simple-interest': `# Simple interest by the day

## Paid on the day, early and late

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-01, ratePercent 12, count 6, firstDue 2026-02-01

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 207.06 | 12.23    | 194.83    | 0.00 | 0.00    | 0.00 | 1005.17        |
| f2 | 2026-02-20 | payment 100.00 | 6.28     | 93.72     | 0.00 | 0.00    | 0.00 | 911.45         |
| f3 | 2026-03-25 | payment 207.06 | 9.89     | 191.82    | 5.35 | 0.00    | 0.00 | 719.63         |
| f4 | 2026-04-01 | payment 207.06 | 1.65     | 205.41    | 0.00 | 0.00    | 0.00 | 514.22         |

On 2026-01-01: open, principal 1200.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 1200.00.

On 2026-03-20: open, principal 911.45, interest 2.70 + 5.69, fees 5.35, penalties 0.00, held 0.00, due 112.25, days past due 19, payoff 925.19.

On 2026-04-15: open, principal 514.22, interest 0.00 + 2.37, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 516.59.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-01 | 12.23    | 194.75    | 206.98  | 206.98 | paid   |
| 2   | 2026-03-01 | 8.98     | 198.00    | 206.98  | 206.98 | paid   |
| 3   | 2026-04-01 | 8.84     | 198.14    | 206.98  | 206.98 | paid   |
| 4   | 2026-05-01 | 5.08     | 201.90    | 206.98  | 94.89  | future |
| 5   | 2026-06-01 | 4.15     | 202.83    | 206.98  | 0.00   | future |
| 6   | 2026-07-01 | 2.01     | 204.38    | 206.39  | 0.00   | future |
| sum |            | 41.29    | 1200.00   | 1241.29 | 715.83 |        |

## Equal principal parts

Product: us-simple-interest@1, schedule.kind equalPrincipal
Contract: principal 1000.00, start 2026-01-31, ratePercent 9, count 6, firstDue 2026-02-28, dueDays [31]

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-28 | payment 173.57 | 6.90     | 166.67    | 0.00 | 0.00    | 0.00 | 833.33         |

On 2026-02-28: open, principal 833.33, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 833.33.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-28 | 6.90     | 166.67    | 173.57  | 173.57 | paid   |
| 2   | 2026-03-31 | 6.37     | 166.67    | 173.04  | 0.00   | future |
| 3   | 2026-04-30 | 4.94     | 166.67    | 171.61  | 0.00   | future |
| 4   | 2026-05-31 | 3.82     | 166.67    | 170.49  | 0.00   | future |
| 5   | 2026-06-30 | 2.46     | 166.67    | 169.13  | 0.00   | future |
| 6   | 2026-07-31 | 1.28     | 166.65    | 167.93  | 0.00   | future |
| sum |            | 25.77    | 1000.00   | 1025.77 | 173.57 |        |

## A payment is taken back, another comes later with an earlier date

Product: us-simple-interest@1
Contract: principal 1200.00, start 2026-01-01, ratePercent 12, count 6, firstDue 2026-02-01

| id | effective  | fact                             | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 207.06                   | 12.23    | 194.83    | 0.00 | 0.00    | 0.00 | 1005.17        |
| f2 | 2026-03-01 | payment 207.06                   | 9.25     | 197.81    | 0.00 | 0.00    | 0.00 | 807.36         |
| f3 | 2026-03-04 | reversal of f1                   | 1.80     | -208.86   | 0.00 | 0.00    | 0.00 | 1016.22        |
| f4 | 2026-02-03 | payment 207.06 posted 2026-03-05 | -1.66    | 208.72    | 0.00 | 0.00    | 0.00 | 807.50         |

On 2026-03-06: open, principal 807.50, interest 0.00 + 1.33, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 808.83.

| n   | due        | interest | principal | amount  | paid   | status |
|-----|------------|----------|-----------|---------|--------|--------|
| 1   | 2026-02-01 | 12.23    | 194.75    | 206.98  | 206.98 | paid   |
| 2   | 2026-03-01 | 9.39     | 197.59    | 206.98  | 206.98 | paid   |
| 3   | 2026-04-01 | 8.23     | 198.75    | 206.98  | 0.16   | future |
| 4   | 2026-05-01 | 6.00     | 200.98    | 206.98  | 0.00   | future |
| 5   | 2026-06-01 | 4.16     | 202.82    | 206.98  | 0.00   | future |
| 6   | 2026-07-01 | 2.02     | 205.11    | 207.13  | 0.00   | future |
| sum |            | 42.03    | 1200.00   | 1242.03 | 414.12 |        |
`,
  variants: `# What terms can say otherwise

## Every week

Product: us-biweekly@1, schedule.frequency.every 1
Contract: principal 1500.00, start 2026-01-08, ratePercent 10, count 6, firstDue 2026-01-16

On 2026-01-08: open, principal 1500.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 1500.00.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-01-16 | 3.29     | 248.46    | 251.75  | 0.00 | future |
| 2   | 2026-01-23 | 2.40     | 249.35    | 251.75  | 0.00 | future |
| 3   | 2026-01-30 | 1.92     | 249.83    | 251.75  | 0.00 | future |
| 4   | 2026-02-06 | 1.44     | 250.31    | 251.75  | 0.00 | future |
| 5   | 2026-02-13 | 0.97     | 250.78    | 251.75  | 0.00 | future |
| 6   | 2026-02-20 | 0.48     | 251.27    | 251.75  | 0.00 | future |
| sum |            | 10.50    | 1500.00   | 1510.50 | 0.00 |        |

## Closed days: the next open day, but not in another month

Product: eu-annuity@1
Contract: principal 6000.00, start 2026-01-31, ratePercent 4.5, count 6, firstDue 2026-02-28, dueDays [31]

On 2026-01-31: open, principal 6000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 6060.00.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-27 | 21.00    | 992.12    | 1013.12 | 0.00 | future |
| 2   | 2026-03-31 | 20.03    | 993.09    | 1013.12 | 0.00 | future |
| 3   | 2026-04-30 | 15.06    | 998.06    | 1013.12 | 0.00 | future |
| 4   | 2026-05-29 | 11.31    | 1001.81   | 1013.12 | 0.00 | future |
| 5   | 2026-06-30 | 7.56     | 1005.56   | 1013.12 | 0.00 | future |
| 6   | 2026-07-31 | 3.79     | 1009.36   | 1013.15 | 0.00 | future |
| sum |            | 78.75    | 6000.00   | 6078.75 | 0.00 |        |

## Closed days: the open day before, and interest runs to it

Product: us-simple-interest@1, schedule.roll preceding, schedule.accrueTo rolled
Contract: principal 3000.00, start 2026-01-05, ratePercent 9, count 6, firstDue 2026-02-15

On 2026-01-05: open, principal 3000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 3000.00.

| n   | due        | interest | principal | amount  | paid | status |
|-----|------------|----------|-----------|---------|------|--------|
| 1   | 2026-02-13 | 28.85    | 485.39    | 514.24  | 0.00 | future |
| 2   | 2026-03-13 | 17.36    | 496.88    | 514.24  | 0.00 | future |
| 3   | 2026-04-15 | 16.42    | 497.82    | 514.24  | 0.00 | future |
| 4   | 2026-05-15 | 11.24    | 503.00    | 514.24  | 0.00 | future |
| 5   | 2026-06-15 | 7.77     | 506.47    | 514.24  | 0.00 | future |
| 6   | 2026-07-15 | 3.78     | 510.44    | 514.22  | 0.00 | future |
| sum |            | 85.42    | 3000.00   | 3085.42 | 0.00 |        |

## Day count 30/360 US: from one end of February to the next is a year

Product: us-simple-interest@1, schedule.frequency.every 12, interest.dayCount 30/360 US
Contract: principal 10000.00, start 2027-02-28, ratePercent 9, count 2, firstDue 2028-02-29, dueDays [31]

On 2027-02-28: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-02-29 | 900.00   | 4784.69   | 5684.69  | 0.00 | future |
| 2   | 2029-02-28 | 469.38   | 5215.31   | 5684.69  | 0.00 | future |
| sum |            | 1369.38  | 10000.00  | 11369.38 | 0.00 |        |

## Day count 30/360 PSA: February ends on the 30th at the start alone

Product: us-simple-interest@1, schedule.frequency.every 12, interest.dayCount 30/360 PSA
Contract: principal 10000.00, start 2027-02-28, ratePercent 9, count 2, firstDue 2028-02-29, dueDays [31]

On 2027-02-28: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-02-29 | 897.50   | 4784.64   | 5682.14  | 0.00 | future |
| 2   | 2029-02-28 | 466.77   | 5215.36   | 5682.13  | 0.00 | future |
| sum |            | 1364.27  | 10000.00  | 11364.27 | 0.00 |        |

## Day count 30E/360 ISDA: February ends on the 30th, but not on the last day of the contract

Product: us-simple-interest@1, schedule.frequency.every 12, interest.dayCount 30E/360 ISDA
Contract: principal 10000.00, start 2027-02-28, ratePercent 9, count 2, firstDue 2028-02-29, dueDays [31]

On 2027-02-28: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-02-29 | 900.00   | 4783.44   | 5683.44  | 0.00 | future |
| 2   | 2029-02-28 | 466.88   | 5216.56   | 5683.44  | 0.00 | future |
| sum |            | 1366.88  | 10000.00  | 11366.88 | 0.00 |        |

## Day count 30E/360: the 31st is the 30th

Product: us-simple-interest@1, interest.dayCount 30E/360
Contract: principal 10000.00, start 2026-03-15, ratePercent 9, count 3, firstDue 2026-03-31, dueDays [31]

On 2026-03-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-03-31 | 37.50    | 3333.36   | 3370.86  | 0.00 | future |
| 2   | 2026-04-30 | 50.00    | 3320.86   | 3370.86  | 0.00 | future |
| 3   | 2026-05-31 | 25.09    | 3345.78   | 3370.87  | 0.00 | future |
| sum |            | 112.59   | 10000.00  | 10112.59 | 0.00 |        |

## Day count 30E+/360: an end on the 31st is the first of the next month

Product: us-simple-interest@1, interest.dayCount 30E+/360
Contract: principal 10000.00, start 2026-03-15, ratePercent 9, count 3, firstDue 2026-03-31, dueDays [31]

On 2026-03-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-03-31 | 40.00    | 3331.98   | 3371.98  | 0.00 | future |
| 2   | 2026-04-30 | 50.01    | 3321.97   | 3371.98  | 0.00 | future |
| 3   | 2026-05-31 | 25.93    | 3346.05   | 3371.98  | 0.00 | future |
| sum |            | 115.94   | 10000.00  | 10115.94 | 0.00 |        |

## Day count actual/365A: 366 where the period holds a 29 February

Product: us-simple-interest@1, interest.dayCount actual/365A
Contract: principal 10000.00, start 2028-01-15, ratePercent 9, count 3, firstDue 2028-02-15

On 2028-01-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-02-15 | 76.44    | 3306.84   | 3383.28  | 0.00 | future |
| 2   | 2028-03-15 | 47.73    | 3335.55   | 3383.28  | 0.00 | future |
| 3   | 2028-04-15 | 25.66    | 3357.61   | 3383.27  | 0.00 | future |
| sum |            | 149.83   | 10000.00  | 10149.83 | 0.00 |        |

## Day count actual/364: a week is 1/52 of a year

Product: us-biweekly@1, interest.dayCount actual/364
Contract: principal 10000.00, start 2026-01-09, ratePercent 9, count 3, firstDue 2026-01-23

On 2026-01-09: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-01-23 | 34.62    | 3321.82   | 3356.44  | 0.00 | future |
| 2   | 2026-02-06 | 23.11    | 3333.33   | 3356.44  | 0.00 | future |
| 3   | 2026-02-20 | 11.58    | 3344.85   | 3356.43  | 0.00 | future |
| sum |            | 69.31    | 10000.00  | 10069.31 | 0.00 |        |

## Day count actual/actual AFB: a year back from 28 February is 29 February

Product: us-simple-interest@1, schedule.frequency.every 12, interest.dayCount actual/actual AFB
Contract: principal 10000.00, start 2023-12-28, ratePercent 9, count 2, firstDue 2028-02-28

On 2023-12-28: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-02-28 | 3755.34  | 3419.28   | 7174.62  | 0.00 | future |
| 2   | 2029-02-28 | 593.89   | 6580.72   | 7174.61  | 0.00 | future |
| sum |            | 4349.23  | 10000.00  | 14349.23 | 0.00 |        |

## Day count actual/actual AFB plain: a year back from 28 February is 28 February

Product: us-simple-interest@1, schedule.frequency.every 12, interest.dayCount actual/actual AFB plain
Contract: principal 10000.00, start 2023-12-28, ratePercent 9, count 2, firstDue 2028-02-28

On 2023-12-28: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2028-02-28 | 3752.88  | 3419.67   | 7172.55  | 0.00 | future |
| 2   | 2029-02-28 | 592.23   | 6580.33   | 7172.56  | 0.00 | future |
| sum |            | 4345.11  | 10000.00  | 14345.11 | 0.00 |        |

## Day count actual/actual ICMA: half a year is half a year, an odd first period is split

Product: us-simple-interest@1, schedule.frequency.every 6, interest.dayCount actual/actual ICMA
Contract: principal 10000.00, start 2026-01-15, ratePercent 9, count 3, firstDue 2026-08-31, dueDays [31]

On 2026-01-15: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-08-31 | 559.39   | 3116.42   | 3675.81  | 0.00 | future |
| 2   | 2027-02-28 | 309.76   | 3366.05   | 3675.81  | 0.00 | future |
| 3   | 2027-08-31 | 158.29   | 3517.53   | 3675.82  | 0.00 | future |
| sum |            | 1027.44  | 10000.00  | 11027.44 | 0.00 |        |

## A week of equal periods is 1/52 of a year

Product: us-biweekly@1, interest.method scheduled, interest.dayCount equalPeriods, interest.stubYearDays 365, allocation.excess hold
Contract: principal 10000.00, start 2026-01-08, ratePercent 9, count 3, firstDue 2026-01-23

On 2026-01-08: open, principal 10000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 10000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-01-23 | 37.08    | 3320.18   | 3357.26  | 0.00 | future |
| 2   | 2026-02-06 | 23.12    | 3334.14   | 3357.26  | 0.00 | future |
| 3   | 2026-02-20 | 11.58    | 3345.68   | 3357.26  | 0.00 | future |
| sum |            | 71.78    | 10000.00  | 10071.78 | 0.00 |        |

## An instalment with a stated amount

Product: cn-level@1
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05, stated [{"n":2, "amount":"5000.00"}]

On 2026-01-05: open, principal 60000.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 60000.00.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 360.00   | 10904.48  | 11264.48 | 0.00 | future |
| 2   | 2026-03-05 | 294.57   | 4705.43   | 5000.00  | 0.00 | future |
| 3   | 2026-04-05 | 266.34   | 10998.14  | 11264.48 | 0.00 | future |
| 4   | 2026-05-05 | 200.35   | 11064.13  | 11264.48 | 0.00 | future |
| 5   | 2026-06-05 | 133.97   | 11130.51  | 11264.48 | 0.00 | future |
| 6   | 2026-07-05 | 67.18    | 11197.31  | 11264.49 | 0.00 | future |
| sum |            | 1322.41  | 60000.00  | 61322.41 | 0.00 |        |

## A level amount below the interest: what it lacks joins the principal

Product: cn-level@1, schedule.negativeAmortisation capitalise
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 3, firstDue 2026-02-05, amount 300.00

On 2026-03-05: open, principal 60120.36, interest 600.00 + 0.00, fees 0.00, penalties 2.52, held 0.00, due 602.52, days past due 28, payoff 60722.88.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-05 | 360.00   | -60.00    | 300.00   | 0.00 | unpaid |
| 2   | 2026-03-05 | 360.36   | -60.36    | 300.00   | 0.00 | unpaid |
| 3   | 2026-04-05 | 360.72   | 60120.36  | 60481.08 | 0.00 | future |
| sum |            | 1081.08  | 60000.00  | 61081.08 | 0.00 |        |

## A change of rate, instalments keep their amount

Product: eu-annuity@1, interest.rateChange keepAmount
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 6, firstDue 2026-02-15

| id | effective  | fact                     | interest | principal | fee  | penalty | held | principal left |
|----|------------|--------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-16 | payment 1690.08          | 40.00    | 1650.08   | 0.00 | 0.00    | 0.00 | 8349.92        |
| f2 | 2026-03-01 | rateChange ratePercent 6 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 8349.92        |

On 2026-03-01: open, principal 8349.92, interest 0.00 + 17.81, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 8451.23.

| n   | due        | interest | principal | amount   | paid    | status |
|-----|------------|----------|-----------|----------|---------|--------|
| 1   | 2026-02-16 | 40.00    | 1650.08   | 1690.08  | 1690.08 | paid   |
| 2   | 2026-03-16 | 37.30    | 1652.78   | 1690.08  | 0.00    | future |
| 3   | 2026-04-15 | 33.49    | 1656.59   | 1690.08  | 0.00    | future |
| 4   | 2026-05-15 | 25.20    | 1664.88   | 1690.08  | 0.00    | future |
| 5   | 2026-06-15 | 16.88    | 1673.20   | 1690.08  | 0.00    | future |
| 6   | 2026-07-15 | 8.51     | 1702.47   | 1710.98  | 0.00    | future |
| sum |            | 161.38   | 10000.00  | 10161.38 | 1690.08 |        |

## Every stretch at one balance and rate is rounded by itself

Product: eu-annuity@1, interest.parts rounded, interest.rounding down
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.85, count 6, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-22 | rateChange ratePercent 5.15 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 10000.00       |
| f2 | 2026-02-03 | rateChange ratePercent 5.45 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 10000.00       |

On 2026-02-15: open, principal 10000.00, interest 43.32 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 1692.91, days past due 0, payoff 10126.82.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-16 | 43.32    | 1649.59   | 1692.91  | 0.00 | due    |
| 2   | 2026-03-16 | 37.92    | 1654.99   | 1692.91  | 0.00 | future |
| 3   | 2026-04-15 | 30.40    | 1662.51   | 1692.91  | 0.00 | future |
| 4   | 2026-05-15 | 22.85    | 1670.06   | 1692.91  | 0.00 | future |
| 5   | 2026-06-15 | 15.27    | 1677.64   | 1692.91  | 0.00 | future |
| 6   | 2026-07-15 | 7.65     | 1685.21   | 1692.86  | 0.00 | future |
| sum |            | 157.41   | 10000.00  | 10157.41 | 0.00 |        |

## The same stretches, rounded together

Product: eu-annuity@1, interest.rounding down
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.85, count 6, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee  | penalty | held | principal left |
|----|------------|-----------------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-01-22 | rateChange ratePercent 5.15 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 10000.00       |
| f2 | 2026-02-03 | rateChange ratePercent 5.45 | 0.00     | 0.00      | 0.00 | 0.00    | 0.00 | 10000.00       |

On 2026-02-15: open, principal 10000.00, interest 43.33 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 1692.91, days past due 0, payoff 10126.83.

| n   | due        | interest | principal | amount   | paid | status |
|-----|------------|----------|-----------|----------|------|--------|
| 1   | 2026-02-16 | 43.33    | 1649.58   | 1692.91  | 0.00 | due    |
| 2   | 2026-03-16 | 37.92    | 1654.99   | 1692.91  | 0.00 | future |
| 3   | 2026-04-15 | 30.40    | 1662.51   | 1692.91  | 0.00 | future |
| 4   | 2026-05-15 | 22.85    | 1670.06   | 1692.91  | 0.00 | future |
| 5   | 2026-06-15 | 15.27    | 1677.64   | 1692.91  | 0.00 | future |
| 6   | 2026-07-15 | 7.65     | 1685.22   | 1692.87  | 0.00 | future |
| sum |            | 157.42   | 10000.00  | 10157.42 | 0.00 |        |

## A fee on prepaid principal, half a cent rounds up; and on a payoff

Product: eu-annuity@1
Contract: principal 10000.00, start 2026-01-15, ratePercent 4.8, count 6, firstDue 2026-02-15

| id | effective  | fact                        | interest | principal | fee    | penalty | held | principal left |
|----|------------|-----------------------------|----------|-----------|--------|---------|------|----------------|
| f1 | 2026-01-30 | prepayment 333.50 mode keep | 0.00     | 333.50    | 0.00   | 0.00    | 0.00 | 9666.50        |
| f2 | 2026-02-05 | payoff 9792.95              | 26.44    | 9666.50   | 100.01 | 0.00    | 0.00 | 0.00           |

On 2026-01-30: open, principal 9666.50, interest 0.00 + 20.00, fees 3.34, penalties 0.00, held 0.00, due 3.34, days past due 0, payoff 9786.51.

On 2026-02-05: settled on 2026-02-05, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-05 | 26.44    | 9666.50   | 9692.94 | 9692.94 | paid   |
| sum |            | 26.44    | 9666.50   | 9692.94 | 9692.94 |        |

## Payoff with the interest of the whole period

Product: cn-level@1, payoff.interest wholePeriod
Contract: principal 60000.00, start 2026-01-05, ratePercent 7.2, count 6, firstDue 2026-02-05

| id | effective  | fact             | interest | principal | fee  | penalty | held | principal left |
|----|------------|------------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-05 | payment 10211.05 | 360.00   | 9851.05   | 0.00 | 0.00    | 0.00 | 50148.95       |
| f2 | 2026-02-20 | payoff 50450.00  | 300.89   | 50148.95  | 0.00 | 0.00    | 0.16 | 0.00           |

On 2026-02-19: open, principal 50148.95, interest 0.00 + 150.45, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 50449.84.

On 2026-02-20: settled on 2026-02-20, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.16, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount   | paid     | status |
|-----|------------|----------|-----------|----------|----------|--------|
| 1   | 2026-02-05 | 360.00   | 9851.05   | 10211.05 | 10211.05 | paid   |
| 2   | 2026-02-20 | 300.89   | 50148.95  | 50449.84 | 50449.84 | paid   |
| sum |            | 660.89   | 60000.00  | 60660.89 | 60660.89 |        |

## A payoff that is short by less than the tolerance

Product: us-simple-interest@1
Contract: principal 5000.00, start 2026-01-01, ratePercent 9, count 6, firstDue 2026-02-01

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-01 | payment 855.25 | 38.22    | 817.03    | 0.00 | 0.00    | 0.00 | 4182.97        |
| f2 | 2026-02-20 | payoff 4201.70 | 19.60    | 4182.10   | 0.00 | 0.00    | 0.00 | 0.00           |

On 2026-02-20: settled on 2026-02-20, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-01 | 38.22    | 816.89    | 855.11  | 855.11  | paid   |
| 2   | 2026-02-20 | 19.60    | 4183.11   | 4202.71 | 4202.71 | paid   |
| sum |            | 57.82    | 5000.00   | 5057.82 | 5057.82 |        |

## Payoff of add-on interest: equal shares

Product: us-precomputed@1, payoff.rebate straightLine, schedule.earning equal
Contract: principal 3000.00, start 2026-01-10, ratePercent 0, charge 300.00, count 12, firstDue 2026-02-10

| id | effective  | fact           | interest | principal | fee  | penalty | held | principal left |
|----|------------|----------------|----------|-----------|------|---------|------|----------------|
| f1 | 2026-02-10 | payment 275.00 | 25.00    | 250.00    | 0.00 | 0.00    | 0.00 | 2750.00        |
| f2 | 2026-03-20 | payoff 2800.00 | 50.00    | 2750.00   | 0.00 | 0.00    | 0.00 | 0.00           |

On 2026-03-20: settled on 2026-03-20, principal 0.00, interest 0.00 + 0.00, fees 0.00, penalties 0.00, held 0.00, due 0.00, days past due 0, payoff 0.00.

| n   | due        | interest | principal | amount  | paid    | status |
|-----|------------|----------|-----------|---------|---------|--------|
| 1   | 2026-02-10 | 25.00    | 250.00    | 275.00  | 275.00  | paid   |
| 2   | 2026-03-10 | 25.00    | 250.00    | 275.00  | 275.00  | paid   |
| 3   | 2026-03-20 | 25.00    | 2500.00   | 2525.00 | 2525.00 | paid   |
| sum |            | 75.00    | 3000.00   | 3075.00 | 3075.00 |        |

## Lease with tax on depreciation alone

Product: us-lease@1
Contract: principal 12000.00, start 2026-01-15, ratePercent 0, moneyFactor 0.0025, count 6, firstDue 2026-02-15, residual {"amount":"9000.00", "kind":"guaranteed", "otherwise":"return"}, taxPercent 8.25, taxOn principal

| id | effective  | fact           | interest | principal | fee   | penalty | held | principal left |
|----|------------|----------------|----------|-----------|-------|---------|------|----------------|
| f1 | 2026-02-15 | payment 593.75 | 52.50    | 500.00    | 41.25 | 0.00    | 0.00 | 11500.00       |

On 2026-03-15: open, principal 11500.00, interest 52.50 + 0.00, fees 41.25, penalties 0.00, held 0.00, due 593.75, days past due 0, payoff 11603.47.

| n   | due        | interest | principal | amount   | paid   | status |
|-----|------------|----------|-----------|----------|--------|--------|
| 1   | 2026-02-15 | 52.50    | 500.00    | 552.50   | 552.50 | paid   |
| 2   | 2026-03-15 | 52.50    | 500.00    | 552.50   | 0.00   | unpaid |
| 3   | 2026-04-15 | 52.50    | 500.00    | 552.50   | 0.00   | future |
| 4   | 2026-05-15 | 52.50    | 500.00    | 552.50   | 0.00   | future |
| 5   | 2026-06-15 | 52.50    | 500.00    | 552.50   | 0.00   | future |
| 6   | 2026-07-15 | 52.50    | 500.00    | 552.50   | 0.00   | future |
| 7   | 2026-07-15 | 0.00     | 9000.00   | 9000.00  | 0.00   | future |
| sum |            | 315.00   | 12000.00  | 12315.00 | 552.50 |        |
`,
}

export const PRODUCT_SETS: readonly string[] = [
  `[
{"id":"cn-level","version":1,"currency":"CNY","interest":{"method":"scheduled","dayCount":"equalPeriods","stubYearDays":360,"rounding":"halfUp","residue":"drop"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"halfUp"},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"prepayment":{"modes":["lower","shorten"],"interest":"atOnce"},"late":{"interest":{"multiple":"1.5","base":"instalment","yearDays":360}},"delinquency":{"buckets":[1,31,61,91,181]}},
{"id":"cn-equal-principal","version":1,"currency":"CNY","interest":{"method":"scheduled","dayCount":"equalPeriods","stubYearDays":360,"rounding":"halfUp","residue":"drop"},"schedule":{"kind":"equalPrincipal","frequency":{"unit":"month"},"rounding":"halfUp"},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"prepayment":{"modes":["lower","shorten"],"interest":"atOnce"},"late":{"interest":{"multiple":"1.5","base":"instalment","yearDays":360}},"delinquency":{"buckets":[1,31,61,91,181]}},
{"id":"cn-fee-plan","version":1,"currency":"CNY","interest":{"method":"precomputed","dayCount":"equalPeriods"},"schedule":{"kind":"addOn","frequency":{"unit":"month"},"earning":"equal","rounding":"halfUp","remainder":"last"},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"payoff":{"rebate":"none"},"late":{"interest":{"ratePercent":"18.25","base":"instalment"}},"delinquency":{"buckets":[1,31,61,91,181]}},
{"id":"cn-balloon","version":1,"currency":"CNY","interest":{"method":"scheduled","dayCount":"equalPeriods","stubYearDays":360,"rounding":"halfUp","residue":"drop"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"halfUp"},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"prepayment":{"modes":["lower","shorten"],"interest":"atOnce"},"late":{"interest":{"multiple":"1.5","base":"instalment","yearDays":360}},"delinquency":{"buckets":[1,31,61,91,181]}}
]`,
  `[
{"id":"eu-annuity","version":1,"currency":"EUR","interest":{"method":"scheduled","dayCount":"30E/360","rounding":"halfUp","residue":"drop"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"halfUp","roll":"modifiedFollowing","weekend":[6,7]},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"keep"},"prepayment":{"modes":["keep","lower","shorten"],"feePercent":"1","interest":"withInstalment"},"late":{"interest":{"ratePercent":"7.15","base":"instalment"}},"delinquency":{"buckets":[1,31,61,91]}},
{"id":"eu-three-way","version":1,"currency":"EUR","interest":{"method":"scheduled","dayCount":"30E/360","rounding":"halfUp","residue":"drop"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"halfUp"},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"keep"},"prepayment":{"modes":["lower"],"feePercent":"1"},"late":{"interest":{"ratePercent":"7.15","base":"instalment"}},"delinquency":{"buckets":[1,31,61,91]}},
{"id":"eu-floating","version":1,"currency":"EUR","interest":{"method":"daily","dayCount":"actual/360","rounding":"halfEven","residue":"carry","rateChange":"relevel"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"up"},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"next"},"delinquency":{"buckets":[1,31,61,91]}}
]`,
  `[
{"id":"jp-level","version":1,"currency":"JPY","interest":{"method":"scheduled","dayCount":"equalPeriods","stubYearDays":365,"rounding":"down","residue":"drop"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"down","roll":"following","weekend":[6,7]},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"prepayment":{"modes":["lower","shorten"],"interest":"atOnce"},"late":{"interest":{"ratePercent":"14.6","base":"principal"}},"delinquency":{"buckets":[1,31,61,91]}},
{"id":"jp-add-on","version":1,"currency":"JPY","interest":{"method":"precomputed","dayCount":"equalPeriods"},"schedule":{"kind":"addOn","frequency":{"unit":"month"},"earning":"rule78","rounding":"down","unit":100,"remainder":"first","roll":"following","weekend":[6,7]},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"payoff":{"rebate":"rule78","rule78Months":600},"late":{"interest":{"ratePercent":"3","base":"instalment"}},"delinquency":{"buckets":[1,31,61,91]}},
{"id":"jp-residual","version":1,"currency":"JPY","interest":{"method":"scheduled","dayCount":"equalPeriods","stubYearDays":365,"rounding":"down","residue":"drop"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"down","roll":"following","weekend":[6,7]},"allocation":{"order":["fee","penalty","interest","principal"],"excess":"hold"},"prepayment":{"modes":["lower"],"interest":"atOnce"},"late":{"interest":{"ratePercent":"14.6","base":"principal"}},"delinquency":{"buckets":[1,31,61,91]}}
]`,
  `[
{"id":"us-simple-interest","version":1,"currency":"USD","interest":{"method":"daily","dayCount":"actual/365F","rounding":"halfUp","residue":"carry"},"schedule":{"kind":"level","frequency":{"unit":"month"},"rounding":"halfUp"},"allocation":{"order":["interest","principal","fee","penalty"],"excess":"next"},"payoff":{"tolerance":"1.00"},"late":{"graceDays":10,"fee":{"kind":"percentOfUnpaid","percent":"5","max":"15.00"}},"delinquency":{"tolerance":"5.00","buckets":[1,30,60,90,120]}},
{"id":"us-biweekly","version":1,"currency":"USD","interest":{"method":"daily","dayCount":"actual/365F"},"schedule":{"kind":"level","frequency":{"unit":"week","every":2}},"allocation":{"order":["interest","principal","fee","penalty"],"excess":"next"},"payoff":{"tolerance":"1.00"},"late":{"graceDays":10,"fee":{"kind":"percentOfUnpaid","percent":"5","max":"15.00"}},"delinquency":{"tolerance":"5.00","buckets":[1,30,60,90,120]}},
{"id":"us-precomputed","version":1,"currency":"USD","interest":{"method":"precomputed","dayCount":"actual/365F"},"schedule":{"kind":"addOn","frequency":{"unit":"month"},"earning":"rule78","rounding":"down","remainder":"last"},"allocation":{"order":["interest","principal","fee","penalty"],"excess":"hold"},"payoff":{"rebate":"rule78","rule78Months":61,"tolerance":"1.00"},"late":{"graceDays":10,"fee":{"kind":"percentOfUnpaid","percent":"5","max":"15.00"}},"delinquency":{"tolerance":"5.00","buckets":[1,30,60,90,120]}},
{"id":"us-lease","version":1,"currency":"USD","interest":{"method":"precomputed","dayCount":"actual/365F"},"schedule":{"kind":"lease","frequency":{"unit":"month"},"rounding":"halfUp","remainder":"last"},"allocation":{"order":["interest","principal","fee","penalty"],"excess":"hold"},"payoff":{"rebate":"actuarial"},"late":{"graceDays":10,"fee":{"kind":"percentOfUnpaid","percent":"5","max":"15.00"}},"delinquency":{"buckets":[1,30,60,90]}}
]`,
]
