/** Why a header, a commit or a set of validators was not believed (docs/spec/light-client.md). */
import type { TextTable } from '../text-table.ts'

export const lightMessages = {
  'light.fault.wrongBlockProtocol': {
    en: 'the header is of another block protocol',
    'zh-CN': '区块头属于其他区块协议',
    ja: 'ヘッダーが別のブロックプロトコルのものです',
  },
  'light.fault.chainIdTooLong': {
    en: 'the name of the chain is too long',
    'zh-CN': '链的名称过长',
    ja: 'チェーンの名前が長すぎます',
  },
  'light.fault.wrongChain': {
    en: 'the header is of another chain',
    'zh-CN': '区块头属于另一条链',
    ja: '別のチェーンのヘッダーです',
  },
  'light.fault.heightNotPositive': {
    en: 'the height is not positive',
    'zh-CN': '高度不是正数',
    ja: '高さが正の数ではありません',
  },
  'light.fault.malformedTime': {
    en: 'a time is none',
    'zh-CN': '时间无效',
    ja: '時刻が正しくありません',
  },
  'light.fault.malformedHash': {
    en: 'a hash has a wrong length',
    'zh-CN': '哈希长度错误',
    ja: 'ハッシュの長さが違います',
  },
  'light.fault.malformedAddress': {
    en: 'an address has a wrong length',
    'zh-CN': '地址长度错误',
    ja: 'アドレスの長さが違います',
  },
  'light.fault.malformedRound': {
    en: 'the round is none',
    'zh-CN': '轮次无效',
    ja: 'ラウンドが正しくありません',
  },
  'light.fault.commitOfNothing': {
    en: 'the signatures are for no block',
    'zh-CN': '签名不针对任何区块',
    ja: '署名がどのブロックにも対していません',
  },
  'light.fault.commitOfOtherHeight': {
    en: 'the signatures are for another height',
    'zh-CN': '签名针对另一高度',
    ja: '署名が別の高さに対するものです',
  },
  'light.fault.commitOfOtherHeader': {
    en: 'the signatures are for another header',
    'zh-CN': '签名针对另一区块头',
    ja: '署名が別のヘッダーに対するものです',
  },
  'light.fault.noSignatures': {
    en: 'there are no signatures',
    'zh-CN': '没有签名',
    ja: '署名がありません',
  },
  'light.fault.tooManySignatures': {
    en: 'there are too many signatures',
    'zh-CN': '签名过多',
    ja: '署名が多すぎます',
  },
  'light.fault.unknownFlag': {
    en: 'a vote is of an unknown kind',
    'zh-CN': '投票类型未知',
    ja: '票の種類が不明です',
  },
  'light.fault.absentWithContent': {
    en: 'a vote says that it is absent and holds something',
    'zh-CN': '标为缺席的投票却含有内容',
    ja: '欠席とされた票に内容があります',
  },
  'light.fault.malformedSignature': {
    en: 'a signature has a wrong length',
    'zh-CN': '签名长度错误',
    ja: '署名の長さが違います',
  },
  'light.fault.noValidators': {
    en: 'there are no validators',
    'zh-CN': '没有验证者',
    ja: 'バリデーターがいません',
  },
  'light.fault.tooManyValidators': {
    en: 'there are too many validators',
    'zh-CN': '验证者过多',
    ja: 'バリデーターが多すぎます',
  },
  'light.fault.malformedValidator': {
    en: 'a validator has no proper key or power',
    'zh-CN': '验证者的密钥或权重无效',
    ja: 'バリデーターの鍵または投票力が正しくありません',
  },
  'light.fault.powerTooLarge': {
    en: 'the power of the validators is too large',
    'zh-CN': '验证者的权重过大',
    ja: 'バリデーターの投票力が大きすぎます',
  },
  'light.fault.validatorTwice': {
    en: 'a validator stands in the set twice',
    'zh-CN': '某个验证者在集合中出现两次',
    ja: '同じバリデーターが集合に二度あります',
  },
  'light.fault.expired': {
    en: 'the trusted block is older than the trusting period: get a new trust file by a way you trust',
    'zh-CN': '所信任的区块已超出信任期：请通过可信渠道取得新的信任文件',
    ja: '信頼するブロックが信頼期間より古くなりました。信頼できる経路で新しい信頼ファイルを入手してください',
  },
  'light.fault.heightNotAbove': {
    en: 'the height is not above the trusted one',
    'zh-CN': '高度不高于所信任的高度',
    ja: '高さが信頼する高さより上ではありません',
  },
  'light.fault.timeNotAfter': {
    en: 'the time is not after that of the trusted block',
    'zh-CN': '时间不晚于所信任的区块',
    ja: '時刻が信頼するブロックより後ではありません',
  },
  'light.fault.fromTheFuture': {
    en: 'the block is from the future: check the clock of this computer',
    'zh-CN': '区块来自未来：请检查本机时钟',
    ja: '未来のブロックです。この機械の時計を確かめてください',
  },
  'light.fault.otherValidators': {
    en: 'the validators are not those of the header',
    'zh-CN': '验证者与区块头所载不符',
    ja: 'バリデーターがヘッダーのものと違います',
  },
  'light.fault.otherNextValidators': {
    en: 'the validators are not those that the block before announced',
    'zh-CN': '验证者与前一区块所宣布的不符',
    ja: 'バリデーターが前のブロックの予告と違います',
  },
  'light.fault.otherTrustedValidators': {
    en: 'the validators are not the trusted ones',
    'zh-CN': '验证者不是所信任的',
    ja: '信頼するバリデーターではありません',
  },
  'light.fault.signatureCount': {
    en: 'there are not as many votes as validators',
    'zh-CN': '票数与验证者数不一致',
    ja: '票の数がバリデーターの数と違います',
  },
  'light.fault.wrongAddress': {
    en: 'a vote stands in the place of another validator',
    'zh-CN': '投票位于另一验证者的位置',
    ja: '票が別のバリデーターの位置にあります',
  },
  'light.fault.doubleVote': {
    en: 'a validator voted twice in one commit',
    'zh-CN': '某验证者在同一提交中投票两次',
    ja: '一つのコミットで同じバリデーターが二度投票しています',
  },
  'light.fault.wrongSignature': {
    en: 'a signature does not verify',
    'zh-CN': '签名未通过验证',
    ja: '署名を検証できません',
  },
  'light.fault.notEnoughPower': {
    en: 'not enough voting power signed',
    'zh-CN': '签署的权重不足',
    ja: '署名した投票力が足りません',
  },
  'light.fault.otherHeight': {
    en: 'the node answered with a block of another height',
    'zh-CN': '节点返回了其他高度的区块',
    ja: 'ノードが別の高さのブロックを返しました',
  },
  'light.fault.noBlock': {
    en: 'the node does not have a block that is needed',
    'zh-CN': '节点没有所需的区块',
    ja: '必要なブロックをノードが持っていません',
  },
  'light.fault.tooManySteps': {
    en: 'the way is too long: the node leads on for ever',
    'zh-CN': '路径过长：节点没有尽头地引导',
    ja: '道のりが長すぎます。ノードが際限なく導いています',
  },
  'light.fault.nothingShared': {
    en: 'the nodes share no block from which both could begin',
    'zh-CN': '各节点没有可共同作为起点的区块',
    ja: '両方の出発点になる共通のブロックがありません',
  },
  'light.fault.noDivergence': {
    en: 'the nodes differ, but not in what they can show',
    'zh-CN': '各节点不一致，但都无法展示差异所在',
    ja: 'ノードは食い違いますが、示せるものには違いがありません',
  },
  'light.fault.frozen': {
    en: 'two chains were seen before: nothing is believed any more',
    'zh-CN': '此前已发现两条链：不再采信任何内容',
    ja: '以前に二つのチェーンが見つかりました。もう何も信じません',
  },
  'light.fault.nothingBelow': {
    en: 'the block is older than everything that is trusted',
    'zh-CN': '该区块早于所有受信任的区块',
    ja: '信頼するどのブロックより古いブロックです',
  },
} satisfies TextTable
