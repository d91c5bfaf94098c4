/** Refusals of the vehicles contract. */
import type { TextTable } from '../text-table.ts'

export const vehiclesErrorTexts = {
  'error.vehicles.MODEL_YEAR_OUT_OF_RANGE.title': {
    en: 'This cannot be a model year.',
    'zh-CN': '这不可能是车型年份。',
    ja: 'この値は年式になり得ません。',
  },
  'error.vehicles.MODEL_YEAR_OUT_OF_RANGE.action': {
    en: 'Give a year from 1886 to two years ahead, or leave it out when it is not known.',
    'zh-CN': '请填写 1886 年至未来两年之间的年份；未知时请留空。',
    ja: '1886 年から二年先までの年を書き、不明なら空けてください。',
  },
  'error.vehicles.NOTHING_CORRECTED.title': {
    en: 'The correction names no field.',
    'zh-CN': '更正未指明任何字段。',
    ja: '訂正する項目がありません。',
  },
  'error.vehicles.NOTHING_CORRECTED.action': {
    en: 'Give at least one value that is to be different.',
    'zh-CN': '请至少给出一个要更改的值。',
    ja: '変える値を少なくとも一つ書いてください。',
  },
  'error.vehicles.DATE_IN_FUTURE.title': {
    en: 'The date lies in the future.',
    'zh-CN': '日期在未来。',
    ja: '日付が未来です。',
  },
  'error.vehicles.DATE_IN_FUTURE.action': {
    en: 'Record it on that day or later.',
    'zh-CN': '请在当日或之后记录。',
    ja: '当日以降に記録してください。',
  },
  'error.vehicles.VEHICLE_EXISTS.title': {
    en: 'A vehicle with this id is on the ledger already.',
    'zh-CN': '账本上已有此编号的车辆。',
    ja: 'この ID の車両は既に台帳にあります。',
  },
  'error.vehicles.VEHICLE_EXISTS.action': {
    en: 'If it is the same vehicle, nothing is left to do; otherwise choose a new random id.',
    'zh-CN': '若是同一车辆则无需再做；否则请另选随机编号。',
    ja: '同じ車両なら作業は不要です。違う場合は新しい乱数の ID を選んでください。',
  },
  'error.vehicles.VEHICLE_NOT_FOUND.title': {
    en: 'No vehicle has this id.',
    'zh-CN': '没有此编号的车辆。',
    ja: 'この ID の車両はありません。',
  },
  'error.vehicles.VEHICLE_NOT_FOUND.action': {
    en: 'Check the id, or register the vehicle first.',
    'zh-CN': '请核对编号，或先登记车辆。',
    ja: 'ID を確認するか、先に車両を登録してください。',
  },
  'error.vehicles.NOT_REGISTRANT.title': {
    en: 'Only who registered the vehicle, or a registry, may correct its description.',
    'zh-CN': '只有登记人或登记机构可以更正车辆描述。',
    ja: '説明を訂正できるのは登録した者か登録機関だけです。',
  },
  'error.vehicles.NOT_REGISTRANT.action': {
    en: 'Send what is wrong to the registrant or to a registry.',
    'zh-CN': '请将错误告知登记人或登记机构。',
    ja: '誤りを登録者か登録機関に知らせてください。',
  },
  'error.vehicles.TAG_ALREADY_SET.title': {
    en: 'The vehicle has a tag in this epoch.',
    'zh-CN': '该车辆在此时期已有标记。',
    ja: '車両にはこの期の標識が既にあります。',
  },
  'error.vehicles.TAG_ALREADY_SET.action': {
    en: 'Nothing is left to do if it is the same tag. A different one means that ids were mixed up: ask the registry.',
    'zh-CN': '若标记相同则无需再做。若不同，说明编号混淆，请询问登记机构。',
    ja: '同じ標識なら作業は不要です。違う場合は取り違えなので登録機関に確認してください。',
  },
  'error.vehicles.TAG_TAKEN.title': {
    en: 'Another vehicle record has this tag: the same car was registered twice.',
    'zh-CN': '另一条车辆记录已有此标记：同一辆车被登记了两次。',
    ja: '別の車両記録に同じ標識があります。同じ車が二重に登録されています。',
  },
  'error.vehicles.TAG_TAKEN.action': {
    en: 'Use the existing record. Look for a second loan or lien on the same car before going on.',
    'zh-CN': '请使用现有记录，并先查明同一车辆上是否有第二笔贷款或抵押。',
    ja: '既存の記録を使ってください。先に、同じ車に別のローンや担保がないか調べてください。',
  },
  'error.vehicles.BRAND_ALREADY_PRESENT.title': {
    en: 'The vehicle has this brand already.',
    'zh-CN': '该车辆已有此标注。',
    ja: '車両には既にこの表示があります。',
  },
  'error.vehicles.BRAND_ALREADY_PRESENT.action': {
    en: 'Nothing is left to do: brands stay for ever.',
    'zh-CN': '无需再做：标注永久保留。',
    ja: '作業は不要です。表示は永久に残ります。',
  },
  'error.vehicles.READING_NOT_FOUND.title': {
    en: 'There is no such odometer reading.',
    'zh-CN': '没有此里程读数。',
    ja: 'その走行距離の記録はありません。',
  },
  'error.vehicles.READING_NOT_FOUND.action': {
    en: 'Check the index. A correction corrects a reading, not another correction.',
    'zh-CN': '请核对序号。更正针对的是读数，而不是另一次更正。',
    ja: '番号を確認してください。訂正できるのは記録であり、別の訂正ではありません。',
  },
  'error.vehicles.NOT_REPORTER.title': {
    en: 'Only who reported the reading, or a registry, may correct it.',
    'zh-CN': '只有报告人或登记机构可以更正该读数。',
    ja: '記録を訂正できるのは報告者か登録機関だけです。',
  },
  'error.vehicles.NOT_REPORTER.action': {
    en: 'Record your own reading, or ask the reporter for a correction.',
    'zh-CN': '请记录您自己的读数，或请报告人更正。',
    ja: '自分の記録を加えるか、報告者に訂正を求めてください。',
  },
  'error.vehicles.ODOMETER_FULL.title': {
    en: 'The odometer has 1,000 records and takes no more.',
    'zh-CN': '该里程表已有 1000 条记录，不能再增加。',
    ja: '走行距離の記録が 1000 件に達しました。',
  },
  'error.vehicles.ODOMETER_FULL.action': {
    en: 'Record fewer readings from one source, for example one a month.',
    'zh-CN': '请减少同一来源的读数，例如每月一次。',
    ja: '同じ情報源の記録を減らしてください。例えば月に一度です。',
  },
} satisfies TextTable
