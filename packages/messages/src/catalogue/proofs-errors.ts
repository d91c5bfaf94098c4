/** Refusals of the proofs module: notes, checkpoints, tiles and proofs that cannot be read or believed. */
import type { TextTable } from '../text-table.ts'

export const proofsErrorTexts = {
  'error.proofs.MALFORMED_NOTE.title': {
    en: 'This is not a signed note.',
    'zh-CN': '这不是有效的签名文本。',
    ja: '正しい署名付きノートではありません。',
  },
  'error.proofs.MALFORMED_NOTE.action': {
    en: 'Get the checkpoint again, unchanged: editors and mail programs may alter spaces, dashes or line ends.',
    'zh-CN': '请重新获取未经改动的检查点；编辑器和邮件程序可能会改变空格、破折号或换行。',
    ja: 'チェックポイントを変更なしで取得し直してください。エディタやメールは空白、ダッシュ、改行を変えることがあります。',
  },
  'error.proofs.MALFORMED_KEY.title': {
    en: 'This is not a verifier key.',
    'zh-CN': '这不是有效的验证密钥。',
    ja: '正しい検証鍵ではありません。',
  },
  'error.proofs.MALFORMED_KEY.action': {
    en: 'Copy the key again from its owner; it has the form `name+id+key`.',
    'zh-CN': '请向密钥所有者重新复制；其格式为 `name+id+key`。',
    ja: '鍵の持ち主から写し直してください。形式は `name+id+key` です。',
  },
  'error.proofs.UNKNOWN_KEY_TYPE.title': {
    en: 'The key is of a type that this verifier does not know.',
    'zh-CN': '此验证程序不认识该密钥类型。',
    ja: 'この検証プログラムが知らない種類の鍵です。',
  },
  'error.proofs.UNKNOWN_KEY_TYPE.action': {
    en: 'Use an Ed25519 key, or a newer verifier.',
    'zh-CN': '请使用 Ed25519 密钥，或更新验证程序。',
    ja: 'Ed25519 の鍵を使うか、検証プログラムを新しくしてください。',
  },
  'error.proofs.AMBIGUOUS_KEY.title': {
    en: 'Two of the given keys have the same name and identifier.',
    'zh-CN': '给定的密钥中有两个名称和标识相同。',
    ja: '与えられた鍵のうち二つの名前と識別子が同じです。',
  },
  'error.proofs.AMBIGUOUS_KEY.action': {
    en: 'Remove the key that you do not trust from the trust file.',
    'zh-CN': '请从信任文件中删除您不信任的密钥。',
    ja: '信頼しない方の鍵を信頼ファイルから削除してください。',
  },
  'error.proofs.WRONG_SIGNATURE.title': {
    en: 'A signature does not match the text it stands under.',
    'zh-CN': '签名与其所附文本不匹配。',
    ja: '署名が本文と一致しません。',
  },
  'error.proofs.WRONG_SIGNATURE.action': {
    en: 'Do not rely on it. Get the checkpoint from the ledger again and compare the two.',
    'zh-CN': '请勿采信。请从账本重新获取检查点并比较两者。',
    ja: '信用しないでください。台帳からチェックポイントを取得し直し、二つを比べてください。',
  },
  'error.proofs.UNSIGNED.title': {
    en: 'No key that you trust has signed this.',
    'zh-CN': '您信任的密钥都没有对此签名。',
    ja: '信頼する鍵による署名がありません。',
  },
  'error.proofs.UNSIGNED.action': {
    en: 'Check that the trust file is the one of this ledger, and get it from a source other than the slip.',
    'zh-CN': '请确认信任文件属于本账本，并从证明单以外的来源获取。',
    ja: '信頼ファイルがこの台帳のものか確認し、証明票とは別の経路で入手してください。',
  },
  'error.proofs.MALFORMED_CHECKPOINT.title': {
    en: 'The signed text is not a checkpoint of a ledger.',
    'zh-CN': '所签文本不是账本的检查点。',
    ja: '署名された本文が台帳のチェックポイントではありません。',
  },
  'error.proofs.MALFORMED_CHECKPOINT.action': {
    en: 'Check that the file comes from this ledger and was not changed.',
    'zh-CN': '请确认文件来自本账本且未被改动。',
    ja: 'ファイルがこの台帳のもので、変更されていないことを確認してください。',
  },
  'error.proofs.WRONG_ORIGIN.title': {
    en: 'The checkpoint belongs to another ledger.',
    'zh-CN': '该检查点属于另一个账本。',
    ja: '別の台帳のチェックポイントです。',
  },
  'error.proofs.WRONG_ORIGIN.action': {
    en: 'Use the checkpoint of the ledger that you are asking about.',
    'zh-CN': '请使用您所查询账本的检查点。',
    ja: '調べている台帳のチェックポイントを使ってください。',
  },
  'error.proofs.MALFORMED_PROOF.title': {
    en: 'This does not have the form of a proof.',
    'zh-CN': '这不符合证明的格式。',
    ja: '証明の形式ではありません。',
  },
  'error.proofs.MALFORMED_PROOF.action': {
    en: 'Get the slip again; if it still cannot be read, ask its issuer for a new one.',
    'zh-CN': '请重新获取证明单；若仍无法读取，请向签发方索取新的证明单。',
    ja: '証明票を取得し直してください。それでも読めなければ、発行者に新しいものを求めてください。',
  },
  'error.proofs.MALFORMED_TILE.title': {
    en: 'A tile of the history log does not have its form.',
    'zh-CN': '历史日志的数据块格式不正确。',
    ja: '履歴ログのタイルの形式が正しくありません。',
  },
  'error.proofs.MALFORMED_TILE.action': {
    en: 'Fetch the tile again. On your own ledger, run `chassis chain verify`.',
    'zh-CN': '请重新获取该数据块；若是您自己的账本，请运行 `chassis chain verify`。',
    ja: 'タイルを取得し直してください。ご自分の台帳では `chassis chain verify` を実行してください。',
  },
  'error.proofs.TOO_LARGE.title': {
    en: 'A number or length in the proof is above its limit.',
    'zh-CN': '证明中的数值或长度超出上限。',
    ja: '証明の中の数値または長さが上限を超えています。',
  },
  'error.proofs.TOO_LARGE.action': {
    en: 'Do not rely on it; no true proof of this ledger is that large.',
    'zh-CN': '请勿采信；本账本的真实证明不会这么大。',
    ja: '信用しないでください。この台帳の本物の証明はこれほど大きくなりません。',
  },
  'error.proofs.OUT_OF_RANGE.title': {
    en: 'The log does not have this position or size.',
    'zh-CN': '日志中没有该位置或大小。',
    ja: 'ログにその位置または大きさがありません。',
  },
  'error.proofs.OUT_OF_RANGE.action': {
    en: 'Use a position below the size of the log that the checkpoint states.',
    'zh-CN': '请使用小于检查点所载日志大小的位置。',
    ja: 'チェックポイントにあるログの大きさより小さい位置を使ってください。',
  },
} satisfies TextTable
