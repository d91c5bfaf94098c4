/** Edge cases that a browser is held to. Written by tooling/vectors/signatures.mjs; do not edit. */
import type { HashCase, SignatureCase } from './self-test-cases.generated.ts'

export const FEW_SHA256_CASES: readonly HashCase[] = [
  { length: 0, digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  { length: 55, digest: '81afe5b788dc2ce138ff83d9b20164db75a94d75d2b2432eea4a0ef605088c72' },
  { length: 64, digest: '79322907b3e9d013d7dc2c2f256674dbf733045cde01df3539271c6f5605feb8' },
  { length: 1000, digest: '6b0df76627243d095b0c4400cb658b7e804dd03461cc03aee8fc8fe0bcada168' },
]

export const FEW_ED25519_CASES: readonly SignatureCase[] = [
  {
    name: 'message of one byte',
    publicKey: 'bdd7c692dd6e4280c29d7cc9aec8fe60bbde267c3244747b4628d9d0b2e200e5',
    message: '00',
    signature:
      '843740b6749e8d5ae41145a1fd9baf12111e6ce7d2785ebbda7b29cdbe05b08b309e6a1cc06344ee538fd9afc9346650220c17bf3c3cfede785fb9ed9ac0e60c',
    valid: true,
  },
  {
    name: 'message changed',
    publicKey: '517a4b4f44ba3b03f3d1828b8669df499b2a87ae9b20e2448074d8d6d69f1959',
    message: '010102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f',
    signature:
      'a07ddd684b50a6c52b969d89fd8e24df5e90e02c02efe7928084a427b26fbb52ed92154bfdce1e80355b5875b2fe50e4006e6e9e5d603f9c7c9c53f9f986280f',
    valid: false,
  },
  {
    name: 'S + L',
    publicKey: '517a4b4f44ba3b03f3d1828b8669df499b2a87ae9b20e2448074d8d6d69f1959',
    message: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f',
    signature:
      'a07ddd684b50a6c52b969d89fd8e24df5e90e02c02efe7928084a427b26fbb52da660ba8173231d80bf84f1891f82ff9006e6e9e5d603f9c7c9c53f9f986281f',
    valid: false,
  },
  {
    name: 'key with y ≥ p of large order',
    publicKey: 'f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    message: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f',
    signature:
      'a07ddd684b50a6c52b969d89fd8e24df5e90e02c02efe7928084a427b26fbb52ed92154bfdce1e80355b5875b2fe50e4006e6e9e5d603f9c7c9c53f9f986280f',
    valid: false,
  },
  {
    name: 'A of mixed order, k divisible by 8: the equation holds',
    publicKey: '432a571259613d8c1e3ab8d3c722deba5e481871e04c4fd04ef9bbab4831f730',
    message:
      '41206f66206d69786564206f726465722c206b20646976697369626c6520627920383a20746865206571756174696f6e20686f6c64732030',
    signature:
      '0a1e178863ba278eadc0abf76abc2b3a8ec8f9743d9bab044027bae6fa2217bc35f788f5faaba4d9c0ffa295e5a7b1528221533b7969dd4a6d76aca581948b09',
    valid: true,
  },
  {
    name: 'A of mixed order, only the cofactored equation holds',
    publicKey: 'cb36f80123c2ec896b7cef928f14d2afc463300e2f2bf75940f99be3eec848cb',
    message:
      '41206f66206d69786564206f726465722c206f6e6c792074686520636f666163746f726564206571756174696f6e20686f6c64732030',
    signature:
      '40df832fa247810a04559597aa471ac2595b49002cc056bbb150dddcb2ec36609e6012d64ceb6abeb4711af21f168f6859885d39dc6122cbf87727c79cc53409',
    valid: false,
  },
  {
    name: 'R of mixed order 8, only the cofactored equation holds',
    publicKey: '768e3462f438a234e7f72bd9d86a63da2faf997146bb642b7adfe650f63fc9ea',
    message:
      '52206f66206d69786564206f7264657220382c206f6e6c792074686520636f666163746f726564206571756174696f6e20686f6c64732030',
    signature:
      '09ce4662d0b701fdcdaec5a3cd398c79adda0bba20c8b0c7be6f05a1061922fe8af44309e036e64215ab68912d7769359ff99f6c43111ba85b54df8d0bb88002',
    valid: false,
  },
  {
    name: 'A of small order, multiple 0',
    publicKey: '0100000000000000000000000000000000000000000000000000000000000000',
    message: '41206f6620736d616c6c206f726465722c206d756c7469706c652030203136',
    signature:
      '8eb6d07c9a943fa6c7c912a76458ac092d772e7d3ef64a073fa969e1c9a5456ebfafeb24a85f3a890d6ac7390ae6ffbb321c66c0c792d7743fdcab6d432ed508',
    valid: false,
  },
  {
    name: 'R of small order, multiple 1',
    publicKey: '04c9dfe93d0cb5cbe193daf0f5fa30f566080fba648458bc28952821b7ae9bd2',
    message: '52206f6620736d616c6c206f726465722c206d756c7469706c6520312030',
    signature:
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05e04026a913c122493f94fbed86db05c6549d692bf4705178efff6dbf99631f09',
    valid: false,
  },
]
