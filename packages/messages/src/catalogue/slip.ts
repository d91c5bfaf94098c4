/** The named checks of a proof slip and what it does not prove. */
import type { TextTable } from '../text-table.ts'

export const slipMessages = {
  'loan.origin.generated': {
    en: 'GENERATED: demonstration data. This is no real loan, and nobody owes it.',
    'zh-CN': '生成的示例数据：这不是真实贷款，没有人欠此款项。',
    ja: '生成されたデモデータ：実在のローンではなく、誰の債務でもありません。',
  },
  'slip.check.slip.canonical': {
    en: 'the slip has the one form it can have',
    'zh-CN': '凭证具有唯一规范形式',
    ja: '証明票が唯一の正規形である',
  },
  'slip.check.issuer.known': {
    en: 'the issuer is in the trust file',
    'zh-CN': '签发方在信任文件中',
    ja: '発行者が信頼ファイルにある',
  },
  'slip.check.checkpoint.signature': {
    en: 'the operator signed this checkpoint',
    'zh-CN': '运营方签署了此检查点',
    ja: '運営者がこのチェックポイントに署名した',
  },
  'slip.check.checkpoint.origin': {
    en: 'checkpoint and key belong to this ledger',
    'zh-CN': '检查点与密钥属于本账本',
    ja: 'チェックポイントと鍵がこの台帳のものである',
  },
  'slip.check.commit.header': {
    en: 'the header carries this app hash',
    'zh-CN': '区块头含此应用哈希',
    ja: 'ヘッダーにこのアプリハッシュがある',
  },
  'slip.check.commit.validators': {
    en: 'the validator set is the pinned one',
    'zh-CN': '验证者集合与固定集合一致',
    ja: 'バリデーター集合が固定されたものと一致する',
  },
  'slip.check.commit.signatures': {
    en: 'more than two thirds signed',
    'zh-CN': '超过三分之二已签名',
    ja: '三分の二超が署名した',
  },
  'slip.check.state.path': {
    en: 'the value stands under the signed state root',
    'zh-CN': '该值位于已签署的状态根之下',
    ja: '値が署名済み状態ルートの下にある',
  },
  'slip.check.state.absence': {
    en: 'nothing stands at this place under the signed state root',
    'zh-CN': '已签署的状态根之下此处为空',
    ja: '署名済み状態ルートの下でこの場所は空である',
  },
  'slip.check.log.inclusion': {
    en: 'the leaf stands in the signed log',
    'zh-CN': '该叶位于已签署的日志中',
    ja: '葉が署名済みログにある',
  },
  'slip.check.fields.opened': {
    en: 'every opened field matches its commitment',
    'zh-CN': '每个公开字段都与其承诺一致',
    ja: '開示された各項目がコミットメントと一致する',
  },
  'slip.check.facts.count': {
    en: 'no fact is left out',
    'zh-CN': '没有遗漏任何事实',
    ja: '事実に漏れがない',
  },
  'slip.check.facts.root': {
    en: 'the facts are those the head commits to',
    'zh-CN': '事实与其承诺根一致',
    ja: '事実がヘッドのコミットメントと一致する',
  },
  'slip.check.facts.recomputed': {
    en: 'the position follows from the facts',
    'zh-CN': '头寸可由事实推出',
    ja: 'ポジションが事実から導かれる',
  },
  'slip.limit.laterStates': {
    en: 'what happened after the signed block',
    'zh-CN': '签署区块之后发生的事',
    ja: '署名されたブロックより後に起きたこと',
  },
  'slip.limit.factsAreClaims': {
    en: 'that the submitted facts are true; only who submitted them and what follows from them',
    'zh-CN': '所提交事实的真实性；只证明由谁提交以及由此推出的结果',
    ja: '提出された事実が真実であること。誰が提出し、そこから何が導かれるかだけです',
  },
  'slip.limit.operatorCouldFork': {
    en: 'that the operator signed no other history of this ledger (compare checkpoints with others)',
    'zh-CN': '运营方没有为本账本签署另一份历史（请与他人比对检查点）',
    ja: '運営者がこの台帳の別の履歴に署名していないこと（他者とチェックポイントを照合してください）',
  },
  'slip.limit.validatorsCouldFork': {
    en: 'that the pinned validators still are the network and signed no other history of it (`chassis trust update`)',
    'zh-CN': '所固定的验证者仍代表该网络，且没有签署其另一份历史（请运行 `chassis trust update`）',
    ja: '固定されたバリデーターが今もそのネットワークであり、別の履歴に署名していないこと（`chassis trust update` を実行）',
  },
  'slip.limit.hiddenFields': {
    en: 'anything about the fields that are not opened',
    'zh-CN': '未公开字段的任何内容',
    ja: '開示されていない項目の内容',
  },
  'slip.limit.factsNotIncluded': {
    en: 'how the position came about: its facts are not in this slip',
    'zh-CN': '头寸如何形成：本凭证不含其事实',
    ja: 'ポジションの成り立ち：この証明票に事実は含まれません',
  },
} as const satisfies TextTable
