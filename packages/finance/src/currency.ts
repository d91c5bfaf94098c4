/** ISO 4217 list one (maintenance agency publication of 2024-06-25): alphabetic codes and their minor units. */
import { ensure, refuse } from '@chassis/primitives'
import { FinanceError } from './finance-error.ts'

declare const currencyBrand: unique symbol
/** An ISO 4217 code that has minor units. */
export type CurrencyCode = string & { readonly [currencyBrand]: true }

/** The minor unit is the unit itself. */
const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'

/** Hundredths. */
const TWO_DECIMALS =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD ' +
  'BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD ' +
  'EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR ' +
  'IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP ' +
  'MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN ' +
  'QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW ZWG'

/** Thousandths. */
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'

/** Ten-thousandths. */
const FOUR_DECIMALS = 'CLF UYW'

/** Listed without minor units: metals, basket units, test codes. */
const NOT_MONEY = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'

const MINOR_UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [NO_DECIMALS, 0],
      [TWO_DECIMALS, 2],
      [THREE_DECIMALS, 3],
      [FOUR_DECIMALS, 4],
    ] as const
  ).flatMap(([codes, decimals]) => codes.split(' ').map((code) => [code, decimals] as const)),
)
const WITHOUT_MINOR_UNITS: ReadonlySet<string> = new Set(NOT_MONEY.split(' '))

/** Refuses UNKNOWN_CURRENCY and CURRENCY_WITHOUT_MINOR_UNITS. Codes are upper case, as published. */
export function currency(code: string): CurrencyCode {
  ensure(!WITHOUT_MINOR_UNITS.has(code), FinanceError.CURRENCY_WITHOUT_MINOR_UNITS, { code })
  ensure(MINOR_UNITS.has(code), FinanceError.UNKNOWN_CURRENCY)
  return code as CurrencyCode
}

/** Decimal places of a currency: JPY 0, USD 2, KWD 3. Refuses like {@link currency}. */
export function minorUnitsOf(code: string): number {
  return MINOR_UNITS.get(currency(code)) ?? refuse(FinanceError.UNKNOWN_CURRENCY)
}

/** Every code that can be money, in the order of the alphabet within its decimals. */
export function currencyCodes(): readonly CurrencyCode[] {
  return [...MINOR_UNITS.keys()] as CurrencyCode[]
}
