/**
 * Digests of W3C's contexts as their URLs serve them, byte for byte, in base64: what a `relatedResource` states.
 * Taken in November 2026 from the W3C repositories (vc-data-model, vc-data-integrity, vc-di-eddsa,
 * vc-bitstring-status-list); 1EdTech edits its contexts in place, so theirs are not listed.
 */
export const publishedDigests: Readonly<Record<string, Readonly<Record<DigestAlgorithm, string>>>> = Object.freeze({
  'https://www.w3.org/ns/credentials/v2': {
    sha256: 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
    sha384: 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
    sha512: 'XVVFK9Lc+KKfWikEc+skKxxft31OaPGgqoe6pNuiaUhS1l7GPUisBKmdlW+fcVO5QG+E0tBMdIabAsI5odgTBQ==',
  },
  'https://www.w3.org/2018/credentials/v1': {
    sha256: 'q03dmlMXWIB6eaW0UFENYa6NFH6rlmzJogDAcJWwzcw=',
    sha384: 'gsOz6rhjdUu/0rnxfY1tufYRafMBy/CwXh/EvrX1xR3U0uiIwnT0nD+7JAj2H67R',
    sha512: 'U2pAs5DdqUqeORlsAAkPYmaOgYT+PIwCxKIshWZuaL9uhdPcfy26hbK2Lvldl94kEyVo2FBNtD8snILS6IQY0g==',
  },
  'https://w3id.org/security/suites/ed25519-2020/v1': {
    sha256: 'PbXBnvsAR6bt/Ts24kNGqKPKrTaddJ48LWnoYmlkA+U=',
    sha384: 'Zwd1xhc44pO8ZLsrxFlVfhDhodOXLfy5uViv2iiR2rzmT3KzpFJXlaDn3IWc4hME',
    sha512: 'LdZjoWEoORwBFzY+0Ge5V20H+n/ILd36wLjrDpnnSGp8jfcBiltCcVS25Mz8wu4XqEFZkBE97dpTAZWdPqqDXA==',
  },
  'https://w3id.org/security/data-integrity/v1': {
    sha256: 'tdgpvQmqfEKrxu+gyO12NTE7VIfzfM/OPs0UnKlBhVQ=',
    sha384: 'H3tRFUwstZa4BNPu3qu3Z4x+pNNvUgFJamgdvYaNXcDLkKiDn1FCzNyR/bksWtzy',
    sha512: 'xJlRvZ8+j00jH85eRXmKLTL7fvSk8aLo0vPatdEDM6FCEzmXTudxWe2uJZ/Pc8fPE28eMATe1a8lrDiYPS6Oyg==',
  },
  'https://w3id.org/security/data-integrity/v2': {
    sha256: 'Z/IebjOmwU5cz9L8eGX3R0+3GgSvfpQTbLOZ36yK6PQ=',
    sha384: 'DuLXYmcX+LB81Em1JdXitx/icgn8meUwieAWndKUTXk/7qRSb8YLucyhzZZRI5H2',
    sha512: 'Oc16mkBHt0uFJGQP41Yz6B6ChtFL27fnfQ4I2FCwDWo1sBhdXeNcR5uu2yOheYnZ9iislVMf3XnAxaD2Mtn6lQ==',
  },
  'https://w3id.org/security/multikey/v1': {
    sha256: 'uiwYLeLZL35HGEvMqPzwvq7m05hsUnv2ZMGVu8fFhZc=',
    sha384: 'D6UWQdEvuMcBsuapSSVW8l0yu0r4SpbxGAjwpiO5ckNN0YqPHxhlvGjY7gRsTlo+',
    sha512: 'En0TOOp/cC10XtW/aQDtqKrEQZ2lRjGB/KAsJ+BQhRBufT7s6eoOFWvP9cP5nurTl3hcRTvFeffdVJapkeELXw==',
  },
  'https://www.w3.org/ns/credentials/status/v1': {
    sha256: '/aWt01MjHmpohKRrEubHVGQoGQDLNIKE2cNg9iOB2fc=',
    sha384: 'rA74E4M+vWZrYXCmHFrazG19L1oEDRbCko6EFNT6B/ZNcDEwIeAr9Pl73RI+2ahO',
    sha512: '/yynZnuZA3O0axJTXmuN6OricBQyeHFa2TWxWSFlIeUUyxzNhRdBCiQpUn4k2PyW+I+Lc0iHomAubuB7g7Zv7Q==',
  },
});

/** Hash functions by which a resource may be known. */
export type DigestAlgorithm = 'sha256' | 'sha384' | 'sha512';
